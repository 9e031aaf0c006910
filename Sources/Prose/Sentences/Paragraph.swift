/// The plain text of a paragraph, divided into sentences with all that is counted of them.
package struct Paragraph: Hashable, Sendable {
  package let text: String
  /// In order; what holds no word is in none.
  package let sentences: [Sentence]
  /// Whether the text begins with a capital or a digit and ends in a stop.
  let isFullSentence: Bool
  let endsInColon: Bool

  /// - Complexity: O(*n*) in the bytes of the text.
  package init(_ text: String) {
    self.text = text
    var splitter = SentenceSplitter()
    splitter.read(text)
    sentences = splitter.sentences
    isFullSentence = splitter.isFullSentence
    endsInColon = splitter.endsInColon
  }
}
