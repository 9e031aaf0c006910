internal import Content
internal import HTML

/// Who paid to have an article published, as an element that its page has to show above the text.
enum SponsorLabel {
  /// Nil for an article without a sponsor.
  static func html(of article: Article) -> SafeHTML? {
    guard let sponsor = article.metadata.sponsor, sponsor.value != "none" else { return nil }
    var writer = HTMLWriter()
    writer.markup("<strong class=\"sponsor\">")
    writer.text(sponsor.value)
    writer.markup("</strong>")
    return writer.finish()
  }
}
