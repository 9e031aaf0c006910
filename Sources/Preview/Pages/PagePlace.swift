internal import Diagnostics
internal import SiteBuild

/// Where on a page the words stand that a finding is about.
///
/// The page has no marks of the source's lines, as it is the one that is published. So the link of a
/// finding leads to the nearest heading above it, and the script of the preview looks from there on
/// for the words themselves.
struct PagePlace {
  /// A fragment: that of the heading, or that of the top of the page (WHATWG HTML, §7.4.6.3).
  let link: String
  /// The words as they stand in the source; nil for a finding above the first one, or about none.
  let quote: String?

  /// The longest quotation in bytes; what is longer is rarely one run of text on the page.
  private static let limit = 60

  init(of finding: Diagnostic, in article: PreviewArticle, _ sources: inout SourceCatalog) {
    let heading = article.heading(above: finding.range.lowerBound)
    link = "#" + (heading?.anchor ?? "top")
    let lines = sources.lines(of: finding.range.path)
    let place = lines.location(of: finding.range.lowerBound)
    let line = lines.content(ofLine: place.line)
    let words = line[finding.range.bytes.clamped(to: line.startIndex..<line.endIndex)]
    let quote = Self.beginning(of: words)
    self.quote = quote.isEmpty || article.headings.isEmpty ? nil : quote
  }

  /// As much of some words as is plain text, which the page shows as it stands.
  private static func beginning(of words: ArraySlice<UInt8>) -> String {
    let plain = words.prefix(limit).prefix { byte in
      !"*_`[]<>\\!~^&|".utf8.contains(byte)
    }
    return String(validating: plain.trimmingBlanks, as: UTF8.self) ?? ""
  }
}
