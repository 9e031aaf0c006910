import HTML

/// Renders a program with a value.
///
/// Works with a stack of its own, so that no depth of data can overflow the thread's stack. It
/// ends for any data: a routine is only called with a part of what it was called with before.
struct TemplateRenderer {
  private let routines: [[Instruction]]
  private let literals: [UInt8]
  private let steps: [Int]
  private var frames: [TemplateValue] = []
  private var sections: [OpenSection] = []
  private var calls: [Call] = []
  /// The place of the current routine's first frame.
  private var base = 0
  private var routine = 0
  private var next = 0

  private struct OpenSection {
    /// The elements of a list; empty for any other value.
    let elements: [TemplateValue]
    var index: Int
    /// The first step of the content.
    let start: Int
    /// The number of the content, if its text depends on the element alone.
    let piece: Int?
    /// Where the text of the current element begins.
    var textStart: Int
  }

  /// What to go on with behind a call.
  private struct Call {
    let routine: Int
    let next: Int
    let base: Int
  }

  init(_ program: borrowing TemplateProgram, root: TemplateValue) {
    (routines, literals, steps) = (program.routines, program.literals, program.steps)
    frames.reserveCapacity(8)
    sections.reserveCapacity(8)
    frames.append(root)
    guard case .record(let page) = root else { return }
    for slot in program.parts { frames.append(page[slot]) }
  }

  mutating func render(into writer: inout HTMLWriter) {
    while true {
      let code = routines[routine]
      let isCall = run(code, into: &writer)
      guard !isCall else { continue }
      guard let call = calls.popLast() else { return }
      frames.removeSubrange(base...)
      (routine, next, base) = (call.routine, call.next, call.base)
    }
  }

  /// Goes on with a routine up to its end or to a call.
  private mutating func run(_ code: [Instruction], into writer: inout HTMLWriter) -> Bool {
    while next < code.count {
      let instruction = code[next]
      next += 1
      switch instruction {
      case .literal(let start, let end):
        writer.markup(trusted: literals.span.extracting(start..<end))
      case .value(let lookup, let escaping):
        writer.write(value(at: lookup), escaping)
      case .section(let lookup, let end, let piece):
        enter(value(at: lookup), end: end, piece, &writer)
      case .endSection:
        leaveOrRepeat(&writer)
      case .inverted(let lookup, let end):
        if value(at: lookup).isPresent { next = end }
      case .call(let routine, let start, let end):
        call(routine, with: start..<end)
        return true
      }
    }
    return false
  }

  private func value(at lookup: Instruction.Lookup) -> TemplateValue {
    guard lookup.start < lookup.end else { return frames[base + lookup.frame] }
    guard case .record(let record) = frames[base + lookup.frame] else { return .none }
    var value = record[steps[lookup.start]]
    for index in (lookup.start + 1)..<lookup.end {
      guard case .record(let record) = value else { return .none }
      value = record[steps[index]]
    }
    return value
  }

  // MARK: - Sections

  private mutating func enter(
    _ value: TemplateValue,
    end: Int,
    _ piece: Int?,
    _ writer: inout HTMLWriter
  ) {
    guard value.isPresent else {
      next = end
      return
    }
    if case .list(let elements) = value {
      guard let first = elements.indices.first(where: { !write(elements[$0], piece, &writer) })
      else {
        next = end
        return
      }
      let start = writer.bytes.count
      sections.append(
        OpenSection(elements: elements, index: first, start: next, piece: piece, textStart: start)
      )
      frames.append(elements[first])
    } else {
      sections.append(OpenSection(elements: [], index: 0, start: next, piece: nil, textStart: 0))
      frames.append(value)
    }
  }

  private mutating func leaveOrRepeat(_ writer: inout HTMLWriter) {
    let innermost = sections.count - 1
    let section = sections[innermost]
    keepPiece(of: section, writer)
    frames.removeLast()
    let rest = (section.index + 1)..<max(section.index + 1, section.elements.count)
    guard let index = rest.first(where: { !write(section.elements[$0], section.piece, &writer) })
    else {
      sections.removeLast()
      return
    }
    sections[innermost].index = index
    sections[innermost].textStart = writer.bytes.count
    frames.append(section.elements[index])
    next = section.start
  }

  /// Writes what the content of a section is known to make of an element.
  ///
  /// - Returns: whether that is known.
  private func write(_ element: TemplateValue, _ piece: Int?, _ writer: inout HTMLWriter) -> Bool {
    guard let piece, case .record(let record) = element, let bytes = record.piece(piece)
    else { return false }
    writer.markup(trusted: bytes.span)
    return true
  }

  /// Keeps what the content of a section has made of its current element, if other pages may show it.
  private func keepPiece(of section: OpenSection, _ writer: borrowing HTMLWriter) {
    guard let piece = section.piece, case .record(let record) = section.elements[section.index]
    else { return }
    record.keep(RenderedPiece(number: piece, bytes: writer.bytes.array(from: section.textStart)))
  }

  private mutating func call(_ routine: Int, with visible: Range<Int>) {
    calls.append(Call(routine: self.routine, next: next, base: base))
    let newBase = frames.count
    for index in visible { frames.append(frames[base + steps[index]]) }
    (self.routine, next, base) = (routine, 0, newBase)
  }
}
