/// The memory of this process.
package enum ProcessMemory {
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
