import Diagnostics
import HTML
import Testing

@testable import Markdown

@Suite struct HealthBlockTests {
  struct Fixture: Sendable, CustomTestStringConvertible {
    let kind: BlockKind
    let text: String
    let html: String
    var testDescription: String { kind.name }
  }

  /// One for each kind in the registry.
  static let fixtures = [
    Fixture(
      kind: .emergency,
      text: "> [!EMERGENCY]\n> - you cannot pee\n",
      html: """
        <section class="card card-emergency">
        <h2 id="call-999-or-go-to-a-e-now-if"><span class="visually-hidden">Immediate action \
        required: </span>Call 999 or go to A&amp;E now if:</h2>
        <ul>
        <li>you cannot pee</li>
        </ul>
        </section>

        """
    ),
    Fixture(
      kind: .urgent,
      text: "> [!urgent] Ask for *help* if:\n> - a\n",
      html: """
        <section class="card card-urgent">
        <h2 id="ask-for-help-if"><span class="visually-hidden">Urgent advice: </span>Ask for \
        <em>help</em> if:</h2>
        <ul>
        <li>a</li>
        </ul>
        </section>

        """
    ),
    Fixture(
      kind: .nonUrgent,
      text: "> [!Non-Urgent]\n>\n> - a\n",
      html: """
        <section class="card card-non-urgent">
        <h2 id="speak-to-a-gp-if"><span class="visually-hidden">Non-urgent advice: </span>Speak to \
        a GP if:</h2>
        <ul>
        <li>a</li>
        </ul>
        </section>

        """
    ),
    Fixture(
      kind: .warning,
      text: "> [!WARNING] Hot water\n> burns\n",
      html: """
        <section class="callout callout-warning">
        <h2 id="hot-water"><span class="visually-hidden">Important: </span>Hot water</h2>
        <p>burns</p>
        </section>

        """
    ),
    Fixture(
      kind: .important,
      text: "> [!IMPORTANT]\n> a\n",
      html: """
        <section class="callout callout-important">
        <h2 id="important">Important</h2>
        <p>a</p>
        </section>

        """
    ),
    Fixture(
      kind: .note,
      text: "> [!NOTE]\n> a\n> b\n",
      html: """
        <div class="inset inset-note">
        <span class="visually-hidden">Information: </span>
        <p>a
        b</p>
        </div>

        """
    ),
    Fixture(
      kind: .tip,
      text: "> [!TIP] Walk\n> a\n",
      html: """
        <section class="inset inset-tip">
        <h2 id="walk"><span class="visually-hidden">Information: </span>Walk</h2>
        <p>a</p>
        </section>

        """
    ),
    Fixture(
      kind: .caution,
      text: "> [!CAUTION]\n> a\n",
      html: """
        <section class="callout callout-caution">
        <h2 id="caution"><span class="visually-hidden">Important: </span>Caution</h2>
        <p>a</p>
        </section>

        """
    ),
    Fixture(
      kind: .doList,
      text: "> [!DO]\n> - walk\n",
      html: """
        <section class="do-list">
        <h2 id="do">Do</h2>
        <ul>
        <li class="do-item"><span aria-hidden="true" class="icon icon-tick"></span>walk</li>
        </ul>
        </section>

        """
    ),
    Fixture(
      kind: .dontList,
      text: "> [!DONT]\n> - do not rest\n>   - for long\n",
      html: """
        <section class="dont-list">
        <h2 id="dont">Don't</h2>
        <ul>
        <li class="dont-item"><span aria-hidden="true" class="icon icon-cross"></span>do not rest
        <ul>
        <li>for long</li>
        </ul>
        </li>
        </ul>
        </section>

        """
    ),
    Fixture(
      kind: .keyPoints,
      text: "> [!KEY-POINTS]\n> - a\n",
      html: """
        <section class="key-points">
        <h2 id="key-points">Key points</h2>
        <ul>
        <li>a</li>
        </ul>
        </section>

        """
    ),
    Fixture(
      kind: .safety,
      text: "> [!SAFETY] cauda-equina\n",
      html: """
        <section class="card card-emergency">
        <h2 id="cauda-equina"><span class="visually-hidden">Immediate action required: </span>Call \
        999 if:</h2>
        <ul>
        <li>numb</li>
        </ul>
        </section>

        """
    ),
  ]

  private var renderer: MarkdownRenderer {
    let body = MarkdownRenderer().renderShared(
      MarkdownSource(path: "site/safety/cauda-equina.md", bytes: Array("- numb\n".utf8)),
      as: "a safety card"
    )
    let card = SafetyCard(
      id: "cauda-equina",
      level: .emergency,
      heading: "Call 999 if:",
      body: body.html
    )
    return MarkdownRenderer(safetyCards: ["cauda-equina": card])
  }

  @Test(arguments: fixtures)
  func `writes the block`(_ fixture: Fixture) {
    let document = article(fixture.text, renderer: renderer)
    #expect(String(decoding: document.html.bytes, as: UTF8.self) == fixture.html)
    #expect(document.diagnostics.isEmpty)
    #expect(document.facts.blocks.map(\.kind) == [fixture.kind])
  }

  @Test func `has a fixture for each kind`() {
    #expect(Set(Self.fixtures.map(\.kind)) == Set(BlockRegistry.all.map(\.kind)))
  }

  @Test(arguments: [
    ("## S\n\n> [!DO]\n> - a\n\n### T\n\n> [!DO]\n> - a\n", [2, 3, 3, 4]),
    ("> [!NOTE] a\n> > [!TIP] b\n> > c\n\n> [!NOTE] d\n> e\n", [2, 3, 2]),
    ("###### S\n\n> [!DO]\n> - a\n", [6, 6]),
    ("> [!NOTE] a\n> ### b\n> c\n\n## d\n", [2, 3, 2]),
  ])
  func `puts a block's heading one level below the one it stands under`(
    _ text: String,
    _ levels: [Int]
  ) {
    #expect(article(text).facts.headings.map(\.level) == levels)
  }

  @Test func `writes blocks inside lists and quotes`() {
    #expect(
      articleHTML("- a\n\n  > [!NOTE] b\n  > c\n\n> > [!TIP]\n> > d\n") == """
        <ul>
        <li>
        <p>a</p>
        <section class="inset inset-note">
        <h2 id="b"><span class="visually-hidden">Information: </span>b</h2>
        <p>c</p>
        </section>
        </li>
        </ul>
        <blockquote>
        <div class="inset inset-tip">
        <span class="visually-hidden">Information: </span>
        <p>d</p>
        </div>
        </blockquote>

        """
    )
  }

  @Test(arguments: [
    "> [!]\n> a", "> [NOTE]\n> a", "> x [!NOTE]\n> a", "> \\[!NOTE]\n> a", "[!NOTE]",
  ])
  func `leaves other quotes alone`(_ text: String) {
    #expect(article(text).facts.blocks.isEmpty || text.hasPrefix("> \\"))
    #expect(!articleHTML(text).contains("section"))
  }

  @Test func `leaves a label out that the heading says`() {
    #expect(!articleHTML("> [!WARNING] IMPORTANT facts\n> a").contains("visually-hidden"))
    #expect(articleHTML("> [!WARNING] Impor\n> a").contains("visually-hidden"))
  }

  @Test func `notes the shared card that a block includes`() throws {
    let block = try #require(
      article("> [!SAFETY] cauda-equina", renderer: renderer).facts.blocks.first
    )
    #expect(block.safetyCard == "cauda-equina")
    #expect(block.title == "Call 999 if:")
    #expect(block.anchor == "cauda-equina")
  }
}
