/// How soon a reader should get help: the three levels of the NHS care cards.
package enum CareLevel: String, CaseIterable, Sendable {
  case nonUrgent = "non-urgent"
  case urgent
  case emergency
}

extension CareLevel: Comparable {
  /// The level at which a reader may take more time comes first.
  package static func < (left: CareLevel, right: CareLevel) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .nonUrgent: 0
    case .urgent: 1
    case .emergency: 2
    }
  }
}
