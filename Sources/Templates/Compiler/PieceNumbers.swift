internal import Synchronization

/// Numbers the contents of sections that read nothing but the record which the section enters.
///
/// Such a content is the same text on every page that shows the record, as the card of an article is
/// in all lists. So it is rendered once for a record that many pages share, and kept by its number.
struct PieceNumbers {
  private var numbers: [Content: Int] = [:]
  /// How many numbers the process has given: a record may outlive the templates it was shown by.
  private static let count = Atomic(0)

  /// What a content does, whatever its program and its place there.
  fileprivate struct Content: Hashable {
    var text: [UInt8] = []
    var steps: [Int] = []
  }

  /// Numbers the contents of a page's sections, those of other pages' as the others do that are the
  /// same.
  mutating func number(_ program: inout TemplateProgram) {
    _ = number(program.routines[0].indices, of: &program, depth: 1 + program.parts.count)
  }

  /// Numbers the sections of a part of the page's routine.
  ///
  /// - Parameter depth: how many frames the program has there.
  /// - Returns: the outermost frame that the part reads; nil if it reads none.
  private mutating func number(
    _ part: Range<Int>,
    of program: inout TemplateProgram,
    depth: Int
  ) -> Int? {
    var outermost: Int?
    var next = part.lowerBound
    while next < part.upperBound {
      let index = next
      next += 1
      switch program.routines[0][index] {
      case .literal, .endSection: break
      case .value(let lookup, _): outermost = min(outermost ?? depth, lookup.frame)
      case .inverted(let lookup, let end):
        next = end
        let inner = number(index + 1..<end, of: &program, depth: depth)
        outermost = min(outermost ?? depth, lookup.frame, inner ?? depth)
      case .section(let lookup, let end, _):
        next = end
        let content = index + 1..<end - 1
        let inner = number(content, of: &program, depth: depth + 1)
        outermost = min(outermost ?? depth, lookup.frame, inner ?? depth)
        guard let inner, inner >= depth else { break }
        let piece = number(of: Content(program, content, depth: depth))
        program.routines[0][index] = .section(lookup, end: end, piece: piece)
      // A routine may be called with any frame.
      case .call: outermost = 0
      }
    }
    return outermost
  }

  private mutating func number(of content: Content) -> Int {
    if let number = numbers[content] { return number }
    let number = Self.count.add(1, ordering: .relaxed).newValue
    numbers[content] = number
    return number
  }
}

extension PieceNumbers.Content {
  /// - Parameter depth: the number of the first frame that the content has to itself.
  fileprivate init(_ program: TemplateProgram, _ part: Range<Int>, depth: Int) {
    for instruction in program.routines[0][part] {
      switch instruction {
      case .literal(let start, let end):
        text += program.literals[start..<end]
        steps += [0, end - start]
      case .value(let lookup, let escaping):
        steps += [1, escaping.rawValue]
        add(lookup, of: program, depth)
      case .section(let lookup, let end, _):
        steps += [2, end - part.lowerBound]
        add(lookup, of: program, depth)
      case .endSection: steps += [3]
      case .inverted(let lookup, let end):
        steps += [4, end - part.lowerBound]
        add(lookup, of: program, depth)
      case .call: preconditionFailure("a call reads frames of the page")
      }
    }
  }

  private mutating func add(
    _ lookup: Instruction.Lookup,
    of program: TemplateProgram,
    _ depth: Int
  ) {
    steps += [lookup.frame - depth, lookup.end - lookup.start]
    steps += program.steps[lookup.start..<lookup.end]
  }
}
