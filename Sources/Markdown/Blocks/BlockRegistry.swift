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

  /// The block of a kind whose name is written in any case.
  static func block(named name: String) -> HealthBlock? {
    all.first { block in
      block.kind.name.utf8.elementsEqual(name.utf8.map { uppercased($0) })
    }
  }
}
