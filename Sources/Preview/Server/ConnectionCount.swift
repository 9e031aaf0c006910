internal import Synchronization

/// How many clients are being served, at all addresses together.
final class ConnectionCount: Sendable {
  private let count = Atomic(0)

  /// Counts one more, and says whether there is room for it.
  func add() -> Bool {
    count.add(1, ordering: .relaxed).newValue <= Limits.connections
  }

  func remove() {
    count.subtract(1, ordering: .relaxed)
  }
}
