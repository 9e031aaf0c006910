internal import CMarkGFM

/// What a node of the parser's tree is.
///
/// The raw values are those of `cmark_node_type`, so that classifying a node costs one jump. The
/// nodes of the extensions get their numbers at run time and stand for nothing in the library.
enum NodeKind: UInt16 {
  case document = 0x8001
  case blockQuote = 0x8002
  case list = 0x8003
  case item = 0x8004
  case codeBlock = 0x8005
  case htmlBlock = 0x8006
  case customBlock = 0x8007
  case paragraph = 0x8008
  case heading = 0x8009
  case thematicBreak = 0x800A
  case footnoteDefinition = 0x800B

  case text = 0xC001
  case softBreak = 0xC002
  case lineBreak = 0xC003
  case code = 0xC004
  case htmlInline = 0xC005
  case customInline = 0xC006
  case emphasis = 0xC007
  case strong = 0xC008
  case link = 0xC009
  case image = 0xC00A
  case footnoteReference = 0xC00B

  case table = 0x0001
  case tableRow = 0x0002
  case tableCell = 0x0003
  case strikethrough = 0x0004
  /// A node that this program knows nothing about; its children are rendered.
  case unknown = 0x0000
}

/// The numbers that registration has given to the nodes of the extensions.
struct ExtensionKinds: Sendable {
  private let table = bedside_table_type()
  private let tableRow = bedside_table_row_type()
  private let tableCell = bedside_table_cell_type()
  private let strikethrough = bedside_strikethrough_type()

  func kind(ofType type: UInt16) -> NodeKind {
    switch type {
    case tableCell: .tableCell
    case tableRow: .tableRow
    case table: .table
    case strikethrough: .strikethrough
    default: .unknown
    }
  }
}
