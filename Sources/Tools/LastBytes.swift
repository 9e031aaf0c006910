internal import FileSystem

/// The end of a stream of any length.
struct LastBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func append(_ chunk: [UInt8]) {
    bytes += chunk
    // Not at each chunk: moving what is kept costs as much as it has bytes.
    if bytes.count > 2 * limit { bytes.removeFirst(bytes.count - limit) }
  }

  /// At most the limit.
  var kept: [UInt8] { Array(bytes.suffix(limit)) }

  /// Its last lines that are not empty, fit for a terminal, each cut to a length that can be read.
  func lines(_ count: Int) -> [String] {
    let ends = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    return kept.split(whereSeparator: ends).suffix(count)
      .map { printable(String(decoding: $0.prefix(400), as: UTF8.self)) }
  }
}
