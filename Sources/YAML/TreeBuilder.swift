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
    var key = Key.expected
  }

  /// The key of the entry that comes next in a mapping.
  private enum Key {
    case expected
    /// One that was refused; its value goes with it.
    case refused
    case text(YAMLScalar)
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

  /// Where the innermost open list or mapping in brackets or braces starts.
  var openFlow: Int? { frames.last { $0.isFlow }?.start }

  /// Whether the next value is a key.
  var expectsKey: Bool {
    guard let frame = frames.last, frame.isMapping, case .expected = frame.key else { return false }
    return true
  }

  /// Opens a list or mapping.
  mutating func begin(isMapping: Bool, isFlow: Bool, at range: Range<Int>) {
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
    guard frames[last].isMapping else {
      frames[last].items.append(node)
      return
    }
    switch frames[last].key {
    case .expected:
      frames[last].key = node.scalar.map(Key.text) ?? .refused
    case .refused:
      frames[last].key = .expected
    case .text(let key):
      frames[last].entries.append(YAMLMapping.Entry(key: key, value: node))
      frames[last].key = .expected
    }
  }

  /// Takes note of a key or value that was refused.
  mutating func addRefused(at range: Range<Int>) {
    if expectsKey {
      frames[frames.count - 1].key = .refused
    } else {
      add(.scalar(YAMLScalar("", .plain, range: range)))
    }
  }

  private mutating func unique(_ entries: [YAMLMapping.Entry]) -> [YAMLMapping.Entry] {
    // To compare the few keys of most mappings costs less than a table of them.
    if entries.count <= 16, areUnlike(entries) { return entries }
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

  /// Whether no two keys have the same characters.
  private func areUnlike(_ entries: [YAMLMapping.Entry]) -> Bool {
    entries.indices.allSatisfy { index in
      !entries[..<index].contains { $0.key.text == entries[index].key.text }
    }
  }
}
