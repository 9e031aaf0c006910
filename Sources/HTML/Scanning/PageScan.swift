/// What a finished file of the site refers to, and by what its places can be referred to.
///
/// The scan reads bytes as a browser does and looks each of them up once or twice, so it is linear
/// in the length of the text and needs no text to be well formed.
package struct PageScan: Sendable {
  /// Addresses that a reader or a program may go to, references resolved.
  package internal(set) var links = ByteList()
  /// Addresses that a browser loads by itself as it shows the page, references resolved.
  package internal(set) var resources = ByteList()
  /// The values of `id`, repeated ones too, in order.
  package internal(set) var ids = ByteList()
  /// The values of `name` on `a`, which fragments may name as well.
  package internal(set) var names = ByteList()
  /// What an HTML page is built of; empty for other files, and where nobody wants to know.
  package internal(set) var structure = PageStructure()
  /// Where an HTML page says what it is about; empty for other files.
  package internal(set) var outline = PageOutline()

  init() {}

  /// How a file is written.
  package enum Syntax: Sendable {
    case html
    /// A feed or a sitemap.
    case xml
    /// A feed or a web manifest.
    case json
  }

  /// - Parameter findsStructure: whether anybody wants to know what an HTML page is built of.
  package init(_ text: [UInt8], as syntax: Syntax, findsStructure: Bool = true) {
    switch syntax {
    case .html, .xml:
      let isXML = syntax == .xml
      let scanner = MarkupScanner(
        isXML: isXML,
        findsStructure: findsStructure,
        length: text.count
      )
      self = scanner.scan(text.span)
    case .json:
      var scanner = JSONScanner(text)
      self = scanner.scan()
    }
  }
}
