internal import Content
internal import Diagnostics
internal import FileSystem

/// What the last build found in the texts of articles: an article that is as it was needs to be parsed
/// again only to show it, as long as all that it is parsed and judged by is as it was too.
struct KnownTexts: Sendable {
  private var entries: [ExactText: Entry] = [:]

  /// What is known of an article.
  private struct Entry {
    /// Of its file.
    let hash: ContentHash
    let facts: ArraySlice<UInt8>
    let record: ArticleRecord
  }

  /// Nothing is known.
  init() {}

  /// An article that has been parsed and judged before; nil if this one has not.
  func article(
    _ file: Project.SourceFile,
    of project: Project,
    by parser: ArticleParser
  ) -> ParsedArticle? {
    let (path, hash) = (file.record.path, file.record.hash)
    guard let entry = entries[ExactText(path)], entry.hash == hash else { return nil }
    var decoder = CacheDecoder(entry.facts)
    guard let facts = try? decoder.articleFacts(in: path), decoder.isAtEnd else { return nil }
    let parsed = parser.parse(file.content, knowing: facts) {
      let file = try? project.read(path, limit: Project.textLimit).get()
      return file?.record.hash == hash ? file?.bytes : nil
    }
    guard let article = parsed else { return nil }
    return ParsedArticle(
      article: article,
      surface: entry.record.surface,
      record: file.record,
      findings: entry.record.findings
    )
  }
}

extension KnownTexts {
  /// Where they are kept, relative to the project's root.
  static let path = ".bedside/texts"

  fileprivate static let frame = CacheFrame("texts 1")

  /// What is known of articles; nothing if what was kept is damaged or for another site, or if anything
  /// has changed since but articles and templates that these are not made with: a page that is to be
  /// made takes its text.
  ///
  /// - Parameter shared: all that articles are parsed and made with, as it is now.
  init(
    of project: Project,
    since last: LastBuild,
    _ details: BuildDetails,
    _ changes: SourceChanges,
    _ shared: SharedFiles
  ) {
    let others = UnaffectedPages.otherTemplates(shared, of: project)
    let root = project.directory
    guard changes.all.allSatisfy({ Project.isArticle($0) || others.contains(ExactText($0)) }),
      let bytes = try? root.read(Self.path, limit: LastBuild.limit),
      let kept = try? Self.decoded(bytes, for: Self.base(of: last))
    else { return }
    var records = details.articles[...]
    entries.reserveCapacity(records.count)
    for (path, hash, facts) in kept {
      while let record = records.first, bytesPrecede(record.path, path) { records.removeFirst() }
      guard let record = records.first, bytesEqual(record.path, path) else { continue }
      entries[ExactText(path)] = Entry(hash: hash, facts: facts, record: record)
    }
    // What was found in an article since is about other bytes than what was kept.
    for source in last.sources {
      let path = ExactText(source.path)
      if let entry = entries[path], entry.hash != source.hash { entries[path] = nil }
    }
  }

  /// Hashes all that articles are parsed and judged by.
  fileprivate static func base(of build: LastBuild) -> ContentHash {
    var encoder = CacheEncoder()
    encoder.append(build.identity)
    for source in build.sources
    where !Project.isArticle(source.path) && !source.path.hasBytePrefix("templates/") {
      encoder.append(source.path)
      encoder.append(source.hash)
    }
    return ContentHash(of: encoder.bytes)
  }

  private static func decoded(
    _ bytes: [UInt8],
    for base: ContentHash
  ) throws(CacheDamage) -> [(path: String, hash: ContentHash, facts: ArraySlice<UInt8>)] {
    var (_, decoder) = try frame.open(bytes)
    guard try decoder.hash() == base else { throw CacheDamage() }
    let entries = try decoder.list { decoder throws(CacheDamage) in
      (path: try decoder.text(), hash: try decoder.hash(), facts: try decoder.byteList())
    }
    guard decoder.isAtEnd else { throw CacheDamage() }
    return entries
  }

  /// What a build has found, for the next one.
  struct Encoded: Sendable {
    fileprivate let count: Int
    /// Of some articles each.
    fileprivate let parts: [[UInt8]]
  }

  static func encoded(
    _ articles: [ParsedArticle],
    jobs: Int
  ) async throws(SiteBuildError) -> Encoded {
    let parts = try await parallelChunks(articles, jobs: jobs, chunk: 512) { articles in
      var encoder = CacheEncoder()
      for parsed in articles {
        guard let article = parsed.article else { continue }
        var facts = CacheEncoder()
        facts.append(article.facts, in: parsed.record.path)
        encoder.append(parsed.record.path)
        encoder.append(parsed.record.hash)
        encoder.append(facts.bytes[...])
      }
      return [encoder.bytes]
    }
    return Encoded(count: articles.count { $0.article != nil }, parts: parts)
  }
}

extension KnownTexts.Encoded {
  /// Keeps it in place of what was kept before: in a frame the hash of all that the articles were parsed
  /// by, the articles.
  func save(for build: LastBuild, in root: Directory) throws(FileSystemError) {
    var head = CacheEncoder()
    head.append(KnownTexts.base(of: build))
    head.append(count)
    let bytes = KnownTexts.frame.file(of: [head.bytes[...]] + parts.map { $0[...] })
    _ = try root.write(bytes, to: KnownTexts.path)
  }
}
