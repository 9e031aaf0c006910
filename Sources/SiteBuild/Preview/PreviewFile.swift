internal import Diagnostics
package import FileSystem
internal import Outputs

/// A file of the site in memory.
package struct PreviewFile: Sendable {
  /// Its path on the site, such as `/articles/iron/` or `/feed.xml`.
  let sitePath: String
  package let bytes: [UInt8]
  package let hash: ContentHash
  /// The path in the project of the file that it is made from.
  package let origin: String

  init(_ file: FinishedFile, for output: PlannedOutput) {
    (sitePath, origin) = (output.sitePath, output.origin.path)
    (bytes, hash) = (file.bytes, file.hash)
  }

  /// The same file with other bytes.
  init(_ file: FinishedFile, inPlaceOf earlier: PreviewFile) {
    (sitePath, origin) = (earlier.sitePath, earlier.origin)
    (bytes, hash) = (file.bytes, file.hash)
  }
}
