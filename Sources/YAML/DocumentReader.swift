import Diagnostics

/// Reads one YAML text event by event and refuses what goes beyond our part of YAML at once.
struct DocumentReader {
  private let source: YAMLSource
  private let limits: YAMLLimits
  private var offsets: CharacterOffsets
  private var tree = TreeBuilder()
  private var nodeCount = 0
  private var diagnostics: [Diagnostic] = []
  /// Where something was refused last; what libyaml makes of the rest of that line is no news.
  private var lastRefusal: Int?
  private var lastText: YAMLScalar?
  private var isFinished = false

  /// - Parameter source: well-formed UTF-8 within the limit of size.
  init(_ source: YAMLSource, isASCII: Bool, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    offsets = CharacterOffsets(source.bytes, range: source.range, isASCII: isASCII)
  }

  /// Reads the text from its start to its end or to the first thing that makes going on senseless.
  consuming func read() -> YAMLDocument {
    let nothing = source.range.lowerBound..<source.range.lowerBound
    guard let start = source.firstContent(from: source.range.lowerBound) else {
      return YAMLDocument(root: .scalar(YAMLScalar("", .plain, range: nothing)), diagnostics: [])
    }
    guard source.byte(at: start) != UInt8(ascii: "%") else {
      let directive = Refusal.directive.diagnostic(at: source.place(source.restOfLine(from: start)))
      return YAMLDocument(root: nil, diagnostics: [directive])
    }
    let bytes = source.bytes
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe readEvents(of: UnsafeBufferPointer(rebasing: buffer[source.range]))
    }
    let isWhole = !diagnostics.hasErrors
    diagnostics += tree.repeatedKeys.map { key in
      .duplicateKey(
        key.second.text,
        at: source.place(key.second.range),
        first: source.place(key.first.range)
      )
    }
    return YAMLDocument(root: isWhole ? tree.root : nil, diagnostics: diagnostics)
  }

  private mutating func readEvents(of text: UnsafeBufferPointer<UInt8>) {
    do throws(SyntaxFailure) {
      var events = unsafe try EventReader(text)
      while !isFinished { take(try events.next()) }
    } catch {
      report(error)
    }
  }

  private mutating func take(_ event: Event) {
    let start = offsets.offset(ofCharacter: event.characters.lowerBound)
    let end = offsets.offset(ofCharacter: event.characters.upperBound)
    let range = start..<max(start, end)
    if event.hasAnchor { refuse(.anchor, at: property(UInt8(ascii: "&"), from: start)) }
    if event.hasTag { refuse(.tag, at: property(UInt8(ascii: "!"), from: start)) }
    switch event.kind {
    case .start:
      break
    case .scalar(let text, let style):
      add(YAMLScalar(text, style, range: style == .block ? trimmed(range) : range))
    case .alias:
      refuse(.alias, at: range)
      if countNode(at: range) { tree.addRefused(at: range) }
    case .begin(let isMapping, let isFlow):
      begin(isMapping: isMapping, isFlow: isFlow, at: range)
    case .end:
      tree.end(at: range)
    case .documentEnd, .streamEnd:
      isFinished = true
      checkRest(from: range)
    }
  }

  // MARK: - Values

  private mutating func add(_ scalar: YAMLScalar) {
    guard countNode(at: scalar.range) else { return }
    lastText = scalar
    if scalar.style == .quoted, source.byte(at: scalar.range.lowerBound) == UInt8(ascii: "\"") {
      diagnostics += invisibleEscapes(in: scalar.range, of: source)
    }
    if scalar.style == .plain, !tree.expectsKey { checkComment(after: scalar) }
    tree.add(.scalar(scalar))
  }

  private mutating func begin(isMapping: Bool, isFlow: Bool, at range: Range<Int>) {
    guard countNode(at: range) else { return }
    guard tree.depth < limits.depth else { return stop(tooDeep: limits.depth, at: range) }
    guard !isFlow || tree.flowDepth < limits.flowDepth else {
      return stop(tooDeep: limits.flowDepth, at: range)
    }
    if tree.expectsKey { refuse(.complexKey, at: range) }
    tree.begin(isMapping: isMapping, isFlow: isFlow, at: range)
  }

  /// The bytes of a block text without the line endings behind it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isSpace(source.bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  // MARK: - Limits

  private mutating func countNode(at range: Range<Int>) -> Bool {
    nodeCount += 1
    guard nodeCount > limits.nodes else { return true }
    stop(.yamlSize, "more than \(limits.nodes) keys and values", at: range)
    return false
  }

  private mutating func stop(tooDeep limit: Int, at range: Range<Int>) {
    stop(.yamlDepth, "more than \(limit) lists and mappings within one another", at: range)
  }

  /// Reports something after which reading on makes no sense.
  private mutating func stop(_ id: DiagnosticID, _ summary: String, at range: Range<Int>) {
    diagnostics.append(Diagnostic(.error, id, summary, at: source.place(range)))
    isFinished = true
  }

  private mutating func refuse(_ refusal: Refusal, at range: Range<Int>) {
    lastRefusal = range.lowerBound
    diagnostics.append(refusal.diagnostic(at: source.place(range)))
  }

  /// The place of a value's `&name` or `!name`, which stand before it in any order.
  private func property(_ sign: UInt8, from start: Int) -> Range<Int> {
    var word = source.word(at: start)
    while !word.isEmpty, source.byte(at: word.lowerBound) != sign {
      guard let next = source.firstContent(from: word.upperBound) else { break }
      word = source.word(at: next)
    }
    return word
  }

  /// Reports what stands behind the end of the document.
  ///
  /// libyaml is not asked for it: its time for directives grows with the square of their number.
  private mutating func checkRest(from end: Range<Int>) {
    guard let offset = source.firstContent(from: end.upperBound) else { return }
    let rest = source.restOfLine(from: offset)
    let isNewDocument = !end.isEmpty || source.bytes[rest].starts(with: [0x2D, 0x2D, 0x2D])
    guard !isNewDocument else { return refuse(.secondDocument, at: rest) }
    stop(.yamlSyntax, "this line belongs to nothing above it", at: rest)
  }

  // MARK: - Findings

  private mutating func report(_ failure: SyntaxFailure) {
    let offset = offsets.offset(ofCharacter: failure.character)
    let diagnosis = SyntaxDiagnosis(
      source: source,
      offset: offset,
      opener: failure.opener.map { offsets.offset(ofCharacter: $0) } ?? offset,
      lastText: lastText,
      openFlow: tree.openFlow
    )
    if let lastRefusal, source.isOnOneLine(lastRefusal..<max(lastRefusal, offset)) { return }
    diagnostics.append(diagnosis.diagnostic(of: failure))
  }

  private mutating func checkComment(after scalar: YAMLScalar) {
    let comment = source.end(from: scalar.range.upperBound, while: isBlank)
    guard source.byte(at: comment) == UInt8(ascii: "#") else { return }
    let rest = source.restOfLine(from: comment)
    diagnostics.append(.commentAfterValue(at: source.place(rest)))
  }
}
