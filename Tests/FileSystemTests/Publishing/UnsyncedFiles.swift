import Glibc
import Synchronization
import SystemPackage

/// The files whose bytes have not been waited for, and so are gone when the power goes.
final class UnsyncedFiles: Sendable {
  private let files = Mutex<[CInt]>([])

  func insert(_ file: FileDescriptor) {
    let copy = dup(file.rawValue)
    guard copy >= 0 else { return }
    files.withLock { $0.append(copy) }
  }

  /// All bytes have reached the disk.
  func clear() {
    files.withLock { files in
      for file in files { close(file) }
      files = []
    }
  }

  /// What a disk that writes names before bytes leaves: empty files.
  func loseBytes() {
    files.withLock { files in
      for file in files { ftruncate(file, 0) }
    }
    clear()
  }

  deinit {
    clear()
  }
}
