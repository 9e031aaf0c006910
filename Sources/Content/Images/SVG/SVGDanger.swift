/// Why an SVG is not served: it would act, or fetch, with the rights of the site.
package enum SVGDanger: Hashable, Sendable {
  /// An element that runs, or brings in what could: `script`, `foreignObject`, `iframe`.
  case element(String)
  /// An attribute that holds a script: `onload`.
  case eventHandler(String)
  /// A link to anything but a place in the file itself or a bitmap inside it; its start, in ASCII.
  case externalReference(String)
  /// An animation of a link or a handler.
  case animatedAttribute(String)
  /// Entities or attributes declared in the DOCTYPE, which can hide any of these.
  case declarations
  /// A processing instruction, such as `xml-stylesheet`.
  case instruction(String)
  /// Elements of HTML.
  case html
  /// Escapes in CSS that could hide a link.
  case escapedStyle
  /// An encoding other than UTF-8, in which a browser could read other characters.
  case encoding(String)
}

extension SVGDanger: CustomStringConvertible {
  package var description: String {
    switch self {
    case .element(let name): "it holds the element '\(name)'"
    case .eventHandler(let name): "it holds the event handler '\(name)'"
    case .externalReference(let target): "it refers to '\(target)', which lies outside the file"
    case .animatedAttribute(let name): "it animates the attribute '\(name)'"
    case .declarations: "its DOCTYPE declares entities or attributes"
    case .instruction(let target): "it holds the processing instruction '\(target)'"
    case .html: "it holds elements of HTML"
    case .escapedStyle: "its CSS holds escapes that could hide a link"
    case .encoding(let name): "its encoding is '\(name)', not UTF-8"
    }
  }
}

extension SVGDanger {
  /// The start of a text for a message, with `?` for all that is not printable ASCII.
  static func excerpt(of text: some Collection<UInt8>) -> String {
    let shown = text.prefix(60).map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }
    return String(decoding: shown, as: UTF8.self)
  }
}
