/// Makes the outline of a page from its tags, in one pass and with no look back.
struct OutlineScanner {
  private var outline = PageOutline()
  /// The `article` and `main` elements that are open, outermost first.
  private var sections: [Section] = []
  /// Where the contents of the element of each kind begin that is open.
  private var title: Int?
  private var heading: Int?
  private var time: Int?
  private var structuredData: Int?
  private var article: Range<Int>?
  private var main: Range<Int>?

  /// How many elements are followed at once: each end tag looks through all of them.
  private static let depthLimit = 16

  private struct Section {
    let element: MarkupElement
    let start: Int
    var hasHeading = false
  }

  /// Takes a start tag whose element's contents begin at an offset; the tag stays as it is.
  @inline(__always)
  mutating func open(_ tag: inout MarkupTag, of text: Span<UInt8>, before start: Int) {
    if tag.element?.isOutlined == true { openOutlined(&tag, of: text, before: start) }
  }

  private mutating func openOutlined(
    _ tag: inout MarkupTag,
    of text: Span<UInt8>,
    before start: Int
  ) {
    switch tag.element {
    case .title: title = outline.title == nil ? start : nil
    case .h1 where outline.heading == nil && heading == nil:
      heading = start
      for index in sections.indices { sections[index].hasHeading = true }
    case .article, .main:
      if sections.count < Self.depthLimit {
        sections.append(Section(element: tag.element ?? .main, start: start))
      }
    case .time:
      time = nil
      guard let value = tag[.datetime] else { return }
      time = start
      if outline.times.isEmpty { outline.times.reserveCapacity(8) }
      outline.times.append(PageOutline.Time(value: value, contents: start..<start))
    case .script:
      let isStructuredData = tag[.type].map { Self.isStructuredData(text, $0) } ?? false
      structuredData = isStructuredData ? start : nil
    default: break
    }
  }

  /// Takes an end tag at an offset.
  @inline(__always)
  mutating func close(_ element: MarkupElement, at end: Int) {
    if element.isOutlined { closeOutlined(element, at: end) }
  }

  private mutating func closeOutlined(_ element: MarkupElement, at end: Int) {
    switch element {
    case .title: outline.title = outline.title ?? Self.contents(from: &title, to: end)
    case .h1: outline.heading = outline.heading ?? Self.contents(from: &heading, to: end)
    case .script:
      if let contents = Self.contents(from: &structuredData, to: end) {
        outline.structuredData.append(contents)
      }
    case .time:
      if let contents = Self.contents(from: &time, to: end) {
        outline.times[outline.times.count - 1].contents = contents
      }
    case .article, .main: closeSection(element, at: end)
    default: break
    }
  }

  /// The outline, once the page has ended.
  mutating func finish(at end: Int) -> PageOutline {
    while let section = sections.last { closeSection(section.element, at: end) }
    outline.subject = article ?? main ?? 0..<end
    return outline
  }

  private static func contents(from start: inout Int?, to end: Int) -> Range<Int>? {
    defer { start = nil }
    return start.map { $0..<end }
  }

  /// Closes the innermost of such elements, and what is open within it.
  private mutating func closeSection(_ element: MarkupElement, at end: Int) {
    guard let index = sections.lastIndex(where: { $0.element == element }) else { return }
    for section in sections[index...].reversed() where section.hasHeading {
      if section.element == .article {
        article = article ?? section.start..<end
      } else {
        main = main ?? section.start..<end
      }
    }
    sections.removeSubrange(index...)
  }

  private static func isStructuredData(_ text: Span<UInt8>, _ type: Range<Int>) -> Bool {
    let name: StaticString = "application/ld+json"
    guard type.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<type.count {
      let byte = MarkupName.lowercased(text[type.lowerBound + offset])
      if unsafe byte != name.utf8Start[offset] { return false }
    }
    return true
  }
}

extension MarkupElement {
  /// Whether the outline says where the element is.
  fileprivate var isOutlined: Bool {
    switch self {
    case .article, .h1, .main, .script, .time, .title: true
    default: false
    }
  }
}
