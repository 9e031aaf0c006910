/// Puts a program together, joining literal texts that follow one another.
struct ProgramBuilder {
  private(set) var program: TemplateProgram
  /// The routine that is being built.
  private(set) var routine = 0
  /// The steps before this index are jumped to or over, so that no literal may grow into them.
  private var barrier = 0

  /// - Parameter program: its first routine is built anew; the others are kept.
  init(rebuilding program: TemplateProgram = TemplateProgram()) {
    self.program = program
    self.program.routines[0] = []
  }

  var literalSize: Int { program.literals.count }

  mutating func appendLiteral(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals.append(contentsOf: bytes)
    let end = program.literals.count
    let last = code.count - 1
    if last >= barrier, case .literal(let first, start) = code[last] {
      program.routines[routine][last] = .literal(start: first, end: end)
    } else {
      append(.literal(start: start, end: end))
    }
  }

  mutating func append(_ instruction: Instruction) {
    program.routines[routine].append(instruction)
  }

  /// Notes the slots of a lookup or the frames of a call.
  mutating func appendSteps(_ steps: [Int]) -> Range<Int> {
    let start = program.steps.count
    program.steps.append(contentsOf: steps)
    return start..<program.steps.count
  }

  mutating func lookup(_ path: ValuePath) -> Instruction.Lookup {
    let range = appendSteps(path.slots)
    return Instruction.Lookup(frame: path.frame, start: range.lowerBound, end: range.upperBound)
  }

  /// Begins a section and gives the index of its first step.
  mutating func openSection(_ path: ValuePath, isInverted: Bool) -> Int {
    let lookup = lookup(path)
    append(isInverted ? .inverted(lookup, end: 0) : .section(lookup, end: 0))
    return code.count - 1
  }

  mutating func closeSection(_ opened: Int) {
    switch code[opened] {
    case .section(let lookup, _, _):
      append(.endSection)
      program.routines[routine][opened] = .section(lookup, end: code.count)
    case .inverted(let lookup, _):
      program.routines[routine][opened] = .inverted(lookup, end: code.count)
    default: break
    }
    barrier = code.count
  }

  /// Notes a part of the page that the program keeps at hand, and gives its frame.
  mutating func appendPart(_ slot: Int) -> Int {
    program.parts.append(slot)
    return program.parts.count
  }

  /// Begins a routine of its own.
  ///
  /// - Returns: what `resume(_:)` takes to go on with the routine before.
  mutating func beginRoutine() -> Suspended {
    let suspended = Suspended(routine: routine, barrier: barrier)
    program.routines.append([])
    routine = program.routines.count - 1
    barrier = 0
    return suspended
  }

  mutating func resume(_ suspended: Suspended) {
    routine = suspended.routine
    barrier = suspended.barrier
  }

  struct Suspended {
    fileprivate let routine: Int
    fileprivate let barrier: Int
  }

  private var code: [Instruction] { program.routines[routine] }
}

/// Where a template finds a value: in a frame of the context, then down slots of records.
struct ValuePath {
  let frame: Int
  let slots: [Int]
}
