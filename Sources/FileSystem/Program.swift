internal import Glibc

/// Another program, found as a shell finds it.
package struct Program: Sendable {
  /// The path of its file.
  package let path: String

  /// Looks for a program beside this one, and then in the folders of `PATH`.
  ///
  /// - Parameter path: the value of the variable, folders between colons.
  package static func find(_ name: String, besideThis: Bool = true, path: String) -> Program? {
    let folders = path.utf8.split(separator: UInt8(ascii: ":")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return ((besideThis ? [ownFolder].compactMap(\.self) : []) + folders)
      .map { Program(path: "\($0)/\(name)") }
      .first(where: \.isExecutable)
  }

  /// Where the file of this process is.
  private static var ownFolder: String? {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(path) }
    let bytes = unsafe String(cString: path).utf8
    return bytes.lastIndex(of: UInt8(ascii: "/")).map {
      String(decoding: bytes[..<$0], as: UTF8.self)
    }
  }

  private var isExecutable: Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// Puts the program in the place of this one; returns only where that fails.
  ///
  /// - Parameter arguments: with what the program is called by in front.
  package func replaceProcess(_ arguments: [String]) {
    unsafe withCArguments(arguments) { words in _ = unsafe execv(path, words) }
  }

  /// Starts the program and does not wait for it; its words go nowhere.
  package func start(_ argument: String) {
    // The shell ends at once, and leaves the program to the system to look after.
    let command = "\"$0\" \"$1\" >/dev/null 2>&1 </dev/null &"
    unsafe withCArguments(["sh", "-c", command, path, argument]) { words in
      var process = pid_t()
      guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, words, environ) == 0 else { return }
      _ = waitpid(process, nil, 0)
    }
  }
}

/// Calls with words as C has them for a new program, with a null pointer behind them.
private func withCArguments(
  _ arguments: [String],
  _ call: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Void
) {
  var words: [UnsafeMutablePointer<CChar>?] = unsafe []
  for argument in arguments { unsafe words.append(strdup(argument)) }
  unsafe words.append(nil)
  unsafe words.withUnsafeMutableBufferPointer { buffer in
    if let start = buffer.baseAddress { unsafe call(start) }
    for index in buffer.indices { unsafe free(buffer[index]) }
  }
}
