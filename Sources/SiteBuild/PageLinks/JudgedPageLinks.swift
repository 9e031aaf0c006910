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
    // What an author writes with its host may be published there by somebody else. Nearly always it
    // stands in the page as it was written, and needs no reading.
    let external = Set(
      links.lazy.filter { $0.kind == .external }.compactMap { $0.url.map { ExactText($0) } }
    )
    let problems = problems.filter { problem in
      problem.kind != .unknownOnHost || !external.contains(ExactText(problem.written))
    }
    guard !problems.isEmpty else { return }
    var ranges: [Target: [SourceRange]] = [:]
    // Those of links with a host.
    var others: [Target: [SourceRange]] = [:]
    for link in links {
      guard let url = link.url else { continue }
      let target = Target(output.place(of: Array(url.utf8)[...], base: base), written: url)
      if link.kind == .external {
        others[target, default: []].append(link.range)
      } else {
        ranges[target, default: []].append(link.range)
      }
    }
    var told: Set<Target> = []
    for problem in problems {
      guard problem.kind.isOfLink, let place = problem.place else {
        inTemplate.append(problem)
        continue
      }
      let target = Target(place, written: problem.written)
      if problem.kind == .unknownOnHost, others[target] != nil { continue }
      let isOnPage = if case .fragment = problem.kind { true } else { false }
      guard
        let found = ranges[target] ?? (isOnPage ? others[target] : nil)
          ?? problem.kind.placeOfPicture(on: output)
      else {
        inTemplate.append(problem)
        continue
      }
      guard told.insert(target).inserted else { continue }
      inArticle += found.map {
        problem.diagnostic(page: output.sitePath, more: "", at: $0, base: base)
      }
    }
  }

  /// Where an address leads, told apart from all others.
  private struct Target: Hashable {
    private let place: SiteAddress
    /// The address itself, where its place may be that of another one as well.
    private let written: ExactText?

    init(_ place: SiteAddress, written: String) {
      self.place = place
      if case .place = place { self.written = nil } else { self.written = ExactText(written) }
    }
  }
}

extension PageLinks.Problem.Kind {
  /// Whether the address of a link can have it: what a browser loads by itself stands in no link of
  /// an article.
  fileprivate var isOfLink: Bool {
    switch self {
    case .broken, .waiting, .unknownOnHost, .fragment, .outsideBase, .unsteady: true
    case .external, .repeatedID: false
    }
  }

  /// The article that shows a file which is not on the site yet: links to it were told of before any
  /// page was made, so it is a picture.
  fileprivate func placeOfPicture(on output: PlannedOutput) -> [SourceRange]? {
    guard case .waiting = self, ArticleFile.id(of: output.origin.path) != nil else { return nil }
    return [SourceRange(path: output.origin.path)]
  }
}
