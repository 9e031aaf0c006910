package import Diagnostics
package import HTML

/// What is left of a Markdown file once the parser's tree is gone.
package struct RenderedDocument: Sendable {
  /// The body; empty where the file was refused.
  package let html: SafeHTML
  package let facts: DocumentFacts
  /// Whether the body was read; if not, nothing is known of what it holds.
  package let isRead: Bool
  /// What is wrong with the body, in reading order.
  package let diagnostics: [Diagnostic]
}
