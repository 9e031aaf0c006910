internal import Checks
package import Content

/// A rule that somebody has lifted for a file or a folder, for a reason and for a time.
package struct AuditedException: Sendable {
  /// The rule's id.
  package let rule: String
  /// The file that may break the rule, or a folder with a `/` at its end.
  package let page: String
  package let reason: String
  /// Who answers for a waiver of the editors; nil for what an article allows itself.
  package let editor: AuditedArticle.Name?
  /// The last day on which it counts.
  package let until: CalendarDate

  init(_ granted: GrantedException, in site: Site) {
    rule = granted.rule.value
    page = granted.page
    reason = granted.reason
    editor = granted.editor.map { AuditedArticle.Name(person: $0, in: site) }
    until = granted.until.value
  }

  /// Who answers for it, in the words of an editor.
  package var grantor: String { editor?.name ?? "the article itself" }
}

extension AuditedArticle.Name {
  /// An id that nobody has stands for itself.
  init(person id: String, in site: Site) {
    self.init(id: id, name: site.people[id]?.fullName ?? id)
  }
}
