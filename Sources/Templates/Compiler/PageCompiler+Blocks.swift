import Diagnostics

extension PageCompiler {
  /// Compiles `{{$name}}…{{/name}}`: what replaces the block, or its own content.
  mutating func compileBlock(_ block: TemplateBlock, _ expansion: Expansion) {
    checkPlace(of: block.tag, expansion)
    let own = BlockArguments.Replacement(block: block, template: expansion.template)
    let replacements = expansion.arguments[block.tag.name]
    let start = markup
    if let chosen = replacements.first {
      compileContent(of: chosen, in: block, expansion)
    } else {
      compileContent(of: own, in: block, expansion)
    }
    guard isChecked else { return }
    let end = markup
    for replaced in replacements.dropFirst() + (replacements.isEmpty ? [] : [own]) {
      markup = start
      checkReplacedContent(replaced, in: block, expansion)
    }
    markup = end
  }

  private mutating func compileContent(
    of replacement: BlockArguments.Replacement,
    in block: TemplateBlock,
    _ expansion: Expansion
  ) {
    if !isDiscarding { renderedBlocks.insert(replacement.key) }
    let start = markup
    var inner = expansion
    let isOwn =
      replacement.template == expansion.template
      && replacement.block.tag.range == block.tag.range
    if !isOwn {
      inner = Expansion(
        template: replacement.template,
        indentation: indentation(block.indentation, expansion),
        outdent: replacement.block.isStandalone ? replacement.block.indentation.count : 0,
        startsMidLine: !block.isStandalone,
        arguments: expansion.arguments.within(block.tag.name)
      )
    }
    compile(replacement.block.content, inner)
    guard isChecked, start.joined(with: markup) == nil else { return }
    reportUneven(replacement.block.tag, from: start, to: markup, inner)
    markup = start
  }

  /// Checks content that another one replaces on this page.
  ///
  /// What is found counts only if no page renders the content, since a page may replace it just
  /// because its own names differ.
  private mutating func checkReplacedContent(
    _ replacement: BlockArguments.Replacement,
    in block: TemplateBlock,
    _ expansion: Expansion
  ) {
    let outer = findings
    findings = TemplateFindings()
    discarding { $0.compileContent(of: replacement, in: block, expansion) }
    let found = findings.diagnostics
    findings = outer
    if replacedBlocks[replacement.key].map({ $0.count > found.count }) ?? true {
      replacedBlocks[replacement.key] = found
    }
  }

  /// The indentation of what stands at a place that has white space before it.
  func indentation(_ blank: Range<Int>, _ expansion: Expansion) -> [UInt8] {
    let bytes = library.templates[expansion.template].source.bytes
    return expansion.indentation + bytes[blank.dropFirst(expansion.outdent)]
  }
}
