/// What runs programs: the system, or a test.
package protocol ToolRunner: Sendable {
  /// Runs a program to its end.
  ///
  /// - Throws: unless it ended by itself, in time, with status 0.
  func run(_ call: ToolCall) async throws(ToolError) -> ToolOutput
}
