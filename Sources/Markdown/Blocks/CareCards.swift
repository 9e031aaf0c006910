extension BlockKind {
  package static let emergency = BlockKind("EMERGENCY")
  package static let urgent = BlockKind("URGENT")
  package static let nonUrgent = BlockKind("NON-URGENT")
}

extension CareLevel {
  /// The block that is a card of this level.
  package var block: BlockKind { CareCards.card(self).kind }

  /// The heading of a card whose author gives none.
  package var heading: String { CareCards.card(self).heading?.description ?? "" }
}

extension HealthBlock {
  /// What the heading of the block is to its document.
  var headingRole: HeadingFact.Role {
    CareLevel.allCases.first { $0.block == kind }.map { .card($0) } ?? .block
  }
}

/// The care cards of the NHS digital service manual: who should get help, and how soon.
enum CareCards {
  static let emergency = HealthBlock(
    .emergency,
    classes: "card card-emergency",
    label: "Immediate action required:",
    heading: "Call 999 or go to A&E now if:"
  )

  static let urgent = HealthBlock(
    .urgent,
    classes: "card card-urgent",
    label: "Urgent advice:",
    heading: "Ask for an urgent GP appointment or get help from NHS 111 if:"
  )

  static let nonUrgent = HealthBlock(
    .nonUrgent,
    classes: "card card-non-urgent",
    label: "Non-urgent advice:",
    heading: "Speak to a GP if:"
  )

  static func card(_ level: CareLevel) -> HealthBlock {
    switch level {
    case .nonUrgent: nonUrgent
    case .urgent: urgent
    case .emergency: emergency
    }
  }
}
