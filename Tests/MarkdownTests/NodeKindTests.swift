import CMarkGFM
import Testing

@testable import Markdown

@Suite struct NodeKindTests {
  @Test(arguments: [
    (NodeKind.document, CMARK_NODE_DOCUMENT), (.blockQuote, CMARK_NODE_BLOCK_QUOTE),
    (.list, CMARK_NODE_LIST), (.item, CMARK_NODE_ITEM), (.codeBlock, CMARK_NODE_CODE_BLOCK),
    (.htmlBlock, CMARK_NODE_HTML_BLOCK), (.customBlock, CMARK_NODE_CUSTOM_BLOCK),
    (.paragraph, CMARK_NODE_PARAGRAPH), (.heading, CMARK_NODE_HEADING),
    (.thematicBreak, CMARK_NODE_THEMATIC_BREAK),
    (.footnoteDefinition, CMARK_NODE_FOOTNOTE_DEFINITION), (.text, CMARK_NODE_TEXT),
    (.softBreak, CMARK_NODE_SOFTBREAK), (.lineBreak, CMARK_NODE_LINEBREAK),
    (.code, CMARK_NODE_CODE), (.htmlInline, CMARK_NODE_HTML_INLINE),
    (.customInline, CMARK_NODE_CUSTOM_INLINE), (.emphasis, CMARK_NODE_EMPH),
    (.strong, CMARK_NODE_STRONG), (.link, CMARK_NODE_LINK), (.image, CMARK_NODE_IMAGE),
    (.footnoteReference, CMARK_NODE_FOOTNOTE_REFERENCE),
  ])
  func `has the numbers of the library's header`(_ kind: NodeKind, _ type: cmark_node_type) {
    #expect(UInt32(kind.rawValue) == type.rawValue)
  }

  @Test func `tells the nodes of the extensions apart`() {
    let kinds = MarkdownExtensions.shared.kinds
    let types: [UInt16] = (0x8000...0x8040).map { $0 } + (0xC000...0xC040).map { $0 }
    let found = types.map { kinds.kind(ofType: $0) }
    for kind in [NodeKind.table, .tableRow, .tableCell, .strikethrough] {
      #expect(found.count { $0 == kind } == 1)
    }
  }
}
