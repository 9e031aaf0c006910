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

  /// How many steps may be written for sections that are folded, lest the program grow with the data:
  /// lists within lists do so by their product.
  private var room = 10_000
  /// Whether a section around the steps is being folded, so that all within it must be.
  private var isWithinFolded = false

  /// What is known of a frame of the program.
  private enum Frame {
    case constant(TemplateValue)
    /// The number that the frame has in the folded program.
    case known(Int)
  }

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
      case .section(let lookup, let end, _):
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
    if let value = constant(lookup, frames), isWithinFolded || canFold(value, content, frames) {
      let isOutermost = !isWithinFolded
      isWithinFolded = true
      for value in value.entered {
        fold(content, frames + [.constant(value)], depth: depth)
      }
      if isOutermost { isWithinFolded = false }
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

  /// Whether a section over a value can be done away with, with all that stands in it; takes the room.
  private mutating func canFold(
    _ value: TemplateValue,
    _ content: Range<Int>,
    _ frames: [Frame]
  ) -> Bool {
    var rest = room
    for value in value.entered {
      guard hasRoom(for: content, frames + [.constant(value)], &rest) else { return false }
    }
    room = rest
    return true
  }

  /// Whether there is room for some steps with all sections over constants in them folded.
  ///
  /// What a routine is called with has to be in a frame as the page is rendered: there is no room for
  /// calls.
  private func hasRoom(for part: Range<Int>, _ frames: [Frame], _ rest: inout Int) -> Bool {
    rest -= 1
    var next = part.lowerBound
    while next < part.upperBound {
      guard rest > 0 else { return false }
      let index = next
      next += 1
      rest -= 1
      switch program.routines[0][index] {
      case .literal, .value, .endSection: break
      case .section(let lookup, let end, _):
        next = end
        let entered = constant(lookup, frames)?.entered.map(Frame.constant) ?? [.known(1)]
        for frame in entered {
          guard hasRoom(for: index + 1..<end - 1, frames + [frame], &rest) else { return false }
        }
      case .inverted(let lookup, let end):
        if constant(lookup, frames)?.isPresent == true { next = end }
      case .call: return false
      }
    }
    return rest > 0
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
    case .value(let lookup, _), .section(let lookup, _, _), .inverted(let lookup, _): lookup
    case .literal, .endSection, .call: nil
    }
  }
}

extension TemplateValue {
  /// What a section over the value enters, one after the other.
  fileprivate var entered: [TemplateValue] {
    guard isPresent else { return [] }
    return if case .list(let elements) = self { elements } else { [self] }
  }
}

extension TemplateSchema.Field {
  /// Whether the field holds a record that is not the same on every page.
  fileprivate var isVaryingRecord: Bool {
    if case .record = kind { constant == nil } else { false }
  }
}
