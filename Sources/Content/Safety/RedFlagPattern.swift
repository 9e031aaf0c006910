/// How a sign may be worded: parts that all have to stand in one sentence or one point of a list.
///
/// `numb|tingl + bottom|inner thigh` has two parts. One of a part's alternatives has to be there; an
/// alternative is one word or several in a row, and each stands for all words that begin with it, in
/// capitals or not. The order of the parts does not matter.
package struct RedFlagPattern: Sendable {
  private let parts: [Part]

  /// The alternatives of a part, each as the beginnings of its words.
  private struct Part: Sendable {
    let alternatives: [WordBeginnings]

    init?(_ text: Substring.UTF8View.SubSequence) {
      alternatives = text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        .map { WordBeginnings(WordSequence($0).words) }
      guard alternatives.allSatisfy({ !$0.words.isEmpty }) else { return nil }
    }

    func stands(in text: WordSequence) -> Bool {
      alternatives.contains { text.contains($0) }
    }
  }

  /// Nil where a part or an alternative has no word.
  package init?(_ text: String) {
    var parts: [Part] = []
    let texts = text[...].utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
    for text in texts {
      guard let part = Part(text) else { return nil }
      parts.append(part)
    }
    self.parts = parts
  }

  /// The first passage of a card in which all parts stand; a point of a list is read together with
  /// the words that lead into the list.
  ///
  /// - Complexity: O(*n*) in the length of the card.
  func position(in card: CareCardText) -> Int? {
    /// Those that the words leading into a list do not have; nil outside lists.
    var lacking: [Part]?
    for position in card.passages.indices {
      let kind = card.passages[position].kind
      let wanted = kind == .point ? lacking ?? parts : parts
      if wanted.allSatisfy({ $0.stands(in: card.passages[position].words) }) { return position }
      switch kind {
      case .point: break
      case .leadIn: lacking = parts.filter { !$0.stands(in: card.passages[position].words) }
      case .sentence: lacking = nil
      }
    }
    return nil
  }
}
