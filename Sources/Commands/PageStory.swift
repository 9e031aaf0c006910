internal import SiteBuild

/// The history of a page, told in a few lines.
struct PageStory {
  let history: PageHistory

  init(_ history: PageHistory) {
    self.history = history
  }

  var text: String {
    """
    \(history.file)
    Made from: \(history.sources.joined(separator: ", "))
    Last made: \(reason)
    Since then: \(since)

    """
  }

  private var reason: String {
    switch history.reason {
    case .nothingKnown: "when nothing was known of an earlier build with these options"
    case .outputChanged: "because the file in the output folder was not as it had been left"
    case .new: "because it was new"
    case .sources(let paths): "because of a change of \(paths.joined(separator: ", "))"
    case .others(let paths, let count):
      "because it lists or names what has changed in \(paths.joined(separator: ", "))"
        + (count > paths.count ? " and \(count - paths.count) more" : "")
    }
  }

  private var since: String {
    let (own, all) = (history.changedSources, history.changes)
    if all.isEmpty { return "no file of the project has changed" }
    if own.isEmpty {
      return "nothing that it was made from has changed, but \(all.count) other "
        + "file\(all.count == 1 ? " has" : "s have"), which it may list or name"
    }
    return "\(own.joined(separator: ", ")) \(own.count == 1 ? "has" : "have") changed"
  }
}
