import CYAML

/// The events of one YAML text, read by libyaml one at a time.
///
/// The text must outlive the reader, which keeps a pointer to it and nothing else in common with
/// other readers: any number of them may work at the same time.
@safe
struct EventReader: ~Copyable {
  // libyaml keeps a pointer to its own parser, which therefore cannot live in a movable struct.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter text: well-formed UTF-8 without a byte order mark.
  /// - Throws: `SyntaxFailure` if there is no memory.
  init(_ text: UnsafeBufferPointer<UInt8>) throws(SyntaxFailure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw SyntaxFailure(context: .other, problem: "out of memory", character: 0, opener: nil)
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    unsafe self.parser = parser
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Reads the next event.
  ///
  /// - Throws: `SyntaxFailure` where the text is not YAML; nothing can be read after that.
  mutating func next() throws(SyntaxFailure) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      throw unsafe SyntaxFailure(parser.pointee)
    }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Event(event)
  }
}

extension Event {
  /// Copies what matters out of libyaml's event.
  fileprivate init(_ event: yaml_event_t) {
    let start = unsafe event.start_mark.index
    characters = unsafe start..<max(start, event.end_mark.index)
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT:
      kind = .start
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = unsafe .scalar(String(decoding: text, as: UTF8.self), YAMLScalar.Style(scalar.style))
      hasAnchor = unsafe scalar.anchor != nil
      hasTag = unsafe scalar.tag != nil
    case YAML_ALIAS_EVENT:
      kind = .alias
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      let isFlow = unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE
      kind = .begin(isMapping: false, isFlow: isFlow)
      hasAnchor = unsafe sequence.anchor != nil
      hasTag = unsafe sequence.tag != nil
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      let isFlow = unsafe mapping.style == YAML_FLOW_MAPPING_STYLE
      kind = .begin(isMapping: true, isFlow: isFlow)
      hasAnchor = unsafe mapping.anchor != nil
      hasTag = unsafe mapping.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      kind = .end
    case YAML_DOCUMENT_END_EVENT:
      kind = .documentEnd
    default:
      kind = .streamEnd
    }
  }
}

extension YAMLScalar.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}
