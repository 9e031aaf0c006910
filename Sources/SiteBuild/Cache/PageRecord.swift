internal import Checks
internal import Diagnostics
internal import FileSystem
internal import HTML

/// How a file of the site was made, and what is known of it without looking into it again.
struct PageRecord: Sendable {
  /// The files of the project that it was made from, as positions in the sources of the last build:
  /// its own, those of its template, those of the articles that it leads to.
  let sources: [Int]
  /// Why its bytes are what they are; see `RebuildReason`.
  let reason: RebuildReason
  /// Whether nothing is wrong with it that can be judged from the file alone.
  let isFaultless: Bool
  /// Whether its addresses are in order as well: it needs no new check as long as its bytes are the
  /// same, the files of the site are all still there, and the pages of `anchors` have the places that
  /// they had.
  let isSettled: Bool
  /// The other pages on which its addresses name places, as positions among the files of the site.
  let anchors: [Int]
  /// Of its addresses and the names of its places.
  let links: ContentHash
  /// What it has to have in common with the other pages.
  let traits: [PageReport.Trait]
}

extension ContentHash {
  /// Of what a page refers to and can be referred to by.
  init(of scan: PageScan) {
    // All at once: every page of every build comes by here, with dozens of short strings.
    var encoder = CacheEncoder(room: scan.links.bytes.count + 1_024)
    encoder.append(scan.links)
    encoder.append(scan.resources)
    encoder.append(scan.ids)
    encoder.append(scan.names)
    self.init(of: encoder.bytes)
  }
}

extension CacheEncoder {
  fileprivate mutating func append(_ list: ByteList) {
    append(list.indices) { index, encoder in encoder.append(list.range(of: index).count) }
    append(list.joined)
  }
}

extension CacheEncoder {
  mutating func append(_ record: PageRecord) {
    append(record.sources) { $1.append($0) }
    append(record.reason)
    append(record.isFaultless)
    append(record.isSettled)
    append(record.anchors) { $1.append($0) }
    append(record.links)
    append(record.traits) { trait, encoder in
      encoder.append(shared: trait.id.name)
      encoder.append(shared: trait.level.rawValue)
      encoder.append(shared: trait.subject)
      encoder.append(shared: trait.value)
      encoder.append(trait.range.lowerBound)
      encoder.append(trait.range.upperBound)
    }
  }
}

extension CacheDecoder {
  mutating func pageRecord() throws(CacheDamage) -> PageRecord {
    PageRecord(
      sources: try list { decoder throws(CacheDamage) in try decoder.int() },
      reason: try reason(),
      isFaultless: try flag(),
      isSettled: try flag(),
      anchors: try list { decoder throws(CacheDamage) in try decoder.int() },
      links: try hash(),
      traits: try list { decoder throws(CacheDamage) in try decoder.trait() }
    )
  }

  private mutating func trait() throws(CacheDamage) -> PageReport.Trait {
    let id = DiagnosticID(named: try sharedText())
    guard let level = Severity(rawValue: try sharedText()) else { throw CacheDamage() }
    let (subject, value) = (try sharedText(), try sharedText())
    let (lower, upper) = (try int(), try int())
    guard 0 <= lower, lower <= upper else { throw CacheDamage() }
    return PageReport.Trait(
      id: id,
      level: level,
      subject: subject,
      value: value,
      range: lower..<upper
    )
  }
}
