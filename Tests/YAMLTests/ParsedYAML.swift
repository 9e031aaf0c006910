import Diagnostics
import TestSupport
import YAML

/// Parses a text as if it were a whole file.
func parse(_ text: String, limits: YAMLLimits = .frontMatter) -> YAMLDocument {
  parse(Array(text.utf8), limits: limits)
}

func parse(_ bytes: [UInt8], limits: YAMLLimits = .frontMatter) -> YAMLDocument {
  parseYAML(bytes, range: bytes.indices, path: "a.yaml", limits: limits)
}

extension YAMLNode {
  /// The value in brackets and braces, with quotation marks where the file has them, such as
  /// `{a: [b, "c"]}`.
  var outline: String {
    switch self {
    case .scalar(let scalar): scalar.outline
    case .sequence(let sequence): "[\(sequence.items.map(\.outline).joined(separator: ", "))]"
    case .mapping(let mapping):
      "{\(mapping.entries.map { "\($0.key.outline): \($0.value.outline)" }.joined(separator: ", "))}"
    }
  }

  /// The texts of all scalars, in order.
  var texts: [String] {
    switch self {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let sequence): sequence.items.flatMap(\.texts)
    case .mapping(let mapping): mapping.entries.flatMap { [$0.key.text] + $0.value.texts }
    }
  }

  /// The places of all values, in order, each list and mapping before its parts.
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
