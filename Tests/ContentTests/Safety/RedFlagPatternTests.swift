import Content
import Markdown
import Testing

@Suite struct RedFlagPatternTests {
  /// The passage of a card in Markdown that a pattern finds first.
  private static func position(_ pattern: String, _ blocks: [String]) throws -> Int? {
    var flag = RedFlag()
    flag.patterns = [try #require(RedFlagPattern(pattern))]
    let text = Array(blocks.joined(separator: "\n\n").utf8)
    let source = MarkdownSource(path: "site/safety/a.md", bytes: text)
    return flag.position(in: CareCardText(MarkdownRenderer().render(source).facts.textBlocks))
  }

  @Test(arguments: [
    ("numb|tingl + bottom|inner thigh", "- tingling in your inner thighs", 0),
    ("numb|tingl + bottom|inner thigh", "- your BOTTOM feels Numb", 0),
    ("inner thigh", "- the inner side of your thigh", nil),
    ("inner thigh", "- inner", nil),
    ("numb", "- benumbed", nil), ("numb", "- numb", 0), ("numb", "- numéro", nil),
    ("numb", "- so\u{2013}numb", 0), ("can't pee", "- you can\u{2019}t pee", 0),
    ("numb + leg", "- numb arm", nil), ("numb + numb", "- numb", 0),
    ("numb + leg", "Your arm is numb. Your leg hurts.", nil),
    ("numb + leg", "Your arm hurts. Your leg is numb.", 1),
  ])
  func `fits a sentence or point that has all its parts`(
    _ pattern: String,
    _ text: String,
    _ expected: Int?
  ) throws {
    #expect(try Self.position(pattern, [text]) == expected)
  }

  @Test(arguments: [
    (["Your leg is:", "- cold", "- numb"], 2),
    (["Your leg is cold.", "- numb"], nil),
    (["Your leg is:", "- cold", "Your arm is:", "- numb"], nil),
    (["- numb", "- leg"], nil),
    (["Your numb leg is:", "- cold"], 0),
    ([], nil),
  ])
  func `reads the points of a list together with what leads into it`(
    _ blocks: [String],
    _ expected: Int?
  ) throws {
    #expect(try Self.position("leg + numb", blocks) == expected)
  }

  @Test(arguments: ["", " ", "+", "numb +", "+ numb", "numb + + leg", "|", "numb|", "numb | + leg"])
  func `has a word in every place`(_ pattern: String) {
    #expect(RedFlagPattern(pattern) == nil)
  }

  @Test func `takes time in proportion to the card`() throws {
    let words = String(repeating: "numb ", count: 20_000)
    let blocks = [words + ":"] + Array(repeating: "- numb", count: 20_000)
    #expect(try Self.position("numb + leg", blocks) == nil)
  }
}
