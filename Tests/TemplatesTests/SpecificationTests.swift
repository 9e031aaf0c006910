import Diagnostics
import HTML
import Testing

@testable import Templates

@Suite struct SpecificationTests {
  @Test(
    .enabled(if: Specification.isThere, "the folder of the specification's suites is absent"),
    arguments: Specification.suites
  )
  func `renders as the specification says`(_ suite: String) throws {
    for test in try Specification.cases(in: suite) {
      let sources = [TemplateSource(name: "test", path: "test", bytes: Array(test.template.utf8))]
      let partials = (test.partials ?? [:]).sorted { $0.key < $1.key }.map {
        TemplateSource(name: $0.key, path: $0.key, bytes: Array($0.value.utf8))
      }
      let kind = test.data.kind
      let compiled = TemplateSet.compile(
        sources + partials,
        pages: ["test": kind],
        isChecked: false
      )
      #expect(!compiled.diagnostics.hasErrors, "\(test.name)")
      var writer = HTMLWriter()
      compiled.templates.render("test", value: test.data.value(as: kind), into: &writer)
      #expect(writer.bytes.text() == test.expected, "\(test.name)")
    }
  }

  @Test(.enabled(if: Specification.isThere, "the folder of the specification's suites is absent"))
  func `reads all cases of the specification`() throws {
    let count = try Specification.suites.map { try Specification.cases(in: $0).count }.reduce(0, +)
    #expect(count == 163)
  }
}
