internal import Content

/// A schedule for a terminal: a line for each article, with the day first.
///
/// Titles are left out: they can hold what moves the cursor of a terminal, paths and ids cannot.
enum TextSchedule {
  static func render(_ schedule: ReviewSchedule) -> [UInt8] {
    guard !schedule.entries.isEmpty else { return Array("No review is due.\n".utf8) }
    let width = schedule.entries.map(\.summary.utf8.count).max() ?? 0
    let lines = schedule.entries.map { entry in
      let day = entry.state.next?.description ?? "----------"
      let padding = String(repeating: " ", count: width - entry.summary.utf8.count)
      let reviewer = entry.state.signOff.map { "  \($0.reviewer.id)" } ?? ""
      return "\(day)  \(entry.summary)\(padding)  \(entry.path)\(reviewer)\n"
    }
    return Array(lines.joined().utf8)
  }
}
