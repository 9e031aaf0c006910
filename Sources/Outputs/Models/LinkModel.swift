internal import Templates

/// A link with its words.
struct LinkModel: Sendable {
  let label: String
  let url: String

  static let schema = ModelSchema<LinkModel>(
    "link",
    "A link with its words.",
    [
      .text("label", "The words of the link.") { $0.label },
      .url("url", "Where it leads.") { $0.url },
    ]
  )
}

/// An entry of the site's menu.
struct NavigationModel: Sendable {
  let label: String
  let url: String
  let isCurrent: Bool

  static let schema = ModelSchema<NavigationModel>(
    "navigation item",
    "An entry of the site's menu.",
    [
      .text("label", "The words of the link.") { $0.label },
      .url("url", "Where it leads.") { $0.url },
      .flag("isCurrent", "Whether the page being read is the one that it leads to.") {
        $0.isCurrent
      },
    ]
  )
}
