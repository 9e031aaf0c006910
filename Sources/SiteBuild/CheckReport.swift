package import Diagnostics

/// What came of a check.
package struct CheckReport: Sendable {
  /// The paths of all files that were checked, in their order.
  package let files: [String]
  /// In reading order.
  package let diagnostics: [Diagnostic]
}
