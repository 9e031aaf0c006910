package import ArgumentParser
package import Content

/// The options of every command that works on a project.
package struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The project's folder.", valueName: "dir"),
    completion: .directory
  )
  package var root = "."

  @Option(
    help: ArgumentHelp(
      "The day to judge publishing and expiry by, as YYYY-MM-DD; today (UTC) if left out.",
      valueName: "date"
    ),
    transform: parseDate
  )
  package var today: CalendarDate?

  package init() {}
}

func parseDate(_ text: String) throws -> CalendarDate {
  guard let date = CalendarDate(iso: text) else {
    throw ValidationError("'\(text)' is not a day written as YYYY-MM-DD")
  }
  return date
}
