/// What files refer to by id: each kind of id in the order of its register.
///
/// Where nothing is known of a register, any id of the right form counts.
package struct KnownNames: Sendable {
  private var names: [FieldType.Register: [String]] = [:]

  /// The names that hold in any project.
  ///
  /// - Parameter rules: the ids of the rules that the program has, in order.
  package init(rules: [String] = []) {
    names = [.rules: rules]
  }

  /// - Parameters:
  ///   - articles: the ids of all articles, in order.
  ///   - rules: the ids of the rules that the program has, in order.
  package init(_ site: Site, articles: [String], rules: [String]) {
    names = [
      .people: site.people.ids,
      .tags: site.tags.ids,
      .disclaimers: site.disclaimers.ids,
      .articles: articles,
      .references: site.references.ids,
      .redFlags: site.redFlags.ids,
      .safety: site.safetySnippets.ids,
      .rules: rules,
    ]
  }

  /// The ids in a register; empty where they are not known, or where there is none.
  package func ids(in register: FieldType.Register) -> [String] {
    names[register] ?? []
  }
}
