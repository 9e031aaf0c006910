/// What stands in the brackets of a text that hold no others, as the labels of definitions do.
struct BracketLabels {
  private(set) var keys: Set<String> = []
  /// What was read of a label that goes on with the next line.
  private var open: [UInt8]?

  /// Reads a line with its ending.
  mutating func read(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var index = line.lowerBound
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "["): open = []
      case UInt8(ascii: "]"):
        if let open { keys.insert(Self.key(open)) }
        open = nil
      case UInt8(ascii: "\\") where index + 1 < line.upperBound:
        open?.append(bytes[index])
        index += 1
        open?.append(bytes[index])
      case let byte: open?.append(byte)
      }
      index += 1
    }
  }

  /// No label goes on behind the line that was read last.
  mutating func endText() { open = nil }

  /// Two labels are the same whatever the case of their letters and the spaces between their words
  /// (CommonMark 0.31.2, §4.7).
  static func key(_ label: some Collection<UInt8>) -> String {
    label.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self).lowercased() }
      .joined(separator: " ")
  }
}
