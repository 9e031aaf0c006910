/// The texts of a JSON-LD document (W3C, JSON-LD 1.1), each with the object that holds it.
///
/// A list changes nothing: its elements stand under the key of the list. Texts are decoded when they
/// are asked for, which most never are.
@usableFromInline
package struct StructuredDataScan: Sendable {
  /// Ranges of the scan are ranges of its indices.
  private let source: ArraySlice<UInt8>
  package private(set) var objects: [Object] = []
  package private(set) var members: [Member] = []

  /// One object, in order of their opening brackets.
  @usableFromInline
  package struct Object: Sendable {
    /// The position among the objects of the one that holds it; nil for the outermost.
    package let parent: Int?
    /// The key that it stands under; empty for the outermost.
    @usableFromInline let key: Range<Int>
  }

  /// A key with a text.
  @usableFromInline
  package struct Member: Sendable {
    /// The position of the object that holds it.
    package let object: Int
    @usableFromInline let key: Range<Int>
    /// Where the text is written.
    package let text: Range<Int>
  }

  /// Reads a text; what is no JSON is passed over.
  package init(_ text: ArraySlice<UInt8>) {
    source = text
    // A page has a text in forty bytes of its structured data, and an object in a hundred.
    members.reserveCapacity(text.count / 32)
    objects.reserveCapacity(text.count / 64)
    let bytes = text.span
    let first = text.startIndex
    // The innermost object that is open, and the key in it that was read last.
    var open: Int?
    var key = first..<first
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"):
        objects.append(Object(parent: open, key: key))
        open = objects.count - 1
        key = first..<first
      case UInt8(ascii: "}"):
        guard let object = open else { break }
        // A list may go on, whose next object stands under the same key as this one.
        (open, key) = (objects[object].parent, objects[object].key)
      case UInt8(ascii: "\""):
        let end = Self.endOfString(in: bytes, from: place + 1)
        let string = first + place + 1..<first + end
        place = end
        guard let object = open else { break }
        if Self.isColonNext(in: bytes, behind: end) {
          key = string
        } else {
          members.append(Member(object: object, key: key, text: string))
        }
      default: break
      }
      place += 1
    }
  }

  /// The place of the quotation mark that ends a string, or the end of the text.
  private static func endOfString(in text: Span<UInt8>, from start: Int) -> Int {
    let (mark, escape) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    var end = start
    while true {
      end = text.next(mark, or: escape, from: end, before: text.count)
      guard end < text.count, text[end] == escape else { return end }
      end = min(end + 2, text.count)
    }
  }

  @inline(__always)
  private static func isColonNext(in text: Span<UInt8>, behind mark: Int) -> Bool {
    var place = mark + 1
    while place < text.count, text[place] <= 0x20 { place += 1 }
    return place < text.count && text[place] == UInt8(ascii: ":")
  }

  /// Whether a text stands under a key, which is written without escapes.
  @inlinable @inline(__always)
  package func has(_ member: Member, under key: StaticString) -> Bool {
    // Most keys are told apart by their lengths, and a page has a hundred of them.
    member.key.count == key.utf8CodeUnitCount && isWritten(key, at: member.key)
  }

  /// Whether an object stands under a key, which is written without escapes.
  @inlinable @inline(__always)
  package func has(_ object: Object, under key: StaticString) -> Bool {
    object.key.count == key.utf8CodeUnitCount && isWritten(key, at: object.key)
  }

  /// Whether a key stands in a range of the same length.
  @usableFromInline
  func isWritten(_ key: StaticString, at range: Range<Int>) -> Bool {
    let key = unsafe UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    return unsafe isWritten(key.span, at: range)
  }

  private func isWritten(_ bytes: Span<UInt8>, at range: Range<Int>) -> Bool {
    let start = range.lowerBound - source.startIndex
    return source.span.extracting(start..<start + range.count).hasSameBytes(as: bytes)
  }

  /// The text of a member, escapes resolved.
  package func text(of member: Member) -> String {
    guard isEscaped(member.text) else {
      return String(decoding: source[member.text], as: UTF8.self)
    }
    var cursor = JSONCursor(source[member.text])
    return String(decoding: cursor.scanString(), as: UTF8.self)
  }

  /// Whether the text of a member ends in some bytes, escapes resolved.
  package func hasText(_ member: Member, endingIn ending: StaticString) -> Bool {
    guard isEscaped(member.text) else {
      let start = member.text.upperBound - ending.utf8CodeUnitCount
      return start >= member.text.lowerBound
        && isWritten(ending, at: start..<member.text.upperBound)
    }
    return text(of: member).utf8.reversed().starts(with: ending.description.utf8.reversed())
  }

  private func isEscaped(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound - source.startIndex, range.upperBound - source.startIndex)
    return source.span.next(UInt8(ascii: "\\"), from: start, before: end) < end
  }

  /// Whether two members have one text, written in the same way.
  package func haveSameText(_ first: Member, _ second: Member) -> Bool {
    first.text.count == second.text.count
      && isWritten(source[second.text].span, at: first.text)
  }

  /// Whether a node has an id, which is written without escapes.
  package func hasNode(_ id: String) -> Bool {
    members.contains { member in
      has(member, under: "@id") && isNode(member.object)
        && isWritten(id.utf8.span, at: member.text)
    }
  }

  /// Whether an object is a node of its own, not a part of another: it is outermost, or stands in
  /// the `@graph` of the outermost one.
  package func isNode(_ object: Int) -> Bool {
    guard let parent = objects[object].parent else { return true }
    return objects[parent].parent == nil && has(objects[object], under: "@graph")
  }
}
