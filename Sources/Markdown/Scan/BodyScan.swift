internal import Diagnostics

/// One pass over the bytes of a body before the parser sees them.
///
/// It finds what must not reach the parser (`BodyLimits`, bytes that are not UTF-8, NUL), where the
/// lines start, and which of the parser's extensions the text has a use for.
struct BodyScan {
  /// What is wrong with the body.
  private(set) var findings: [Diagnostic] = []
  private(set) var lines: BodyLines
  /// Whether the text may hold what strikethrough or autolink act on; false is certain.
  private(set) var mayHoldLinks = false
  /// Whether it may hold any of that but `://`; false is certain.
  private(set) var mayHoldOtherLinks = false
  /// How many `://` the text holds, if each stands behind `](http` or `](https`; nil if an address of
  /// the web could be written in another way.
  private(set) var webDestinations: Int? = 0
  /// Whether the text may hold footnotes; false is certain.
  private(set) var mayHoldFootnotes = false
  /// Whether the parser may see the body; footnotes only if nothing is wrong with it.
  var mayBeParsed: Bool { findings.allSatisfy { $0.id == .footnoteMark } }
  /// Whether the text holds an `@`, without which it can hold no citation.
  private(set) var hasAtSigns = false
  /// Whether the text may define footnotes or where links lead; false is certain.
  private(set) var mayHoldDefinitions = false
  /// The most definitions of footnotes that the text can hold.
  private(set) var footnotes = 0

  private let path: String
  private var run = Run()
  private var cells = 0
  private var closingBrackets = 0
  private var longestDefinition = 0
  private var longestDefinitionLine = 0..<0
  /// Where the first control character may be; none is before.
  private var control: Int?
  private var otherCaret: Range<Int>?
  private var brokenLabel: Range<Int>?

  init(_ source: MarkdownSource) {
    path = source.path
    lines = BodyLines(source, starts: [source.body.lowerBound])
    guard source.body.count <= BodyLimits.body else {
      let start = source.body.lowerBound
      refuse(start..<start, "the text is longer than \(BodyLimits.body / 1024) KiB", "split it up")
      return
    }
    let bytes = source.bytes.span
    guard isText(bytes, source.body) else { return }
    var starts: [Int] = []
    starts.reserveCapacity(source.body.count / 40 + 1)
    var start = source.body.lowerBound
    repeat {
      starts.append(start)
      let line = LineFacts(bytes, startingAt: start, before: source.body.upperBound)
      read(line, of: bytes)
      start = Self.nextLine(bytes, line.range.upperBound, source.body.upperBound)
    } while start < source.body.upperBound
    endRun()
    checkReferenceGrowth()
    checkFootnoteMarks()
    if let control { refuseControlCharacter(bytes, control..<source.body.upperBound) }
    lines = BodyLines(source, starts: starts)
  }

  private static func nextLine(_ bytes: Span<UInt8>, _ end: Int, _ limit: Int) -> Int {
    let isPair = end + 1 < limit && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return min(end + (isPair ? 2 : 1), limit)
  }

  // MARK: - Bytes

