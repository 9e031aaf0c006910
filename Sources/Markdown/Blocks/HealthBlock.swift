/// How a kind of health block is written as HTML.
///
/// In Markdown a block is a quote whose first line is `[!KIND]` or `[!KIND] Title`.
struct HealthBlock: Sendable {
  /// What the quote must hold behind its first line.
  enum Content: Sendable {
    case anything
    /// A list; `icon` is the class of a picture before each item, which screen readers skip.
    case list(itemClass: StaticString?, icon: StaticString?)
    /// Nothing: the first line names a shared safety card, which takes the quote's place.
    case sharedCard
  }

  let kind: BlockKind
  /// The value of the element's `class`.
  let classes: StaticString
  /// What a screen reader says first, such as `Urgent advice:`; inside the heading, so that readers
  /// who go from heading to heading hear it as well.
  let label: StaticString?
  /// The heading where the author gives none, or nil for a block that does without.
  let heading: StaticString?
  let content: Content
  /// The bytes of the label's word, without its colon and in lower case.
  private let labelWord: [UInt8]?

  init(
    _ kind: BlockKind,
    classes: StaticString,
    label: StaticString? = nil,
    heading: StaticString? = nil,
    content: Content = .anything
  ) {
    self.kind = kind
    self.classes = classes
    self.label = label
    self.heading = heading
    self.content = content
    labelWord = label.map { $0.description.utf8.prefix { $0 != UInt8(ascii: ":") }.map(lowercased) }
  }

  /// Whether a heading says already what the label would say, in any case: `Important:` before
  /// `Important information` would be heard twice.
  func isLabelSaid(by heading: String) -> Bool {
    guard let labelWord else { return true }
    return heading.utf8.lazy.map(lowercased).starts(with: labelWord)
  }
}
