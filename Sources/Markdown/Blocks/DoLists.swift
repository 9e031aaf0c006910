extension BlockKind {
  package static let doList = BlockKind("DO")
  package static let dontList = BlockKind("DONT")
}

/// What to do and what not to do, as two lists with ticks and crosses.
enum DoLists {
  static let doList = HealthBlock(
    .doList,
    classes: "do-list",
    heading: "Do",
    content: .list(itemClass: "do-item", icon: "icon icon-tick")
  )

  static let dontList = HealthBlock(
    .dontList,
    classes: "dont-list",
    heading: "Don't",
    content: .list(itemClass: "dont-item", icon: "icon icon-cross")
  )
}
