/// Puts texts, lists and mappings together as they come in.
struct TreeBuilder {
  /// A list or mapping that has not ended yet.
  private struct Frame {
    let isMapping: Bool
    let isFlow: Bool
    let start: Int
    /// The end of its last part so far.
    var end: Int
    var items: [YAMLNode] = []
    var entries: [YAMLMapping.Entry] = []
    var key: YAMLScalar?
  }

  /// A key that a mapping has for the second time.
  struct RepeatedKey {
    let first: YAMLScalar
    let second: YAMLScalar
  }

  /// The outermost value, once it has ended.
  private(set) var root: YAMLNode?
  /// The keys that came a second time; their entries have been left out.
  private(set) var repeatedKeys: [RepeatedKey] = []
  /// How many lists and mappings in brackets or braces are open.
  private(set) var flowDepth = 0
  private var frames: [Frame] = []

  /// How many lists and mappings are open.
  var depth: Int { frames.count }

  /// Whether the next value is a key.
  var expectsKey: Bool {
    guard let frame = frames.last else { return false }
    return frame.isMapping && frame.key == nil
  }

  /// Opens a list or mapping.
  mutating func begin(mapping isMapping: Bool, flow isFlow: Bool, at range: Range<Int>) {
    frames.append(
      Frame(
        isMapping: isMapping,
        isFlow: isFlow,
        start: range.lowerBound,
        end: range.upperBound
      )
    )
    if isFlow { flowDepth += 1 }
  }

  /// Closes the innermost list or mapping.
  ///
  /// - Parameter bracket: the place of the closing bracket or brace; empty if there is none.
  mutating func end(at bracket: Range<Int>) {
    guard let frame = frames.popLast() else { return }
    if frame.isFlow { flowDepth -= 1 }
    let end = bracket.isEmpty ? frame.end : max(frame.end, bracket.upperBound)
    let range = frame.start..<end
    if frame.isMapping {
      add(.mapping(YAMLMapping(unique(frame.entries), range: range)))
    } else {
      add(.sequence(YAMLSequence(frame.items, range: range)))
    }
  }

  /// Adds a value to the innermost list or mapping, or as the root.
  mutating func add(_ node: YAMLNode) {
    guard let last = frames.indices.last else {
      root = node
      return
    }
    frames[last].end = max(frames[last].end, node.range.upperBound)
    if !frames[last].isMapping {
      frames[last].items.append(node)
    } else if let key = frames[last].key {
      frames[last].entries.append(YAMLMapping.Entry(key: key, value: node))
      frames[last].key = nil
    } else {
      // A key that is no text has been refused already; something must stand in for it.
      frames[last].key = node.scalar ?? YAMLScalar("", .plain, range: node.range)
    }
  }

  private mutating func unique(_ entries: [YAMLMapping.Entry]) -> [YAMLMapping.Entry] {
    var firsts: [UTF8Text: YAMLScalar] = [:]
    firsts.reserveCapacity(entries.count)
    return entries.filter { entry in
      guard let first = firsts.updateValue(entry.key, forKey: UTF8Text(entry.key.text)) else {
        return true
      }
      firsts[UTF8Text(entry.key.text)] = first
      repeatedKeys.append(RepeatedKey(first: first, second: entry.key))
      return false
    }
  }
}
