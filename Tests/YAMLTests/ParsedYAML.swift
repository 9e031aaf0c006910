import Diagnostics
import YAML

/// Parses a text as if it were a whole file.
func parse(_ text: String, limits: YAMLLimits = .frontMatter) -> YAMLDocument {
  parse(Array(text.utf8), limits: limits)
}

/// Parses a part of a file, or the whole of it.
func parse(
  _ bytes: [UInt8],
  in range: Range<Int>? = nil,
  limits: YAMLLimits = .frontMatter
) -> YAMLDocument {
  parseYAML(bytes, range: range ?? bytes.indices, path: "a.yaml", limits: limits)
}

extension YAMLDocument {
  /// The rules of the findings, in the order of reading.
  var rules: [String] { diagnostics.map(\.id.name) }

  /// The places of the findings, in the order of reading.
  var places: [Range<Int>] { diagnostics.map(\.range.bytes) }
}

extension YAMLNode {
  /// The value in brackets and braces, with quotation marks where the file has them, such as
  /// `{a: [b, "c"]}`.
  var outline: String {
    switch self {
    case .scalar(let scalar):
      return scalar.outline
    case .sequence(let sequence):
      return "[\(sequence.items.map(\.outline).joined(separator: ", "))]"
    case .mapping(let mapping):
      let entries = mapping.entries.map { "\($0.key.outline): \($0.value.outline)" }
      return "{\(entries.joined(separator: ", "))}"
    }
  }

  /// The places of all keys and values, in order, each list and mapping before its parts.
  var ranges: [Range<Int>] {
    switch self {
    case .scalar: [range]
    case .sequence(let sequence): [range] + sequence.items.flatMap(\.ranges)
    case .mapping(let mapping):
      [range] + mapping.entries.flatMap { [$0.key.range] + $0.value.ranges }
    }
  }
}

extension YAMLScalar {
  fileprivate var outline: String {
    switch style {
    case .plain: text
    case .quoted: "\"\(text)\""
    case .block: "|\(text)"
    }
  }
}
