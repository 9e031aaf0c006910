import Content
import Diagnostics
import TestSupport
import Testing

@testable import ExternalLinks

@Suite struct LinkFindingsTests {
  private static let url = "http://a.example/b#c"

  /// The finding for a link that stands in a text, marked with its quotation marks if it has any.
  private static func finding(
    _ outcome: LinkOutcome,
    in marked: String = "See [b](⟪http://a.example/b#c⟫).",
    url: String = url
  ) throws -> Diagnostic? {
    let text = MarkedText(marked)
    let range = SourceRange(path: "a.md", try #require(text.ranges.first))
    var findings = LinkFindings { $0 == "a.md" ? text.bytes : nil }
    return findings.finding(outcome, for: ExternalLink(url, at: range))
  }

  @Test(arguments: [
    (LinkOutcome.refused(status: 404), Severity.error, DiagnosticID.externalLinkBroken),
    (.refused(status: 410), .error, .externalLinkBroken),
    (.refused(status: 401), .warning, .externalLinkUnreachable),
    (.refused(status: 403), .warning, .externalLinkUnreachable),
    (.refused(status: 429), .warning, .externalLinkUnreachable),
    (.refused(status: 500), .warning, .externalLinkUnreachable),
    (.failed(.malformed), .error, .externalLinkBroken),
    (.failed(.strayRedirect), .error, .externalLinkBroken),
    (.failed(.unknownHost), .error, .externalLinkBroken),
    (.failed(.insecure), .error, .externalLinkBroken),
    (.failed(.credentials), .error, .externalLinkCredentials),
    (.failed(.circle), .warning, .externalLinkUnreachable),
    (.failed(.tooManyRedirects), .warning, .externalLinkUnreachable),
    (.failed(.lookup), .warning, .externalLinkUnreachable),
    (.failed(.connection), .warning, .externalLinkUnreachable),
    (.failed(.timeout), .warning, .externalLinkUnreachable),
    (.failed(.transfer), .warning, .externalLinkUnreachable),
    (.failed(.silentServer), .warning, .externalLinkUnreachable),
    (.failed(.privateAddress), .warning, .externalLinkUnreachable),
    (.failed(.noCertificates), .warning, .externalLinkUnreachable),
    (.moved(to: "https://b.example/"), .warning, .externalLinkMoved),
  ])
  func `each outcome weighs what it means to a reader`(
    outcome: LinkOutcome,
    severity: Severity,
    id: DiagnosticID
  ) throws {
    let finding = try #require(try Self.finding(outcome))
    #expect((finding.severity, finding.id) == (severity, id))
    #expect(finding.range.lowerBound == 8)
  }

  @Test func `a link that leads somewhere has no finding`() throws {
    #expect(try Self.finding(.reached) == nil)
  }

  @Test func `a password is not told again`() throws {
    let finding = try Self.finding(.failed(.credentials), url: "http://alex:secret@a.example/")
    #expect(try #require(finding).summary.contains("secret") == false)
  }

  @Test(arguments: [
    ("https://b.example/x", "https://b.example/x#c"),
    ("https://b.example/x#y", "https://b.example/x#y"),
  ])
  func `a move keeps the fragment unless it brings one`(target: String, address: String) throws {
    let finding = try #require(try Self.finding(.moved(to: target)))
    #expect(finding.summary == "'\(Self.url)' has moved to '\(address)'")
    #expect(finding.solutions.first?.replacement?.text == address)
  }

  @Test(
    arguments: [
      "See [b](⟪http://a.example/b#c⟫).", "url: ⟪'http://a.example/b#c'⟫",
      #""URL": ⟪"http://a.example/b#c"⟫"#,
    ]
  )
  func `the edit puts the new address in place of the old`(text: String) throws {
    let finding = try #require(try Self.finding(.moved(to: "https://b.example/"), in: text))
    let edit = try #require(finding.solutions.first?.replacement)
    #expect(Array(MarkedText(text).bytes[edit.range.bytes]) == Array(Self.url.utf8))
  }

  @Test(
    arguments: [
      ("See ⟪[b][b]⟫.", "https://b.example/"),
      (#""URL": ⟪"http:\/\/a.example\/b#c"⟫"#, "https://b.example/"),
      ("See [b](⟪http://a.example/b#c⟫).", "https://b.example/)["),
      ("See [b](⟪http://a.example/b#c⟫).", "https://b.example/'*_"),
      ("See [b](⟪http://a.example/b#c⟫).", "https://bücher.example/"),
      ("See [b](⟪http://a.example/b#c⟫).", "https://b.example/?a&copy;"),
      ("See ⟪http://a.example/b#c⟫", "https://b.example/x#y."),
    ] as [(String, String)]
  )
  func `there is no edit where it could mean something else`(
    text: String,
    address: String
  ) throws {
    let finding = try #require(try Self.finding(.moved(to: address), in: text))
    #expect(finding.solutions.first?.replacement == nil)
  }

  @Test func `a file is read once for the links that follow each other in it`() throws {
    var count = 0
    var findings = LinkFindings { path in
      count += 1
      return Array("\(path) http://a.example/".utf8)
    }
    for path in ["a.md", "b.md"] {
      for _ in 0..<100 {
        let link = ExternalLink("http://a.example/", at: SourceRange(path: path, 5..<22))
        let finding = findings.finding(.moved(to: "http://b.example/"), for: link)
        #expect(finding?.solutions.first?.replacement?.range.lowerBound == 5)
      }
    }
    #expect(count == 2)
  }

  @Test func `a file that is gone, or has become shorter, has no edit`() {
    for bytes in [nil, Array("short".utf8)] {
      var findings = LinkFindings { _ in bytes }
      let link = ExternalLink("http://a.example/", at: SourceRange(path: "a.md", 5..<22))
      let finding = findings.finding(.moved(to: "http://b.example/"), for: link)
      #expect(finding?.solutions.first.map { $0.replacement == nil } == true)
    }
  }
}
