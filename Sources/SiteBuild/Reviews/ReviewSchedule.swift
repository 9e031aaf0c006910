internal import Checks
package import Content
package import Diagnostics

/// The published articles of a project, and the safety cards in them, that somebody ought to review.
package struct ReviewSchedule: Sendable {
  package let today: CalendarDate
  /// By the days on which they are due; what nobody has ever reviewed comes last.
  package let entries: [Entry]

  /// An article or a safety card to be reviewed.
  package struct Entry: Sendable {
    /// The path of its file in the project.
    package let path: String
    package let title: String
    /// Its address on the web; a safety card has none.
    package let url: String?
    package let state: ReviewState

    /// What no other entry has, and what stays the same.
    package var identity: String { url ?? path }

    /// What is the matter, in the words of an editor.
    package var summary: String {
      let timing =
        switch state.timing {
        case .neverSigned: "never reviewed"
        case .current, .dueSoon: state.isChanged ? "" : "due"
        case .inGrace: "overdue"
        case .overdue: "overdue, grace ended"
        }
      return [timing, state.isChanged ? "changed since review" : ""]
        .filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
  }

  package var hasOverdue: Bool { entries.contains { $0.state.isOverdue } }

  /// A schedule, or the errors for which the articles cannot be judged.
  package enum Outcome: Sendable {
    case schedule(ReviewSchedule)
    case refused([Diagnostic])
  }

  /// Lists what is due within some days, overdue, changed since its review or never reviewed.
  package static func make(
    _ options: BuildOptions,
    within days: Int
  ) async throws(SiteBuildError) -> Outcome {
    let workspace = try ReviewWorkspace(options)
    let shared = try await workspace.read()
    let parsed = try await ParseStage(
      project: workspace.project,
      shared: shared,
      // What the rules say of the words is no matter of the calendar.
      levels: RuleLevels(shared.site.configuration, profile: .draft),
      options: options
    ).run()
    let findings = shared.diagnostics + parsed.diagnostics
    guard !findings.hasErrors else { return .refused(findings.inReadingOrder()) }
    let published = parsed.articles.filter {
      Publication(of: $0, on: options.today, includesDrafts: false) == .published
    }
    let limit = options.today.adding(days: days)
    let entries = all(published, shared.site, options.today).filter { entry in
      entry.state.isChanged || entry.state.next.map { $0 <= limit } ?? true
    }
    return .schedule(ReviewSchedule(today: options.today, entries: entries.sorted(by: precedes)))
  }

  /// The articles and the safety cards that they include, whatever their state.
  private static func all(
    _ articles: [Article],
    _ site: Site,
    _ today: CalendarDate
  ) -> [Entry] {
    let included = Set(articles.flatMap(\.safetyCards))
    return articles.map { article in
      Entry(
        path: article.source.path,
        title: article.metadata.title.value,
        url: site.baseURL.absolute(article.path),
        state: ReviewState(of: article, in: site, on: today)
      )
    }
      + site.safetySnippets.entries.filter { included.contains($0.id) }.map { snippet in
        Entry(
          path: snippet.source.path,
          title: snippet.heading.value,
          url: nil,
          state: ReviewState(of: snippet, in: site, on: today)
        )
      }
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    switch (left.state.next, right.state.next) {
    case (let first?, let second?) where first != second: first < second
    case (.some, nil): true
    case (nil, .some): false
    default: left.path < right.path
    }
  }
}
