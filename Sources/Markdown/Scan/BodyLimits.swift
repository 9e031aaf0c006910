/// How much of what a body may hold.
///
/// The parser takes quadratic and even cubic time for some short texts, a gigabyte for others, and
/// ends the process when memory runs out. These limits keep every known family of such texts
/// below a few seconds, and are far above what articles hold.
enum BodyLimits {
  /// Bytes of a body.
  static let body = 512 * 1024
  /// Bytes of a line, and of lines without a blank one between them.
  static let paragraph = 16 * 1024
  /// Markers such as `>`, `-`, `1.` and `[^1]:` before the text of one line.
  static let markers = 24
  /// Columns of space between such markers.
  static let indentation = 96
  /// Pipes in one line.
  static let pipes = 64
  /// Lines between two blank ones that look like the line below a table's header.
  static let delimiterRows = 8
  /// Cells of all tables: of each its lines, times the most cells in one of them.
  static let cells = 50_000
  /// `<!` and `<?` between two blank lines.
  static let declarations = 64
  /// `@` between two blank lines.
  static let atSigns = 256
  /// Bytes that reference links can grow into: closing brackets, times the longest definition.
  static let referenceGrowth = 8 * 1024 * 1024
  /// Findings for one body; whoever mends these will see the others.
  static let findings = 50
}
