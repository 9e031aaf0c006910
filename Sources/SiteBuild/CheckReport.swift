package import Diagnostics
package import FileSystem

/// What came of a check.
package struct CheckReport: Sendable {
  /// The paths of all files that were checked, in their order.
  package let files: [String]
  /// In reading order.
  package let diagnostics: [Diagnostic]
  /// Why the answers of other sites were not kept for the next run; nil if they were, or if none
  /// was asked.
  package var cacheFailure: FileSystemError?
}
