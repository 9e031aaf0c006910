internal import Diagnostics
internal import Markdown
internal import YAML

/// A file of the project as it was read.
package struct ProjectFile: Sendable {
  /// Relative to the project's root.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A Markdown file divided into front matter and body.
struct SourceDocument {
  /// The front matter's fields, or nil where there are none to decode.
  let fields: YAMLMapping?
  /// Where to say that a field is missing.
  let fieldsRange: Range<Int>
  let body: MarkdownSource
  let diagnostics: [Diagnostic]

  init(_ file: ProjectFile) {
    let split = FrontMatter.split(file.bytes, path: file.path)
    body = Self.body(of: file, split)
    fieldsRange = 0..<min(3, file.bytes.count)
    guard let yaml = split.yaml else {
      fields = nil
      diagnostics = split.diagnostics
      return
    }
    let parsed = parseYAML(
      file.bytes,
      range: yaml,
      path: file.path,
      limits: .frontMatter
    )
    var findings = split.diagnostics + parsed.diagnostics
    switch parsed.root {
    case .mapping(let mapping): fields = mapping
    case .some(let node) where node.scalar?.isNothing == true:
      fields = YAMLMapping([], range: node.range)
    case .some(let node):
      fields = nil
      findings.append(
        Diagnostic(
          .error,
          .fieldInvalid,
          "front matter is a mapping of fields, not a \(node.kindName)",
          at: SourceRange(path: file.path, node.range),
          solutions: [.init("Write a line for each field, such as 'title: Back spasms'.")]
        )
      )
    case nil: fields = nil
    }
    diagnostics = findings
  }

  /// The text of a file, without a look into its front matter.
  static func body(of file: ProjectFile) -> MarkdownSource {
    body(of: file, FrontMatter.split(file.bytes, path: file.path))
  }

  private static func body(of file: ProjectFile, _ split: FrontMatter) -> MarkdownSource {
    MarkdownSource(
      path: file.path,
      bytes: file.bytes,
      body: split.body,
      firstLine: split.bodyLine
    )
  }
}
