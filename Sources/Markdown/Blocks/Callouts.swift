extension BlockKind {
  package static let note = BlockKind("NOTE")
  package static let tip = BlockKind("TIP")
  package static let warning = BlockKind("WARNING")
  package static let important = BlockKind("IMPORTANT")
  package static let caution = BlockKind("CAUTION")
}

/// Boxes that set a passage apart: inset texts and the warning callouts of the NHS frontend.
enum Callouts {
  static let note = HealthBlock(.note, classes: "inset inset-note", label: "Information:")

  static let tip = HealthBlock(.tip, classes: "inset inset-tip", label: "Information:")

  static let warning = HealthBlock(
    .warning,
    classes: "callout callout-warning",
    label: "Important:",
    heading: "Warning"
  )

  static let important = HealthBlock(
    .important,
    classes: "callout callout-important",
    label: "Important:",
    heading: "Important"
  )

  static let caution = HealthBlock(
    .caution,
    classes: "callout callout-caution",
    label: "Important:",
    heading: "Caution"
  )
}
