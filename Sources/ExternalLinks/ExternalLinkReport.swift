package import Diagnostics
package import FileSystem

/// What came of trying the links to other sites.
package struct ExternalLinkReport: Sendable {
  /// In the order of the links.
  package var diagnostics: [Diagnostic] = []
  /// Why the outcomes were not kept for the next run; nil if they were.
  package var cacheFailure: FileSystemError?
}

/// libcurl is not installed, or too old.
package struct MissingTransport: Error {}