  private mutating func isText(_ bytes: Span<UInt8>, _ body: Range<Int>) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(body))
    } catch {
      let start = body.lowerBound + error.byteOffsets.lowerBound
      let range = SourceRange(path: path, start..<(body.lowerBound + error.byteOffsets.upperBound))
      findings.append(
        Diagnostic(
          .error,
          .textNotUTF8,
          "the byte at offset \(start) is not UTF-8",
          at: range,
          solutions: [.init("Save the file in the UTF-8 encoding.")]
        )
      )
      return false
    }
    return true
  }

  /// Reports a control character before all else, at the cost of the last finding that fits.
  private mutating func refuseControlCharacter(_ bytes: Span<UInt8>, _ text: Range<Int>) {
    // NUL has its own finding.
    guard let range = ControlCharacters.first(in: bytes, text), bytes[range.lowerBound] != 0 else {
      return
    }
    let isReference = bytes[range.lowerBound] == UInt8(ascii: "&")
    let last = BodyLimits.findings - 1
    if findings.count > last, findings[last].id == .markdownTooComplex { findings.remove(at: last) }
    findings.insert(
      Diagnostic(
        .error,
        .textControlCharacter,
        isReference
          ? "the reference stands for a control character" : "a control character in the text",
        at: SourceRange(path: path, range),
        explanation: "No page may hold it, and editors do not show it.",
        solutions: [.init("Remove it.")]
      ),
      at: 0
    )
  }

  private mutating func refuseNUL(_ offset: Int) {
    findings.append(
      Diagnostic(
        .error,
        .textHasNUL,
        "the byte at offset \(offset) is NUL",
        at: SourceRange(path: path, offset..<(offset + 1)),
        solutions: [.init("Remove the byte.")]
      )
    )
  }

  // MARK: - Lines

  /// Lines without a blank one between them, or without the start of a list or heading.
  private struct Run {
    var first = 0..<0
    var bytes = 0
    var lineCount = 0
    var pipes = 0
    var delimiterRows = 0
    var declarations = 0
    var atSigns = 0
    var openDefinition = 0..<0
    var table = TableShape()
    var openLabel: Range<Int>?
    var isRefused = false
  }

  private mutating func read(_ line: LineFacts, of bytes: Span<UInt8>) {
    if let nul = line.nul { refuseNUL(nul) }
    control = control ?? line.control
    webDestinations =
      line.mayHoldOtherAddresses ? nil : webDestinations.map { $0 + line.webDestinations }
    mayHoldFootnotes = mayHoldFootnotes || line.mayHoldFootnotes
    otherCaret = otherCaret ?? line.otherCaret
    mayHoldLinks = mayHoldLinks || line.mayHoldLinks
    mayHoldOtherLinks = mayHoldOtherLinks || line.mayHoldOtherLinks
    hasAtSigns = hasAtSigns || line.atSigns > 0
    footnotes += line.footnotes
    mayHoldDefinitions = mayHoldDefinitions || line.definitions > 0
    guard !line.isBlank(in: bytes) else {
      endRun()
      return
    }
    let markers = LineMarkers(bytes, line.range)
    if markers.interruptsParagraph { endRun() }
    if run.lineCount == 0 { run.first = line.range }
    run.bytes += line.range.count + (run.lineCount == 0 ? 0 : 1)
    run.lineCount += 1
    run.pipes = max(run.pipes, line.pipes)
    run.declarations += line.declarations
    run.atSigns += line.atSigns
    if line.isDelimiterRow(in: bytes) { run.delimiterRows += 1 }
    run.table.read(bytes, line.range)
    closingBrackets += line.closingBrackets
    if line.closingBrackets > 0 { brokenLabel = brokenLabel ?? run.openLabel }
    run.openLabel = run.openLabel ?? line.openLabel.map { $0..<line.range.upperBound }
    readDefinition(line, of: bytes)
    check(line, markers)
  }

  private mutating func readDefinition(_ line: LineFacts, of bytes: Span<UInt8>) {
    guard line.definitions > 0, run.openDefinition.isEmpty else { return }
    if line.definitions == 1, ReferenceDefinition.isWhole(bytes, line.range) {
      noteDefinition(line.range, length: line.range.count)
    } else {
      run.openDefinition = line.range
    }
  }

  private mutating func noteDefinition(_ line: Range<Int>, length: Int) {
    guard length > longestDefinition else { return }
    longestDefinition = length
    longestDefinitionLine = line
  }

  private mutating func check(_ line: LineFacts, _ markers: LineMarkers) {
    if line.range.count > BodyLimits.paragraph {
      refuse(
        line.range,
        "the line is longer than \(BodyLimits.paragraph / 1024) KiB",
        "Break the line into several paragraphs."
      )
      run.isRefused = true
    }
    if markers.count > BodyLimits.markers || markers.indentation > BodyLimits.indentation {
      refuse(
        line.range,
        "the line is nested more than \(BodyLimits.markers) levels"
          + " or \(BodyLimits.indentation) columns deep",
        "Take the text out of some of its lists and quotes."
      )
    }
    if line.pipes > BodyLimits.pipes {
      refuse(
        line.range,
        "the line has more than \(BodyLimits.pipes) '|'",
        "Split the table into several that have fewer columns."
      )
    }
  }

  private mutating func endRun() {
    defer { run = Run() }
    guard run.lineCount > 0 else { return }
    if !run.openDefinition.isEmpty {
      let end = run.first.lowerBound + run.bytes
      noteDefinition(run.openDefinition, length: end - run.openDefinition.lowerBound)
    }
    guard !run.isRefused else { return }
    if run.delimiterRows > 0 { checkTable() }
    if !run.table.isTable, run.bytes > BodyLimits.paragraph {
      refuse(
        run.first,
        "the lines from here on are longer than \(BodyLimits.paragraph / 1024) KiB"
          + " without a blank line",
        "Put blank lines between paragraphs."
      )
    }
    if run.declarations > BodyLimits.declarations {
      refuse(
        run.first,
        "the paragraph has more than \(BodyLimits.declarations) '<!' or '<?'",
        "Write '&lt;' for a '<' that starts no tag."
      )
    }
    checkAtSigns()
  }

  private mutating func checkAtSigns() {
    guard run.atSigns > BodyLimits.atSigns else { return }
    refuse(
      run.first,
      "the paragraph has more than \(BodyLimits.atSigns) '@'",
      "Put blank lines between groups of addresses."
    )
  }

  private mutating func checkTable() {
    if run.delimiterRows > BodyLimits.delimiterRows {
      refuse(
        run.first,
        "the table has more than \(BodyLimits.delimiterRows) rows of dashes alone",
        "Put blank lines between tables."
      )
    }
    let cellsBefore = cells
    cells += (run.pipes + 1) * run.lineCount
    if cells > BodyLimits.cells, cellsBefore <= BodyLimits.cells {
      refuse(
        run.first,
        "the tables up to this one have more than \(BodyLimits.cells) cells",
        "Split the article, or link to a file with the data."
      )
    }
  }

  private mutating func checkReferenceGrowth() {
    guard closingBrackets * longestDefinition > BodyLimits.referenceGrowth else { return }
    refuse(
      longestDefinitionLine,
      "the definition is too long for a text with \(closingBrackets) ']'",
      "Link to the destination itself, as in '[text](https://…)'."
    )
  }

  /// Refuses what the parser misreads beside footnotes.
  ///
  /// It takes a label to stand on one line, and behind the very `^`: of any other it would write bytes
  /// of other texts, or leave words out.
  private mutating func checkFootnoteMarks() {
    guard mayHoldFootnotes else { return }
    if let otherCaret {
      refuseFootnote(
        otherCaret,
        "the '^' behind this bracket is not written as itself",
        "Write '[^' for a footnote."
      )
    }
    if let brokenLabel {
      refuseFootnote(
        brokenLabel,
        "the label of a footnote goes on behind the end of the line",
        "Write the label of a footnote on one line."
      )
    }
  }

  private mutating func refuseFootnote(_ range: Range<Int>, _ summary: String, _ solution: String) {
    guard findings.count < BodyLimits.findings else { return }
    findings.append(
      Diagnostic(
        .error,
        .footnoteMark,
        summary,
        at: SourceRange(path: path, range),
        explanation: "The Markdown parser cannot tell where the label of such a footnote ends.",
        solutions: [.init(solution), .init("Write '\\[' for a bracket that starts none.")]
      )
    )
  }

  private mutating func refuse(_ line: Range<Int>, _ summary: String, _ solution: String) {
    guard findings.count < BodyLimits.findings else { return }
    findings.append(
      Diagnostic(
        .error,
        .markdownTooComplex,
        summary,
        at: SourceRange(path: path, line),
        explanation: "The Markdown parser could take minutes or gigabytes for such a text.",
        solutions: [.init(solution)]
      )
    )
  }
}
