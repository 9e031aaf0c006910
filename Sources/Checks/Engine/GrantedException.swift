package import Content

/// An entry of `allow` in an article, or of the editors' `site/waivers.yaml`, that says all it has to.
package struct GrantedException: Sendable {
  package let rule: Located<String>
  /// The file that may break the rule, or a folder with a `/` at its end.
  package let page: String
  package let reason: String
  /// The id of the editor who answers for a waiver; nil for what an article allows itself.
  package let editor: String?
  /// The last day on which it counts.
  package let until: Located<CalendarDate>
  package let isWaiver: Bool

  /// - Parameter path: the article's file.
  init?(_ suppression: ArticleMetadata.Suppression, in path: String) {
    guard let rule = suppression.rule, let until = suppression.until else { return nil }
    (self.rule, self.until, page) = (rule, until, path)
    (reason, editor, isWaiver) = (suppression.reason, nil, false)
  }

  init?(_ waiver: Waiver) {
    guard let rule = waiver.rule, let until = waiver.until, let page = waiver.page else {
      return nil
    }
    (self.rule, self.until, self.page) = (rule, until, page.value)
    (reason, editor, isWaiver) = (waiver.reason, waiver.by?.value, true)
  }

  /// The file in which the exception is written.
  var file: String { isWaiver ? Site.File.waivers : page }

  /// What an exception that covers a file can be for: the folders that it lies in and the file
  /// itself.
  package static func pages(covering path: String) -> [String] {
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
      .map { String(decoding: bytes[...$0], as: UTF8.self) } + [path]
  }
}
