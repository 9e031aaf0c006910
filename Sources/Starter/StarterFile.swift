internal import CStarter

/// A file of the site that `bedside init` makes; all of them are parts of the program.
package struct StarterFile: Sendable {
  /// The path in the new project.
  package let path: String
  /// As in the repository, with marks where a day belongs.
  package let bytes: [UInt8]

  /// Every file, in order of paths.
  package static var all: [StarterFile] {
    (0..<bedside_starter_count()).map { file in
      StarterFile(
        path: String(decoding: bytes { bedside_starter_path(file, $0) }, as: UTF8.self),
        bytes: bytes { bedside_starter_byte(file, $0) }
      )
    }
    .sorted { $0.path < $1.path }
  }

  /// The bytes that a function gives for the offsets from 0 on, until it gives none.
  private static func bytes(_ byte: (Int) -> Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while let next = UInt8(exactly: byte(bytes.count)) { bytes.append(next) }
    return bytes
  }
}
