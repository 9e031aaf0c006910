import FoundationEssentials
import TestSupport
import Testing

/// The reference documents say what the program's tables say; `make docs` writes them anew.
@Suite struct ReferenceDocumentTests {
  private static let documents = [
    ReferenceDocument(path: "docs/front-matter.md") { FieldReference.frontMatter },
    ReferenceDocument(path: "docs/configuration.md") { FieldReference.configuration },
    ReferenceDocument(path: "docs/templates.md") { TemplateReference.text },
  ]

  @Test(arguments: documents)
  func `holds what the tables of the program say`(_ document: ReferenceDocument) throws {
    let file = "\(Snapshot.root)/\(document.path)"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let rewritten = try #require(document.rewritten(text), "a mark is missing in \(document.path)")
    let difference = try Snapshot.difference(of: Array(rewritten.utf8), from: file)
    #expect(difference == nil)
  }
}
