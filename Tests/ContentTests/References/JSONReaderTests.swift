import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Content

@Suite struct JSONReaderTests {
  private static func read(_ text: String) -> (root: YAMLNode?, findings: [Diagnostic]) {
    var reader = JSONReader(path: "site/references.json", bytes: Array(text.utf8))
    let root = reader.read()
    return (root, reader.diagnostics)
  }

  @Test(arguments: [
    (#""a""#, "a"), (#""\"\\\/\n\t""#, "\"\\/\n\t"), (#""\u00e9\u00C9""#, "éÉ"),
    (#""\ud83d\uDE00""#, "😀"), ("\"é😀\"", "é😀"), ("0", "0"), ("-1.5e+3", "-1.5e+3"),
    ("12E2", "12E2"),
    (" \t\r\n\"a\" \n", "a"), ("\"\"", ""),
  ])
  func `reads texts and numbers`(_ json: String, _ expected: String) {
    let (root, findings) = Self.read(json)
    #expect(root?.scalar?.text == expected)
    #expect(findings.isEmpty)
  }

  @Test func `reads lists and objects with their places`() throws {
    let text = MarkedText(#"[⟪{"a": ⟪[1, "b"]⟫, ⟪"c"⟫: {}}⟫, []]"#)
    let root = try #require(Self.read(text.text).root?.sequence)
    #expect(root.items.count == 2)
    let object = try #require(root.items.first?.mapping)
    #expect(object.range == text.ranges[0])
    #expect(object["a"]?.range == text.ranges[1])
    #expect(object.entry("c")?.key.range == text.ranges[2])
    #expect(object["a"]?.sequence?.items.compactMap { $0.scalar?.text } == ["1", "b"])
  }

  @Test(arguments: [
    ("⟪⟫", "the file ends where a value is missing"),
    ("[1,⟪]⟫", "a value is missing here"),
    ("[1 ⟪2⟫]", "a comma or ']' is missing here"),
    ("⟪[⟫1", "what starts here has no end"),
    ("[] ⟪x⟫", "something follows the end of the list"),
    (#"{⟪a⟫: 1}"#, "a key in quotation marks is missing here"),
    (#"{"a": 1, ⟪}⟫"#, "a key in quotation marks is missing here"),
    (#"{⟪"a"⟫ 1}"#, "a colon is missing behind the key"),
    ("[⟪null⟫]", "'null' is not the value of any field"),
    ("[⟪true⟫]", "'true' is not the value of any field"),
    ("[⟪01⟫]", "this is not a number"),
    ("[⟪-⟫]", "this is not a number"),
    ("[⟪1.⟫]", "this is not a number"),
    ("[⟪\"a⟫\n\"]", "the text has no end on its line"),
    ("[⟪\"a⟫", "the text has no end"),
    ("[\"a⟪\u{1}⟫\"]", "the text holds a control character"),
    (#"["⟪\x⟫"]"#, "there is no such escape"),
    (#"["⟪\u12⟫"#, "the escape needs 4 hexadecimal digits"),
    (#"["⟪\ud800⟫"]"#, "the escape stands for no character that a text may hold"),
    (#"["⟪\u0000⟫"]"#, "the escape stands for no character that a text may hold"),
    ("⟪'⟫a'", "a value is missing here"),
    ("⟪/⟫/ a", "a value is missing here"),
  ])
  func `refuses what is no JSON, at its bytes`(_ marked: String, _ summary: String) throws {
    let text = MarkedText(marked)
    let (root, findings) = Self.read(text.text)
    #expect(root == nil)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.summary == summary)
    #expect(finding.id == .jsonInvalid)
    #expect(finding.range.bytes == text.ranges.first)
  }

  @Test func `refuses the second of two equal keys and reads on`() throws {
    let text = MarkedText(#"{"a": 1, ⟪"\u0061"⟫: 2, "b": 3}"#)
    let (root, findings) = Self.read(text.text)
    #expect(root?.mapping?.entries.map(\.key.text) == ["a", "b"])
    #expect(findings.map(\.range.bytes) == text.ranges)
  }

  @Test func `refuses a file that is not UTF-8 at the first wrong byte`() {
    var reader = JSONReader(path: "r.json", bytes: Array("[\"a".utf8) + [0xFF, 0x22, 0x5D])
    #expect(reader.read() == nil)
    #expect(reader.diagnostics.map(\.range.bytes) == [3..<4])
  }

  @Test(arguments: ["[", "{\"a\":", "[[{\"b\":["])
  func `refuses deep nesting instead of running out of stack`(_ opening: String) {
    let (root, findings) = Self.read(String(repeating: opening, count: 100_000))
    #expect(root == nil)
    #expect(findings.map(\.summary) == ["the value is nested more than 16 deep"])
  }

  @Test func `survives every prefix and every changed byte of a store`() {
    let bytes = Array(ReferenceParserTests.entry.utf8)
    for count in bytes.indices {
      var reader = JSONReader(path: "r.json", bytes: Array(bytes[..<count]))
      #expect(reader.read() == nil)
    }
    for index in bytes.indices {
      for byte in [0x00, 0x22, 0x5C, 0x7B, 0xC3, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = byte
        let result = ReferenceParser.parse(ProjectFile(path: "r.json", bytes: changed))
        for finding in result.1 { #expect(finding.range.upperBound <= bytes.count) }
      }
    }
  }
}
