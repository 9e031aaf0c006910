/// A block of a style sheet that sets properties, such as `a { color: red }`.
package struct StyleBlock {
  /// For whom the block counts; nil for paper, for colours that a reader has chosen, and for what
  /// is no style of an element.
  package let schemes: [ColourScheme]?
  /// The selectors in front of it, without comments.
  package let selectors: [String]
  /// Whether it stands in the block of another selector, which its own are relative to.
  package let isNested: Bool
  package var declarations: [Declaration] = []

  package struct Declaration {
    /// In small letters, but for a custom property's.
    package let name: String
    /// Without the spaces around it and without `!important`.
    package let value: String
    /// Whether it wins over later ones that are not.
    package let isImportant: Bool
    /// The bytes of the whole declaration in the sheet.
    package let range: Range<Int>
  }
}

/// Which colours a reader's device asks for.
package enum ColourScheme: String, CaseIterable, Sendable {
  case light
  case dark

  /// Those that blocks in an at-rule count for, such as `@media print`; nil for none at all.
  ///
  /// - Parameters:
  ///   - condition: the at-rule in front of its bracket.
  ///   - schemes: those of the blocks around it.
  static func all(
    in condition: [UInt8],
    of schemes: [ColourScheme]?
  ) -> [ColourScheme]? {
    let compact = condition.filter { $0 > 0x20 }.map(lowered)
    func mentions(_ words: String) -> Bool { compact.holds(words) }
    let others = ["print", "forced-colors", "prefers-contrast", "@font-face", "@page", "keyframes"]
    guard let schemes, !others.contains(where: mentions) else { return nil }
    if mentions("prefers-color-scheme:dark") { return schemes.filter { $0 == .dark } }
    if mentions("prefers-color-scheme:light") { return schemes.filter { $0 == .light } }
    return schemes
  }
}
