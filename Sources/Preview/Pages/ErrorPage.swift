internal import Diagnostics
internal import HTML
internal import SiteBuild

/// What stands in the place of a page that could not be made, and why.
struct ErrorPage {
  /// In the address line, without the folder that the site is published in.
  let path: String
  let cause: Cause

  enum Cause {
    /// What is wrong with the content.
    case findings([Diagnostic])
    /// What is wrong with the machine.
    case failure(SiteBuildError)
  }

  /// One wrong register makes each of ten thousand articles wrong; this many findings tell the tale.
  private static let limit = 50

  func render(from sources: inout SourceCatalog) -> SafeHTML {
    var writer = HTMLWriter(capacity: 4 << 10)
    writer.markup("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">")
    writer.markup("<meta name=\"viewport\" content=\"width=device-width\"><title>")
    writer.text("\(path) cannot be shown")
    writer.markup("</title></head><body><main class=\"bedside-error\" id=\"main\"><h1>")
    writer.text("\(path) cannot be shown")
    writer.markup("</h1><p>The page comes back by itself once this is mended.</p><pre>")
    switch cause {
    case .failure(let failure): writer.text(failure.description)
    case .findings(let findings):
      let printer = TextPrinter(hasExcerpts: true, hasColour: false)
      writer.text(printer.render(Array(findings.prefix(Self.limit)), from: &sources))
    }
    writer.markup("</pre>")
    if case .findings(let findings) = cause, findings.count > Self.limit {
      writer.markup("<p>And ")
      writer.number(findings.count - Self.limit)
      writer.markup(" more.</p>")
    }
    writer.markup("</main></body></html>\n")
    return writer.finish()
  }
}
