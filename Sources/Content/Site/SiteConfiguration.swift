/// What `site/site.yaml` says about the site as a whole.
package struct SiteConfiguration: Sendable {
  package var title = ""
  package var tagline: String?
  package var description = ""
  package var baseURL: BaseURL?
  /// A BCP 47 tag whose language has a `DateStyle`.
  package var language = "en-GB"
  package var publisher = Publisher()
  package var helpLine: HelpLine?
  package var emergency: Emergency?
  /// A sentence that every page shows, such as that no clinician has reviewed the articles yet.
  package var notice: String?
  package var navigation: [NavigationItem] = []
  /// The quality marks that the site holds.
  package var badges: [Badge] = []
  /// The id of the disclaimer of an article that neither itself nor its tags name one.
  package var disclaimer: Located<String>?
  /// How lists of references are written.
  package var citationStyle = CitationStyle.vancouver
  /// Months between two reviews of an article.
  package var reviewCycle = 36
  /// Days that an article may stay up after its review has become due.
  package var reviewGrace = 90
  /// What becomes of an article whose review is due for longer than that.
  package var overduePolicy = OverduePolicy.error
  /// How pictures are published.
  package var images = ImageDelivery.original
  /// Where that is said in `site.yaml`.
  package var imagesPlace = 0..<0
  /// Articles on a page of a list.
  package var pageSize = 10
  /// Articles in a feed.
  package var feedSize = 20
  /// What the site changes about the look of the theme.
  package var theme = ThemeTokens()
  /// What readers search the articles with.
  package var search = Located(SearchEngine.none, at: 0..<0)

  /// The levels of rules that differ from the rules' own, by rule, in order of the file.
  package var checks: [(rule: Located<String>, level: CheckLevel)] = []

  package init() {}

  /// A convention for lists of references.
  package enum CitationStyle: String, CaseIterable, Sendable {
    /// The National Library of Medicine's "Citing Medicine", which medical journals follow.
    case vancouver
    /// The American Medical Association's Manual of Style, 11th edition.
    case ama
  }

  /// How pictures are published.
  package enum ImageDelivery: String, CaseIterable, Sendable {
    /// As their authors left them.
    case original
    /// Without what cameras add, in several widths and in formats that take fewer bytes.
    case responsive
  }

  /// What readers search the articles with, in their own browser.
  package enum SearchEngine: String, CaseIterable, Sendable {
    case none
    /// An index that the program of this name makes; see docs/search.md.
    case pagefind
  }

  /// Whether the site has a search page.
  package var searches: Bool { search.value != .none }

  /// What becomes of an article that was not reviewed in time.
  package enum OverduePolicy: String, CaseIterable, Sendable {
    /// The site is not built before somebody has reviewed it.
    case error
    /// A notice stands at its address until somebody has.
    case withdraw
  }

  /// Who is responsible for the site.
  package struct Publisher: Sendable {
    package var name = ""
    package var url: Located<String>?
    /// Where the name stands in `site.yaml`.
    package var place = 0..<0
    /// Where the publisher can be visited and written to.
    package var address: String?
    package var email: String?
    /// The number of a company in its register.
    package var companyNumber: String?
    /// The part of the country whose register that is, such as England and Wales.
    package var registeredIn: String?
    package var vatNumber: String?

    package init() {}
  }

  /// The number that a reader may call, shown in the same place on every page.
  package struct HelpLine: Sendable {
    package var label = ""
    package var number: PhoneNumber?
    package var hours: String?
    package var note: String?

    package init() {}
  }

  /// What to do in an emergency where the site's readers live.
  package struct Emergency: Sendable {
    package var text = ""
    package var number: PhoneNumber?
    package var advice: PhoneNumber?

    package init() {}
  }

  /// An entry of the site's menu.
  package struct NavigationItem: Sendable {
    package var label = ""
    /// A path of the site, such as `/about/`.
    package var path = Located("/", at: 0..<0)

    package init() {}
  }
}
