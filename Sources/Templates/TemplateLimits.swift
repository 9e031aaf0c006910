/// How large templates may be; far above what any site needs, and low enough that no template can
/// exhaust the stack or the memory.
enum TemplateLimits {
  /// The bytes of one file.
  static let fileSize = 1 << 20
  /// The bytes of two delimiters and the space between them; looking for a mark costs its length
  /// for each byte of the file.
  static let delimitersSize = 32
  /// How many sections, blocks and included templates may stand within one another in a page.
  static let depth = 100
  /// How many tags and pieces of text a page may have with everything that it includes.
  static let work = 200_000
  /// The bytes of literal text of a page with everything that it includes.
  static let literalSize = 8 << 20
}
