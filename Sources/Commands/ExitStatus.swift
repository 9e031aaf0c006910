/// What the program's exit status tells a script.
package enum ExitStatus {
  /// Findings at or above the failing level.
  static let findings: Int32 = 1
  /// The command line, the project or the environment cannot be used.
  package static let unusable: Int32 = 2
  /// Another build of the project is running (EX_TEMPFAIL of sysexits.h).
  static let locked: Int32 = 75
}
