/// A tag of a template, such as `{{#tags}}`.
struct TemplateTag {
  enum Kind {
    /// `{{name}}`
    case variable
    /// `{{{name}}}` or `{{&name}}`
    case unescaped
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{> name}}`
    case partial
    /// `{{< name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{! text }}`
    case comment
    /// `{{=<% %>=}}`
    case delimiters
  }

  let kind: Kind
  /// Empty where the tag has no well-formed name, which has been reported then.
  let name: String
  /// The bytes of the name in the template.
  let nameRange: Range<Int>
  /// The bytes of the whole tag with its delimiters.
  let range: Range<Int>
}

/// A piece of a template: the pieces cover the file in order, and no text piece spans lines.
struct TemplateToken {
  enum Kind {
    /// The spaces and tabs that a line begins with, often none.
    case lineStart
    case text
    /// LF or CR LF.
    case newline
    case tag(TemplateTag)
  }

  let kind: Kind
  let range: Range<Int>
}
