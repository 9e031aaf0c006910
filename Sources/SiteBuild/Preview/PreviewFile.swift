package import FileSystem

/// A file of the site in memory.
package struct PreviewFile: Sendable {
  package let bytes: [UInt8]
  package let hash: ContentHash
  /// The path in the project of the file that it is made from.
  package let origin: String
}
