internal import Content
internal import Diagnostics
internal import FileSystem
internal import Markdown

extension CacheEncoder {
  /// - Parameter path: of the article's file, in which most places are.
  mutating func append(_ facts: ArticleFacts, in path: String) {
    append(facts.headings) { heading, encoder in
      encoder.append(heading.role)
      encoder.append(heading.level)
      encoder.append(heading.anchor)
      encoder.append(heading.text)
      encoder.append(heading.range, in: path)
    }
    append(facts.links) { link, encoder in
      encoder.append(link.destination)
      encoder.append(link.url) { $1.append($0) }
      encoder.append(link.kind) { $1.append($0.rawValue) }
      encoder.append(link.text)
      encoder.append(link.range, in: path)
    }
    append(facts.citations) { citation, encoder in
      encoder.append(citation.id)
      encoder.append(citation.number)
      encoder.append(citation.anchor)
      encoder.append(citation.range, in: path)
    }
    append(facts.safetyCards) { $1.append($0) }
    append(facts.wordCount)
    append(facts.textDigest) { $1.append($0) }
    append(facts.showsImage)
  }

  private mutating func append(_ role: HeadingFact.Role) {
    switch role {
    case .section: append("")
    case .block: append("block")
    case .card(let level): append(level.rawValue)
    }
  }

  private mutating func append(_ range: SourceRange, in path: String) {
    append(bytesEqual(range.path, path) ? nil : range.path) { $1.append($0) }
    append(range.lowerBound)
    append(range.upperBound)
  }
}

extension CacheDecoder {
  /// - Parameter path: of the article's file.
  mutating func articleFacts(in path: String) throws(CacheDamage) -> ArticleFacts {
    ArticleFacts(
      headings: try list { decoder throws(CacheDamage) in
        HeadingFact(
          role: try decoder.role(),
          level: try decoder.int(),
          anchor: try decoder.text(),
          text: try decoder.text(),
          range: try decoder.range(in: path)
        )
      },
      links: try list { decoder throws(CacheDamage) in
        LinkFact(
          destination: try decoder.text(),
          url: try decoder.optional { decoder throws(CacheDamage) in try decoder.text() },
          kind: try decoder.optional { decoder throws(CacheDamage) in try decoder.linkKind() },
          text: try decoder.text(),
          range: try decoder.range(in: path)
        )
      },
      citations: try list { decoder throws(CacheDamage) in
        CitationFact(
          id: try decoder.text(),
          number: try decoder.int(),
          anchor: try decoder.text(),
          range: try decoder.range(in: path)
        )
      },
      safetyCards: try list { decoder throws(CacheDamage) in try decoder.text() },
      wordCount: try int(),
      textDigest: try optional { decoder throws(CacheDamage) in try decoder.text() },
      showsImage: try flag()
    )
  }

  private mutating func role() throws(CacheDamage) -> HeadingFact.Role {
    switch try text() {
    case "": return .section
    case "block": return .block
    case let name:
      guard let level = CareLevel(rawValue: name) else { throw CacheDamage() }
      return .card(level)
    }
  }

  private mutating func linkKind() throws(CacheDamage) -> LinkKind {
    guard let kind = LinkKind(rawValue: try text()) else { throw CacheDamage() }
    return kind
  }

  private mutating func range(in path: String) throws(CacheDamage) -> SourceRange {
    let other = try optional { decoder throws(CacheDamage) in try decoder.text() }
    let (lower, upper) = (try int(), try int())
    guard 0 <= lower, lower <= upper else { throw CacheDamage() }
    return SourceRange(path: other ?? path, lower..<upper)
  }
}
