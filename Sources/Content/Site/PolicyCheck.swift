internal import Diagnostics
internal import Markdown

/// Looks up what the policies of tags and the front matter of safety cards name by id.
struct PolicyCheck {
  let people: Register<Person>
  let safetySnippets: Register<SafetySnippet>
  let redFlags: Register<RedFlag>
  let references: Register<Reference>

  func findings(about tags: Register<Tag>) -> [Diagnostic] {
    tags.entries.flatMap { tag in
      unknownCards(in: tag) + unknownGuidelines(in: tag)
        + unknownRedFlags(tag.redFlags, in: Site.File.tags)
    }
  }

  /// What is wrong with the ids in the cards themselves.
  func findings() -> [Diagnostic] {
    safetySnippets.entries.flatMap { snippet in
      unknownRedFlags(snippet.concepts, in: snippet.source.path)
        + snippet.reviews.compactMap(\.reviewer).filter { people.lacks($0.value) }.map {
          Diagnostic.unknown(
            "reviewer",
            .authorUnknown,
            $0,
            in: snippet.source.path,
            known: people.ids,
            register: "people.yaml"
          )
        }
    }
  }

  private func unknownCards(in tag: Tag) -> [Diagnostic] {
    tag.safetyCards.filter { safetySnippets.lacks($0.value) }.map { id in
      let range = SourceRange(path: Site.File.tags, id.range)
      let meant = nearestName(to: id.value, among: safetySnippets.ids)
      let replacement = meant.map { Diagnostic.Replacement(range, with: $0) }
      return Diagnostic(
        .error,
        .safetyCardUnknown,
        "there is no safety card '\(id.value)'\(hint(for: id.value, among: safetySnippets.ids))",
        at: range,
        explanation: "No article could include it.",
        solutions: [
          .init(
            meant.map { "Write '\($0)'." }
              ?? "Add '\(Site.File.safetyFolder)\(id.value).md', or name a card that is there.",
            replacement: replacement
          )
        ]
      )
    }
  }

  private func unknownGuidelines(in tag: Tag) -> [Diagnostic] {
    tag.guidelines.filter { references.lacks($0.value) }.map {
      .unknown(
        "reference",
        .referenceUnknown,
        $0,
        in: Site.File.tags,
        known: references.ids,
        register: "references.json"
      )
    }
  }

  private func unknownRedFlags(_ ids: [Located<String>], in path: String) -> [Diagnostic] {
    ids.filter { redFlags.lacks($0.value) }.map {
      .unknown(
        "red flag",
        .redFlagUnknown,
        $0,
        in: path,
        known: redFlags.ids,
        register: "red-flags.yaml"
      )
    }
  }
}
