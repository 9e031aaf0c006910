import Testing

@testable import Styles

@Suite struct StyleParserTests {
  @Test(
    arguments: [
      ("a{}", []), ("a{b:c}", [ColourScheme.allCases]), ("@media print{a{b:c}}", [nil]),
      ("@media (prefers-color-scheme:DARK){a{b:c}} d{e:f}", [[.dark], ColourScheme.allCases]),
      ("@media ( prefers-color-scheme : light ){@layer x{a{b:c}}}", [[.light]]),
      ("@supports (x:y){@page{a{b:c}} d{e:f}}", [nil, ColourScheme.allCases]),
      ("a{b:c; @media (prefers-color-scheme: dark){d{e:f}}}", [[.dark], ColourScheme.allCases]),
    ] as [(String, [[ColourScheme]?])]
  )
  func `knows for whom each block counts`(_ sheet: String, _ schemes: [[ColourScheme]?]) {
    #expect(StyleParser.blocks(of: Array(sheet.utf8)).map(\.schemes) == schemes)
  }

  @Test(.timeLimit(.minutes(1)))
  func `reads a long condition once, however many blocks it holds`() {
    let condition = "@media " + String(repeating: "x", count: 200_000)
    let sheet = condition + "{" + String(repeating: "a{color:red}", count: 10_000)
    let blocks = StyleParser.blocks(of: Array(sheet.utf8))
    #expect(SelectorStyle.all(in: blocks, for: .dark).map(\.selector) == ["a"])
  }
}
