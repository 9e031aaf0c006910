/// Makes the outline of a page from its tags, in the order in which a scan meets them.
///
/// The open elements of each name are a stack, so each tag costs the same however deep it is.
struct OutlineBuilder {
  private(set) var outline = PageOutline()
  /// The positions of the elements that wait for their end tags.
  private var open: [MarkupName: [Int]] = [:]
  private var openCount = 0
  /// How many elements are open that may have a `header` and a `footer` of their own.
  private var sections = 0
  /// Where words for a reader were seen last.
  private var lastText = -1
  /// Whether the start tag just before named what it holds.
  private var isInNamedRegion = false

  /// Takes note of words for a reader.
  mutating func addText(at position: Int) {
    lastText = position
  }

  /// - Parameters:
  ///   - tag: a start tag.
  ///   - range: its bytes.
  mutating func start(_ tag: MarkupTag, at range: Range<Int>, in text: [UInt8]) {
    let isNamed = tag.isNamed
    if isNamed { lastText = range.lowerBound }
    if openCount > 0, MarkupName.cellEnds.contains(tag.name) { end(.th, at: range.lowerBound) }
    if let (kind, value) = kind(of: tag, in: text) {
      if kind == .image, value?.isEmpty == false { lastText = range.lowerBound }
      if kind.hasContent {
        open[tag.name, default: []].append(outline.elements.count)
        openCount += 1
      }
      outline.elements.append(
        PageElement(
          kind: kind,
          tag: range,
          content: range.upperBound..<range.upperBound,
          value: value,
          isNamed: isNamed || kind == .table && isInNamedRegion
        )
      )
    }
    if MarkupName.sections.contains(tag.name) { sections += 1 }
    isInNamedRegion = isNamed
  }

  /// - Parameter position: that of the end tag.
  mutating func end(_ name: MarkupName, at position: Int) {
    if sections > 0, MarkupName.sections.contains(name) { sections -= 1 }
    guard openCount > 0, let index = open[name]?.popLast() else { return }
    openCount -= 1
    let start = outline.elements[index].content.lowerBound
    outline.elements[index].content = start..<max(start, position)
    outline.elements[index].hasText = lastText >= start
  }

  /// What a tag is to the outline, with the attribute that matters.
  private mutating func kind(
    of tag: MarkupTag,
    in text: [UInt8]
  ) -> (PageElement.Kind, value: Range<Int>?)? {
    if let role = tag[.role].map({ MarkupName(text[$0]) }) {
      if let landmark = Self.roles[role] { return (landmark, nil) }
      guard role != .presentation, role != .none else { return nil }
    }
    if let kind = Self.kinds[tag.name] { return (kind, nil) }
    func says(_ attribute: MarkupName, _ words: StaticString...) -> Bool {
      guard let value = tag[attribute] else { return false }
      return text[value].split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }.contains { word in
        words.contains { MarkupName($0) == MarkupName(word) }
      }
    }
    switch tag.name {
    case .a: return tag[.href].map { (.link(opensNewTab: says(.target, "_blank")), $0) }
    case .img: return (.image, tag[.alt])
    case .html: return (.html, tag[.lang])
    case .header: return sections == 0 ? (.banner, nil) : nil
    case .footer: return sections == 0 ? (.contentInfo, nil) : nil
    case .video: return tag[.muted] == nil ? (.video, nil) : nil
    case .track:
      let isCaptions = tag[.kind] == nil || says(.kind, "captions", "subtitles")
      return isCaptions ? (.captions, nil) : nil
    case .link: return says(.rel, "canonical") ? (.canonicalLink, tag[.href]) : nil
    case .meta:
      if says(.name, "robots"), says(.content, "noindex", "none") { outline.isIndexed = false }
      return nil
    default: return nil
    }
  }

  private static let kinds: [MarkupName: PageElement.Kind] = [
    MarkupName("h1"): .heading(1), MarkupName("h2"): .heading(2), MarkupName("h3"): .heading(3),
    MarkupName("h4"): .heading(4), MarkupName("h5"): .heading(5), MarkupName("h6"): .heading(6),
    .main: .main, .nav: .navigation, MarkupName("table"): .table, .th: .headerCell,
    MarkupName("caption"): .tableCaption,
  ]

  /// The values of `role` that make a landmark of any element (WAI-ARIA 1.2, §5.3.4).
  private static let roles: [MarkupName: PageElement.Kind] = [
    .main: .main, MarkupName("banner"): .banner, MarkupName("navigation"): .navigation,
    MarkupName("contentinfo"): .contentInfo,
  ]
}

extension PageElement.Kind {
  /// Whether an end tag is waited for.
  fileprivate var hasContent: Bool {
    switch self {
    case .heading, .link, .table, .tableCaption, .headerCell, .video: true
    case .html, .canonicalLink, .main, .banner, .navigation, .contentInfo, .image, .captions: false
    }
  }
}

extension MarkupTag {
  fileprivate var isNamed: Bool {
    guard !isWithoutAttributes else { return false }
    return [MarkupName.ariaLabel, .ariaLabelledBy].contains { self[$0]?.isEmpty == false }
  }
}

extension MarkupName {
  fileprivate static let alt = MarkupName("alt")
  fileprivate static let ariaLabel = MarkupName("aria-label")
  fileprivate static let ariaLabelledBy = MarkupName("aria-labelledby")
  fileprivate static let footer = MarkupName("footer")
  fileprivate static let header = MarkupName("header")
  fileprivate static let html = MarkupName("html")
  fileprivate static let img = MarkupName("img")
  fileprivate static let kind = MarkupName("kind")
  fileprivate static let lang = MarkupName("lang")
  fileprivate static let main = MarkupName("main")
  fileprivate static let muted = MarkupName("muted")
  fileprivate static let nav = MarkupName("nav")
  fileprivate static let none = MarkupName("none")
  fileprivate static let presentation = MarkupName("presentation")
  fileprivate static let role = MarkupName("role")
  fileprivate static let target = MarkupName("target")
  fileprivate static let th = MarkupName("th")
  fileprivate static let track = MarkupName("track")
  fileprivate static let video = MarkupName("video")

  /// The elements whose `header` and `footer` are no landmarks (HTML Accessibility API Mappings).
  fileprivate static let sections = ["article", "aside", "main", "nav", "section"]
    .map { MarkupName($0.utf8) }

  /// The start tags before which the end tag of a header cell may be left out.
  fileprivate static let cellEnds = ["td", "th", "tr", "tbody", "tfoot"].map { MarkupName($0.utf8) }
}
