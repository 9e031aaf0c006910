/// Takes the structure of a page from its tags, in the order in which a scan meets them.
struct StructureScanner {
  private(set) var structure = PageStructure()
  /// The elements that wait for their end tags, with their positions in the structure.
  private var open: [(element: MarkupElement, index: Int)] = []
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

  /// Takes note of a start tag that has nothing to do with the structure.
  mutating func passStart() {
    isInNamedRegion = false
  }

  /// - Parameters:
  ///   - tag: a start tag, which stays as it is.
  ///   - range: its bytes.
  mutating func start(_ tag: inout MarkupTag, at range: Range<Int>, in text: Span<UInt8>) {
    let wasInNamedRegion = isInNamedRegion
    isInNamedRegion = tag.isNamed
    if isInNamedRegion { lastText = range.lowerBound }
    let element = tag.element
    guard element?.hasPart == true || tag.has(.role) else { return }
    if element?.endsCell == true { close(.th, at: range.lowerBound) }
    if let (kind, value) = kind(of: &tag, in: text) {
      if structure.elements.isEmpty { structure.elements.reserveCapacity(64) }
      if element == .img, kind == .image, value?.isEmpty == false { lastText = range.lowerBound }
      if let element, kind.hasContent { open.append((element, structure.elements.count)) }
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
    if element?.isSection == true { sections += 1 }
  }

  /// - Parameter position: that of the end tag.
  mutating func end(_ element: MarkupElement, at position: Int) {
    if element.isSection { sections = max(0, sections - 1) }
    if element.waitsForEnd { close(element, at: position) }
  }

  private mutating func close(_ element: MarkupElement, at position: Int) {
    let oldest = max(0, open.count - Self.searchLimit)
    var match = open.count - 1
    while match >= oldest, open[match].element != element { match -= 1 }
    guard match >= oldest else { return }
    let index = open[match].index
    while open.count > match { open.removeLast() }
    let start = structure.elements[index].content.lowerBound
    structure.elements[index].content = start..<max(start, position)
    structure.elements[index].hasText = lastText >= start
  }

  /// What a tag is to the structure, with the attribute that matters.
  private mutating func kind(
    of tag: inout MarkupTag,
    in text: Span<UInt8>
  ) -> (PageElement.Kind, value: Range<Int>?)? {
    if tag.has(.role), let name = tag[.role].map({ MarkupName(text, $0) }) {
      if let landmark = Self.landmarks.first(where: { $0.role == name })?.kind {
        return (landmark, nil)
      }
      guard !Self.rolesWithoutMeaning.contains(name) else { return nil }
    }
    switch tag.element {
    case .main: return (.main, nil)
    case .nav: return (.navigation, nil)
    case .h1: return (.heading(1), nil)
    case .h2: return (.heading(2), nil)
    case .h3: return (.heading(3), nil)
    case .h4: return (.heading(4), nil)
    case .h5: return (.heading(5), nil)
    case .h6: return (.heading(6), nil)
    case .table: return (.table, nil)
    case .caption: return (.tableCaption, nil)
    case .th: return (.headerCell, nil)
    case .a:
      return tag[.href].map { address in
        (.link(opensNewTab: tag.has(.target) && says(.blank, tag[.target], text)), address)
      }
    case .img: return (.image, tag[.alt])
    case .html: return (.html, tag[.lang])
    case .header: return sections == 0 ? (.banner, nil) : nil
    case .footer: return sections == 0 ? (.contentInfo, nil) : nil
    case .video: return tag[.muted] == nil ? (.video, nil) : nil
    case .track:
      let isCaptions =
        tag[.kind] == nil || says(.captions, tag[.kind], text)
        || says(.subtitles, tag[.kind], text)
      return isCaptions ? (.captions, nil) : nil
    case .link: return says(.canonical, tag[.rel], text) ? (.canonicalLink, tag[.href]) : nil
    case .meta:
      let isForRobots = tag.has(.name) && says(.robots, tag[.name], text)
      if isForRobots, says(.noindex, tag[.content], text) || says(.none, tag[.content], text) {
        structure.isIndexed = false
      }
      return nil
    default: return nil
    }
  }

  /// Whether a value, if there is one, holds a word.
  private func says(_ word: MarkupName, _ value: Range<Int>?, _ text: Span<UInt8>) -> Bool {
    guard let value else { return false }
    return text.hasWord(in: value, dividedBy: UInt8(ascii: ",")) { $0 == word }
  }

  /// The values of `role` that make a landmark of any element (WAI-ARIA 1.2, §5.3.4).
  private static let landmarks: [(role: MarkupName, kind: PageElement.Kind)] = [
    (MarkupName("main"), .main), (MarkupName("banner"), .banner),
    (MarkupName("navigation"), .navigation), (MarkupName("contentinfo"), .contentInfo),
  ]

  /// The values of `role` that take an element its own meaning.
  private static let rolesWithoutMeaning = [MarkupName("presentation"), .none]
}

/// The values of attributes that change what an element is.
extension MarkupName {
  fileprivate static let blank = MarkupName("_blank")
  fileprivate static let canonical = MarkupName("canonical")
  fileprivate static let captions = MarkupName("captions")
  fileprivate static let subtitles = MarkupName("subtitles")
  fileprivate static let robots = MarkupName("robots")
  fileprivate static let noindex = MarkupName("noindex")
  fileprivate static let none = MarkupName("none")
}

extension MarkupElement {
  /// Whether the name of the element alone may say something about the structure of a page.
  fileprivate var hasPart: Bool {
    switch self {
    case .a, .article, .aside, .caption, .footer, .h1, .h2, .h3, .h4, .h5, .h6, .header, .html,
      .img, .link, .main, .meta, .nav, .section, .table, .tbody, .td, .tfoot, .th, .tr, .track,
      .video:
      true
    default: false
    }
  }

  /// Whether its `header` and `footer` are no landmarks (HTML Accessibility API Mappings).
  fileprivate var isSection: Bool {
    switch self {
    case .article, .aside, .main, .nav, .section: true
    default: false
    }
  }

  /// Whether the end tag of a header cell may be left out before it.
  fileprivate var endsCell: Bool {
    switch self {
    case .tbody, .td, .tfoot, .th, .tr: true
    default: false
    }
  }
}

extension MarkupElement {
  /// Whether an element of the structure may wait for its end tag.
  fileprivate var waitsForEnd: Bool {
    switch self {
    case .a, .caption, .h1, .h2, .h3, .h4, .h5, .h6, .table, .th, .video: true
    default: false
    }
  }
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
    self[.ariaLabel]?.isEmpty == false || self[.ariaLabelledBy]?.isEmpty == false
  }
}
