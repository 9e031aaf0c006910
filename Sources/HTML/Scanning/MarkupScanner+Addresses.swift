extension MarkupScanner {
  /// Takes the identifier and the addresses of a start tag.
  mutating func take(_ tag: MarkupTag, of text: Span<UInt8>) {
    guard !tag.isWithoutAttributes else { return }
    if openTemplates == 0, let id = tag[.id] { append(text, id, to: \.ids) }
    switch tag.element {
    case .meta: takeMeta(tag, of: text)
    case .link: takeLink(tag, of: text)
    case .a, .area:
      if let name = tag[.name] { append(text, name, to: \.names) }
      if let address = tag[.href] ?? tag[.xlinkHref] { append(text, address, to: \.links) }
    case .base:
      // Every page forbids it (base-uri 'none'), so no browser acts on it.
      break
    case .form, .button, .input:
      if let address = tag[.action] ?? tag[.formAction] { append(text, address, to: \.links) }
      takeResources(tag, of: text)
    default:
      takeResources(tag, of: text)
    }
  }

  /// Takes what a browser loads by itself, on whatever element.
  private mutating func takeResources(_ tag: MarkupTag, of text: Span<UInt8>) {
    takeResource(tag[.src], of: text)
    takeResource(tag[.href], of: text)
    takeResource(tag[.xlinkHref], of: text)
    takeResource(tag[.poster], of: text)
    if tag.element == .object { takeResource(tag[.data], of: text) }
    if let set = tag[.srcset] { takeSourceSet(text, set) }
  }

  private mutating func takeResource(_ address: Range<Int>?, of text: Span<UInt8>) {
    if let address { append(text, address, to: \.resources) }
  }

  /// A `link`: what it names is loaded or only told of, as its `rel` says.
  private mutating func takeLink(_ tag: MarkupTag, of text: Span<UInt8>) {
    if let address = tag[.href] {
      let isLoaded = tag[.rel].map { text.hasWord(in: $0, of: .loadedRelations) } ?? false
      // A key path that is chosen here would be made at run time.
      if isLoaded {
        append(text, address, to: \.resources)
      } else {
        append(text, address, to: \.links)
      }
    }
    if let set = tag[.imageSrcset] { takeSourceSet(text, set) }
  }

  /// A `meta` that leads on, or gives an address for previews of the page.
  private mutating func takeMeta(_ tag: MarkupTag, of text: Span<UInt8>) {
    guard let content = tag[.content] else { return }
    if let directive = tag[.httpEquiv] {
      guard MarkupName(text, directive) == MarkupName("refresh") else { return }
      var value: [UInt8] = []
      CharacterReference.decode(text, content, into: &value)
      if let address = AddressSyntax.refreshTarget(value[...]) { page.links.append(address) }
    } else if let name = tag[.property] ?? tag[.name] {
      guard [MarkupName].previewAddresses.contains(MarkupName(text, name)) else { return }
      append(text, content, to: \.links)
    }
  }

  private mutating func takeSourceSet(_ text: Span<UInt8>, _ set: Range<Int>) {
    var value: [UInt8] = []
    CharacterReference.decode(text, set, into: &value)
    for address in AddressSyntax.candidates(of: value[...]) { page.resources.append(address) }
  }

  private mutating func append(
    _ text: Span<UInt8>,
    _ value: Range<Int>,
    to list: WritableKeyPath<PageScan, ByteList>
  ) {
    page[keyPath: list].append { CharacterReference.decode(text, value, into: &$0) }
  }
}

extension Span<UInt8> {
  /// Whether one of the words in a range, which white space divides, is one of some.
  func hasWord(
    in range: Range<Int>,
    of words: [MarkupName],
    dividedBy separator: UInt8 = 0x20
  ) -> Bool {
    var start = range.lowerBound
    for index in range where self[index] <= 0x20 || self[index] == separator {
      if index > start, words.contains(MarkupName(self, start..<index)) { return true }
      start = index + 1
    }
    return start < range.upperBound && words.contains(MarkupName(self, start..<range.upperBound))
  }
}

extension [MarkupName] {
  /// The relations of a `link` that make a browser ask for what it names.
  fileprivate static let loadedRelations = [
    "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "prefetch",
    "modulepreload", "prerender", "preconnect", "dns-prefetch",
  ].map { MarkupName($0.utf8) }

  /// The names of `meta` elements that hold addresses (The Open Graph protocol; X's cards).
  fileprivate static let previewAddresses = [
    "og:url", "og:image", "og:image:url", "og:video", "og:audio", "twitter:image",
  ].map { MarkupName($0.utf8) }
}
