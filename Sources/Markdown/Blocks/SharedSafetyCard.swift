extension BlockKind {
  package static let safety = BlockKind("SAFETY")
}

/// A quote whose first line names a shared card, which is written in its place.
enum SharedSafetyCard {
  static let safety = HealthBlock(.safety, classes: "", content: .sharedCard)
}
