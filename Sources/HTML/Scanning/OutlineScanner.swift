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
    let name: MarkupName
    let start: Int
    var hasHeading = false
  }

  /// Takes a start tag whose element's contents begin at an offset.
  mutating func open(_ tag: MarkupTag, of text: [UInt8], before start: Int) {
    switch tag.name {
    case .title: title = outline.title == nil ? start : nil
    case .h1 where outline.heading == nil && heading == nil:
      heading = start
      for index in sections.indices { sections[index].hasHeading = true }
    case .article, .main:
      if sections.count < Self.depthLimit {
        sections.append(Section(name: tag.name, start: start))
      }
    case .time:
      time = nil
      guard let value = tag[.datetime] else { return }
      time = start
      outline.times.append(PageOutline.Time(value: value, contents: start..<start))
    case .script:
      let type = tag[.type].map { text[$0] } ?? []
      structuredData = Self.isStructuredData(type) ? start : nil
    default: break
    }
  }

  /// Takes an end tag at an offset.
  mutating func close(_ name: MarkupName, at end: Int) {
    switch name {
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
    case .article, .main: closeSection(name, at: end)
    default: break
    }
  }

  /// The outline, once the page has ended.
  mutating func finish(at end: Int) -> PageOutline {
    while let section = sections.last { closeSection(section.name, at: end) }
    outline.subject = article ?? main ?? 0..<end
    return outline
  }

  private static func contents(from start: inout Int?, to end: Int) -> Range<Int>? {
    defer { start = nil }
    return start.map { $0..<end }
  }

  /// Closes the innermost element of a name, and what is open within it.
  private mutating func closeSection(_ name: MarkupName, at end: Int) {
    guard let index = sections.lastIndex(where: { $0.name == name }) else { return }
    for section in sections[index...].reversed() where section.hasHeading {
      if section.name == .article {
        article = article ?? section.start..<end
      } else {
        main = main ?? section.start..<end
      }
    }
    sections.removeSubrange(index...)
  }

  private static func isStructuredData(_ type: ArraySlice<UInt8>) -> Bool {
    type.map(MarkupName.lowercased).elementsEqual("application/ld+json".utf8)
  }
}

extension MarkupName {
  fileprivate static let article = MarkupName("article")
  fileprivate static let datetime = MarkupName("datetime")
  fileprivate static let h1 = MarkupName("h1")
  fileprivate static let main = MarkupName("main")
  fileprivate static let script = MarkupName("script")
  fileprivate static let time = MarkupName("time")
  fileprivate static let type = MarkupName("type")
}
