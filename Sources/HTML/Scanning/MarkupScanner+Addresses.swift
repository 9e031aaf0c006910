extension MarkupScanner {
  /// Takes the identifier and the addresses of the tag.
  mutating func takeAddresses(of text: Span<UInt8>) {
    guard tag.hasAny(.identifiersAndAddresses) else { return }
    if openTemplates == 0, let id = tag[.id] { page.ids.append(resolving: text, id) }
    switch tag.element {
    case .meta: takeMeta(of: text)
    case .link: takeLink(of: text)
    case .a, .area:
      if let name = tag[.name] { page.names.append(resolving: text, name) }
      if let address = tag[.href] ?? tag[.xlinkHref] { page.links.append(resolving: text, address) }
      if let addresses = tag[.ping] { takePings(of: text, addresses) }
    case .base:
      // Every page forbids it (base-uri 'none'), so no browser acts on it.
      break
    case .form, .button, .input:
      if let address = tag[.action] { page.links.append(resolving: text, address) }
      if let address = tag[.formAction] { page.links.append(resolving: text, address) }
      takeResources(of: text)
    default:
      takeResources(of: text)
    }
  }

  /// Takes what a browser loads by itself, on whatever element.
  private mutating func takeResources(of text: Span<UInt8>) {
    guard tag.hasAny(.resources) else { return }
    takeResource(tag[.src], of: text)
    takeResource(tag[.href], of: text)
    takeResource(tag[.xlinkHref], of: text)
    takeResource(tag[.poster], of: text)
    takeResource(tag[.background], of: text)
    if tag.element == .object { takeResource(tag[.data], of: text) }
    if let set = tag[.srcset] { takeSourceSet(of: text, set) }
  }

  private mutating func takeResource(_ address: Range<Int>?, of text: Span<UInt8>) {
    if let address { page.resources.append(resolving: text, address) }
  }

  /// A `link`: what it names is loaded or only told of, as its `rel` says.
  private mutating func takeLink(of text: Span<UInt8>) {
    if let address = tag[.href] {
      if let relation = tag[.rel], Self.isLoaded(text, relation) {
        page.resources.append(resolving: text, address)
      } else {
        page.links.append(resolving: text, address)
      }
    }
    if let set = tag[.imageSrcset] { takeSourceSet(of: text, set) }
  }

  private static func isLoaded(_ text: Span<UInt8>, _ relation: Range<Int>) -> Bool {
    text.hasWord(in: relation) { LoadedRelation.names[$0] != nil }
  }

  /// The addresses that a browser tells of a reader who follows a link (WHATWG HTML, §4.6.6).
  private mutating func takePings(of text: Span<UInt8>, _ addresses: Range<Int>) {
    var value: [UInt8] = []
    CharacterReference.decode(text, addresses, into: &value)
    for address in value.split(whereSeparator: \.isMarkupSpace) { page.resources.append(address) }
  }

  /// A `meta` that leads on, or gives an address for previews of the page.
  private mutating func takeMeta(of text: Span<UInt8>) {
    guard let content = tag[.content] else { return }
    if let directive = tag[.httpEquiv] {
      guard MarkupName(text, directive) == .refresh else { return }
      var value: [UInt8] = []
      CharacterReference.decode(text, content, into: &value)
      if let address = AddressSyntax.refreshTarget(value[...]) { page.resources.append(address) }
    } else if let name = tag[.property] ?? tag[.name] {
      guard MarkupName.previewAddresses.contains(MarkupName(text, name)) else { return }
      page.links.append(resolving: text, content)
    }
  }

  private mutating func takeSourceSet(of text: Span<UInt8>, _ set: Range<Int>) {
    var value: [UInt8] = []
    CharacterReference.decode(text, set, into: &value)
    for address in AddressSyntax.candidates(of: value[...]) { page.resources.append(address) }
  }
}

extension Span<UInt8> {
  /// Whether a word in a range, one of those that white space divides, is right.
  @inline(__always)
  func hasWord(
    in range: Range<Int>,
    dividedBy separator: UInt8 = 0x20,
    where isRight: (MarkupName) -> Bool
  ) -> Bool {
    var start = range.lowerBound
    for index in range where self[index] <= 0x20 || self[index] == separator {
      if index > start, isRight(MarkupName(self, start..<index)) { return true }
      start = index + 1
    }
    return start < range.upperBound && isRight(MarkupName(self, start..<range.upperBound))
  }
}

extension MarkupName {
  /// The directive of a `meta` that leads on.
  fileprivate static let refresh = MarkupName("refresh")

  /// The names of `meta` elements that hold addresses (The Open Graph protocol; X's cards).
  fileprivate static let previewAddresses = [
    "og:url", "og:image", "og:image:url", "og:video", "og:audio", "twitter:image",
  ].map { MarkupName($0) }
}

/// The relations of a `link` that make a browser ask for what it names.
private enum LoadedRelation: String, CaseIterable {
  case stylesheet, icon, manifest, preload, prefetch, modulepreload, prerender, preconnect
  case appleTouchIcon = "apple-touch-icon"
  case maskIcon = "mask-icon"
  case dnsPrefetch = "dns-prefetch"

  static let names = MarkupNames<LoadedRelation>(\.rawValue)
}
