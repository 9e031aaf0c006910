/// A health block that is being written.
struct OpenBlock {
  let node: Node
  let block: HealthBlock
  /// Whether the block is a section under a heading of its own.
  var hasHeading = false
}
