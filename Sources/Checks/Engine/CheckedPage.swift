package import Diagnostics
package import HTML

/// A finished page of the site.
package struct CheckedPage: Sendable {
  /// Its path on the site, such as `/articles/sciatica/`.
  package let path: String
  /// The page's template without its ending, such as `article`.
  package let template: String
  /// The HTML, in UTF-8.
  package let bytes: [UInt8]
  /// What it is built of.
  package let structure: PageStructure
  /// The file that the page is made from, such as an article's.
  package let origin: SourceRange
  /// Which kinds of elements it has.
  let kinds: PageKinds
  let headings: [PageElement]

  package init(
    path: String,
    template: String,
    bytes: [UInt8],
    structure: PageStructure,
    origin: SourceRange
  ) {
    self.path = path
    self.template = template
    self.bytes = bytes
    self.structure = structure
    self.origin = origin
    kinds = PageKinds(of: structure)
    var headings: [PageElement] = []
    headings.reserveCapacity(16)
    for index in structure.elements.indices where structure.elements[index].kind.isHeading {
      headings.append(structure.elements[index])
    }
    self.headings = headings
  }

  /// Whether rules about English words make sense of the page.
  var isEnglish: Bool {
    text(structure.elements.first { $0.kind == .html }?.value).starts(with: "en".utf8)
  }

  /// The text of an attribute, references not resolved; empty for one that is missing.
  func text(_ value: Range<Int>?) -> ArraySlice<UInt8> {
    bytes[(value ?? 0..<0).clamped(to: 0..<bytes.count)]
  }

  /// The file to mend where no article is at fault.
  package var templateFile: String { "templates/\(template).mustache" }
}
