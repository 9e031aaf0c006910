/// A sentence of a paragraph.
package struct Sentence: Hashable, Sendable {
  /// Its bytes in the UTF-8 of the paragraph, with the quotation marks and brackets around it.
  package let range: Range<Int>
  package let statistics: TextStatistics
}

/// The sentences of a paragraph's plain text, in order; what holds no word is in none.
///
/// A sentence ends at `.`, `!`, `?` or an ellipsis, with the quotation marks, brackets and
/// reference marks that follow, when white space follows and then anything but a small letter.
/// Abbreviations, initials, decimals, times and the numbers of a list do not end one.
///
/// - Complexity: O(*n*) in the bytes of the text.
package func sentences(in paragraph: String) -> [Sentence] {
  Paragraph(paragraph).sentences
}
