internal import Diagnostics
internal import Markdown

/// Links to PDF files whose words do not say so.
///
/// Reason: A PDF opens in another program or downloads, and is hard to read on a phone.
/// Source: NHS digital service manual, "Links" and "PDFs and other non-HTML documents".
/// Remedy: Put "(PDF)" at the end of the link's words, or link to a web page.
enum LinkPDF: ArticleRule {
  static let id: DiagnosticID = "link-pdf"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for link in article.facts.links {
      let path = link.destination.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      let ending = path.suffix(4).map(ByteSearch.lowered)
      guard ending.elementsEqual(".pdf".utf8), !Neighbours.words(of: link.text).contains("pdf")
      else { continue }
      report.add("the link '\(link.text)' does not say that it leads to a PDF", at: link.range)
    }
  }
}
