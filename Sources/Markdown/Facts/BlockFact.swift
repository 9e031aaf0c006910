package import Diagnostics

/// A health block of a document, such as a care card or a list of things to do.
package struct BlockFact: Hashable, Sendable {
  package let kind: BlockKind
  /// The block's heading without its hidden prefix; empty for a block that has none.
  package let title: String
  /// The `id` of the block's heading, or nil for a block that has none.
  package let anchor: String?
  /// The whole quote in the source.
  package let range: SourceRange
  /// The id of the shared card that the block includes.
  package let safetyCard: String?

  package init(
    kind: BlockKind,
    title: String,
    anchor: String?,
    range: SourceRange,
    safetyCard: String?
  ) {
    self.kind = kind
    self.title = title
    self.anchor = anchor
    self.range = range
    self.safetyCard = safetyCard
  }
}
