/// How the text of a template is put into a page: with which indentation, and with what in the
/// place of its blocks.
struct Expansion {
  /// The template that the text stands in.
  let template: Int
  /// What each line is indented by.
  var indentation: [UInt8] = []
  /// How many spaces and tabs each line loses first.
  var outdent = 0
  /// Whether the first line goes on with a line that has begun, and so is not indented.
  var startsMidLine = false
  var arguments = BlockArguments()
}

/// What replaces the blocks of the templates that are being expanded.
struct BlockArguments {
  private var replacements: [String: [Replacement]] = [:]

  struct Replacement {
    let block: TemplateBlock
    /// The template that it stands in.
    let template: Int

    var key: BlockKey { BlockKey(template: template, offset: block.tag.range.lowerBound) }
  }

  /// The replacements of a block, the one that holds first.
  subscript(name: String) -> [Replacement] {
    replacements[name] ?? []
  }

  /// Adds replacements that hold where none from further outside does.
  mutating func add(_ blocks: [TemplateBlock], from template: Int) {
    for block in blocks {
      let replacement = Replacement(block: block, template: template)
      replacements[block.tag.name, default: []].append(replacement)
    }
  }

  /// The arguments within the replacement that holds: there the name means the next one, so that
  /// no block can hold itself.
  func within(_ name: String) -> BlockArguments {
    var inner = self
    inner.replacements[name] = Array(self[name].dropFirst())
    return inner
  }

  /// The same for arguments that replace the same.
  var key: [String: [BlockKey]] {
    replacements.mapValues { $0.map(\.key) }.filter { !$0.value.isEmpty }
  }
}

/// Names the content of one block in one template.
struct BlockKey: Hashable, Comparable {
  let template: Int
  let offset: Int

  static func < (left: BlockKey, right: BlockKey) -> Bool {
    (left.template, left.offset) < (right.template, right.offset)
  }
}
