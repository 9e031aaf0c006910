import HTML
import Testing

@Suite struct StructuredDataScanTests {
  private static func scan(_ json: String) -> StructuredDataScan {
    StructuredDataScan(Array(json.utf8)[...])
  }

  private static let keys: [StaticString] = [
    "@context", "@graph", "a", "b", "c", "d", "e", "f", "g", "last",
  ]

  /// Those of the keys that are right.
  private static func names(_ isRight: (StaticString) -> Bool) -> String {
    keys.filter(isRight).map(\.description).joined(separator: "|")
  }

  /// Each text with the keys that lead to it.
  private static func paths(_ json: String) -> [String] {
    let scan = scan(json)
    return scan.members.map { member in
      var keys = [names { scan.has(member, under: $0) }]
      var object = member.object
      while let parent = scan.objects[object].parent {
        keys.append(names { scan.has(scan.objects[object], under: $0) })
        object = parent
      }
      return keys.reversed().joined(separator: ".") + "=" + scan.text(of: member)
    }
  }

  @Test func `gives every text with the objects that hold it`() {
    let json = #"""
      {"@context": "c", "n": 1, "t": true, "@graph": [{"a" : "1", "b": {"c": "2", "d": ["3", "4"]},
      "e": "5"}, {"f": [{"g": "6"}, {"g": "\u003cb\u003e \"7\" \\ \u2028"}]}], "last": null}
      """#
    #expect(
      Self.paths(json) == [
        "@context=c", "@graph.a=1", "@graph.b.c=2", "@graph.b.d=3", "@graph.b.d=4", "@graph.e=5",
        "@graph.f.g=6", "@graph.f.g=<b> \"7\" \\ \u{2028}",
      ]
    )
  }

  @Test func `tells nodes from parts of them`() {
    let scan = Self.scan(
      #"{"@id":"0","@graph":[{"@id":"1","x":{"@id":"2"},"@graph":{"@id":"3"}}],"y":{"@id":"4"}}"#
    )
    #expect(["0", "1", "2", "3", "4", "@id"].filter { scan.hasNode($0) } == ["0", "1"])
  }

  @Test(arguments: [
    "", "{", "}", "}}{{", "[", "\"", "\"a\":", "{\"a\"", "{\"a\":\"", "{\"a\":\"\\",
    "]{\"a\":\"b\"",
    "{\"a\":\"\\u12", "[\"a\",\"b\"]", "null", "{:}", "{\"a\":{\"b\":}",
  ])
  func `passes over what is no JSON`(_ text: String) {
    let scan = Self.scan(text)
    #expect(scan.members.allSatisfy { scan.objects.indices.contains($0.object) })
  }

  @Test(arguments: ["{", "[", "\"\"", "{\"a\":", "\\\"", "}", "\"a\" "])
  func `takes time in proportion to the text for many repetitions of`(_ part: String) {
    let text = String(repeating: part, count: 400_000 / part.utf8.count)
    let duration = ContinuousClock().measure { _ = Self.scan(text) }
    #expect(duration < .seconds(20))
  }
}
