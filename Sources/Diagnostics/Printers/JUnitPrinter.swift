/// Prints findings as a JUnit report, which CI servers read: one suite, in which each file is a test
/// case that fails if it has errors.
///
/// The failure lists the file's errors, since many servers show only the first failure of a case;
/// its warnings and notes are the case's output. A report without a case is an error to some
/// servers, so there is one for the project if there is no file to name.
package struct JUnitPrinter {
  private let checked: [String]

  /// - Parameter checked: the paths of all files that were checked; left out, only those with
  ///   findings are cases.
  package init(checked: [String] = []) {
    self.checked = checked
  }

  /// The document, ending with a newline.
  package func render(
    _ diagnostics: [Diagnostic],
    from sources: inout SourceCatalog
  ) -> [UInt8] {
    let findings = Dictionary(grouping: diagnostics, by: \.range.path)
    var paths = Set(checked).union(findings.keys).sorted()
    if paths.isEmpty { paths = [""] }
    let failures = findings.values.count { $0.hasErrors }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      <testsuite name="bedside" tests="\(paths.count)" failures="\(failures)" errors="0" skipped="0">

      """
    for path in paths {
      renderCase(path, findings[path, default: []], from: &sources, into: &text)
    }
    text += "</testsuite>\n</testsuites>\n"
    return Array(text.utf8)
  }

  private func renderCase(
    _ path: String,
    _ findings: [Diagnostic],
    from sources: inout SourceCatalog,
    into text: inout String
  ) {
    let name = escaped(path.isEmpty ? "project" : path)
    let file = path.isEmpty ? "" : " file=\"\(name)\""
    text += "<testcase classname=\"bedside\" name=\"\(name)\"\(file)>\n"
    let printer = TextPrinter(hasExcerpts: false, hasColour: false)
    let errors = findings.filter { $0.severity == .error }.inReadingOrder()
    if let first = errors.first {
      let others = errors.count == 1 ? "" : " (and \(errors.count - 1) more)"
      let message = escaped(printable(first.summary) + others)
      let list = escaped(printer.render(errors, from: &sources), inAttribute: false)
      text += "<failure message=\"\(message)\" type=\"\(first.id)\">\(list)</failure>\n"
    }
    let others = findings.filter { $0.severity != .error }
    if !others.isEmpty {
      let list = escaped(printer.render(others, from: &sources), inAttribute: false)
      text += "<system-out>\(list)</system-out>\n"
    }
    text += "</testcase>\n"
  }

  /// A text as it may stand in an element or in an attribute in double quotes; characters that XML
  /// 1.0 (fifth edition, production 2) does not have become U+FFFD.
  private func escaped(_ text: String, inAttribute: Bool = true) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n" where !inAttribute: escaped += "\n"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append("\u{FFFD}")
      }
    }
    return escaped
  }
}
