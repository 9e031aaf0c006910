import Prose
import Testing

@Suite struct CountedSentenceTests {
  /// The text, the words and the lead-in of each sentence that counts.
  ///
  /// A line that begins with `- ` is a list's item, one with `#` excluded, any other a paragraph.
  private static func counted(_ lines: String...) -> [String] {
    let blocks = lines.map { line in
      line.hasPrefix("- ")
        ? ProseBlock(kind: .listItem, text: String(line.dropFirst(2)))
        : ProseBlock(kind: line.hasPrefix("#") ? .excluded : .paragraph, text: line)
    }
    return countedSentences(in: blocks).map { sentence in
      let bytes = Array(blocks[sentence.block].paragraph.text.utf8)[sentence.range]
      let leadIn = sentence.leadIn.map { " after \($0)" } ?? ""
      return "\(String(decoding: bytes, as: UTF8.self)) \(sentence.statistics.words)\(leadIn)"
    }
  }

  @Test func `counts the sentences of paragraphs and not what is excluded`() {
    #expect(
      Self.counted("It hurts. Rest.", "# A heading.", "No stop here")
        == ["It hurts. 2", "Rest. 1", "No stop here 3"]
    )
  }

  @Test func `counts the items of a list that are full sentences`() {
    #expect(
      Self.counted(
        "- Walk every day. Do not rest.",
        "- heat or ice",
        "- Gentle stretches",
        "- 3 help."
      )
        == ["Walk every day. 3", "Do not rest. 3", "3 help. 2"]
    )
  }

  @Test func `reads a lead-in with each item that finishes it`() {
    #expect(
      Self.counted(
        "Most get well. Call us if you:",
        "- feel numb",
        "- cannot pee. Go now.",
        "# End"
      )
        == ["Most get well. 3", "feel numb 6 after 0", "cannot pee. 6 after 0", "Go now. 2"]
    )
  }

  @Test func `counts a lead-in that no item finishes, before them`() {
    #expect(
      Self.counted("Try these:", "- Walk every day.", "- Use heat.", "Then rest.")
        == ["Try these: 2", "Walk every day. 3", "Use heat. 2", "Then rest. 2"]
    )
    #expect(Self.counted("Call us if:") == ["Call us if: 3"])
    #expect(Self.counted("Call us if:", "# A table", "- it hurts") == ["Call us if: 3"])
  }

  @Test func `ends a lead-in at the next paragraph`() {
    #expect(
      Self.counted("Call if:", "- it hurts", "Else:", "- rest", "Done", "- not this")
        == ["it hurts 4 after 0", "rest 2 after 2", "Done 1"]
    )
  }

  @Test func `lets an item lead in to items of its own`() {
    #expect(
      Self.counted("- Call if you:", "- hurt", "- ache") == ["hurt 4 after 0", "ache 4 after 0"]
    )
    #expect(
      Self.counted("Go if:", "- you feel:", "- numb") == ["you feel: 4 after 0", "numb 3 after 0"]
    )
  }

  @Test func `counts one sentence for an item and its lead-in`() throws {
    let sentence = try #require(
      countedSentences(in: [
        ProseBlock(kind: .paragraph, text: "You may need:"),
        ProseBlock(kind: .listItem, text: "an operation"),
      ]).first
    )
    #expect(sentence.statistics.sentences == 1)
    #expect(sentence.statistics.syllables == 8)
    #expect(sentence.statistics.polysyllables == 1)
  }
}
