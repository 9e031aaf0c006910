internal import Diagnostics

/// Phone numbers that are kept free for films and plays, such as 01632 960 123.
///
/// Reason: They look real, and nobody answers them.
/// Source: Ofcom, Telephone numbers for drama use.
/// Remedy: Put the real number in.
enum PhoneFictional: ArticleRule {
  static let id: DiagnosticID = "phone-fictional"
  static let level = Severity.error
  static let judgesCards = true

  /// The numbers' beginnings, without spaces.
  private static let beginnings = [
    "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960",
    "01414960", "01514960", "01614960", "01632960", "01914980", "02079460", "02896496",
    "02920180", "03069990", "07700900", "08081570", "09098790",
  ].map { Array($0.utf8) }

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for (passage, phone) in article.text.phones
    where beginnings.contains(where: phone.national.starts) {
      report.add(
        "the number '\(phone.written)' is kept for fiction",
        at: article.place(of: phone.range, in: passage)
      )
    }
  }
}
