internal import HTML

/// Makes a program do once what it would do for every page.
///
/// Values that are the same on all pages, such as the site's name in the header, become literal
/// text, and sections over them are left out or take the place of their steps. Records of the page
/// that are asked for several values are made once a page.
struct ProgramFolder {
  private let program: TemplateProgram
  private let schema: TemplateSchema
  private var builder: ProgramBuilder
  /// The frame of each part of the page that is kept at hand, by its slot.
  private var parts: [Int: Int] = [:]

  /// What is known of a frame of the program.
  private enum Frame {
    case constant(TemplateValue)
    /// The number that the frame has in the folded program.
    case known(Int)
  }

  /// Longer lists are gone through as each page is rendered, and so are all sections once the program
  /// has this many steps, lest it grow with the data.
  private static let (listLimit, sizeLimit) = (100, 10_000)

  init(_ program: TemplateProgram, _ schema: TemplateSchema) {
    self.program = program
    self.schema = schema
    builder = ProgramBuilder(rebuilding: program)
  }

  /// The program that writes the same for every page of the schema.
  consuming func folded() -> TemplateProgram {
    for slot in partsAskedForSeveralValues() { parts[slot] = builder.appendPart(slot) }
    fold(program.routines[0].indices, [.known(0)], depth: 1 + parts.count)
    return builder.program
  }

  private func partsAskedForSeveralValues() -> [Int] {
    var counts: [Int: Int] = [:]
    for instruction in program.routines[0] {
      guard let lookup = instruction.lookup, lookup.frame == 0, lookup.end > lookup.start + 1 else {
        continue
      }
      counts[program.steps[lookup.start], default: 0] += 1
    }
    return counts.filter { $0.value > 1 && schema.fields[$0.key].isVaryingRecord }.keys.sorted()
  }

  /// Folds a part of the page's routine.
  ///
  /// - Parameters:
  ///   - frames: those that the part can name.
  ///   - depth: how many frames the folded program has there.
  private mutating func fold(_ part: Range<Int>, _ frames: [Frame], depth: Int) {
    var next = part.lowerBound
    while next < part.upperBound {
      let index = next
      next += 1
      switch program.routines[0][index] {
      case .literal(let start, let end): builder.appendLiteral(program.literals[start..<end])
      case .value(let lookup, let escaping): fold(lookup, escaping, frames)
      case .section(let lookup, let end):
        next = end
        foldSection(lookup, index + 1..<end - 1, frames, depth: depth)
      case .inverted(let lookup, let end):
        next = end
        foldInverted(lookup, index + 1..<end, frames, depth: depth)
      case .endSection: break
      case .call(let routine, let start, let end):
        let steps = builder.appendSteps(program.steps[start..<end].map { place($0, in: frames) })
        builder.append(.call(routine: routine, start: steps.lowerBound, end: steps.upperBound))
      }
    }
  }

  private mutating func fold(
    _ lookup: Instruction.Lookup,
    _ escaping: Instruction.Escaping,
    _ frames: [Frame]
  ) {
    guard let value = constant(lookup, frames) else {
      return builder.append(.value(builder.lookup(path(of: lookup, frames)), escaping))
    }
    var writer = HTMLWriter()
    writer.write(value, escaping)
    builder.appendLiteral(writer.finish().bytes)
  }

  private mutating func foldSection(
    _ lookup: Instruction.Lookup,
    _ content: Range<Int>,
    _ frames: [Frame],
    depth: Int
  ) {
    if let value = constant(lookup, frames), isFoldable(value, content) {
      guard value.isPresent else { return }
      let entered = if case .list(let elements) = value { elements } else { [value] }
      for value in entered { fold(content, frames + [.constant(value)], depth: depth) }
      return
    }
    let opened = builder.openSection(path(of: lookup, frames), isInverted: false)
    fold(content, frames + [.known(depth)], depth: depth + 1)
    builder.closeSection(opened)
  }

  private mutating func foldInverted(
    _ lookup: Instruction.Lookup,
    _ content: Range<Int>,
    _ frames: [Frame],
    depth: Int
  ) {
    if let value = constant(lookup, frames) {
      if !value.isPresent { fold(content, frames, depth: depth) }
      return
    }
    let opened = builder.openSection(path(of: lookup, frames), isInverted: true)
    fold(content, frames, depth: depth)
    builder.closeSection(opened)
  }

  /// Whether a section over a value can be done away with: what a routine is called with has to be
  /// in a frame as the page is rendered.
  private func isFoldable(_ value: TemplateValue, _ content: Range<Int>) -> Bool {
    if case .list(let elements) = value, elements.count > Self.listLimit { return false }
    guard builder.size < Self.sizeLimit, builder.literalSize < TemplateLimits.literalSize else {
      return false
    }
    return !program.routines[0][content].contains { instruction in
      if case .call = instruction { true } else { false }
    }
  }

  /// What is found on every page; nil where that differs.
  private func constant(_ lookup: Instruction.Lookup, _ frames: [Frame]) -> TemplateValue? {
    var steps = program.steps[lookup.start..<lookup.end]
    var value: TemplateValue
    switch frames[lookup.frame] {
    case .constant(let known): value = known
    case .known(0):
      guard let slot = steps.popFirst(), let record = schema.fields[slot].constant else {
        return nil
      }
      value = .record(record)
    case .known: return nil
    }
    for slot in steps {
      guard case .record(let record) = value else { return TemplateValue.none }
      value = record[slot]
    }
    return value
  }

  /// Where the folded program finds what a lookup names.
  private func path(of lookup: Instruction.Lookup, _ frames: [Frame]) -> ValuePath {
    let slots = Array(program.steps[lookup.start..<lookup.end])
    if lookup.frame == 0, let first = slots.first, let part = parts[first] {
      return ValuePath(frame: part, slots: Array(slots.dropFirst()))
    }
    return ValuePath(frame: place(lookup.frame, in: frames), slots: slots)
  }

  private func place(_ frame: Int, in frames: [Frame]) -> Int {
    if case .known(let place) = frames[frame] { place } else { 0 }
  }
}

extension Instruction {
  fileprivate var lookup: Lookup? {
    switch self {
    case .value(let lookup, _), .section(let lookup, _), .inverted(let lookup, _): lookup
    case .literal, .endSection, .call: nil
    }
  }
}

extension TemplateSchema.Field {
  /// Whether the field holds a record that is not the same on every page.
  fileprivate var isVaryingRecord: Bool {
    if case .record = kind { constant == nil } else { false }
  }
}
