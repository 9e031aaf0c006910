package import Diagnostics
package import HTML
package import Markdown
internal import Prose
private import Synchronization

/// An article as the rest of the build needs it; the tree it was parsed into is gone.
///
/// A class, although it never changes: every list, index and page holds it, and a copy of its dozens
/// of texts would cost more than what is done with them.
package final class Article: Sendable {
  /// The path below `articles/` without `.md` or `/index.md`, such as `sciatica`.
  package let id: String
  /// The article's path on the site: a function of the file's path alone.
  package let path: String
  /// The start of the article's file.
  package let source: SourceRange
  package let metadata: ArticleMetadata
  private let text: Mutex<Text>
  /// What the text holds.
  package let facts: ArticleFacts
  package let image: Image?

  /// The front matter's picture, as pages show it.
  package struct Image: Sendable {
    /// The path of the file on the site, percent-encoded.
    package let path: String
    /// Nil where the file was refused.
    package let header: ImageHeader?
    /// What browsers may take in its place.
    package let alternatives: ImageAlternatives?
    /// Whether the article's text shows the picture itself.
    package let isInBody: Bool
  }

  /// Minutes to read the article.
  package let readingTime: Int

  /// The day that lists are ordered by; an article without a valid one never reaches a list.
  package let date: CalendarDate

  /// The text itself, or how it comes from its source.
  enum Text: Sendable {
    case rendered(SafeHTML)
    /// Gives nil if the source is no longer what it was.
    case source(@Sendable () -> SafeHTML?)

    fileprivate mutating func make() -> SafeHTML? {
      switch self {
      case .rendered(let html): return html
      case .source(let render):
        guard let html = render() else { return nil }
        self = .rendered(html)
        return html
      }
    }
  }

  /// The text itself; empty once it has been released, and where `makeBody` fails.
  package var body: SafeHTML { text.withLock { $0.make() ?? .empty } }

  /// Makes the text from its source, unless it is there already.
  ///
  /// - Returns: false if the source is no longer what it was when the article was parsed.
  package func makeBody() -> Bool { text.withLock { $0.make() != nil } }

  /// Gives the memory of the body back: the text of all articles takes as much as all else together,
  /// and nothing asks for it once its page is written.
  package func releaseBody() {
    text.withLock { $0 = .rendered(.empty) }
  }

  /// The places of its text that a link may lead to.
  package var anchors: [String] { headings.map(\.anchor) }

  init(
    id: String,
    source: SourceRange,
    metadata: ArticleMetadata,
    text: Text,
    facts: ArticleFacts,
    image: Image?
  ) {
    self.id = id
    path = "/articles/\(id)/"
    self.source = source
    self.metadata = metadata
    self.text = Mutex(text)
    self.facts = facts
    self.image = image
    readingTime = self.metadata.readingTime ?? ReadingTime.minutes(words: facts.wordCount)
    date = self.metadata.date?.value ?? .earliest
  }
}

extension Article {
  package var headings: [HeadingFact] { facts.headings }
  package var links: [LinkFact] { facts.links }
  package var citations: [CitationFact] { facts.citations }
  package var safetyCards: [String] { facts.safetyCards }
  package var wordCount: Int { facts.wordCount }
  package var textDigest: String? { facts.textDigest }
}

extension DocumentFacts {
  /// The ids of the shared safety cards, each once and in order.
  var includedSafetyCards: [String] { Set(blocks.compactMap(\.safetyCard)).sorted() }
}
