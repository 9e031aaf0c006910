import HTML
import Testing

@testable import Markdown

@Suite struct ImageTests {
  /// Knows one image and its size.
  private struct OneImage: DestinationResolver {
    func resolveLink(_ destination: String, in path: String) -> ResolvedLink {
      .url(destination, .site)
    }

    func resolveImage(_ destination: String, in path: String) -> ResolvedImage {
      destination == "spine.png"
        ? .image(url: "/articles/a/spine.png", width: 640, height: 480) : .url(destination)
    }
  }

  private let renderer = MarkdownRenderer(resolver: OneImage())

  @Test func `writes size and lazy loading`() {
    #expect(
      articleHTML("x ![A spine](spine.png \"T\")", renderer: renderer)
        == "<p>x <img src=\"/articles/a/spine.png\" alt=\"A spine\" title=\"T\" width=\"640\""
        + " height=\"480\" loading=\"lazy\" decoding=\"async\" /></p>\n"
    )
  }

  @Test(arguments: [
    "[![a](b.png \"c\")](d.md)", "**![a](b.png \"c\")**", "## ![a](b.png \"c\")",
    "~~![a](b.png \"c\")~~", "| [![a](b.png \"c\")](d.md) |\n| --- |",
  ])
  func `makes no figure of an image that is not a paragraph of its own`(_ text: String) {
    let html = articleHTML(text, renderer: renderer)
    #expect(!html.contains("<figure>"))
    #expect(html.contains("<img src=\"b.png\" alt=\"a\" title=\"c\""))
  }

  @Test func `makes a figure of an image alone with a title`() {
    #expect(
      articleHTML("![A \"spine\"](spine.png \"It's <b>\")", renderer: renderer) == """
        <figure>
        <img src="/articles/a/spine.png" alt="A &quot;spine&quot;" width="640" height="480" \
        loading="lazy" decoding="async" />
        <figcaption>It's &lt;b&gt;</figcaption>
        </figure>

        """
    )
  }

  @Test func `leaves a refused image's text in its place`() {
    #expect(articleHTML("![x](https://e.example/a.png) y") == "<p>x y</p>\n")
    #expect(
      articleHTML("![x](data:image/png,a \"T\")")
        == "<figure>x\n<figcaption>T</figcaption>\n</figure>\n"
    )
  }

  @Test func `takes the text of everything inside an image`() {
    let document = article("![a *b* `c` [d](e) ![f](g.png)\nh](i.png)\n")
    #expect(document.facts.images.map(\.alternativeText) == ["a b c d f h"])
    #expect(document.facts.links.isEmpty)
  }

  /// Knows images in two formats each.
  private struct Variants: DestinationResolver {
    func resolveLink(_ destination: String, in path: String) -> ResolvedLink {
      .url(destination, .site)
    }

    func resolveImage(_ destination: String, in path: String) -> ResolvedImage {
      let sources = ["avif", "webp"].map { format in
        ImageAlternatives.Source(
          mediaType: "image/\(format)",
          candidates: [
            .init(url: "/p/1.\(format)", width: 400), .init(url: "/p/2.\(format)", width: 640),
          ]
        )
      }
      return .image(
        url: "/a/" + destination,
        width: 640,
        height: 480,
        alternatives: ImageAlternatives(sources: sources, sizes: "100vw")
      )
    }
  }

  private func html(_ markdown: String, leadImage: String? = nil) -> String {
    let source = MarkdownSource(path: "articles/a.md", bytes: Array(markdown.utf8))
    let html = MarkdownRenderer(resolver: Variants()).render(source, leadImage: leadImage).html
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func `offers other files of an image`() {
    #expect(
      html("![A spine](s.jpg \"T\")") == """
        <figure>
        <picture>
        <source type="image/avif" srcset="/p/1.avif 400w, /p/2.avif 640w" sizes="100vw" />
        <source type="image/webp" srcset="/p/1.webp 400w, /p/2.webp 640w" sizes="100vw" />
        <img src="/a/s.jpg" alt="A spine" width="640" height="480" loading="lazy" decoding="async" />
        </picture>
        <figcaption>T</figcaption>
        </figure>

        """
    )
  }

  @Test(arguments: [
    ("![A](s.jpg)\n\nText.", true), ("![A](s.jpg \"T\")", true), ("Text. ![A](s.jpg)", false),
    ("Text.\n\n![A](s.jpg)", false), ("## H\n\n![A](s.jpg)", false),
    ("![B](t.jpg) ![A](s.jpg)", false),
    ("> [!TIP]\n> Text.\n\n![A](s.jpg)", false), ("- Text.\n\n![A](s.jpg)", false),
  ])
  func `lets nobody wait for the lead image where it comes first`(_ text: String, _ isFirst: Bool) {
    let html = html(text, leadImage: "/a/s.jpg")
    #expect(html.contains("fetchpriority=\"high\"") == isFirst)
    #expect(self.html(text).contains("fetchpriority") == false)
  }

  @Test func `loads an image lazily that stands in the text once more`() {
    let html = html("![A](s.jpg)\n\n![A](s.jpg)", leadImage: "/a/s.jpg")
    #expect(html.components(of: "fetchpriority") == 1)
    #expect(html.components(of: "loading=\"lazy\"") == 1)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    indices.count { self[$0...].hasPrefix(part) }
  }
}
