import Diagnostics
import TestSupport
import Testing

@Suite struct BaselineTests {
  private static func finding(
    _ words: String,
    _ path: String = "a.md",
    at offset: Int = 0,
    id: DiagnosticID = "rule"
  ) -> Diagnostic {
    Diagnostic(.error, id, words, at: SourceRange(path: path, offset..<offset))
  }

  private static func baseline(of findings: [Diagnostic]) throws -> Baseline {
    var sources = SourceCatalog { _ in nil }
    return try Baseline(json: try JSONPrinter().render(findings, from: &sources))
  }

  @Test func `knows a finding wherever its line has shifted to`() throws {
    let baseline = try Self.baseline(of: [Self.finding("x", at: 3), Self.finding("y", at: 9)])
    let shifted = [Self.finding("y", at: 1), Self.finding("x", at: 70)]
    #expect(baseline.new(in: shifted).isEmpty)
  }

  @Test func `a finding of another rule, file or wording is new`() throws {
    let baseline = try Self.baseline(of: [Self.finding("x")])
    let others = [
      Self.finding("x", id: "other"), Self.finding("y"), Self.finding("x", "b.md"),
    ]
    #expect(baseline.new(in: others + [Self.finding("x")]) == others)
  }

  @Test func `each known finding covers one, and the last of a file is new`() throws {
    let baseline = try Self.baseline(of: [Self.finding("x"), Self.finding("x", at: 5)])
    let more = [8, 2, 4].map { Self.finding("x", at: $0) }
    #expect(baseline.new(in: more) == [Self.finding("x", at: 8)])
    #expect(baseline.new(in: more) == [Self.finding("x", at: 8)])
  }

  @Test func `an empty baseline knows nothing`() throws {
    let findings = [Self.finding("x"), Self.finding("y", "b.md")]
    #expect(try Self.baseline(of: []).new(in: findings.reversed()) == findings)
  }

  @Test func `reads back whatever was printed`() throws {
    for byte in UInt8(0)...0x7F {
      for mark in ["", "\u{301}", "\u{200D}"] {
        let text = String(UnicodeScalar(byte)) + mark
        let finding = Self.finding(text, text)
        #expect(try Self.baseline(of: [finding]).new(in: [finding]).isEmpty)
      }
    }
  }

  private static let notAList = "it is not a list of findings as '--format json' prints it"
  private static let good = #"{"id":"r","summary":"s","place":{"path":"p"}}"#

  @Test(arguments: [
    ("", "it is not JSON"),
    ("[", "it is not JSON"),
    ("\u{0}", "it is not JSON"),
    ("[\(good),]x", "it is not JSON"),
    ("{}", notAList),
    ("null", notAList),
    ("3", notAList),
    (#"{"version":"2.1.0","runs":[]}"#, notAList),
    ("[1]", "finding 1 is not as '--format json' prints it"),
    ("[null]", "finding 1 is not as '--format json' prints it"),
    ("[\(good),{}]", "finding 2 has no 'id'"),
    (#"[{"id":"r","summary":"s"}]"#, "finding 1 has no 'place'"),
    (#"[{"id":"r","summary":"s","place":{}}]"#, "finding 1 has no 'path'"),
    (
      #"[{"id":7,"summary":"s","place":{"path":"p"}}]"#,
      "finding 1 is not as '--format json' prints it"
    ),
  ])
  func `says what is wrong with a file that is no baseline`(_ text: String, _ expected: String) {
    #expect {
      try Baseline(json: Array(text.utf8))
    } throws: { error in
      (error as? Baseline.Malformed)?.description == expected
    }
  }

  @Test func `refuses what is no UTF-8, and what is nested without end`() {
    #expect(throws: Baseline.Malformed.self) { try Baseline(json: [0x5B, 0x22, 0xFF, 0x22, 0x5D]) }
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: Baseline.Malformed.self) { try Baseline(json: deep) }
  }
}
