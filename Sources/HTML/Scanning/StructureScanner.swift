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
    let role = tag.element.flatMap { Role($0) }
    guard role != nil || tag.has(.role) else { return }
    if role?.endsCell == true { close(.th, at: range.lowerBound) }
    if let (kind, value) = kind(of: &tag, role, in: text) {
      if structure.elements.isEmpty { structure.elements.reserveCapacity(64) }
      if kind == .image, value?.isEmpty == false { lastText = range.lowerBound }
      if kind.hasContent, let element = tag.element {
        open.append((element, structure.elements.count))
      }
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
  mutating func end(_ element: MarkupElement, at position: Int) {
    guard let role = Role(element) else { return }
    if role.isSection { sections = max(0, sections - 1) }
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
    _ role: Role?,
    in text: Span<UInt8>
  ) -> (PageElement.Kind, value: Range<Int>?)? {
    if let name = tag[.role].map({ MarkupName(text, $0) }) {
      if let landmark = Self.landmarks.first(where: { $0.role == name })?.kind {
        return (landmark, nil)
      }
      guard !Self.rolesWithoutMeaning.contains(name) else { return nil }
    }
    guard let role else { return nil }
    if let kind = role.kind { return (kind, nil) }
    switch tag.element {
    case .a:
      return tag[.href].map { address in
        (.link(opensNewTab: says(.blank, tag[.target], text)), address)
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
      let isForRobots = says(.robots, tag[.name], text)
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

/// What the name of an element says by itself about the structure of a page.
private struct Role {
  /// Nil where attributes or the place decide.
  var kind: PageElement.Kind?
  /// Whether its `header` and `footer` are no landmarks (HTML Accessibility API Mappings).
  var isSection = false
  /// Whether the end tag of a header cell may be left out before it.
  var endsCell = false

  /// Nil for an element that is none of the structure's.
  init?(_ element: MarkupElement) {
    switch element {
    case .a, .footer, .header, .html, .img, .link, .meta, .track, .video: break
    case .main: (kind, isSection) = (.main, true)
    case .nav: (kind, isSection) = (.navigation, true)
    case .article, .aside, .section: isSection = true
    case .h1: kind = .heading(1)
    case .h2: kind = .heading(2)
    case .h3: kind = .heading(3)
    case .h4: kind = .heading(4)
    case .h5: kind = .heading(5)
    case .h6: kind = .heading(6)
    case .table: kind = .table
    case .caption: kind = .tableCaption
    case .th: (kind, endsCell) = (.headerCell, true)
    case .td, .tr, .tbody, .tfoot: endsCell = true
    default: return nil
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
