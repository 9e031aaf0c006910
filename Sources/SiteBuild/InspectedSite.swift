internal import Checks
internal import Content
internal import Diagnostics

/// A site as far as it can be judged before its pages are made.
struct InspectedSite: Sendable {
  let project: Project
  let shared: SharedFiles
  let parsed: ParsedFiles
  var plan: Plan
  let levels: RuleLevels
  /// Those that cover a finding so far count as used.
  let exceptions: Exceptions
  let findings: Findings

  /// The names of what the site has in the cache of pictures.
  var preparedNames: Set<String> {
    shared.workshop == nil
      ? [] : shared.preparedNames.union(plan.preparedNames).union([KnownVersion.name])
  }

  /// What was found, at the levels that the site gives the rules.
  struct Findings: Sendable {
    /// About each article by itself, in the order of the parsed articles; before exceptions.
    let articles: [[Diagnostic]]
    /// All others, before exceptions.
    let others: [Diagnostic]
    /// All, but for what is excepted.
    let remaining: [Diagnostic]
  }
}

/// The files of a site that have been made; none if an error was found before.
struct RenderedSite: Sendable {
  var files: [RenderedFile] = []
  var articleCount = 0
  var nextChange: CalendarDate?
  /// How far the checks have got.
  var scope = CheckScope.project
  let levels: RuleLevels
  var exceptions: Exceptions
  /// What was found in the files, before exceptions.
  var findings: [Diagnostic] = []
  /// All that was found, without what is excepted.
  var remaining: [Diagnostic]

  /// The findings, and what is wrong with the exceptions.
  var diagnostics: [Diagnostic] { remaining + exceptions.diagnostics(levels, through: scope) }
}
