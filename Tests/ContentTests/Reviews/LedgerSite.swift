import Content
import TestSupport

/// A site with two clinicians and somebody who is on no register, and articles with ledgers.
enum LedgerSite {
  static func site(_ configuration: String = "") -> Site {
    var sample = SampleSite()
    sample.files[Site.File.configuration, default: ""] += configuration
    sample.files[Site.File.people, default: ""] += """
      clinician:
        kind: person
        name: Cleo
        description: x
        registrations: [{regulator: HCPC, number: PH1, verifiedOn: 2026-11-01}]
      second:
        kind: person
        name: Sam
        description: x
        registrations: [{regulator: GMC, number: "1234567", verifiedOn: 2026-11-01}]

      """
    return sample.parse().site
  }

  /// The digest of an article's text is its length here, so that a test can say which it is.
  static func article(_ reviews: String..., body: String = "x", lines: String...) -> Article? {
    let entries = reviews.map { "{\($0)}" }.joined(separator: ", ")
    var sample = SampleArticle(body: body).with("reviews: [\(entries)]")
    for line in lines { sample = sample.with(line) }
    return parse(sample)
  }

  static func parse(_ sample: SampleArticle) -> Article? {
    ArticleParser(site: site(), assets: AssetCatalog()) { bytes in
      let digits = String(bytes.count)
      return String(repeating: "0", count: max(0, 64 - digits.utf8.count)) + digits
    }
    .parse(ProjectFile(path: sample.path, bytes: sample.text.bytes)).article
  }

  /// What `digest` has to be for an article whose body has some number of bytes.
  static func digest(_ length: Int) -> String {
    let count = article("", body: String(repeating: "x", count: length))?.textDigest
    return count ?? ""
  }

  /// An entry of a ledger.
  static func entry(
    _ date: String,
    _ reviewer: String = "clinician",
    _ scope: String = "full",
    length: Int = 1
  ) -> String {
    "date: \(date), by: \(reviewer), scope: \(scope), digest: '\(digest(length))'"
  }
}

func day(_ text: String) -> CalendarDate {
  CalendarDate(iso: text) ?? .earliest
}
