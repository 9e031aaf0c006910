internal import Diagnostics
internal import FileSystem

/// What the last build knows of its articles and pages; needed only once something has changed.
struct BuildDetails: Sendable {
  /// Of every file of the site, in the order of `LastBuild.outputs`.
  let pages: [PageRecord]
  /// In order of paths.
  let articles: [ArticleRecord]
  /// What was found beyond single articles, before exceptions.
  let findings: [Diagnostic]

  /// The details as they lie in the cache.
  struct Encoded: Sendable {
    let bytes: ArraySlice<UInt8>
  }
}

/// An article of the last build.
struct ArticleRecord: Sendable {
  let path: String
  /// See `ArticleSurface`.
  let surface: ContentHash
  /// Whether its front matter excepts it from a rule.
  let hasExceptions: Bool
  /// What its page leads to, as positions among the article records; nil if it has no page.
  let neighbours: Neighbours?
  /// What was found in it by itself, before exceptions.
  let findings: [Diagnostic]

  struct Neighbours: Sendable {
    let related: [Int]
    let newer: Int?
    let older: Int?

    var all: [Int] { related + [newer, older].compactMap(\.self) }
  }
}

extension BuildDetails {
  var encoded: Encoded {
    var encoder = CacheEncoder()
    encoder.append(pages) { $1.append($0) }
    encoder.append(articles) { $1.append($0) }
    encoder.append(findings) { $1.append($0) }
    return Encoded(bytes: encoder.bytes[...])
  }
}

extension BuildDetails.Encoded {
  /// - Parameters:
  ///   - outputs: how many files the site has.
  ///   - edits: what has changed since they were encoded.
  func decoded(
    outputs: Int,
    _ edits: RecordedEdits = RecordedEdits()
  ) throws(CacheDamage) -> BuildDetails {
    var decoder = CacheDecoder(bytes)
    var pages = try decoder.list { decoder throws(CacheDamage) in try decoder.pageRecord() }
    var articles = try decoder.list { decoder throws(CacheDamage) in try decoder.articleRecord() }
    let findings = try decoder.list { decoder throws(CacheDamage) in try decoder.diagnostic() }
    guard decoder.isAtEnd, pages.count == outputs else { throw CacheDamage() }
    try pages.replace(edits.pages)
    try articles.replace(edits.articles)
    guard pages.allSatisfy({ $0.anchors.allSatisfy(pages.indices.contains) }) else {
      throw CacheDamage()
    }
    let known = articles.indices
    guard articles.allSatisfy({ ($0.neighbours?.all ?? []).allSatisfy(known.contains) }) else {
      throw CacheDamage()
    }
    return BuildDetails(pages: pages, articles: articles, findings: findings)
  }
}

extension CacheEncoder {
  mutating func append(_ record: ArticleRecord) {
    append(record.path)
    append(record.surface)
    append(record.hasExceptions)
    append(record.neighbours) { neighbours, encoder in
      encoder.append(neighbours.related) { $1.append($0) }
      encoder.append(neighbours.newer) { $1.append($0) }
      encoder.append(neighbours.older) { $1.append($0) }
    }
    append(record.findings) { $1.append($0) }
  }
}

extension CacheDecoder {
  mutating func articleRecord() throws(CacheDamage) -> ArticleRecord {
    ArticleRecord(
      path: try text(),
      surface: try hash(),
      hasExceptions: try flag(),
      neighbours: try optional { decoder throws(CacheDamage) in
        ArticleRecord.Neighbours(
          related: try decoder.list { decoder throws(CacheDamage) in try decoder.int() },
          newer: try decoder.optional { decoder throws(CacheDamage) in try decoder.int() },
          older: try decoder.optional { decoder throws(CacheDamage) in try decoder.int() }
        )
      },
      findings: try list { decoder throws(CacheDamage) in try decoder.diagnostic() }
    )
  }
}
