/// A British telephone number as a text has it.
struct WrittenPhone {
  /// Its place, in bytes of the text.
  let range: Range<Int>
  let written: String
  /// The digits from the first 0 on, such as `02380248725`.
  let national: [UInt8]
  /// The digits as they are divided, from the first 0 on, in order: 023, 8024, 8725.
  let groups: [[UInt8]]
  /// Whether a 0 stands behind the country's code, as in `+44 (0)23`, which no phone can dial.
  private let hasTrunkZero: Bool

  /// The numbers of a text from left to right: 0 or +44, and 9 to 12 digits in all.
  static func all(in text: [UInt8]) -> [WrittenPhone] {
    var found: [WrittenPhone] = []
    var index = 0
    while index < text.count {
      let isStart = text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "0")
      guard isStart, !isJoined(index, in: text) else {
        index += 1
        continue
      }
      let run = run(in: text, from: index)
      if run.count >= fewestDigits, let phone = WrittenPhone(text[run]),
        !isBookNumber(before: index, in: text)
      {
        found.append(phone)
      }
      index = max(run.upperBound, index + 1)
    }
    return found
  }

  private static let fewestDigits = 9

  /// Whether the byte at a place goes on with something that stands before it.
  private static func isJoined(_ index: Int, in text: [UInt8]) -> Bool {
    guard index > 0 else { return false }
    return ByteSearch.isWordByte(text[index - 1]) || "./-_#=+".utf8.contains(text[index - 1])
  }

  private init?(_ text: ArraySlice<UInt8>) {
    var groups = text.split { !NumberUnit.isDigit($0) }.map(Array.init)
    var hasTrunkZero = false
    if text.first == UInt8(ascii: "+") {
      let country = Array("44".utf8)
      guard var first = groups.first, first.starts(with: country) else { return nil }
      first.removeFirst(country.count)
      groups.removeFirst()
      if !first.isEmpty { groups.insert(first, at: 0) }
      guard let start = groups.first else { return nil }
      let zero = UInt8(ascii: "0")
      hasTrunkZero = start.first == zero
      if start == [zero] { groups.removeFirst() }
      guard let code = groups.first else { return nil }
      groups[0] = code.first == zero ? code : [zero] + code
    }
    let national = groups.flatMap { $0 }
    guard (Self.fewestDigits...12).contains(national.count), let code = groups.first,
      groups.count > 1 ? code.count > 2 : (10...11).contains(national.count),
      national.first == UInt8(ascii: "0"), "1235789".utf8.contains(national[1])
    else { return nil }
    range = text.startIndex..<text.endIndex
    written = String(decoding: text, as: UTF8.self)
    self.national = national
    self.groups = groups
    self.hasTrunkZero = hasTrunkZero
  }

  /// The number as E.164 has it, such as `+442380248725`, or nil where none can be dialled.
  var international: String? {
    guard !hasTrunkZero, (10...11).contains(national.count) else { return nil }
    return "+44" + String(decoding: national.dropFirst(), as: UTF8.self)
  }

  /// How many digits the code has, where the first ones tell.
  ///
  /// Other codes that begin with 01 have 5 digits or 6 (Ofcom, National Telephone Numbering Plan).
  var codeLength: Int? {
    guard national.count == 11 else { return nil }
    switch national[1] {
    case UInt8(ascii: "2"): return 3
    case UInt8(ascii: "3"), UInt8(ascii: "8"), UInt8(ascii: "9"): return 4
    case UInt8(ascii: "7"): return 5
    case UInt8(ascii: "1"):
      return [national[2], national[3]].contains(UInt8(ascii: "1")) ? 4 : nil
    default: return nil
    }
  }

  /// More bytes than 12 digits take with all that stands between them.
  private static let longest = 30

  /// Digits from a place on, with the spaces, hyphens and brackets between them.
  private static func run(in text: [UInt8], from start: Int) -> Range<Int> {
    var end = start
    for index in start..<min(text.count, start + longest) {
      let byte = text[index]
      guard NumberUnit.isDigit(byte) || " -()".utf8.contains(byte) || index == start else { break }
      if NumberUnit.isDigit(byte) { end = index + 1 }
    }
    let isJoined = end < text.count && ByteSearch.isWordByte(text[end])
    return start..<(isJoined ? start : end)
  }

  private static func isBookNumber(before start: Int, in text: [UInt8]) -> Bool {
    text[..<start].suffix(6).map(ByteSearch.lowered).starts(with: "isbn".utf8)
      || text[..<start].suffix(5).map(ByteSearch.lowered).starts(with: "isbn".utf8)
  }
}
