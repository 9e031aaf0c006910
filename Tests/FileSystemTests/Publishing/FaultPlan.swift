import FileSystem
import Glibc
import Synchronization
import SystemPackage

/// At which of its calls a run is disturbed, and how.
final class FaultPlan: Sendable {
  enum Fault: Sendable {
    case none
    /// Nothing happens from this call on.
    case crash(at: Int)
    case error(Errno, at: Int)
    /// Every call is interrupted once before it is answered.
    case interruptions
  }

  private let fault: Fault
  private let state = Mutex((count: 0, wasInterrupted: false))

  init(_ fault: Fault) {
    self.fault = fault
  }

  var calls: Int { state.withLock { $0.count } }

  var script: ScriptedCalls {
    ScriptedCalls(before: { call throws(Errno) in try self.step(call) })
  }

  private func step(_ call: ScriptedCalls.Call) throws(Errno) {
    let (number, isInterrupted) = state.withLock { state in
      state.count += 1
      state.wasInterrupted.toggle()
      return (state.count - 1, state.wasInterrupted)
    }
    switch fault {
    case .none: break
    case .crash(let point): if number >= point { throw .ioError }
    case .error(let error, let point): if number == point { throw error }
    case .interruptions: if isInterrupted, call != .close { throw .interrupted }
    }
  }

  /// Whether all points are tried (`make test-faults`), or a sample of them.
  static var isWhole: Bool { unsafe getenv("BEDSIDE_FAULTS") != nil }

  /// The points of a run of so many calls that are tried.
  static func points(_ count: Int, sample: Int) -> [Int] {
    let step = isWhole ? 1 : max(1, count / sample)
    return Array(stride(from: 0, to: count, by: step))
  }
}
