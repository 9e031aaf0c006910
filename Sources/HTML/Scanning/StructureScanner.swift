/// Takes the structure of a page from its tags, in the order in which a scan meets them.
struct StructureScanner {
  private(set) var structure = PageStructure()
  /// The elements that wait for their end tags, with their positions in the structure.
  private var open: [(name: MarkupName, index: Int)] = []
  /// How many elements are open that may have a `header` and a `footer` of their own.
  private var sections = 0
  /// Where words for a reader were seen last.
  private var lastText = -1
  /// Whether the start tag just before named what it holds.
  private var isInNamedRegion = false

  /// How many open elements an end tag is compared with: those that nobody closed must not make each
  /// tag behind them cost more.
  private static let searchLimit = 32

  /// Takes note of words for a reader.
  mutating func addText(at position: Int) {
    lastText = position
  }

  /// - Parameters:
  ///   - tag: a start tag.
  ///   - range: its bytes.
  mutating func start(_ tag: MarkupTag, at range: Range<Int>, in text: [UInt8]) {
    let role = Self.roles[tag.name]
    let wasInNamedRegion = isInNamedRegion
    isInNamedRegion = tag.isNamed
    if isInNamedRegion { lastText = range.lowerBound }
    if role?.endsCell == true { close(.th, at: range.lowerBound) }
    if let (kind, value) = kind(of: tag, role, in: text) {
      if kind == .image, value?.isEmpty == false { lastText = range.lowerBound }
      if kind.hasContent { open.append((tag.name, structure.elements.count)) }
      structure.elements.append(
        PageElement(
          kind: kind,
          tag: range,
          content: range.upperBound..<range.upperBound,
          value: value,
          isNamed: isInNamedRegion || kind == .table && wasInNamedRegion
        )
      )
    }
    if role?.isSection == true { sections += 1 }
  }

  /// - Parameter position: that of the end tag.
  mutating func end(_ name: MarkupName, at position: Int) {
    guard let role = Self.roles[name] else { return }
    if role.isSection { sections = max(0, sections - 1) }
    close(name, at: position)
  }

  private mutating func close(_ name: MarkupName, at position: Int) {
    let last = open.suffix(Self.searchLimit)
    guard let match = last.lastIndex(where: { $0.name == name }) else { return }
    let index = open[match].index
    open.removeSubrange(match...)
    let start = structure.elements[index].content.lowerBound
    structure.elements[index].content = start..<max(start, position)
    structure.elements[index].hasText = lastText >= start
  }

  /// What a tag is to the structure, with the attribute that matters.
  private mutating func kind(
    of tag: MarkupTag,
    _ role: Role?,
    in text: [UInt8]
  ) -> (PageElement.Kind, value: Range<Int>?)? {
    if !tag.isWithoutAttributes, let name = tag[.role].map({ MarkupName(text[$0]) }) {
      if let landmark = Self.landmarks[name] { return (landmark, nil) }
      guard name != .presentation, name != .none else { return nil }
    }
    guard let role else { return nil }
    if let kind = role.kind { return (kind, nil) }
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
      if says(.name, "robots"), says(.content, "noindex", "none") { structure.isIndexed = false }
      return nil
    default: return nil
    }
  }
}

extension StructureScanner {
  /// What the name of an element says by itself.
  private struct Role {
    /// Nil where attributes or the place decide.
    var kind: PageElement.Kind?
    /// Whether its `header` and `footer` are no landmarks (HTML Accessibility API Mappings).
    var isSection = false
    /// Whether the end tag of a header cell may be left out before it.
    var endsCell = false
  }

  private static let roles: [MarkupName: Role] = [
    .a: Role(), .footer: Role(), .header: Role(), .html: Role(), .img: Role(), .link: Role(),
    .meta: Role(), .track: Role(), .video: Role(),
    .main: Role(kind: .main, isSection: true), .nav: Role(kind: .navigation, isSection: true),
    MarkupName("article"): Role(isSection: true), MarkupName("aside"): Role(isSection: true),
    MarkupName("section"): Role(isSection: true),
    MarkupName("h1"): Role(kind: .heading(1)), MarkupName("h2"): Role(kind: .heading(2)),
    MarkupName("h3"): Role(kind: .heading(3)), MarkupName("h4"): Role(kind: .heading(4)),
    MarkupName("h5"): Role(kind: .heading(5)), MarkupName("h6"): Role(kind: .heading(6)),
    MarkupName("table"): Role(kind: .table), MarkupName("caption"): Role(kind: .tableCaption),
    .th: Role(kind: .headerCell, endsCell: true), MarkupName("td"): Role(endsCell: true),
    MarkupName("tr"): Role(endsCell: true), MarkupName("tbody"): Role(endsCell: true),
    MarkupName("tfoot"): Role(endsCell: true),
  ]

  /// The values of `role` that make a landmark of any element (WAI-ARIA 1.2, §5.3.4).
  private static let landmarks: [MarkupName: PageElement.Kind] = [
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
    return self[.ariaLabel]?.isEmpty == false || self[.ariaLabelledBy]?.isEmpty == false
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
}
