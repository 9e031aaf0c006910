/// Collects what a reader sees of some inline nodes, without markup.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  private var skipped: Int

  /// - Parameter skipped: how many bytes of text to leave out at the start.
  init(skipping skipped: Int = 0) {
    self.skipped = skipped
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads siblings and all that is below them; images count for their alternative text.
  mutating func read(from first: Node?, upTo end: Node?) {
    var next = first
    while let node = next, node != end {
      read(node)
      next = node.next
    }
  }

  private mutating func read(_ root: Node) {
    var node = root
    while true {
      readItself(node)
      if let child = node.firstChild {
        node = child
        continue
      }
      while node != root, node.next == nil {
        guard let parent = node.parent else { return }
        node = parent
      }
      guard node != root, let sibling = node.next else { return }
      node = sibling
    }
  }

  private mutating func readItself(_ node: Node) {
    switch node.kind {
    case .text, .code:
      node.withLiteral { literal in
        let start = min(skipped, literal.count)
        skipped -= start
        let text = literal.extracting(start..<literal.count)
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      }
    case .softBreak, .lineBreak: bytes.append(0x20)
    default: break
    }
  }
}
