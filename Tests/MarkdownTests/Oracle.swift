import CMarkGFM
import HTML

@testable import Markdown

/// What the library itself makes of a text with all extensions: the bytes of its command line tool
/// in safe mode.
enum Oracle {
  ///
  /// - Parameter hasFootnotes: whether its command line tool has the option for them.
  static func render(_ text: [UInt8], hasFootnotes: Bool = true) -> [UInt8] {
    let options = hasFootnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    return render(text, options: options)
  }

  private static func render(_ text: [UInt8], options: Int32) -> [UInt8] {
    ParserLock.shared.withExclusiveAccess {
      _ = MarkdownExtensions.shared
      guard let parser = unsafe cmark_parser_new(options) else { return [] }
      for name in ["table", "tasklist", "strikethrough", "autolink"] {
        unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
      }
      unsafe text.withUnsafeBytes { bytes in
        let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
        unsafe cmark_parser_feed(parser, start, bytes.count)
      }
      let document = unsafe cmark_parser_finish(parser)
      let extensions = unsafe cmark_parser_get_syntax_extensions(parser)
      let html = unsafe cmark_render_html(document, options, extensions)
      var bytes: [UInt8] = []
      if let html = unsafe html {
        var end = unsafe html
        while unsafe end.pointee != 0 {
          bytes.append(UInt8(bitPattern: unsafe end.pointee))
          unsafe end += 1
        }
      }
      unsafe cmark_get_default_mem_allocator().pointee.free(html)
      unsafe cmark_node_free(document)
      unsafe cmark_parser_free(parser)
      return bytes
    }
  }
}
