/// What values an attribute may be given by a template.
enum AttributeRule: Equatable {
  /// Any text.
  case text
  /// One URL.
  case url
  /// Several URLs with descriptors between them.
  case urlList
  /// The `content` of a `<meta>`, which is a text or a URL, or an instruction to the browser.
  case metaContent
  /// No values, because browsers run or obey what stands here.
  case instruction

  /// - Parameters:
  ///   - attribute: the attribute's lower-case name.
  ///   - element: the element's lower-case name.
  init(attribute: [UInt8], element: [UInt8]) {
    let name = String(decoding: attribute, as: UTF8.self)
    switch name {
    case "style", "srcdoc", "http-equiv": self = .instruction
    case _ where attribute.starts(with: "on".utf8): self = .instruction
    case "by", "from", "to", "values": self = Self.isAnimation(element) ? .instruction : .text
    case "srcset", "imagesrcset", "ping", "archive": self = .urlList
    case "content" where element.elementsEqual("meta".utf8): self = .metaContent
    case _ where Self.urls.contains(name): self = .url
    default: self = .text
    }
  }

  /// Whether an element of SVG can set any attribute of another one, a link's target as well.
  private static func isAnimation(_ element: [UInt8]) -> Bool {
    element.starts(with: "animate".utf8) || element.elementsEqual("set".utf8)
  }

  /// The attributes of HTML and SVG, obsolete ones as well, whose value is a URL.
  private static let urls: Set<String> = [
    "action", "background", "cite", "classid", "codebase", "data", "dynsrc", "formaction", "href",
    "icon", "longdesc", "lowsrc", "manifest", "poster", "profile", "src", "xlink:href", "xml:base",
  ]
}
