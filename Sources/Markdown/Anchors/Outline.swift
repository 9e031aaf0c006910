/// The headings and health blocks of a document in reading order, with their anchors.
///
/// Anchors are given out before anything is written, because the first heading of a name keeps the
/// plain one, and a number that tells later ones apart must not take the name of a heading to come.
struct Outline {
  struct Entry {
    let node: Node
    /// The heading without markup; for a block, its title or the default one.
    let text: String
    /// Nil for a block without a heading.
    let anchor: String?
    /// Nil for a heading.
    let marker: BlockMarker?
  }

  private(set) var entries: [Entry] = []
  private var position = 0

  init(
    _ document: Node,
    in source: MarkdownSource,
    _ lines: BodyLines,
    reservedAnchors: Set<String>
  ) {
    var found: [(node: Node, text: String, name: String?, marker: BlockMarker?)] = []
    var next: Node? = document
    while let node = next {
      switch node.kind {
      case .heading:
        var text = PlainText()
        text.read(from: node.firstChild, upTo: nil)
        let string = text.string
        found.append((node, string, slug(of: string), nil))
        next = node.following(in: document, enters: false)
      case .blockQuote:
        if let marker = BlockMarker(node, in: source, lines) {
          let text = marker.heading
          found.append((node, text, text.isEmpty ? nil : slug(of: text), marker))
        }
        next = node.following(in: document, enters: true)
      case .document, .list, .item, .footnoteDefinition:
        next = node.following(in: document, enters: true)
      default:
        next = node.following(in: document, enters: false)
      }
    }
    var register = AnchorRegister(natural: found.compactMap(\.name), reserved: reservedAnchors)
    entries = found.map { entry in
      Entry(
        node: entry.node,
        text: entry.text,
        anchor: entry.name.map { register.claim($0) },
        marker: entry.marker
      )
    }
  }

  /// The entry of a heading or quote, or nil for a plain quote; to be asked in reading order.
  mutating func entry(for node: Node) -> Entry? {
    guard position < entries.count, entries[position].node == node else { return nil }
    position += 1
    return entries[position - 1]
  }
}

extension Node {
  /// The node behind this one in reading order, below `root`.
  ///
  /// - Parameter enters: whether that may be a child of this one.
  fileprivate func following(in root: Node, enters: Bool) -> Node? {
    if enters, let child = firstChild { return child }
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}
