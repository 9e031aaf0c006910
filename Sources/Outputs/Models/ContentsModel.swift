internal import Markdown
internal import Templates

/// A section in a list of contents, with the sections below it.
struct ContentsModel: Sendable {
  let label: String
  let anchor: String
  var entries: [LinkModel] = []

  static let schema = ModelSchema<ContentsModel>(
    "section",
    "A section in a list of contents.",
    [
      .text("label", "The heading of the section.") { $0.label },
      .url("url", "A link to the section within the page.") { "#" + $0.anchor },
      .flag("hasEntries", "Whether there are sections below it.") { !$0.entries.isEmpty },
      .list("entries", of: LinkModel.schema, "The sections below it.") { $0.entries },
    ]
  )

  /// The sections of level 2, each with its sections of level 3; deeper ones and the headings of
  /// health blocks are left out.
  static func contents(of headings: [HeadingFact]) -> [ContentsModel] {
    var contents: [ContentsModel] = []
    for heading in headings where isListed(heading) {
      if heading.level == 3, !contents.isEmpty {
        contents[contents.count - 1].entries.append(
          LinkModel(label: heading.text, url: "#" + heading.anchor)
        )
      } else {
        contents.append(ContentsModel(label: heading.text, anchor: heading.anchor))
      }
    }
    return contents
  }

  /// Whether any heading is in the list of contents.
  static func areThere(in headings: [HeadingFact]) -> Bool {
    headings.contains(where: isListed)
  }

  private static func isListed(_ heading: HeadingFact) -> Bool {
    heading.role == .section && heading.level <= 3
  }
}
