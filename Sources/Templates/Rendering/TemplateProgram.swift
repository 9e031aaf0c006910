/// A page template with all that it includes, compiled for one schema.
struct TemplateProgram: Sendable {
  /// What the page is rendered with; nil if that is no record.
  var schema: TemplateSchema?
  /// The page, and behind it the partials that include themselves.
  var routines: [[Instruction]] = [[]]
  /// The literal text of all routines, one piece behind the other.
  var literals: [UInt8] = []
  /// The slots of all lookups and the frames of all calls.
  var steps: [Int] = []
  /// The slots of the page's parts that it keeps at hand: their values are the frames behind the
  /// page's own.
  var parts: [Int] = []
  /// Every name that is read, from the page's root, such as `article.tags.label`; sorted.
  var names: [String] = []
  /// The paths of the files that the program was made from; sorted.
  var files: [String] = []
}

/// A program that is not changed any more, in one place for all threads.
final class CompiledTemplate: Sendable {
  let program: TemplateProgram

  init(_ program: TemplateProgram) {
    self.program = program
  }
}
