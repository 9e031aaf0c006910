extension MarkupScanner {
  /// Takes the identifier and the addresses of a start tag.
  mutating func take(_ tag: MarkupTag, of text: [UInt8]) {
    guard !tag.isWithoutAttributes else { return }
    if openTemplates == 0, let id = tag[.id] { append(text[id], to: \.ids) }
    switch tag.name {
    case .meta: takeMeta(tag, of: text)
    case .link: takeLink(tag, of: text)
    case .base:
      // Every page forbids it (base-uri 'none'), so no browser acts on it.
      break
    case .a, .area:
      if let name = tag[.name] { append(text[name], to: \.names) }
      if let address = tag[.href] ?? tag[.xlinkHref] { append(text[address], to: \.links) }
    case .form, .button, .input:
      if let address = tag[.action] ?? tag[.formAction] { append(text[address], to: \.links) }
      takeResources(tag, of: text)
    default:
      takeResources(tag, of: text)
    }
  }

  private mutating func takeResources(_ tag: MarkupTag, of text: [UInt8]) {
    for name in [MarkupName].resources {
      if let address = tag[name] { append(text[address], to: \.resources) }
    }
    if tag.name == .object, let address = tag[.data] { append(text[address], to: \.resources) }
    if let set = tag[.srcset] { takeSourceSet(text[set]) }
  }

  /// A `link`: what it names is loaded or only told of, as its `rel` says.
  private mutating func takeLink(_ tag: MarkupTag, of text: [UInt8]) {
    let isLoaded = tag[.rel].map { range in
      text[range].split { $0 <= 0x20 }.contains { [MarkupName].loadedRelations.contains(.init($0)) }
    }
    if let address = tag[.href] {
      append(text[address], to: isLoaded == true ? \.resources : \.links)
    }
    if let set = tag[.imageSrcset] { takeSourceSet(text[set]) }
  }

  /// A `meta` that leads on, or gives an address for previews of the page.
  private mutating func takeMeta(_ tag: MarkupTag, of text: [UInt8]) {
    guard let content = tag[.content] else { return }
    if let directive = tag[.httpEquiv] {
      guard MarkupName(text[directive]) == .refresh else { return }
      var value: [UInt8] = []
      CharacterReference.decode(text[content], into: &value)
      if let address = AddressSyntax.refreshTarget(value[...]) { page.links.append(address) }
    } else if let name = tag[.property] ?? tag[.name] {
      guard [MarkupName].previewAddresses.contains(MarkupName(text[name])) else { return }
      append(text[content], to: \.links)
    }
  }

  private mutating func takeSourceSet(_ set: ArraySlice<UInt8>) {
    var value: [UInt8] = []
    CharacterReference.decode(set, into: &value)
    for address in AddressSyntax.candidates(of: value[...]) { page.resources.append(address) }
  }

  private mutating func append(
    _ value: ArraySlice<UInt8>,
    to list: WritableKeyPath<PageScan, ByteList>
  ) {
    page[keyPath: list].append { CharacterReference.decode(value, into: &$0) }
  }
}

extension [MarkupName] {
  /// The attributes whose address a browser loads by itself, on whatever element.
  fileprivate static let resources: [MarkupName] = [.src, .href, .xlinkHref, .poster]

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

extension MarkupName {
  static let a = MarkupName("a")
  fileprivate static let area = MarkupName("area")
  fileprivate static let base = MarkupName("base")
  fileprivate static let button = MarkupName("button")
  fileprivate static let form = MarkupName("form")
  fileprivate static let input = MarkupName("input")
  static let link = MarkupName("link")
  static let meta = MarkupName("meta")
  fileprivate static let object = MarkupName("object")
  fileprivate static let action = MarkupName("action")
  static let content = MarkupName("content")
  fileprivate static let data = MarkupName("data")
  fileprivate static let formAction = MarkupName("formaction")
  static let href = MarkupName("href")
  fileprivate static let httpEquiv = MarkupName("http-equiv")
  fileprivate static let id = MarkupName("id")
  fileprivate static let imageSrcset = MarkupName("imagesrcset")
  static let name = MarkupName("name")
  fileprivate static let poster = MarkupName("poster")
  fileprivate static let property = MarkupName("property")
  fileprivate static let refresh = MarkupName("refresh")
  static let rel = MarkupName("rel")
  fileprivate static let src = MarkupName("src")
  fileprivate static let srcset = MarkupName("srcset")
  fileprivate static let xlinkHref = MarkupName("xlink:href")

  static let loc = MarkupName("loc")
  static let template = MarkupName("template")
  static let title = MarkupName("title")
  static let uri = MarkupName("uri")

  /// The elements whose content holds no tags.
  static let rawText = [
    "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp",
  ].map { MarkupName($0.utf8) }
}
