/// Which bytes of a file a request asks for (RFC 9110, §14.1.2).
enum ByteRange: Equatable {
  /// All: several ranges are asked for, or what is asked for is not understood.
  case whole
  case part(Range<Int>)
  /// None of the bytes that are asked for is there.
  case unsatisfiable

  /// - Parameters:
  ///   - value: of the field `Range`, such as `bytes=0-99`, `bytes=100-` or `bytes=-500`.
  ///   - count: how many bytes the file has.
  init(_ value: String, of count: Int) {
    guard let (first, last) = Self.bounds(in: value) else {
      self = .whole
      return
    }
    switch (first, last) {
    case (.number(let first), .number(let last)) where first <= last:
      self = first < count ? .part(first..<(min(last, count - 1) + 1)) : .unsatisfiable
    case (.number(let first), .missing):
      self = first < count ? .part(first..<count) : .unsatisfiable
    case (.missing, .number(let length)):
      let start = count - min(length, count)
      self = start < count ? .part(start..<count) : .unsatisfiable
    default: self = .whole
    }
  }

  private enum Bound {
    case missing
    case number(Int)
  }

  private static func bounds(in value: String) -> (Bound, Bound)? {
    let parts = value.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1)
    guard parts.count == 2, String(decoding: parts[0], as: UTF8.self).asciiLowercased == "bytes"
    else { return nil }
    let bounds = parts[1].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard bounds.count == 2, let first = bound(bounds[0]), let last = bound(bounds[1]) else {
      return nil
    }
    return (first, last)
  }

  /// Nil for what is no number; one that no file can reach stands for the end of any.
  private static func bound(_ bytes: Substring.UTF8View) -> Bound? {
    let text = String(Substring(bytes.trimmingBlanks))
    guard !text.isEmpty else { return .missing }
    return text.utf8.allSatisfy(\.isDigit) ? .number(Int(text) ?? .max) : nil
  }
}
