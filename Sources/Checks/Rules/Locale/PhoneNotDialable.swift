internal import Diagnostics
internal import Markdown

/// British phone numbers that cannot be dialled as written, or that are not a `tel:` link.
///
/// Reason: On a phone a reader taps the number; one that does nothing is no help.
/// Source: RFC 3966; Ofcom, National Telephone Numbering Plan.
/// Remedy: Write a link with all digits: [023 8024 8725](tel:+442380248725).
enum PhoneNotDialable: ArticleRule {
  static let id: DiagnosticID = "phone-not-dialable"
  static let level = Severity.error
  static let judgesCards = true

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let prose = article.text.proseNumbers
    let phones = article.text.phones.filter { prose.contains($0.passage.number) }
    guard !phones.isEmpty else { return }
    let links = article.facts.links.filter { $0.kind == .telephone }
    /// The links of the passage that was looked at last.
    var near: (passage: Int, links: [LinkFact]) = (-1, [])
    for (passage, phone) in phones {
      if near.passage != passage.number {
        near = (
          passage.number, links.filter { passage.range.bytes.overlaps($0.range.bytes) }
        )
      }
      guard let fault = fault(of: phone, near.links) else { continue }
      report.add(
        "the number '\(phone.written)' \(fault)",
        at: article.place(of: phone.range, in: passage)
      )
    }
  }

  private static func fault(of phone: WrittenPhone, _ links: [LinkFact]) -> String? {
    guard let number = phone.international else { return "is not one that can be dialled" }
    let own = links.filter { link in
      let text = PlainBytes.plain(Array(link.text.utf8))
      return !ByteSearch.occurrences(of: Array(phone.written.utf8)[...], in: text[...]).isEmpty
    }
    if own.isEmpty { return "is not a link" }
    let isDialled = own.contains { link in
      let digits = link.destination.utf8.dropFirst(4).filter { $0 != UInt8(ascii: "-") }
      return digits.elementsEqual(number.utf8) || digits.elementsEqual(phone.national)
    }
    return isDialled ? nil : "is a link to another number"
  }
}
