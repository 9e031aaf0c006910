package import Diagnostics
internal import HTML
internal import Markdown
internal import YAML

/// Parses the files of `site/`.
///
/// Whatever is wrong with them is a finding; a site comes out all the same, so that the articles
/// can be checked against what is right.
package struct SiteParser {
  package private(set) var diagnostics: [Diagnostic] = []
  private let files: [String: ProjectFile]
  private let unread: Set<String>
  private let baseURL: BaseURL?
  private let digest: (@Sendable ([UInt8]) -> String)?
  private var safetyTexts: [String: [UInt8]] = [:]
  private var sharedLinks: [LinkFact] = []
  private var isRead: Bool

  /// - Parameters:
  ///   - files: those of `site/` that could be read.
  ///   - unread: the paths of the others; of what they hold nothing is said.
  ///   - baseURL: takes the place of the one in `site.yaml`, for a preview or a staging host.
  ///   - digest: the SHA-256 of some bytes in hexadecimal digits; without it no safety card has a
  ///     digest, and no text counts as changed.
  package init(
    _ files: [ProjectFile],
    unread: Set<String> = [],
    baseURL: BaseURL? = nil,
    digest: (@Sendable ([UInt8]) -> String)? = nil
  ) {
    let all = files + unread.map { ProjectFile(path: $0, bytes: []) }
    self.files = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }
    self.unread = unread
    isRead = unread.isEmpty
    self.baseURL = baseURL
    self.digest = digest
  }

  package mutating func parse() -> Site {
    reportUnknownFiles()
    let configuration = parseConfiguration()
    let base = baseURL ?? configuration.baseURL ?? .placeholder
    let renderer = MarkdownRenderer(resolver: ProjectLinkResolver(base: base, assets: .init()))
    let people = register(Site.File.people, Person.schema, Person.init) { person, id, source in
      person.id = id
      person.source = source
    }
    var disclaimers = register(Site.File.disclaimers, Disclaimer.schema, Disclaimer.init) {
      disclaimer,
      id,
      source in
      disclaimer.id = id
      disclaimer.source = source
    }
    disclaimers = Register(
      disclaimers.entries.map { ($0.id, render($0, with: renderer)) },
      isRead: disclaimers.isRead
    )
    let tags = register(Site.File.tags, Tag.schema, Tag.init) { tag, id, source in
      tag.id = id
      tag.source = source
    }
    checkDisclaimers(of: configuration, and: tags, in: disclaimers)
    let references = parseReferences()
    let redFlags = parseRedFlags()
    let safety = parseSafetyCards(
      with: SafetyCardParser(renderer: renderer, redFlags: redFlags, digest: digest)
    )
    let policies = PolicyCheck(
      people: people,
      safetySnippets: safety.snippets,
      redFlags: redFlags,
      references: references
    )
    diagnostics += policies.findings(about: tags) + policies.findings()
    return Site(
      configuration: configuration,
      baseURL: base,
      dateStyle: DateStyle(languageTag: configuration.language) ?? .english,
      people: people,
      tags: tags,
      disclaimers: disclaimers,
      safetyCards: safety.cards,
      safetySnippets: safety.snippets,
      redFlags: redFlags,
      references: references,
      glossary: parseGlossary(),
      waivers: parseWaivers(people),
      addresses: parseAddresses(),
      safetyTexts: safetyTexts,
      sharedLinks: sharedLinks,
      isRead: isRead
    )
  }

  private mutating func parseReferences() -> Register<Reference> {
    guard let file = files[Site.File.references] else { return Register() }
    guard !unread.contains(file.path) else { return Register(isRead: false) }
    let (references, findings) = ReferenceParser.parse(file)
    diagnostics += findings
    isRead = isRead && references.isRead
    return references
  }

  private mutating func parseAddresses() -> [Located<String>] {
    guard let file = files[Site.File.addresses], !unread.contains(file.path) else { return [] }
    let (addresses, findings) = AddressRegister.parse(file)
    diagnostics += findings
    return addresses
  }

  private mutating func parseRedFlags() -> Register<RedFlag> {
    guard files[Site.File.redFlags] != nil else { return Register() }
    return register(Site.File.redFlags, RedFlag.schema, RedFlag.init) { flag, id, source in
      flag.id = id
      flag.source = source
    }
  }

  private mutating func parseGlossary() -> Register<GlossaryEntry> {
    let path = Site.File.glossary
    guard files[path] != nil else { return Register() }
    return register(path, GlossaryEntry.schema, GlossaryEntry.init) { entry, id, source in
      entry.id = id
      entry.source = source
    }
  }

  private mutating func parseWaivers(_ people: Register<Person>) -> [Waiver] {
    let path = Site.File.waivers
    guard files[path] != nil, let root = parseRoot(path) else { return [] }
    if case .mapping(let mapping) = root, mapping.entries.isEmpty { return [] }
    var decoder = FieldDecoder(path: path)
    let waivers: [Waiver] = decoder.list(root, of: path, limit: 1_000) { node, decoder in
      var waiver = Waiver()
      Waiver.schema.decode(node, of: "waiver", into: &waiver, &decoder)
      return waiver
    }
    for person in waivers.compactMap(\.by) where people.lacks(person.value) {
      decoder.report(
        .unknown(
          "person",
          .authorUnknown,
          person,
          in: path,
          known: people.ids,
          register: "people.yaml"
        )
      )
    }
    diagnostics += decoder.diagnostics
    return waivers
  }

  /// A misspelt file would be left out of the site without a word.
  private mutating func reportUnknownFiles() {
    let known = Site.File.registers
    for path in files.keys.sorted() where !known.contains(path) {
      guard !path.utf8.starts(with: Site.File.safetyFolder.utf8) else { continue }
      diagnostics.append(
        Diagnostic(
          .error,
          .fileRefused,
          "'\(path)' is not a file that belongs here\(hint(for: path, among: known))",
          at: SourceRange(path: path),
          solutions: [
            .init("Take it out, or rename it to one of: \(known.joined(separator: ", ")).")
          ]
        )
      )
    }
  }

  // MARK: - site.yaml

  private mutating func parseConfiguration() -> SiteConfiguration {
    var configuration = SiteConfiguration()
    guard let root = parseMapping(Site.File.configuration) else { return configuration }
    var decoder = FieldDecoder(path: Site.File.configuration)
    SiteConfiguration.schema.decode(root, into: &configuration, missingAt: 0..<0, &decoder)
    diagnostics += decoder.diagnostics
    return configuration
  }

  private mutating func checkDisclaimers(
    of configuration: SiteConfiguration,
    and tags: Register<Tag>,
    in disclaimers: Register<Disclaimer>
  ) {
    let named =
      (configuration.disclaimer.map { [(Site.File.configuration, $0)] } ?? [])
      + tags.entries.flatMap { tag in tag.disclaimers.map { (Site.File.tags, $0) } }
    for (path, id) in named where disclaimers.lacks(id.value) {
      diagnostics.append(.unknownDisclaimer(id, in: path, known: disclaimers.ids))
    }
  }

  // MARK: - Registers

  private mutating func register<Entry>(
    _ path: String,
    _ schema: RecordSchema<Entry>,
    _ make: () -> Entry,
    _ identify: (inout Entry, String, SourceRange) -> Void
  ) -> Register<Entry> {
    guard let root = parseMapping(path) else { return Register(isRead: false) }
    var decoder = FieldDecoder(path: path)
    var entries: [(String, Entry)] = []
    for item in root.entries {
      guard Slug.isValid(item.key.text) else {
        decoder.refuse(
          item.key.range,
          "'\(item.key.text)' is not an id",
          id: .identifierInvalid,
          solution:
            "Use lower-case letters, digits and hyphens\(Slug.suggestion(for: item.key.text))."
        )
        continue
      }
      var entry = make()
      identify(&entry, item.key.text, SourceRange(path: path, item.key.range))
      if case .mapping(let mapping) = item.value {
        schema.decode(mapping, into: &entry, missingAt: item.key.range, &decoder)
      } else {
        decoder.refuseKind(of: item.value, key: item.key.text, expected: "mapping")
      }
      entries.append((item.key.text, entry))
    }
    diagnostics += decoder.diagnostics
    return Register(entries)
  }

  private mutating func parseMapping(_ path: String) -> YAMLMapping? {
    guard let root = parseRoot(path) else { return nil }
    guard case .mapping(let mapping) = root else {
      isRead = false
      diagnostics.append(
        Diagnostic(
          .error,
          .fieldInvalid,
          "'\(path)' is a mapping, not a \(root.kindName)",
          at: SourceRange(path: path, root.range)
        )
      )
      return nil
    }
    return mapping
  }

  /// What a file holds, nil if nobody knows; an empty one counts as an empty mapping.
  private mutating func parseRoot(_ path: String) -> YAMLNode? {
    guard !unread.contains(path) else { return nil }
    guard let file = files[path] else {
      isRead = false
      diagnostics.append(
        Diagnostic(
          .error,
          .fileMissing,
          "'\(path)' does not exist",
          at: SourceRange(path: path),
          solutions: [.init("Add the file; docs/configuration.md lists its fields.")]
        )
      )
      return nil
    }
    let parsed = parseYAML(
      file.bytes,
      range: 0..<file.bytes.count,
      path: path,
      limits: .siteFile
    )
    diagnostics += parsed.diagnostics
    guard let root = parsed.root else {
      isRead = false
      return nil
    }
    guard let scalar = root.scalar, scalar.isNothing else { return root }
    return .mapping(YAMLMapping([], range: scalar.range))
  }

  // MARK: - Markdown

  private mutating func render(
    _ disclaimer: Disclaimer,
    with renderer: MarkdownRenderer
  ) -> Disclaimer {
    let text = disclaimer.text
    let source = MarkdownSource(path: Site.File.disclaimers, bytes: Array(text.value.utf8))
    let rendered = renderer.renderShared(source, as: "a disclaimer")
    let place = SourceRange(path: Site.File.disclaimers, text.range)
    sharedLinks += rendered.facts.links.map { $0.moved(to: place) }
    diagnostics += rendered.diagnostics.map { $0.moved(to: place) }
    if rendered.html.isEmpty, rendered.diagnostics.isEmpty, !text.value.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error,
          .disclaimerEmpty,
          "the disclaimer '\(disclaimer.id)' shows no text",
          at: place
        )
      )
    }
    var disclaimer = disclaimer
    disclaimer.html = rendered.html
    return disclaimer
  }

  private mutating func parseSafetyCards(
    with parser: SafetyCardParser
  ) -> (cards: [String: SafetyCard], snippets: Register<SafetySnippet>) {
    var cards: [String: SafetyCard] = [:]
    var snippets: [(String, SafetySnippet)] = []
    let paths = files.keys.filter { $0.utf8.starts(with: Site.File.safetyFolder.utf8) }
    for path in paths.sorted() {
      guard let file = files[path] else { continue }
      guard let id = SafetySnippet.id(of: path) else {
        diagnostics.append(
          .refusedPath(path, expected: "a safety card is named like 'back-pain.md'")
        )
        continue
      }
      // One that could not be read is known by its name all the same.
      let result = parser.parse(file, id: id)
      if !unread.contains(path) { diagnostics += result.diagnostics }
      isRead = isRead && result.isRead
      sharedLinks += result.links
      safetyTexts[id] = result.signedText
      cards[id] = result.card
      snippets.append((id, result.snippet))
    }
    return (cards, Register(snippets))
  }
}
