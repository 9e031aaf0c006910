import FileSystem
import Synchronization
import SystemPackage

/// Counts the calls of a run, and fails the one of its choice.
final class CallCounter: Sendable {
  private let count = Mutex(0)
  private let failing: Int?
  private let error: Errno

  /// - Parameter failing: the call to fail, counted from 0, or nil for none.
  init(failing: Int? = nil, with error: Errno = .noSpace) {
    self.failing = failing
    self.error = error
  }

  var calls: Int { count.withLock { $0 } }

  func step() throws(Errno) {
    let number = count.withLock { count in
      count += 1
      return count - 1
    }
    if number == failing { throw error }
  }

  var script: ScriptedCalls {
    ScriptedCalls(before: { _ throws(Errno) in try self.step() })
  }
}
