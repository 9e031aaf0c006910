import FileSystem
import Testing

@testable import Preview

@Suite("An entity tag")
struct EntityTagTests {
  private let tag = EntityTag(ContentHash(low: 0xAB, high: 1))
  private var text: String { tag.text }

  @Test("is the hash in quotation marks")
  func form() {
    #expect(text == "\"000000000000000100000000000000ab\"")
  }

  @Test(
    "is found in a list",
    arguments: [
      ("TAG", true), ("W/TAG", true), ("*", true), ("\"a\",TAG", true),
      ("\"a\" , W/\"b\", TAG , \"c\"", true),
      (",,TAG", true), ("\"a,b\",TAG", true), ("", false), ("\"a\"", false), ("TAGx", false),
      ("xTAG", false),
      ("w/TAG", false), ("W/", false), ("\"", false), ("\"TAG", false), ("TAG x", true),
    ]
  )
  func named(list: String, isNamed: Bool) {
    #expect(tag.isNamed(in: [list.replacing("TAG", with: text)]) == isNamed)
  }

  @Test("matches only as a strong one")
  func matched() {
    #expect(tag.isMatched(by: [text]))
    #expect(tag.isMatched(by: ["\"a\"", "\"b\", \(text)"]))
    #expect(tag.isMatched(by: ["*"]))
    #expect(!tag.isMatched(by: ["W/\(text)"]))
    #expect(!tag.isMatched(by: [""]))
  }
}
