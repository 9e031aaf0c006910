/// A block of a style sheet that sets properties, such as `a { color: red }`.
struct StyleBlock {
  /// For whom the block counts; nil for paper, for colours that a reader has chosen, and for what
  /// is no style of an element.
  let schemes: [ColourScheme]?
  /// The selectors in front of it, without comments.
  let selectors: [String]
  /// Whether it stands in the block of another selector, which its own are relative to.
  let isNested: Bool
  var declarations: [Declaration] = []

  struct Declaration {
    /// In small letters, but for a custom property's.
    let name: String
    /// Without the spaces around it and without `!important`.
    let value: String
    /// Whether it wins over later ones that are not.
    let isImportant: Bool
    /// The bytes of the whole declaration in the sheet.
    let range: Range<Int>
  }
}

/// Which colours a reader's device asks for.
enum ColourScheme: CaseIterable {
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
    let compact = condition.filter { $0 > 0x20 }.map(ByteSearch.lowered)
    func mentions(_ words: String) -> Bool {
      !ByteSearch.occurrences(of: Array(words.utf8)[...], in: compact[...]).isEmpty
    }
    let others = ["print", "forced-colors", "prefers-contrast", "@font-face", "@page", "keyframes"]
    guard let schemes, !others.contains(where: mentions) else { return nil }
    if mentions("prefers-color-scheme:dark") { return schemes.filter { $0 == .dark } }
    if mentions("prefers-color-scheme:light") { return schemes.filter { $0 == .light } }
    return schemes
  }
}
