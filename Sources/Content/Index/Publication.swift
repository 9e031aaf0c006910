/// Whether an article is on the site on a given day.
package enum Publication: Sendable, Equatable {
  case published
  /// A draft, or an article whose day has not come: nowhere on the site.
  case unpublished(Reason)
  /// A notice stands at the article's address.
  case withdrawn

  package enum Reason: Sendable, Hashable {
    case draft
    case embargo(until: CalendarDate)
  }

  /// - Parameters:
  ///   - today: the day to judge by.
  ///   - includesDrafts: whether drafts and articles under embargo count as published.
  package init(of article: Article, on today: CalendarDate, includesDrafts: Bool) {
    if article.metadata.status == .withdrawn {
      self = .withdrawn
    } else if article.metadata.status == .draft, !includesDrafts {
      self = .unpublished(.draft)
    } else if let publish = article.metadata.publish?.value, publish > today, !includesDrafts {
      self = .unpublished(.embargo(until: publish))
    } else if let expires = article.metadata.expires?.value, expires < today {
      self = .withdrawn
    } else {
      self = .published
    }
  }
}

extension Publication.Reason: CustomStringConvertible {
  /// In words that follow the name of the article, such as `is a draft`.
  package var description: String {
    switch self {
    case .draft: "is a draft"
    case .embargo(let day): "is not published before \(day)"
    }
  }
}
