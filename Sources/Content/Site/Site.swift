package import Markdown

/// Everything in `site/` but its pages: what articles refer to by id.
package final class Site: Sendable {
  package let configuration: SiteConfiguration
  package let baseURL: BaseURL
  package let dateStyle: DateStyle
  package let people: Register<Person>
  package let tags: Register<Tag>
  package let disclaimers: Register<Disclaimer>
  package let safetyCards: [String: SafetyCard]
  /// What is known of the same cards besides their HTML.
  package let safetySnippets: Register<SafetySnippet>
  /// The signs that care cards are searched for.
  package let redFlags: Register<RedFlag>
  /// What articles cite.
  package let references: Register<Reference>
  /// The terms that articles have to explain.
  package let glossary: Register<GlossaryEntry>
  /// The pages that may break a rule, in order of the file.
  package let waivers: [Waiver]
  /// The paths of pages that were published once, in order of the file.
  package let addresses: [Located<String>]
  /// What a reviewer signs of each card; see `SignedText`.
  package let safetyTexts: [String: [UInt8]]
  /// The links of the disclaimers and safety cards, in order of their sources.
  package let sharedLinks: [LinkFact]
  /// Whether every file could be read: if not, nobody can tell what breaks a rule.
  package let isRead: Bool

  package init(
    configuration: SiteConfiguration,
    baseURL: BaseURL,
    dateStyle: DateStyle,
    people: Register<Person>,
    tags: Register<Tag>,
    disclaimers: Register<Disclaimer>,
    safetyCards: [String: SafetyCard],
    safetySnippets: Register<SafetySnippet> = Register(),
    redFlags: Register<RedFlag> = Register(),
    references: Register<Reference> = Register(),
    glossary: Register<GlossaryEntry> = Register(),
    waivers: [Waiver] = [],
    addresses: [Located<String>] = [],
    safetyTexts: [String: [UInt8]],
    sharedLinks: [LinkFact],
    isRead: Bool = true
  ) {
    self.configuration = configuration
    self.baseURL = baseURL
    self.dateStyle = dateStyle
    self.people = people
    self.tags = tags
    self.disclaimers = disclaimers
    self.safetyCards = safetyCards
    self.safetySnippets = safetySnippets
    self.redFlags = redFlags
    self.references = references
    self.glossary = glossary
    self.waivers = waivers
    self.addresses = addresses
    self.safetyTexts = safetyTexts
    self.sharedLinks = sharedLinks
    self.isRead = isRead
  }

  /// Values of `id` that the pages around an article's text use themselves.
  package static let reservedAnchors: Set<String> = [
    "contents", "contents-heading", "disclaimer", "key-points", "main", "references",
    "references-heading", "related", "related-heading",
  ]

  /// Where the files of `site/` are, relative to the project's root.
  package enum File {
    package static let configuration = "site/site.yaml"
    package static let people = "site/people.yaml"
    package static let tags = "site/tags.yaml"
    package static let disclaimers = "site/disclaimers.yaml"
    /// May be missing.
    package static let references = "site/references.json"
    /// May be missing.
    package static let glossary = "site/glossary.yaml"
    /// May be missing.
    package static let redFlags = "site/red-flags.yaml"
    /// May be missing.
    package static let waivers = "site/waivers.yaml"
    /// May be missing.
    package static let addresses = "site/addresses.txt"
    package static let safetyFolder = "site/safety/"

    /// All that are not Markdown.
    static let registers = [
      addresses, configuration, disclaimers, glossary, people, redFlags, references, tags, waivers,
    ]
  }
}
