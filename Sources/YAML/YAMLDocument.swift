package import Diagnostics

/// What a YAML text holds, and what is wrong with it.
package struct YAMLDocument: Sendable {
  /// The outermost value, or nil exactly if an error other than a repeated key was found.
  ///
  /// A text that holds nothing gives a scalar whose `isNothing` is true. Of a repeated key the
  /// first value counts.
  package let root: YAMLNode?
  /// The findings in the order of reading; `Diagnostic.inReadingOrder` sorts them by place.
  package let diagnostics: [Diagnostic]
}

/// Reads the YAML in a part of a file.
///
/// Our part of YAML has no anchors, aliases, tags, directives, keys that are not texts and second
/// documents, and what `limits` says bounds its size: each is refused at the place where it stands.
/// A syntax error ends the reading, and is reported once.
///
/// - Parameters:
///   - bytes: the whole file.
///   - range: the bytes that are YAML; a byte order mark at the start of the file is left out.
///   - path: the file's path, for findings.
/// - Complexity: O(*n*) in the number of bytes. It may be called from many tasks at once.
package func parseYAML(
  _ bytes: [UInt8],
  range: Range<Int>,
  path: String,
  limits: YAMLLimits
) -> YAMLDocument {
  let source = YAMLSource(bytes, range: range, path: path)
  guard source.range.count <= limits.bytes else {
    let finding = Diagnostic(
      .error,
      .yamlSize,
      "\(source.range.count) bytes of YAML, more than the limit of \(limits.bytes)",
      at: source.place(source.range.lowerBound..<source.range.lowerBound)
    )
    return YAMLDocument(root: nil, diagnostics: [finding])
  }
  let check = TextCheck(source)
  guard check.findings.isEmpty else {
    return YAMLDocument(root: nil, diagnostics: check.findings)
  }
  if let fields = PlainFields(source).read(within: limits) {
    return YAMLDocument(root: .mapping(fields), diagnostics: [])
  }
  return DocumentReader(source, isASCII: check.isASCII, limits: limits).read()
}
