internal import Content
internal import Diagnostics
internal import Outputs

/// Every file that the site is going to have.
struct Plan: Sendable {
  let index: SiteIndex
  let outputs: [PlannedOutput]
  let articleCount: Int
  /// The next day on which the site changes by itself.
  let nextChange: CalendarDate?
  let diagnostics: [Diagnostic]
}

/// Puts the articles side by side, plans all outputs, and checks what can only be checked then:
/// that no two outputs want one path, and that every link leads somewhere.
struct PlanStage {
  let shared: SharedFiles
  let parsed: ParsedFiles
  let options: BuildOptions

  func run() -> Plan {
    var published: [Article] = []
    var withdrawn: [Article] = []
    var targets: [String: LinkChecker.Target] = [:]
    let reviews = ReviewPolicy(site: shared.site, today: options.today)
    for article in parsed.articles {
      switch publication(of: article) {
      case .published:
        if reviews.withdraws(article) {
          withdrawn.append(article)
        } else {
          published.append(article)
        }
      case .withdrawn: withdrawn.append(article)
      case .unpublished(.draft): targets[article.path] = .unpublished("is a draft")
      case .unpublished(.embargo(let day)):
        targets[article.path] = .unpublished("is not published before \(day)")
      }
    }
    let index = SiteIndex(
      site: shared.site,
      articles: published,
      withdrawn: withdrawn,
      pages: parsed.pages
    )
    let nextChange = ChangeCalendar(
      site: shared.site,
      today: options.today,
      includesDrafts: options.includesDrafts
    ).nextChange(of: parsed.articles)
    let edition = Edition(
      index: index,
      assets: shared.assets,
      theme: shared.theme,
      templates: shared.templates,
      reviews: reviews,
      nextChange: nextChange
    )
    let outputs = OutputRegistry.plan(edition)
    for output in outputs { targets[output.sitePath] = .generated }
    for article in published {
      targets[article.path] = .document(anchors: article.headings.map(\.anchor))
    }
    for article in withdrawn { targets[article.path] = .withdrawn }
    for page in parsed.pages {
      targets[page.path] = .document(anchors: page.headings.map(\.anchor))
    }
    var checker = LinkChecker(
      base: shared.site.baseURL,
      targets: targets,
      files: parsed.articles.map(\.source.path) + parsed.pages.map(\.source.path)
    )
    let links =
      (published + withdrawn).flatMap { checker.check($0) }
      + parsed.pages.flatMap { checker.check($0) }
      + checker.check(shared: shared.site.sharedLinks)
      + checker.check(shared.site.configuration.navigation)
    return Plan(
      index: index,
      outputs: outputs,
      articleCount: published.count,
      nextChange: nextChange,
      diagnostics: links + conflicts(among: outputs)
    )
  }

  private func publication(of article: Article) -> Publication {
    Publication(
      of: article.metadata,
      on: options.today,
      includesDrafts: options.includesDrafts
    )
  }

  private func conflicts(among outputs: [PlannedOutput]) -> [Diagnostic] {
    var first: [String: PlannedOutput] = [:]
    return outputs.compactMap { output in
      guard let other = first[output.path] else {
        first[output.path] = output
        return nil
      }
      return Diagnostic(
        .error,
        .urlDuplicate,
        "'\(output.sitePath)' is made from two sources, "
          + "'\(other.origin.path)' and '\(output.origin.path)'",
        at: output.origin,
        explanation: "One of the two would be lost.",
        notes: [.init("the other source is here", at: other.origin)],
        solutions: [.init("Rename one of the files, or take the alias out.")]
      )
    }
  }
}
