/// A value as it was written in a YAML text, with its place in the file.
///
/// Nothing is interpreted: `no`, `010` and `2026-02-31` are texts until a decoder that knows what
/// it wants looks at them. Places are offsets in bytes from the start of the file, not of the YAML.
package enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  /// The bytes of the file that the value takes up.
  package var range: Range<Int> {
    switch self {
    case .scalar(let scalar): scalar.range
    case .sequence(let sequence): sequence.range
    case .mapping(let mapping): mapping.range
    }
  }

  /// What the value is, in an author's words: `nothing`, `text`, `list` or `mapping`.
  package var kindName: String {
    switch self {
    case .scalar(let scalar): scalar.isNothing ? "nothing" : "text"
    case .sequence: "list"
    case .mapping: "mapping"
    }
  }

  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  package var sequence: YAMLSequence? {
    if case .sequence(let sequence) = self { sequence } else { nil }
  }

  package var mapping: YAMLMapping? {
    if case .mapping(let mapping) = self { mapping } else { nil }
  }
}
