internal import Content
internal import Diagnostics
internal import Markdown

/// Signs of an emergency that only a card for less urgent help names.
///
/// Reason: A reader with the sign makes an appointment instead of calling 999.
/// Source: NHS digital service manual, "Care cards"; `level` in `site/red-flags.yaml`.
/// Remedy: Move the sign to a card of its level, or include the shared card that has it.
enum RedFlagLevel: ArticleRule, SiteRule {
  static let id: DiagnosticID = "red-flag-level"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  /// A place in a card that names a sign.
  private struct Mention {
    let level: CareLevel
    let range: SourceRange
  }

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let flags = article.site.redFlags.entries
    guard article.publication != .withdrawn, !flags.isEmpty else { return }
    let own = Array(zip(article.ownCards.map(\.level), article.text.ownCardTexts))
    let shared = article.sharedCards
    guard !own.isEmpty || !shared.isEmpty else { return }
    for flag in flags {
      let mentions =
        own.compactMap { level, text in
          flag.position(in: text).map { Mention(level: level, range: text.passages[$0].range) }
        }
        + shared.filter { $0.snippet.redFlags.contains(flag.id) }
        .map { Mention(level: $0.snippet.level, range: $0.range) }
      guard !mentions.contains(where: { $0.level >= flag.level }) else { continue }
      for mention in mentions {
        report.add(
          "\(flag.label) belongs in a card of level '\(flag.level.rawValue)', not "
            + "'\(mention.level.rawValue)'",
          at: mention.range,
          notes: [.init("its level is set here", at: flag.source)]
        )
      }
    }
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for snippet in site.site.safetySnippets.entries {
      for concept in snippet.concepts {
        guard let flag = site.site.redFlags[concept.value], snippet.level < flag.level else {
          continue
        }
        report.add(
          "\(flag.label) belongs in a card of level '\(flag.level.rawValue)', not "
            + "'\(snippet.level.rawValue)'",
          at: SourceRange(path: snippet.source.path, concept.range),
          notes: [.init("its level is set here", at: flag.source)]
        )
      }
    }
  }
}
