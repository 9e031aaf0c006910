/// The plain text of a paragraph, divided into sentences with all that is counted of them.
package struct Paragraph: Hashable, Sendable {
  package let text: String
  /// In order; what holds no word is in none.
  package let sentences: [Sentence]
  /// Whether the text begins with a capital or a digit and ends in a stop.
  let isFullSentence: Bool
  let endsInColon: Bool

  init(text: String, sentences: [Sentence], isFullSentence: Bool, endsInColon: Bool) {
    self.text = text
    self.sentences = sentences
    self.isFullSentence = isFullSentence
    self.endsInColon = endsInColon
  }

  /// - Complexity: O(*n*) in the bytes of the text.
  package init(_ text: String) {
    var splitter = SentenceSplitter()
    self = splitter.divide(text)
  }

  /// The paragraphs of a text, of which each word is counted once where it is a common one.
  package static func all(_ texts: [String]) -> [Paragraph] {
    var splitter = SentenceSplitter(remembersWords: true)
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(texts.count)
    for text in texts { paragraphs.append(splitter.divide(text)) }
    return paragraphs
  }
}
