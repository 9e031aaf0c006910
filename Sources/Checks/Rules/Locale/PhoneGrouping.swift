internal import Diagnostics

/// British phone numbers that are divided in the wrong place, such as 02380 248 725.
///
/// Reason: The code is 023: whoever leaves it out within the area dials the wrong number.
/// Source: Ofcom, National Telephone Numbering Plan.
/// Remedy: Divide the number behind its code: 023 8024 8725, 0121 496 1234, 07400 123456.
enum PhoneGrouping: ArticleRule {
  static let id: DiagnosticID = "phone-grouping"
  static let level = Severity.warning
  static let judgesCards = true

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for (passage, phone) in article.text.phones where phone.groups.count > 1 {
      guard let code = phone.codeLength, phone.groups.first?.count != code else { continue }
      report.add(
        "the number '\(phone.written)' is not divided behind its code of \(code) digits",
        at: article.place(of: phone.range, in: passage)
      )
    }
  }
}
