internal import Content
internal import Diagnostics
internal import Markdown
internal import Outputs

/// What is wrong with the addresses of one page, told apart by who has to mend it.
struct JudgedPageLinks: Sendable {
  /// At the links of the article that the page shows.
  private(set) var inArticle: [Diagnostic] = []
  /// What stands in no link of the article.
  private(set) var inTemplate: [PageLinks.Problem] = []

  var isFaulty: Bool { !inArticle.isEmpty || !inTemplate.isEmpty }

  /// - Parameter links: those of the Markdown file that the page shows.
  init(
    _ problems: [PageLinks.Problem],
    on output: PlannedOutput,
    links: [LinkFact],
    base: BaseURL
  ) {
    guard !problems.isEmpty else { return }
    var ranges: [SiteAddress: [SourceRange]] = [:]
    // What an author writes with its host may be published there by somebody else.
    var elsewhere: Set<SiteAddress> = []
    for link in links {
      guard let url = link.url else { continue }
      let place = output.place(of: Array(url.utf8)[...], base: base)
      if link.kind == .external {
        elsewhere.insert(place)
      } else {
        ranges[place, default: []].append(link.range)
      }
    }
    var told: Set<SiteAddress> = []
    for problem in problems {
      guard let place = problem.place, let found = ranges[place] else {
        if let place = problem.place, elsewhere.contains(place) { continue }
        inTemplate.append(problem)
        continue
      }
      guard told.insert(place).inserted else { continue }
      inArticle += found.map {
        problem.diagnostic(page: output.sitePath, more: "", at: $0, base: base)
      }
    }
  }
}
