/// Finds the members of a JSON text whose values are addresses: those of JSON Feed 1.1 and of web
/// manifests.
struct JSONScanner {
  private static let links = ["home_page_url", "feed_url", "next_url", "url", "start_url", "scope"]
  private static let resources = ["src"]

  private var cursor: JSONCursor

  init(_ text: [UInt8]) {
    cursor = JSONCursor(text[...])
  }

  mutating func scan() -> PageScan {
    var page = PageScan()
    var key = ""
    while let byte = cursor.next() {
      guard byte == UInt8(ascii: "\"") else { continue }
      let string = cursor.scanString()
      if cursor.isBehindKey {
        key = String(decoding: string, as: UTF8.self)
      } else {
        if Self.links.contains(key) { page.links.append(string) }
        if Self.resources.contains(key) { page.resources.append(string) }
        key = ""
      }
    }
    return page
  }
}
