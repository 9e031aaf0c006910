internal import CLinux

/// The memory that the system gives to this process.
package enum ProcessMemory {
  /// Takes it from now on in pieces of 16 MB, and gives it back at the end.
  ///
  /// A build takes some hundred megabytes. By the C library's usual 128 KB, each with a lock on the
  /// whole address space, that is a thousand calls. For a process that ends soon.
  package static func takeInLargePieces() {
    bedside_take_memory_by(16 << 20)
  }

  /// Never lets go of a value, because the process is about to end.
  package static func keep(_ value: some Sendable) {
    _ = unsafe Unmanaged.passRetained(Kept(value: value))
  }

  private final class Kept<Value: Sendable>: Sendable {
    let value: Value

    init(value: Value) {
      self.value = value
    }
  }
}
