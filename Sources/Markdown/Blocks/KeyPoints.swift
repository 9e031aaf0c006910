extension BlockKind {
  package static let keyPoints = BlockKind("KEY-POINTS")
}

/// The few sentences that a reader in a hurry should take away.
enum KeyPoints {
  static let keyPoints = HealthBlock(
    .keyPoints,
    classes: "key-points",
    heading: "Key points",
    content: .list(itemClass: nil, icon: nil)
  )
}
