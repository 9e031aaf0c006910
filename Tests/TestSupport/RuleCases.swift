internal import FoundationEssentials

/// A file of `Tests/Fixtures/rules/`: projects that break a rule, with the places marked between
/// `⟪` and `⟫`, and projects that keep it.
///
/// A line of `=== TITLE` starts a case, `@today YYYY-MM-DD` sets its day, and `@@ PATH` starts a
/// file of the project; what stands before the first of them is the article, or the page.
package struct RuleCases {
  package let cases: [Case]

  package struct Case: Sendable {
    package let title: String
    package let today: String
    /// The text before the first `@@`.
    package let main: String
    /// The texts after `@@`, by path.
    package let others: [(path: String, text: MarkedText)]
  }

  /// - Parameter rule: the rule's id.
  package init(of rule: String) throws {
    let file = "\(Snapshot.fixtures)/rules/\(rule).md"
    guard let data = FileManager.default.contents(atPath: file) else { throw Missing(file: file) }
    let text = String(decoding: data, as: UTF8.self)
    cases = Self.split(text, at: "=== ").dropFirst().map { part in
      let (title, body) = Self.head(of: part)
      var files = Self.split(body, at: "@@ ")
      var main = files.removeFirst()
      var today = "2026-11-22"
      if main.hasPrefix("@today ") {
        let (day, rest) = Self.head(of: String(main.dropFirst("@today ".count)))
        (today, main) = (day, rest)
      }
      let others = files.map { file in
        let (path, text) = Self.head(of: file)
        return (path, MarkedText(text))
      }
      return Case(title: title, today: today, main: main, others: others)
    }
  }

  package struct Missing: Error {
    package let file: String
  }

  /// The parts of a text that begin with a marker at the start of a line, and what comes before.
  private static func split(_ text: String, at marker: String) -> [String] {
    var parts = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(marker) {
        parts.append(String(line.dropFirst(marker.count)) + "\n")
      } else {
        parts[parts.count - 1] += line + "\n"
      }
    }
    parts[parts.count - 1].removeLast()
    return parts
  }

  private static func head(of text: String) -> (String, String) {
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
  }
}
