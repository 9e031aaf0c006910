import Content
import TestSupport
import Testing

@Suite struct SignedTextTests {
  private static let digest: @Sendable ([UInt8]) -> String = { bytes in
    // No cryptography: what matters here is which bytes are digested.
    bytes.map { String($0, radix: 16) }.joined(separator: ".")
  }

  private static func digest(_ article: SampleArticle, in site: SampleSite = site) -> String? {
    ArticleParser(site: site.parse().site, assets: AssetCatalog(), digest: digest)
      .parse(ProjectFile(path: article.path, bytes: article.text.bytes), isToBeSigned: true)
      .article?.textDigest
  }

  private static let site: SampleSite = {
    var site = SampleSite()
    site.files["site/safety/cauda.md"] = card("- you cannot walk")
    site.files["site/safety/other.md"] = card("- you cannot stand")
    return site
  }()

  private static func card(_ body: String) -> String {
    "---\nlevel: emergency\nheading: 'Call 999 if:'\n---\n\(body)\n"
  }

  private static let article = SampleArticle(body: "> [!SAFETY] cauda\n\n## Why\n\nMove.\n")

  @Test(arguments: [
    article.with("title: Back spasm"), article.with("description: What helps"),
    article.with("keyPoints: [Keep moving.]"),
    SampleArticle(body: "> [!SAFETY] cauda\n\n## Why\n\nMove!\n"),
    SampleArticle(body: "> [!SAFETY] other\n\n## Why\n\nMove.\n"),
  ])
  func `is another text when a word of it changes`(_ changed: SampleArticle) {
    let (before, after) = (Self.digest(Self.article), Self.digest(changed))
    #expect(before != nil && after != nil && before != after)
  }

  @Test func `is another text when a shared card that it includes changes, and only then`() {
    var site = Self.site
    site.files["site/safety/other.md"] = Self.card("- you cannot sit")
    #expect(Self.digest(Self.article, in: site) == Self.digest(Self.article))
    site.files["site/safety/cauda.md"] = Self.card("- you cannot walk far")
    #expect(Self.digest(Self.article, in: site) != Self.digest(Self.article))
  }

  @Test(arguments: [
    article.with("tags: [self-care, back-pain]"), article.with("updated: 2026-01-01"),
    article.with("author: a-sample"), article.with("title: 'Back spasms'"),
    article.with("reviewCycle: 12"), article.with("status: draft"),
    SampleArticle(body: "\n> [!SAFETY] cauda\n\n## Why\n\nMove.\n\n"),
    SampleArticle(body: "> [!SAFETY] cauda\r\n\r\n## Why\r\n\r\nMove."),
  ])
  func `is the same text when something else changes`(_ changed: SampleArticle) {
    #expect(Self.digest(changed) == Self.digest(Self.article))
  }

  @Test func `does not let one part run into the next`() {
    var (first, second) = (SignedText(), SignedText())
    (first.title, first.description) = ("a", "b\ndescription 1\nc")
    (second.title, second.description) = ("a\ndescription 1\nb", "c")
    #expect(first.bytes != second.bytes)
  }

  @Test func `has a form that never changes`() {
    var text = SignedText()
    (text.title, text.description, text.keyPoints) = ("T", "Dé", ["K"])
    text.body = Array("\r\n\r\nA\rB\r\n\nC\n"[...].utf8)[...]
    text.safetyCards = [
      ("z", []),
      ("a", SignedText.safetyCard(level: "urgent", heading: "H:", body: Array("x\n".utf8)[...])),
    ]
    #expect(
      String(decoding: text.bytes, as: UTF8.self) == """
        bedside-signed-text 1
        1
        title 1
        T
        description 3
        Dé
        key-point 1
        K
        body 6
        A
        B

        C
        safety-card 1
        a
        safety-text 37
        level 6
        urgent
        heading 2
        H:
        body 1
        x

        safety-card 1
        z
        safety-text 0


        """
    )
  }
}
