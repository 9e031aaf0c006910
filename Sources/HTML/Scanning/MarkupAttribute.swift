/// The attributes that a scan looks at; the number of each is its place in a `MarkupTag`.
enum MarkupAttribute: UInt8, CaseIterable {
  case action, alt, background, content, data, datetime, href, id, kind, lang, muted, name, ping
  case poster, property, rel, role, src, srcset, target, type
  case ariaLabel, ariaLabelledBy, formAction, httpEquiv, imageSrcset, xlinkHref

  static let names = MarkupNames<MarkupAttribute>(\.word)

  /// The attribute's name.
  var word: String {
    switch self {
    case .action: "action"
    case .alt: "alt"
    case .background: "background"
    case .content: "content"
    case .data: "data"
    case .datetime: "datetime"
    case .href: "href"
    case .id: "id"
    case .kind: "kind"
    case .lang: "lang"
    case .muted: "muted"
    case .name: "name"
    case .ping: "ping"
    case .poster: "poster"
    case .property: "property"
    case .rel: "rel"
    case .role: "role"
    case .src: "src"
    case .srcset: "srcset"
    case .target: "target"
    case .type: "type"
    case .ariaLabel: "aria-label"
    case .ariaLabelledBy: "aria-labelledby"
    case .formAction: "formaction"
    case .httpEquiv: "http-equiv"
    case .imageSrcset: "imagesrcset"
    case .xlinkHref: "xlink:href"
    }
  }
}
