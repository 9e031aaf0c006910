internal import Content

/// A schedule for a spreadsheet.
enum TableSchedule {
  static func render(_ schedule: ReviewSchedule) -> [UInt8] {
    let header = ["Next review", "State", "Article", "Title", "Reviewer", "Last reviewed"]
    let rows = schedule.entries.map { entry in
      [
        entry.state.next?.description ?? "", entry.summary, entry.path, entry.title,
        entry.state.signOff?.reviewer.fullName ?? "",
        entry.state.signOff?.date.value.description ?? "",
      ]
    }
    return CommaSeparatedValues.render([header] + rows)
  }
}
