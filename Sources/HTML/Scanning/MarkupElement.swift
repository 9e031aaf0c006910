/// The elements that a scan looks at, by their names.
enum MarkupElement: String, CaseIterable {
  case a, area, article, aside, base, button, caption, footer, form, h1, h2, h3, h4, h5, h6, header
  case html, iframe, img, input, link, loc, main, meta, nav, noembed, noframes, object, script
  case section, style, table, tbody, td, template, textarea, tfoot, th, time, title, tr, track, uri
  case video, xmp

  static let names = MarkupNames<MarkupElement>(\.rawValue)

  /// Whether the content holds no tags.
  var holdsRawText: Bool {
    switch self {
    case .script, .style, .title, .textarea, .iframe, .noembed, .noframes, .xmp: true
    default: false
    }
  }
}
