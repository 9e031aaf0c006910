package import Diagnostics

/// A source that articles cite: an entry of `site/references.json`.
///
/// The fields are a subset of CSL-JSON (Citation Style Language, schema 1.0.2), what only this
/// program knows stands in its extension point, `custom`.
package struct Reference: Sendable {
  package var id = ""
  package var type = Located(Kind.webpage, at: 0..<0)
  package var title = ""
  package var authors: [Contributor] = []
  /// The journal, the book of a chapter, or the website.
  package var containerTitle: String?
  package var issued: PartialDate?
  package var volume: String?
  package var issue: String?
  /// Pages as they are printed: `304-12`.
  package var page: String?
  package var publisher: String?
  package var publisherPlace: String?
  /// Without a prefix: `10.1136/bmj.i6748`.
  package var doi: Located<String>?
  package var pmid: Located<String>?
  package var pmcid: String?
  package var url: Located<String>?
  /// When the address was last looked at.
  package var accessed: CalendarDate?
  package var evidence = Evidence()
  /// The place of the id, or of the entry where that is missing.
  package var source = SourceRange(path: "")

  package init() {}

  /// What a source is, by its name in CSL.
  package enum Kind: String, CaseIterable, Sendable {
    case article = "article-journal"
    case webpage
    case report
    /// A guideline.
    case standard
    case book
    case chapter
    case legislation
  }

  /// Someone who wrote or published a source.
  package enum Contributor: Hashable, Sendable {
    case person(family: String, given: String)
    /// An organisation, or a person with one name.
    case literal(String)
  }

  /// A date of which the month and the day may be unknown.
  package struct PartialDate: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int?
    /// A real day of the month; nil if the month is.
    package let day: Int?
  }

  /// What a source is worth as evidence, and whether it still stands.
  package struct Evidence: Sendable {
    package var tier: Tier?
    /// When somebody last looked whether the source still says what articles say it does.
    package var checked: CalendarDate?
    package var status = Status.current
    /// The id of the source that took its place.
    package var supersededBy: Located<String>?
    /// The nation whose services the source is about.
    package var appliesTo: String?

    package init() {}
  }

  /// How a claim was come by, strongest first.
  package enum Tier: String, CaseIterable, Sendable {
    case guideline
    case systematicReview = "systematic-review"
    case trial = "rct"
    case cohort
    case otherStudy = "other-study"
    case organisation
    case news
  }

  /// Whether a source still stands.
  package enum Status: String, CaseIterable, Sendable {
    case current
    case superseded
    case retracted
  }

  /// The DOI as an address; nil without one.
  package var doiURL: String? {
    doi.map { "https://doi.org/" + ProjectPath.percentEncoded($0.value) }
  }

  /// The entry of PubMed; nil without a PMID.
  package var pubMedURL: String? { pmid.map { "https://pubmed.ncbi.nlm.nih.gov/\($0.value)/" } }
}
