/// What a page is built of, as far as rules look at it: its landmarks, headings, pictures, tables
/// and the like, in the order of their start tags.
package struct PageStructure: Sendable {
  package internal(set) var elements: [PageElement] = []
  /// Whether search engines may list the page: no `meta` says `noindex`.
  package internal(set) var isIndexed = true

  package init() {}

  /// The elements of a kind, in order.
  package func all(_ kind: PageElement.Kind) -> [PageElement] {
    elements.filter { $0.kind == kind }
  }

  /// The elements that begin inside one of them.
  package func children(of index: Int) -> ArraySlice<PageElement> {
    let end = elements[index].content.upperBound
    return elements[(index + 1)...].prefix { $0.tag.lowerBound < end }
  }
}

/// An element of a page.
package struct PageElement: Sendable {
  package let kind: Kind
  /// The bytes of the start tag.
  package let tag: Range<Int>
  /// The bytes between the tags; empty for an element that no end tag closes.
  package internal(set) var content: Range<Int>
  /// Whether the content has words for a reader, if only those that stand for a picture.
  package internal(set) var hasText = false
  /// The bytes of the attribute that matters for the kind, references not resolved: `lang`, `href`
  /// or `alt`; nil without it.
  package let value: Range<Int>?
  /// Whether the element has a name for screen readers, by `aria-label` or `aria-labelledby`; a
  /// table may have it from the region right around it.
  package let isNamed: Bool

  package enum Kind: Hashable, Sendable {
    case html
    case canonicalLink
    case main
    /// A `header` of the page and not of a part of it.
    case banner
    case navigation
    /// A `footer` of the page and not of a part of it.
    case contentInfo
    /// Level 1 to 6.
    case heading(Int)
    case link(opensNewTab: Bool)
    case image
    /// A table of data; one for mere layout is none.
    case table
    case tableCaption
    case headerCell
    /// A film with sound.
    case video
    /// The captions or subtitles of a film.
    case captions

    package var isHeading: Bool {
      if case .heading = self { true } else { false }
    }

    package var isLink: Bool {
      if case .link = self { true } else { false }
    }
  }
}
