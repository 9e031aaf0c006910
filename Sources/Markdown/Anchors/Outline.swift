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
    fileprivate(set) var anchor: String?
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
    // To grow moves all entries, and they are large.
    entries.reserveCapacity(8)
    var next: Node? = document
    while let node = next {
      switch node.kind {
      case .heading:
        var text = PlainText()
        text.read(from: node.firstChild, upTo: nil)
        let string = text.string
        entries.append(Entry(node: node, text: string, anchor: slug(of: string), marker: nil))
        next = node.following(in: document, enters: false)
      case .blockQuote:
        if let marker = BlockMarker(node, in: source, lines) {
          let text = marker.heading
          let name = text.isEmpty ? nil : slug(of: text)
          entries.append(Entry(node: node, text: text, anchor: name, marker: marker))
        }
        next = node.following(in: document, enters: true)
      case .document, .list, .item, .footnoteDefinition:
        next = node.following(in: document, enters: true)
      default:
        next = node.following(in: document, enters: false)
      }
    }
    var register = AnchorRegister(entries, reserved: reservedAnchors)
    for index in entries.indices {
      guard let name = entries[index].anchor else { continue }
      entries[index].anchor = register.claim(name)
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
