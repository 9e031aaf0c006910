import FoundationEssentials
import HTML
import Testing

@Suite struct JSONWriterTests {
  private static func document(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key(text: text)
      writer.string(text)
      writer.array("list") { $0.string(text) }
    }
    return writer.finish()
  }

  private struct Parsed: Decodable {
    let members: [String: Value]

    init(from decoder: any Decoder) throws {
      members = try decoder.singleValueContainer().decode([String: Value].self)
    }
  }

  private enum Value: Decodable, Equatable {
    case text(String)
    case list([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .list(try container.decode([String].self))
      }
    }
  }

  @Test(arguments: UInt8(0)...0x7F)
  func `gives back every byte, alone and with what joins it`(_ byte: UInt8) throws {
    for text in JoiningMarks.texts(startingWith: byte) {
      let document = Self.document(text)
      let parsed = try JSONDecoder().decode(Parsed.self, from: Data(document))
      let keys = parsed.members.keys.map { Array($0.utf8) }
      #expect(keys.contains(Array(text.utf8)))
      #expect(parsed.members["list"] == .list([text]))
    }
  }

  @Test(arguments: ["<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}", "\u{1F}", "\u{7F}"])
  func `holds nothing that could end a script element or a line`(_ text: String) {
    for mark in JoiningMarks.marks {
      let document = Self.document("</script>" + text + mark)
      let scalars = String(decoding: document, as: UTF8.self).unicodeScalars
      let inner = scalars.dropLast()
      #expect(scalars.last == "\n")
      #expect(!inner.contains { $0.value < 0x20 || $0 == "<" || $0 == ">" || $0 == "&" })
      #expect(!inner.contains { $0 == "\u{2028}" || $0 == "\u{2029}" || $0 == "\u{7F}" })
    }
  }

  @Test func `puts commas between values and nowhere else`() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("text", "a")
      writer.member("number", -3)
      writer.key("flag")
      writer.boolean(true)
      writer.array("empty") { _ in }
      writer.object("inner") { $0.member("x", 1) }
      writer.array("list") { writer in
        writer.number(1)
        writer.boolean(false)
        writer.object { _ in }
        writer.array { $0.string("") }
      }
    }
    let text = """
      {"text":"a","number":-3,"flag":true,"empty":[],"inner":{"x":1},"list":[1,false,{},[""]]}

      """
    #expect(String(decoding: writer.finish(), as: UTF8.self) == text)
  }

  @Test func `writes fractions as JSON has them, and null for what it has no form for`() {
    var writer = JSONWriter()
    writer.array { writer in
      for value in [7.0, 7.3, -0.1, 1e21, .infinity, -.infinity, .nan] { writer.number(value) }
    }
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == "[7.0,7.3,-0.1,1e+21,null,null,null]\n"
    )
  }

  @Test func `puts values that were written before between others`() {
    let fragment = JSONFragment { writer in
      writer.object { $0.member("a", 1) }
      writer.string("b")
    }
    var writer = JSONWriter()
    writer.array { writer in
      writer.append(fragment)
      writer.append(JSONFragment { _ in })
      writer.number(2)
      writer.append(fragment)
    }
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == "[{\"a\":1},\"b\",2,{\"a\":1},\"b\"]\n"
    )
  }
}
