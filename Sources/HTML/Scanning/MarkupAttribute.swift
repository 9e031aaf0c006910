/// The attributes that a scan looks at, by their names.
enum MarkupAttribute: String, CaseIterable {
  case action, alt, content, data, datetime, href, id, kind, lang, muted, name, poster, property,
    rel
  case role, src, srcset, target, type
  case ariaLabel = "aria-label"
  case ariaLabelledBy = "aria-labelledby"
  case formAction = "formaction"
  case httpEquiv = "http-equiv"
  case imageSrcset = "imagesrcset"
  case xlinkHref = "xlink:href"

  static let names = MarkupNames<MarkupAttribute>()
}
