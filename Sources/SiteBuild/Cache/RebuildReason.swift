/// Why a file of the site was made anew by the build that made it.
package enum RebuildReason: Sendable, Equatable {
  /// There was nothing to compare with: no cache, a damaged one, or one of other options or of
  /// another version of the program.
  case nothingKnown
  /// The file in the output folder was missing or not as the last build had left it.
  case outputChanged
  /// It was not part of the site before.
  case new
  /// Files of the project that it is made from had changed, by their paths.
  case sources([String])
  /// None of the files that it is made from had changed, but what it lists or leads to had: some of
  /// the files that had, by their paths, and the number of all of them.
  case others([String], count: Int)

  /// How many paths are kept.
  static let limit = 5
}

extension CacheEncoder {
  mutating func append(_ reason: RebuildReason) {
    switch reason {
    case .nothingKnown: append(0)
    case .outputChanged: append(1)
    case .new: append(2)
    case .sources(let paths):
      append(3)
      append(paths) { $1.append(shared: $0) }
    case .others(let paths, let count):
      append(4)
      append(paths) { $1.append(shared: $0) }
      append(count)
    }
  }
}

extension CacheDecoder {
  mutating func reason() throws(CacheDamage) -> RebuildReason {
    switch try int() {
    case 0: .nothingKnown
    case 1: .outputChanged
    case 2: .new
    case 3: .sources(try list { decoder throws(CacheDamage) in try decoder.sharedText() })
    case 4:
      .others(
        try list { decoder throws(CacheDamage) in try decoder.sharedText() },
        count: try int()
      )
    default: throw CacheDamage()
    }
  }
}
