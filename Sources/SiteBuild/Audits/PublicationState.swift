internal import Content

/// Whether readers can see an article on a day.
package enum PublicationState: String, CaseIterable, Sendable {
  case published
  case draft
  /// Its day has not come.
  case embargo
  /// Its authors took it back.
  case withdrawn
  /// Its last day has passed.
  case expired
  /// The site's policy took it down until somebody has reviewed it.
  case suspended

  /// The state in the words of an editor.
  package var label: String {
    switch self {
    case .published, .draft, .withdrawn, .expired: rawValue
    case .embargo: "under embargo"
    case .suspended: "withdrawn until reviewed"
    }
  }
}

extension PublicationState {
  /// What a build without drafts makes of an article on a day.
  init(of article: Article, in site: Site, on today: CalendarDate) {
    self =
      switch Publication(of: article, on: today, includesDrafts: false) {
      case .published:
        ReviewPolicy(site: site, today: today).withdraws(article) ? .suspended : .published
      case .unpublished(.draft): .draft
      case .unpublished(.embargo): .embargo
      case .withdrawn: article.metadata.status == .withdrawn ? .withdrawn : .expired
      }
  }
}
