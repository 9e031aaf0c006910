internal import Content
internal import Diagnostics
internal import Outputs

/// Turns what is wrong with addresses into findings: at the article's line where the address is one
/// of its links, else at the template, where one finding stands for all pages that share it.
struct PageLinkReport {
  private let base: BaseURL
  private var inArticles: [Diagnostic] = []
  private var inTemplates: [Group] = []
  /// The index of each group in `inTemplates`.
  private var groups: [GroupKey: Int] = [:]
  /// How many findings there are of one kind for one template.
  private var counts: [KindKey: Int] = [:]

  /// One mistake in a template breaks addresses of all kinds; this many tell the tale.
  private static let limit = 20

  private struct Group {
    let problem: PageLinks.Problem
    /// The first page that has the problem.
    let output: PlannedOutput
    var lastPath: String
    var pages = 1
  }

  private struct GroupKey: Hashable {
    let kind: PageLinks.Problem.Kind
    let written: ExactText
    let file: String
  }

  private struct KindKey: Hashable {
    let rule: DiagnosticID
    /// So that no number of warnings takes the place of an error.
    let severity: Severity
    let file: String
  }

  init(base: BaseURL) {
    self.base = base
  }

  var findings: [Diagnostic] {
    inArticles
      + inTemplates.map { group in
        let others = group.pages - 1
        let more = others == 0 ? "" : ", and so \(others == 1 ? "does" : "do") \(others) more"
        return group.problem.diagnostic(
          page: group.output.sitePath,
          more: more,
          at: SourceRange(path: group.output.maker),
          base: base
        )
      }
  }

  mutating func add(_ page: JudgedPageLinks, on output: PlannedOutput) {
    inArticles += page.inArticle
    for problem in page.inTemplate { add(problem, on: output) }
  }

  private mutating func add(_ problem: PageLinks.Problem, on output: PlannedOutput) {
    let key = GroupKey(
      kind: problem.kind,
      written: ExactText(problem.written),
      file: output.maker
    )
    if let index = groups[key] {
      guard inTemplates[index].lastPath != output.path else { return }
      inTemplates[index].lastPath = output.path
      inTemplates[index].pages += 1
      return
    }
    let kind = KindKey(
      rule: problem.kind.rule,
      severity: problem.kind.severity,
      file: output.maker
    )
    guard counts[kind, default: 0] < Self.limit else { return }
    counts[kind, default: 0] += 1
    groups[key] = inTemplates.count
    inTemplates.append(Group(problem: problem, output: output, lastPath: output.path))
  }
}

extension PlannedOutput {
  /// The file to mend where no article is at fault: the page's template, or what the file is made
  /// from.
  var maker: String {
    if case .page(let template, _) = content {
      "templates/\(template).mustache"
    } else {
      origin.path
    }
  }
}
