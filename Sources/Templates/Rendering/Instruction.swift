/// A step of a compiled template.
///
/// Names have been resolved to slots, so a step holds no names; it has no references either, so
/// that copying one costs no counting.
enum Instruction {
  /// Writes bytes of the program's literals.
  case literal(start: Int, end: Int)
  case value(Lookup, Escaping)
  /// Enters a value, or goes to the step at `end` if it is not there; see `PieceNumbers` for the
  /// number of its content.
  case section(Lookup, end: Int, piece: Int? = nil)
  /// Enters the next element of the innermost section's list, or leaves the section.
  case endSection
  /// Goes to the step at `end` if a value is there.
  case inverted(Lookup, end: Int)
  /// Renders a routine, with the frames that the program's steps from `start` to `end` name.
  case call(routine: Int, start: Int, end: Int)

  /// Where to find a value: in a frame of the context, then down the slots of records that the
  /// program's steps from `start` to `end` name.
  struct Lookup {
    let frame: Int
    let start: Int
    let end: Int
  }

  /// How a value is written, as its place demands.
  enum Escaping: Int {
    case text
    case attribute
    case url
    case urlComponent
    case html
    /// Any text as it is; only without checks, for the specification's tests.
    case unescaped
  }
}
