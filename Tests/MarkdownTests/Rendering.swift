import HTML

@testable import Markdown

/// An article's body as HTML, for tests that look at nothing else.
func articleHTML(_ text: String, renderer: MarkdownRenderer = MarkdownRenderer()) -> String {
  let document = renderer.render(MarkdownSource(path: "articles/a.md", bytes: Array(text.utf8)))
  return String(decoding: document.html.bytes, as: UTF8.self)
}

/// The document that an article's body makes.
func article(_ text: String, renderer: MarkdownRenderer = MarkdownRenderer()) -> RenderedDocument {
  renderer.render(MarkdownSource(path: "articles/a.md", bytes: Array(text.utf8)))
}
