/// Reads HTML that a test has made and says what is wrong with its structure.
///
/// It knows the elements that the renderer writes, and takes everything else for an error.
struct MarkupBalance {
  private(set) var problems: [String] = []
  private var open: [String] = []
  private var ids: Set<String> = []
  private var fragments: Set<String> = []

  private static let void: Set = ["br", "hr", "img", "input"]
  private static let known: Set = [
    "a", "blockquote", "br", "code", "del", "div", "em", "figcaption", "figure", "h2", "h3", "h4",
    "h5", "h6", "hr", "img", "input", "li", "ol", "p", "pre", "section", "span", "strong", "sup",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  private static let attributes: Set = [
    "alt", "aria-hidden", "aria-label", "aria-labelledby", "checked", "class", "decoding",
    "disabled", "height", "href", "id", "loading", "rel", "role", "scope", "src", "start",
    "tabindex", "title", "type", "width",
  ]

  init(_ html: [UInt8]) {
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      var end = index
      var quote = false
      while end < html.count, quote || html[end] != UInt8(ascii: ">") {
        if html[end] == UInt8(ascii: "\"") { quote.toggle() }
        end += 1
      }
      read(String(decoding: html[(index + 1)..<min(end, html.count)], as: UTF8.self))
      index = end + 1
    }
    if !open.isEmpty { problems.append("left open: \(open)") }
    let missing = fragments.filter { $0.hasPrefix("fn") && !ids.contains($0) }
    if !missing.isEmpty { problems.append("no such id: \(missing.sorted())") }
  }

  private mutating func read(_ tag: String) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { problems.append("closed without being open: \(name)") }
      return
    }
    let name = String(tag.prefix { $0.isLetter || $0.isNumber })
    if !Self.known.contains(name) { problems.append("unknown element: \(name)") }
    if !Self.void.contains(name) { open.append(name) }
    if name == "a", open.dropLast().contains("a") { problems.append("link in a link") }
    readAttributes(of: tag.dropFirst(name.count))
  }

  private mutating func readAttributes(of tag: Substring) {
    var rest = tag.utf8.drop { $0 == 0x20 }
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(rest[..<equals]) ?? "?"
      let afterQuote = rest[equals...].dropFirst(2)
      let end = afterQuote.firstIndex(of: UInt8(ascii: "\"")) ?? afterQuote.endIndex
      read(name, String(afterQuote[..<end]) ?? "?")
      rest = afterQuote[end...].dropFirst().drop { $0 == 0x20 }
    }
  }

  private mutating func read(_ name: String, _ value: String) {
    if !Self.attributes.contains(name) { problems.append("unknown attribute: \(name)") }
    if name == "id", !ids.insert(value).inserted { problems.append("id used twice: \(value)") }
    if name == "href", value.hasPrefix("#") { fragments.insert(String(value.dropFirst())) }
    if name == "href" || name == "src", let scheme = scheme(of: value),
      !["https", "http", "mailto", "tel"].contains(scheme)
    {
      problems.append("scheme: \(value)")
    }
  }

  private func scheme(of url: String) -> String? {
    let name = url.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return url.dropFirst(name.count).first == ":" ? name.lowercased() : nil
  }
}
