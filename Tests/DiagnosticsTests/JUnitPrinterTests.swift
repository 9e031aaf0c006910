import Diagnostics
import TestSupport
import Testing

@Suite struct JUnitPrinterTests {
  private static func print(_ findings: [Diagnostic], checked: [String] = []) -> String {
    var sources = SourceCatalog { _ in Array("one\ntwo".utf8) }
    let printer = JUnitPrinter(checked: checked)
    return String(decoding: printer.render(findings, from: &sources), as: UTF8.self)
  }

  @Test func `has a case for each file that was checked or has findings`() {
    let findings = [
      Diagnostic(.warning, "b-rule", "odd", at: SourceRange(path: "articles/b.md", 4..<5)),
      Diagnostic(.error, "a-rule", "wrong", at: SourceRange(path: "articles/b.md", 1..<2)),
      Diagnostic(.error, "c-rule", "<bad>", at: SourceRange(path: "articles/b.md", 0..<2)),
      Diagnostic(.note, "d-rule", "so", at: SourceRange(path: "site/site.yaml")),
    ]
    #expect(
      Self.print(findings, checked: ["articles/c.md", "articles/b.md", "articles/c.md"]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
        <testsuite name="bedside" tests="3" failures="1" errors="0" skipped="0">
        <testcase classname="bedside" name="articles/b.md" file="articles/b.md">
        <failure message="&lt;bad&gt; (and 1 more)" type="c-rule">\
        articles/b.md:1:1: error: &lt;bad&gt; [c-rule]
        articles/b.md:1:2: error: wrong [a-rule]
        </failure>
        <system-out>articles/b.md:2:1: warning: odd [b-rule]
        </system-out>
        </testcase>
        <testcase classname="bedside" name="articles/c.md" file="articles/c.md">
        </testcase>
        <testcase classname="bedside" name="site/site.yaml" file="site/site.yaml">
        <system-out>site/site.yaml:1:1: note: so [d-rule]
        </system-out>
        </testcase>
        </testsuite>
        </testsuites>

        """
    )
  }

  @Test func `has one case for the project if no file is named`() {
    let text = Self.print([])
    #expect(text.contains("tests=\"1\" failures=\"0\""))
    #expect(text.contains("<testcase classname=\"bedside\" name=\"project\">\n</testcase>"))
    let error = Diagnostic(.error, "rule", "wrong", at: SourceRange(path: ""))
    let failed = Self.print([error])
    #expect(failed.contains("<testcase classname=\"bedside\" name=\"project\">\n<failure message="))
  }

  @Test func `holds only characters that XML has, and no markup of others`() {
    for value in Array(UInt32(0)...0x2FF) + Array(0xFFF0...0x1000F) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "\(scalar)\u{301}]]><x a=\"b\" c='d'>&amp;"
      let finding = Diagnostic(.error, "rule", text, at: SourceRange(path: text))
      let printed = Self.print([finding])
      #expect(
        printed.unicodeScalars.allSatisfy {
          $0 == "\n" || (0x20...0xFFFD).contains($0.value) || $0.value > 0xFFFF
        }
      )
      #expect(printed.utf8.count { $0 == UInt8(ascii: "<") } == 9)
      #expect(printed.utf8.count { $0 == UInt8(ascii: ">") } == 9)
    }
  }
}
