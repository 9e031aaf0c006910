internal import Content
internal import FileSystem
internal import Markdown

/// What the rest of a site can see of an article.
///
/// While it stays the same, an edit of the article's file changes the article's own pages and nothing
/// else: no list, feed or neighbour, no rule about the site, no link from elsewhere. It holds the front
/// matter byte by byte, the places that links may name, where the article's own links lead, what it
/// cites and which cards it includes (rules about the site count both), and how long it takes to read
/// (lists tell it).
enum ArticleSurface {
  /// - Parameter frontMatter: the bytes of the file ahead of its text.
  static func hash(of article: Article, frontMatter: ArraySlice<UInt8>) -> ContentHash {
    var encoder = CacheEncoder()
    encoder.append(frontMatter)
    encoder.append(article.headings) { $1.append($0.anchor) }
    encoder.append(article.links) { link, encoder in
      encoder.append(link.destination)
      encoder.append(link.url) { $1.append($0) }
      encoder.append(link.kind) { $1.append($0.rawValue) }
    }
    encoder.append(article.citations) { $1.append($0.id) }
    encoder.append(article.safetyCards) { $1.append($0) }
    encoder.append(article.readingTime)
    return ContentHash(of: encoder.bytes)
  }
}
