package import Diagnostics

/// A finished page of the site.
package struct CheckedPage: Sendable {
  /// Its path on the site, such as `/articles/sciatica/`.
  package let path: String
  /// The page's template without its ending, such as `article`.
  package let template: String
  /// The HTML, in UTF-8.
  package let bytes: [UInt8]
  /// The file that the page is made from, such as an article's.
  package let origin: SourceRange

  package init(path: String, template: String, bytes: [UInt8], origin: SourceRange) {
    self.path = path
    self.template = template
    self.bytes = bytes
    self.origin = origin
  }

  /// The file to mend where no article is at fault.
  package var templateFile: String { "templates/\(template).mustache" }
}
