/// One step through a YAML text, as libyaml reports it.
struct Event {
  enum Kind {
    /// A stream or a document starts.
    case start
    case scalar(String, YAMLScalar.Style)
    case alias
    /// A list or mapping starts; it is flow if brackets or braces enclose it.
    case begin(isMapping: Bool, isFlow: Bool)
    /// The innermost list or mapping ends.
    case end
    case documentEnd
    /// There is nothing more.
    case streamEnd
  }

  let kind: Kind
  /// Where it stands, in characters from the start of the YAML.
  ///
  /// The end of a list or mapping takes up no character unless a bracket or brace closes it.
  let characters: Range<Int>
  /// Whether `&name` stands before the value.
  var hasAnchor = false
  /// Whether `!name` stands before the value.
  var hasTag = false
}
