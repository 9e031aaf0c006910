/// A part of a parsed template; ranges are bytes of the template's file.
enum TemplateNode {
  /// The start of a line that renders, with the spaces and tabs it begins with.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case variable(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  /// A partial, with the white space before it where it stands alone on its line.
  case partial(TemplateTag, indentation: Range<Int>?)
  case parent(TemplateParent)
  case block(TemplateBlock)
}

/// `{{< name}}…{{/name}}`: another template with some of its blocks replaced.
struct TemplateParent {
  let tag: TemplateTag
  /// The white space before it where it stands alone on its lines.
  let indentation: Range<Int>?
  /// The replacements, by the names of the blocks they replace.
  let arguments: [TemplateBlock]
}

/// `{{$name}}…{{/name}}`: a place that can be replaced, or what replaces it.
struct TemplateBlock {
  let tag: TemplateTag
  let content: [TemplateNode]
  /// Whether the content begins on the line behind the tag.
  let isStandalone: Bool
  /// The white space that the lines of what stands here are indented by.
  let indentation: Range<Int>
}

extension [TemplateNode] {
  /// The white space that the first line begins with, if these nodes begin with a line.
  var firstIndentation: Range<Int>? {
    switch first {
    case .lineStart(let range): range
    case .partial(_, let indentation): indentation
    case .parent(let parent): parent.indentation
    case .block(let block): block.isStandalone ? block.indentation : nil
    case .section(_, let content): content.firstIndentation
    case .text, .variable, nil: nil
    }
  }
}
