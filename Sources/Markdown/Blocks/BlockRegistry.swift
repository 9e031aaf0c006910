/// All kinds of health block; a new kind is a file beside this one and a line here.
enum BlockRegistry {
  static let all: [HealthBlock] = [
    CareCards.emergency,
    CareCards.urgent,
    CareCards.nonUrgent,
    Callouts.warning,
    Callouts.important,
    Callouts.note,
    Callouts.tip,
    Callouts.caution,
    DoLists.doList,
    DoLists.dontList,
    KeyPoints.keyPoints,
    SharedSafetyCard.safety,
  ]

  private static let byName = Dictionary(
    uniqueKeysWithValues: all.map { (Array($0.kind.name.utf8), $0) }
  )

  /// The block of a kind whose name is written in any case.
  static func block(named name: some Sequence<UInt8>) -> HealthBlock? {
    byName[name.map { uppercased($0) }]
  }
}
