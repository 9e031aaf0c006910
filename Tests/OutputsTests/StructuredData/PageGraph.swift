import Content
import Foundation
import HTML
import Outputs
import Templates
import Testing

/// The structured data of a page, as Foundation reads them.
struct PageGraph {
  let nodes: [[String: Any]]

  /// - Throws: where the page has no data block, or no JSON-LD graph in it.
  init(_ path: String, of outputs: [PlannedOutput]) throws {
    let record = try #require(outputs.record(of: path))
    guard case .html(let html) = record.value("page.structuredData") else {
      throw Problem.noData
    }
    let text = String(decoding: html.bytes, as: UTF8.self)
    let (start, end) = ("<script type=\"application/ld+json\">", "</script>")
    try #require(text.hasPrefix(start) && text.hasSuffix(end))
    let json = Data(text.dropFirst(start.count).dropLast(end.count).utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(document["@context"] as? String == "https://schema.org")
    nodes = try #require(document["@graph"] as? [[String: Any]])
  }

  enum Problem: Error {
    case noData
  }

  var types: [String] { nodes.compactMap { $0["@type"] as? String } }

  /// The one node of a type.
  func node(_ type: String) throws -> Node {
    let found = nodes.filter { $0["@type"] as? String == type }
    try #require(found.count == 1, "\(found.count) nodes are of the type \(type)")
    return Node(members: found[0])
  }

  /// The node with an id.
  func node(id: String) throws -> Node {
    Node(members: try #require(nodes.first { $0["@id"] as? String == id }))
  }

  struct Node {
    let members: [String: Any]

    /// A member: a text, a number, or the `@id` of another node.
    subscript(key: String) -> String? {
      switch members[key] {
      case let text as String: text
      case let number as Int: String(number)
      case let object as [String: Any]: object["@id"] as? String
      default: nil
      }
    }

    /// The texts or ids of a list.
    func list(_ key: String) -> [String] {
      (members[key] as? [Any] ?? []).compactMap { element in
        element as? String ?? (element as? [String: Any])?["@id"] as? String
      }
    }

    /// The objects of a list, or the one object.
    func objects(_ key: String) -> [Node] {
      let objects =
        members[key] as? [[String: Any]] ?? (members[key] as? [String: Any]).map { [$0] }
      return (objects ?? []).map(Node.init)
    }

    var keys: Set<String> { Set(members.keys) }
  }
}
