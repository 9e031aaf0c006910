internal import Checks
internal import Content
internal import Diagnostics

/// Puts together what a run of the rules and the ledgers say of each article.
struct Auditor {
  let site: Site
  let parsed: ParsedFiles
  /// Those that are in force.
  let exceptions: [GrantedException]
  /// What no exception covers.
  let findings: [Diagnostic]
  let arePagesChecked: Bool
  let today: CalendarDate

  func run() -> Audit {
    var findings = Dictionary(grouping: findings, by: \.range.path)
    let granted = Dictionary(grouping: exceptions, by: \.page)
    let articles = parsed.articles.map { article in
      let path = article.source.path
      return audited(
        article,
        AuditedFindings(findings.removeValue(forKey: path) ?? []),
        inOrderOfEnds(GrantedException.pages(covering: path).flatMap { granted[$0] ?? [] })
      )
    }
    return Audit(
      today: today,
      siteTitle: site.configuration.title,
      siteURL: site.baseURL.home,
      articles: articles.sorted { $0.path < $1.path },
      otherFiles: findings.sorted { $0.key < $1.key }
        .map { Audit.OtherFile(path: $0.key, findings: AuditedFindings($0.value)) },
      exceptions: inOrderOfEnds(exceptions),
      arePagesChecked: arePagesChecked
    )
  }

  private func audited(
    _ article: Article,
    _ findings: AuditedFindings,
    _ exceptions: [AuditedException]
  ) -> AuditedArticle {
    let metadata = article.metadata
    let state = PublicationState(of: article, in: site, on: today)
    let review = ReviewState(of: article, in: site, on: today)
    let path = article.source.path
    return AuditedArticle(
      id: article.id,
      path: path,
      title: metadata.title.value.isEmpty ? path : metadata.title.value,
      language: metadata.language ?? site.configuration.language,
      url: [.draft, .embargo].contains(state) ? nil : site.baseURL.absolute(article.path),
      state: state,
      embargo: metadata.publish?.value,
      expires: metadata.expires?.value,
      review: review,
      authors: names(metadata.authors.map(\.value)),
      reviewers: names(metadata.reviews.compactMap { $0.reviewer?.value }),
      published: metadata.date?.value,
      updated: metadata.updated?.value,
      readingTime: article.readingTime,
      reading: parsed.readingLevels[path],
      evidence: AuditedEvidence(of: article, in: site.references),
      findings: findings,
      exceptions: exceptions,
      tags: metadata.tags.map { tag in
        AuditedArticle.Name(id: tag.value, name: site.tags[tag.value]?.label ?? tag.value)
      },
      concerns: concerns(state, review, findings, exceptions)
    )
  }

  private func concerns(
    _ state: PublicationState,
    _ review: ReviewState,
    _ findings: AuditedFindings,
    _ exceptions: [AuditedException]
  ) -> [Concern] {
    let isVisible = state == .published
    let isReviewedOnce = isVisible || state == .suspended
    let soon = today.adding(days: Concern.exceptionDays)
    let all: [(Concern, Bool)] = [
      (.errors, findings.count(.error) > 0),
      (.overdue, isReviewedOnce && review.timing == .overdue),
      (.inGrace, isVisible && review.timing == .inGrace),
      (.changedSinceReview, isVisible && review.isChanged),
      (.neverReviewed, isVisible && review.timing == .neverSigned),
      (.exceptionEnds, exceptions.contains { $0.until <= soon }),
      (.dueSoon, isVisible && review.timing == .dueSoon),
    ]
    return all.filter(\.1).map(\.0)
  }

  /// The people with some ids, each once.
  private func names(_ ids: [String]) -> [AuditedArticle.Name] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
      .map { AuditedArticle.Name(person: $0, in: site) }
  }

  private func inOrderOfEnds(_ exceptions: [GrantedException]) -> [AuditedException] {
    exceptions.map { AuditedException($0, in: site) }.sorted { left, right in
      (left.until, left.page, left.rule) < (right.until, right.page, right.rule)
    }
  }
}
