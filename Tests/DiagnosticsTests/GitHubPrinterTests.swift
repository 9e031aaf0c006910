import Diagnostics
import TestSupport
import Testing

@Suite struct GitHubPrinterTests {
  private static func print(_ findings: [Diagnostic], _ text: String = "") -> String {
    var sources = SourceCatalog { _ in Array(text.utf8) }
    return String(decoding: GitHubPrinter().render(findings, from: &sources), as: UTF8.self)
  }

  @Test func `prints a command for each finding, in reading order`() throws {
    let marked = MarkedText("é ⟪bö⟫\na ⟪b\nc⟫")
    let findings = zip([Severity.error, .note], marked.ranges).map { severity, bytes in
      Diagnostic(
        severity,
        "a-rule",
        "wrong",
        at: SourceRange(path: "articles/a.md", bytes),
        explanation: "Because.",
        solutions: [.init("Do this.")]
      )
    }
    let whole = Diagnostic(.warning, "b-rule", "odd", at: SourceRange(path: ""))
    #expect(
      Self.print(findings.reversed() + [whole], marked.text) == """
        ::warning title=b-rule::odd
        ::error file=articles/a.md,line=1,endLine=1,col=3,endColumn=5,title=a-rule::wrong%0A\
        Because.%0ADo this.
        ::notice file=articles/a.md,line=2,endLine=3,title=a-rule::wrong%0ABecause.%0ADo this.

        """
    )
  }

  @Test func `prints nothing for no findings`() {
    #expect(Self.print([]).isEmpty)
  }

  @Test(arguments: [
    ("50%", "50%25", "50%25"), ("%0A", "%250A", "%250A"), ("a\nb", "a%0Ab", "a%0Ab"),
    ("a\r\n::b", "a%0D%0A::b", "a%0D%0A%3A%3Ab"), ("a,b", "a,b", "a%2Cb"),
    ("\u{1B}[31m", "\u{FFFD}[31m", "\u{FFFD}[31m"), ("\u{202E}x", "\u{FFFD}x", "\u{FFFD}x"),
    ("\u{2028}x", "\u{FFFD}x", "\u{FFFD}x"), (":\u{301}", ":\u{301}", "%3A\u{301}"),
  ])
  func `escapes words and properties`(_ text: String, _ message: String, _ property: String) {
    let finding = Diagnostic(.error, "rule", text, at: SourceRange(path: text))
    let place = "line=1,endLine=1,col=1,endColumn=1,title=rule"
    let expected = "::error file=\(property),\(place)::\(message)\n"
    #expect(Array(Self.print([finding]).utf8) == Array(expected.utf8))
  }

  @Test func `is one line for every character`() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)::error::b"
      let finding = Diagnostic(.error, "rule", text, at: SourceRange(path: text))
      let bytes = Array(Self.print([finding]).utf8)
      #expect(bytes.count { $0 == 0x0A || $0 == 0x0D } == 1)
      #expect(bytes.last == 0x0A)
    }
  }
}
