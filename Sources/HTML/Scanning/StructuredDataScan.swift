/// The texts of a JSON-LD document (W3C, JSON-LD 1.1), each with the object that holds it.
///
/// A list changes nothing: its elements stand under the key of the list.
package struct StructuredDataScan: Sendable {
  package private(set) var objects: [Object] = []
  package private(set) var members: [Member] = []

  /// One object, in order of their opening brackets.
  package struct Object: Sendable {
    /// The position among the objects of the one that holds it; nil for the outermost.
    package let parent: Int?
    /// The key that it stands under; empty for the outermost.
    package let key: String
  }

  /// A key with a text.
  package struct Member: Sendable {
    /// The position of the object that holds it.
    package let object: Int
    package let key: String
    package let text: String
  }

  /// Reads a text; what is no JSON is passed over.
  package init(_ text: ArraySlice<UInt8>) {
    var cursor = JSONCursor(text)
    // The objects that are open, each with the key that was read last.
    var open: [(object: Int, key: String)] = []
    while let byte = cursor.next() {
      switch byte {
      case UInt8(ascii: "{"):
        objects.append(Object(parent: open.last?.object, key: open.last?.key ?? ""))
        open.append((objects.count - 1, ""))
      case UInt8(ascii: "}"):
        _ = open.popLast()
      case UInt8(ascii: "\""):
        let string = String(decoding: cursor.scanString(), as: UTF8.self)
        guard let (object, key) = open.last else { continue }
        if cursor.isBehindKey {
          open[open.count - 1].key = string
        } else {
          members.append(Member(object: object, key: key, text: string))
        }
      default: break
      }
    }
  }

  /// Whether a node has an id.
  package func hasNode(_ id: String) -> Bool {
    members.contains { $0.key == "@id" && $0.text == id && isNode($0.object) }
  }

  /// Whether an object is a node of its own, not a part of another: it is outermost, or stands in
  /// the `@graph` of the outermost one.
  package func isNode(_ object: Int) -> Bool {
    guard let parent = objects[object].parent else { return true }
    return objects[object].key == "@graph" && objects[parent].parent == nil
  }
}
