import Content
import HTML
import Testing

@testable import Outputs

/// The expected texts were written by hand from the manuals of the styles, not from the output.
@Suite struct ReferenceStyleTests {
  private static let store: Register<Reference> = {
    let json = """
      [{"id": "article", "type": "article-journal", "title": "Does heat help?",
        "container-title": "BMJ", "author": [{"family": "Jones", "given": "Mary Ann"},
        {"family": "van Dyk", "given": "J.-P."}], "issued": {"date-parts": [[2023, 6]]},
        "volume": 402, "issue": 10398, "page": "304-12", "DOI": "10.1000/a(1)b", "PMID": 123},
       {"id": "six", "type": "article-journal", "title": "T", "container-title": "J",
        "author": [\(authors(6))], "issued": {"date-parts": [[2020]]}, "page": "e1"},
       {"id": "seven", "type": "article-journal", "title": "T", "container-title": "J",
        "author": [\(authors(7))], "issued": {"date-parts": [[2020]]}, "volume": "1"},
       {"id": "webpage", "type": "webpage", "title": "Back pain", "author": [{"literal": "NHS"}],
        "container-title": "NHS website", "publisher": "NHS England", "publisher-place": "Leeds",
        "issued": {"date-parts": [[2023]]}, "URL": "https://example.org/a",
        "accessed": {"date-parts": [[2026, 11, 2]]}},
       {"id": "page", "type": "webpage", "title": "Back pain", "publisher": "NHS",
        "URL": "https://example.org/a", "accessed": {"date-parts": [[2026, 11, 2]]}},
       {"id": "report", "type": "report", "title": "Backs at work", "publisher": "HSE",
        "author": [{"literal": "Back Group"}], "publisher-place": "Bootle",
        "issued": {"date-parts": [[2025]]}},
       {"id": "standard", "type": "standard", "title": "Low back pain", "publisher": "NICE",
        "author": [{"literal": "NICE"}], "issued": {"date-parts": [[2016, 11, 30]]},
        "URL": "https://example.org/ng59", "accessed": {"date-parts": [[2026, 11, 2]]}},
       {"id": "book", "type": "book", "title": "The back", "publisher": "Press",
        "author": [{"family": "Jones", "given": "MA"}], "publisher-place": "London",
        "issued": {"date-parts": [[2019]]}},
       {"id": "chapter", "type": "chapter", "title": "Nerves", "container-title": "The back",
        "publisher": "Press", "author": [{"family": "Plato"}], "publisher-place": "London",
        "issued": {"date-parts": [[2019]]}, "page": "20-31"},
       {"id": "legislation", "type": "legislation", "title": "Health Act 2012",
        "issued": {"date-parts": [[2012]]}, "URL": "https://example.org/act"}]
      """
    var parser = SiteParser([ProjectFile(path: Site.File.references, bytes: Array(json.utf8))])
    return parser.parse().references
  }()

  private static func authors(_ count: Int) -> String {
    "ABCDEFG".prefix(count).map { "{\"family\": \"\($0)son\", \"given\": \"\($0)\"}" }
      .joined(separator: ", ")
  }

  /// A formatted entry without its tags; titles that are set apart stand between underscores.
  private static func text(_ id: String, _ style: SiteConfiguration.CitationStyle) throws -> String
  {
    let reference = try #require(store[id])
    let html = String(
      decoding: style.style(.english).format(reference).bytes,
      as: UTF8.self
    )
    let marked = html.replacing("<i>", with: "_").replacing("</i>", with: "_")
    return marked.replacing("</a>", with: "").split(
      separator: "<a ",
      omittingEmptySubsequences: false
    )
    .enumerated().map { $0 == 0 ? String($1) : String($1.drop { $0 != ">" }.dropFirst()) }.joined()
  }

  @Test(arguments: [
    (
      "article",
      "Jones MA, van Dyk JP. Does heat help? BMJ. 2023;402(10398):304-12. "
        + "https://doi.org/10.1000/a(1)b PMID: 123"
    ),
    ("six", "Ason A, Bson B, Cson C, Dson D, Eson E, Fson F. T. J. 2020:e1."),
    ("seven", "Ason A, Bson B, Cson C, Dson D, Eson E, Fson F, et al. T. J. 2020;1."),
    (
      "webpage",
      "NHS. Back pain [Internet]. Leeds: NHS England; 2023 [accessed 2 November 2026]. "
        + "Available from: https://example.org/a"
    ),
    (
      "page",
      "NHS. Back pain [Internet] [accessed 2 November 2026]. "
        + "Available from: https://example.org/a"
    ),
    ("report", "Back Group. Backs at work. Bootle: HSE; 2025."),
    (
      "standard",
      "NICE. Low back pain [Internet]. 2016 [accessed 2 November 2026]. "
        + "Available from: https://example.org/ng59"
    ),
    ("book", "Jones MA. The back. London: Press; 2019."),
    ("chapter", "Plato. Nerves. In: The back. London: Press; 2019. p. 20-31."),
    ("legislation", "Health Act 2012 [Internet]. 2012. Available from: https://example.org/act"),
  ])
  func `writes every kind in the Vancouver style`(_ id: String, _ expected: String) throws {
    #expect(try Self.text(id, .vancouver) == expected)
  }

  @Test(arguments: [
    (
      "article",
      "Jones MA, van Dyk JP. Does heat help? _BMJ_. 2023;402(10398):304-12. "
        + "https://doi.org/10.1000/a(1)b PMID: 123"
    ),
    ("six", "Ason A, Bson B, Cson C, Dson D, Eson E, Fson F. T. _J_. 2020:e1."),
    ("seven", "Ason A, Bson B, Cson C, et al. T. _J_. 2020;1."),
    (
      "webpage",
      "NHS. Back pain. NHS website. 2023. Accessed 2 November 2026. https://example.org/a"
    ),
    ("page", "NHS. Back pain. Accessed 2 November 2026. https://example.org/a"),
    ("report", "Back Group. _Backs at work_. HSE; 2025."),
    ("standard", "NICE. _Low back pain_. 2016. Accessed 2 November 2026. https://example.org/ng59"),
    ("book", "Jones MA. _The back_. Press; 2019."),
    ("chapter", "Plato. Nerves. In: _The back_. Press; 2019:20-31."),
    ("legislation", "_Health Act 2012_. 2012. https://example.org/act"),
  ])
  func `writes every kind in the AMA style`(_ id: String, _ expected: String) throws {
    #expect(try Self.text(id, .ama) == expected)
  }

  @Test func `links to the DOI and to PubMed`() throws {
    let reference = try #require(Self.store["article"])
    let html = String(
      decoding: VancouverStyle(dates: .english).format(reference).bytes,
      as: UTF8.self
    )
    #expect(html.contains("href=\"https://doi.org/10.1000/a%281%29b\""))
    #expect(html.contains("href=\"https://pubmed.ncbi.nlm.nih.gov/123/\""))
  }
}
