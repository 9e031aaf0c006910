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
}
