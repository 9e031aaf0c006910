internal import Content
internal import Diagnostics

/// Scripts of the theme that keep something on the reader's device or report to another site.
///
/// Found are `document.cookie`, `cookieStore`, `localStorage`, `sessionStorage`, `indexedDB`,
/// `openDatabase`, `sendBeacon`, and `fetch` and the like with another site's address beside them.
/// Words in a comment count as well, unless it begins its line.
///
/// Reason: What somebody read about an illness would stay on a shared computer or go to a third
/// party, and either needs their consent first.
/// Source: Privacy and Electronic Communications Regulations, regulation 6; ICO guidance on
/// storage and access technologies.
/// Remedy: Do without it: a health site can be read without being recorded.
enum StorageUse: SiteRule {
  static let id: DiagnosticID = "storage-use"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  /// What keeps something on the device, or sends something without the reader's doing.
  private static let names = [
    "document.cookie", "cookieStore", "localStorage", "sessionStorage", "indexedDB", "openDatabase",
    "sendBeacon",
  ]

  /// What asks a server for something, with the start of an address.
  private static let requests = [
    "fetch", "WebSocket", "EventSource", "importScripts", "import", "from",
  ]

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for file in site.theme where isScript(file.path) {
      let code = code(of: file.bytes)
      for name in names {
        for range in ByteSearch.words(name, in: code) {
          report.add("the script uses '\(name)'", at: SourceRange(path: file.path, range))
        }
      }
      for name in requests {
        for range in ByteSearch.words(name, in: code)
        where leadsElsewhere(code[range.upperBound...]) {
          report.add("the script asks another site", at: SourceRange(path: file.path, range))
        }
      }
    }
  }

  private static func isScript(_ path: String) -> Bool {
    [".js", ".mjs"].contains { path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// A script with spaces in place of the comments that lines begin with.
  ///
  /// Others are not told from code, since `//` stands in addresses and regular expressions too.
  private static func code(of script: [UInt8]) -> [UInt8] {
    var code = script
    for line in script.indices.split(whereSeparator: { [0x0A, 0x0D].contains(script[$0]) }) {
      let start = script[line.startIndex..<line.endIndex].drop { $0 <= 0x20 }
      guard ["//", "/*", "*"].contains(where: { start.starts(with: $0.utf8) }) else { continue }
      let isWholeLine = start.starts(with: "//".utf8)
      let ends = isWholeLine ? [] : ByteSearch.occurrences(of: Array("*/".utf8)[...], in: start)
      for index in line.startIndex..<(ends.first?.upperBound ?? line.endIndex) {
        code[index] = 0x20
      }
    }
    return code
  }

  /// Whether a call goes on with an address that names its host, such as `("https://`.
  private static func leadsElsewhere(_ rest: ArraySlice<UInt8>) -> Bool {
    let address = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "(") }
    guard let quote = address.first, [0x22, 0x27, 0x60].contains(quote) else { return false }
    let start = address.dropFirst().prefix(6).map(ByteSearch.lowered)
    return ["//", "http:", "https:", "ws:", "wss:"].contains { start.starts(with: $0.utf8) }
  }
}
