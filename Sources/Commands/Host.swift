package import Content
internal import FoundationEssentials

/// What the program asks of the machine that it runs on.
package enum Host {
  /// The processors that this process may run on.
  package static var processors: Int {
    max(1, ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Today's date in UTC, which is the same wherever a site is built.
  package static var today: CalendarDate {
    CalendarDate(daysSince1970: secondsSince1970 / 86_400) ?? .earliest
  }

  /// The time in whole seconds, as POSIX counts them; never negative.
  package static var secondsSince1970: Int {
    max(0, Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// A variable of the environment; empty if it is not set.
  package static func variable(_ name: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? ""
  }
}
