import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticTests {
  @Test func `are in order of path, place, rule and wording`() {
    let findings = [
      Self.finding("b.md", 1, "a"), Self.finding("a.md", 9, "a"), Self.finding("a.md", 2, "b"),
      Self.finding("a.md", 2, "a", id: "z"), Self.finding("a.md", 2, "a"),
    ]
    let order = findings.inReadingOrder().map { "\($0.range.path) \($0.id) \($0.summary)" }
    #expect(order == ["a.md rule a", "a.md rule b", "a.md z a", "a.md rule a", "b.md rule a"])
  }

  @Test func `are the same if all that they say is, whichever object says it`() {
    let finding = Self.finding("a.md", 1, "a")
    #expect(finding == Self.finding("a.md", 1, "a"))
    #expect(finding.hashValue == Self.finding("a.md", 1, "a").hashValue)
    let others = [
      Self.finding("b.md", 1, "a"), Self.finding("a.md", 2, "a"), Self.finding("a.md", 1, "b"),
      Self.finding("a.md", 1, "a", id: "z"), finding.at(.error),
      Diagnostic(.warning, "rule", "a", at: finding.range, explanation: "Why."),
      Diagnostic(.warning, "rule", "a", at: finding.range, notes: [.init("n", at: finding.range)]),
      Diagnostic(.warning, "rule", "a", at: finding.range, solutions: [.init("s")]),
    ]
    for other in others { #expect(finding != other) }
  }

  @Test(arguments: 0...9)
  func `are taken apart so that no file is in two parts`(_ size: Int) {
    var generator = SeededGenerator(seed: UInt64(size))
    let findings = (0..<200).map { _ in
      Self.finding("\(Int.random(in: 0...20, using: &generator)).md", 1, "a")
    }.inReadingOrder()
    let parts = findings.parts(ofAtLeast: size)
    #expect(parts.flatMap { $0 } == findings)
    #expect(parts.dropLast().allSatisfy { $0.count >= max(size, 1) })
    let files = parts.map { Set($0.map(\.range.path)) }
    #expect(files.reduce(0) { $0 + $1.count } == Set(findings.map(\.range.path)).count)
  }

  @Test func `no findings have no parts`() {
    #expect([Diagnostic]().parts(ofAtLeast: 5).isEmpty)
  }

  private static func finding(
    _ path: String,
    _ place: Int,
    _ summary: String,
    id: DiagnosticID = "rule"
  ) -> Diagnostic {
    Diagnostic(.warning, id, summary, at: SourceRange(path: path, place..<place))
  }
}
