import Diagnostics

/// Builds the tree of a template from its tokens, and takes the lines away on which only tags
/// stand, as the Mustache specification demands.
///
/// What is not closed or not opened is reported, and the rest is parsed as if it were.
struct TemplateParser {
  private(set) var nodes: [TemplateNode] = []
  var diagnostics: [Diagnostic] = []
  let source: TemplateSource
  private let tokens: [TemplateToken]
  private var next = 0
  private(set) var open: [OpenTag] = []
  /// The start of the current line while it is not known whether the line will render.
  private var pendingLead: Range<Int>?
  private var isTooDeep = false

  struct OpenTag {
    let tag: TemplateTag
    /// The nodes before the tag, at its own level.
    let nodesBefore: [TemplateNode]
    /// The white space before the tag where nothing else stands before it on its line.
    let lead: Range<Int>?
    let isStandalone: Bool
  }

  init(_ tokens: [TemplateToken], of source: TemplateSource) {
    self.tokens = tokens
    self.source = source
    while next < tokens.count, !isTooDeep {
      let token = tokens[next]
      next += 1
      switch token.kind {
      case .lineStart: pendingLead = token.range
      case .text, .newline:
        keepLead()
        nodes.append(.text(token.range))
      case .tag(let tag): read(tag)
      }
    }
    if let lead = pendingLead, !lead.isEmpty { keepLead() }
    while let last = open.last {
      if !isTooDeep { reportUnclosed(last.tag) }
      closeInnermost(lead: nil)
    }
  }

  private mutating func read(_ tag: TemplateTag) {
    switch tag.kind {
    case .variable, .unescaped:
      keepLead()
      nodes.append(.variable(tag))
    case .comment, .delimiters:
      _ = takeStandaloneLine()
    case .partial:
      nodes.append(.partial(tag, indentation: takeStandaloneLine()))
    case .section, .inverted:
      let lead = takeStandaloneLine()
      open(tag, lead: lead, isStandalone: lead != nil)
    case .parent:
      let lead = pendingLead
      keepLead()
      open(tag, lead: lead, isStandalone: false)
    case .block:
      openBlock(tag)
    case .close:
      close(tag)
    }
  }

  private mutating func open(_ tag: TemplateTag, lead: Range<Int>?, isStandalone: Bool) {
    if open.count == TemplateLimits.depth {
      isTooDeep = true
      let summary = "more than \(TemplateLimits.depth) tags are open within one another"
      return report(.templateTooDeep, summary, tag.range)
    }
    open.append(
      OpenTag(tag: tag, nodesBefore: nodes, lead: lead, isStandalone: isStandalone)
    )
    nodes = []
  }

  /// Opens a block.
  ///
  /// Within a parent only blocks count, so there a block may share its line with the parent's tag.
  private mutating func openBlock(_ tag: TemplateTag) {
    let lead = pendingLead
    let isArgument = open.last?.tag.kind == .parent
    let isStandalone = (isArgument || lead != nil) && lineEnds(at: next) != nil
    if isStandalone {
      skipLineEnd()
    } else {
      keepLead()
    }
    open(tag, lead: lead, isStandalone: isStandalone)
  }

  // MARK: - Closing

  private mutating func close(_ tag: TemplateTag) {
    guard let place = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      _ = takeStandaloneLine()
      return reportUnopened(tag)
    }
    while open.count > place + 1, let last = open.last {
      reportUnclosed(last.tag, before: tag)
      closeInnermost(lead: nil)
    }
    let isArgument = place > 0 && open[place - 1].tag.kind == .parent
    let lead = pendingLead
    switch open[place].tag.kind {
    case .parent where open[place].lead != nil: skipLineEnd()
    case .parent: break
    case .block where isArgument: pendingLead = nil
    default: _ = takeStandaloneLine()
    }
    closeInnermost(lead: lead)
  }

  private mutating func closeInnermost(lead: Range<Int>?) {
    guard let opened = open.popLast() else { return }
    let content = nodes
    nodes = opened.nodesBefore
    switch opened.tag.kind {
    case .parent:
      nodes.append(.parent(parent(opened, content)))
      pendingLead = nil
    case .block:
      let own = opened.lead ?? opened.tag.range.lowerBound..<opened.tag.range.lowerBound
      let inner = opened.isStandalone ? content.firstIndentation : nil
      let block = TemplateBlock(
        tag: opened.tag,
        content: content,
        isStandalone: opened.isStandalone,
        indentation: inner ?? own
      )
      nodes.append(.block(block))
    default:
      nodes.append(.section(opened.tag, content))
    }
  }

  /// Makes a parent from what stands between its tags, of which only the blocks count.
  private mutating func parent(_ opened: OpenTag, _ content: [TemplateNode]) -> TemplateParent {
    var arguments: [TemplateBlock] = []
    for node in content {
      guard case .block(let block) = node else {
        reportStray(node, in: opened.tag)
        continue
      }
      if let first = arguments.first(where: { $0.tag.name == block.tag.name }) {
        reportRepeated(block.tag, first: first.tag)
      } else {
        arguments.append(block)
      }
    }
    var indentation: Range<Int>?
    if let lead = opened.lead, lineHasEnded, case .lineStart = nodes.last {
      nodes.removeLast()
      indentation = lead
    }
    return TemplateParent(tag: opened.tag, indentation: indentation, arguments: arguments)
  }

  // MARK: - Lines

  /// The white space before the last tag if nothing else stands on its line; the line is then
  /// skipped, and otherwise kept.
  private mutating func takeStandaloneLine() -> Range<Int>? {
    guard let lead = pendingLead, lineEnds(at: next) != nil else {
      keepLead()
      return nil
    }
    pendingLead = nil
    skipLineEnd()
    return lead
  }

  private mutating func keepLead() {
    if let lead = pendingLead { nodes.append(.lineStart(lead)) }
    pendingLead = nil
  }

  private mutating func skipLineEnd() {
    guard let end = lineEnds(at: next) else { return }
    next = end
    pendingLead = nil
  }

  /// Whether the last token that was read ended a line or the file.
  private var lineHasEnded: Bool {
    guard next > 0, next < tokens.count else { return true }
    if case .newline = tokens[next - 1].kind { return true }
    return false
  }

  /// The index behind the end of the line if only white space follows from a token on, else nil.
  private func lineEnds(at index: Int) -> Int? {
    var index = index
    if index < tokens.count, case .text = tokens[index].kind {
      guard source.bytes[tokens[index].range].allSatisfy(isBlank) else { return nil }
      index += 1
    }
    guard index < tokens.count else { return index }
    if case .newline = tokens[index].kind { return index + 1 }
    return nil
  }
}
