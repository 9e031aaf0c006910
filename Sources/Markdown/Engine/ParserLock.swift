internal import Glibc

/// Keeps parses that change the parser's process-wide table apart from all others.
@safe
final class ParserLock: @unchecked Sendable {
  static let shared = ParserLock()

  private let lock: UnsafeMutablePointer<pthread_rwlock_t>

  private init() {
    unsafe lock = .allocate(capacity: 1)
    var attributes = pthread_rwlockattr_t()
    unsafe pthread_rwlockattr_init(&attributes)
    // By default a steady stream of shared parses keeps an exclusive one waiting for ever.
    unsafe pthread_rwlockattr_setkind_np(
      &attributes,
      Int32(PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP)
    )
    unsafe pthread_rwlock_init(lock, &attributes)
    unsafe pthread_rwlockattr_destroy(&attributes)
  }

  /// Runs `body` beside other shared ones; it must not take the lock again.
  func withSharedAccess<Result: ~Copyable>(_ body: () -> Result) -> Result {
    unsafe pthread_rwlock_rdlock(lock)
    defer { unsafe pthread_rwlock_unlock(lock) }
    return body()
  }

  /// Runs `body` while no other holds the lock; it must not take the lock again.
  func withExclusiveAccess<Result: ~Copyable>(_ body: () -> Result) -> Result {
    unsafe pthread_rwlock_wrlock(lock)
    defer { unsafe pthread_rwlock_unlock(lock) }
    return body()
  }
}
