/// The texts of a JSON-LD document (W3C, JSON-LD 1.1), each with the object that holds it.
///
/// A list changes nothing: its elements stand under the key of the list. Texts are decoded when they
/// are asked for, which most never are.
package struct StructuredDataScan: Sendable {
  private let source: ArraySlice<UInt8>
  package private(set) var objects: [Object] = []
  package private(set) var members: [Member] = []

  /// One object, in order of their opening brackets.
  package struct Object: Sendable {
    /// The position among the objects of the one that holds it; nil for the outermost.
    package let parent: Int?
    /// The key that it stands under; empty for the outermost.
    fileprivate let key: Range<Int>
  }

  /// A key with a text.
  package struct Member: Sendable {
    /// The position of the object that holds it.
    package let object: Int
    fileprivate let key: Range<Int>
    fileprivate let text: Range<Int>
  }

  /// Reads a text; what is no JSON is passed over.
  package init(_ text: ArraySlice<UInt8>) {
    source = text
    var cursor = JSONCursor(text)
    let none = text.startIndex..<text.startIndex
    // The objects that are open, each with the key that was read last.
    var open: [(object: Int, key: Range<Int>)] = []
    while let byte = cursor.nextMark() {
      switch byte {
      case UInt8(ascii: "{"):
        objects.append(Object(parent: open.last?.object, key: open.last?.key ?? none))
        open.append((objects.count - 1, none))
      case UInt8(ascii: "}"):
        _ = open.popLast()
      default:
        let string = cursor.skipString()
        guard let (object, key) = open.last else { continue }
        if cursor.isBehindKey {
          open[open.count - 1].key = string
        } else {
          members.append(Member(object: object, key: key, text: string))
        }
      }
    }
  }

  /// Whether a text stands under a key, which is written without escapes.
  package func has(_ member: Member, under key: StaticString) -> Bool {
    isWritten(key, at: member.key)
  }

  /// Whether an object stands under a key, which is written without escapes.
  package func has(_ object: Object, under key: StaticString) -> Bool {
    isWritten(key, at: object.key)
  }

  /// Looks at the bytes where they are: a page has a hundred keys, each of which is compared with a
  /// few names.
  private func isWritten(_ key: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == key.utf8CodeUnitCount else { return false }
    let start = range.lowerBound - source.startIndex
    let key = unsafe UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    return unsafe source.span.extracting(start..<start + range.count).hasSameBytes(as: key.span)
  }

  /// The text of a member, escapes resolved.
  package func text(of member: Member) -> String {
    var cursor = JSONCursor(source[member.text])
    return String(decoding: cursor.scanString(), as: UTF8.self)
  }

  /// Whether two members have one text, written in the same way.
  package func haveSameText(_ first: Member, _ second: Member) -> Bool {
    source[first.text].elementsEqual(source[second.text])
  }

  /// Whether a node has an id, which is written without escapes.
  package func hasNode(_ id: String) -> Bool {
    members.contains { member in
      has(member, under: "@id") && isNode(member.object)
        && source[member.text].elementsEqual(id.utf8)
    }
  }

  /// Whether an object is a node of its own, not a part of another: it is outermost, or stands in
  /// the `@graph` of the outermost one.
  package func isNode(_ object: Int) -> Bool {
    guard let parent = objects[object].parent else { return true }
    return objects[parent].parent == nil && has(objects[object], under: "@graph")
  }
}
