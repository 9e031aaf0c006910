import Diagnostics

/// Checks the names in a template that no page includes.
///
/// Nobody knows what such a template would be rendered with, so each part of a name has to be a
/// field of anything that a page shows: a name that no page has is a mistake wherever it stands.
struct UnusedTemplateNames {
  private let known: Set<String>

  /// - Parameter roots: what the page templates are rendered with.
  init(_ roots: [TemplateSchema]) {
    known = Set(roots.flatMap { $0.reachableSchemas() }.flatMap { $0.fields.map(\.name) })
  }

  func findings(in template: ParsedTemplate) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var pending = template.nodes
    while let node = pending.popLast() {
      switch node {
      case .variable(let tag): findings += check(tag, in: template)
      case .section(let tag, let content):
        findings += check(tag, in: template)
        pending += content
      case .parent(let parent): pending += parent.arguments.flatMap(\.content)
      case .block(let block): pending += block.content
      case .partial, .lineStart, .text: break
      }
    }
    return findings
  }

  private func check(_ tag: TemplateTag, in template: ParsedTemplate) -> [Diagnostic] {
    let parts = tag.name.split(separator: ".").map(String.init)
    guard let wrong = parts.first(where: { !known.contains($0) }) else { return [] }
    let hint = hint(for: wrong, among: known.sorted())
    return [
      Diagnostic(
        .error,
        .templateUnknownName,
        "unknown name '\(tag.name)'\(hint)",
        at: SourceRange(path: template.source.path, tag.nameRange)
      )
    ]
  }
}
