internal import CLinux

/// A signal by which the user asks the program to stop.
///
/// The first one is noted, and the work asks for it where it can stop without harm; the second one
/// ends the process at once, as the first does without `listen`.
package enum StopSignal: Int32, Sendable {
  case hangup = 1
  case interrupt = 2
  case termination = 15

  /// Notes these signals from now on, but for those that the caller has ignored (nohup).
  package static func listen() {
    bedside_note_stop_signals()
  }

  /// The first signal that was noted, if any.
  package static var noted: StopSignal? {
    StopSignal(rawValue: bedside_noted_stop_signal())
  }

  /// What a shell reports of a process that the signal ended.
  package var exitStatus: Int32 { 128 + rawValue }

  package var name: String {
    switch self {
    case .hangup: "SIGHUP"
    case .interrupt: "SIGINT"
    case .termination: "SIGTERM"
    }
  }
}
