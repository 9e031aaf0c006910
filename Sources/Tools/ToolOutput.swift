/// What a program has said that ended well.
package struct ToolOutput: Hashable, Sendable {
  package let standardOutput: [UInt8]
  /// The last `ToolError.keptBytes` of it.
  package let standardError: [UInt8]

  package init(standardOutput: [UInt8] = [], standardError: [UInt8] = []) {
    self.standardOutput = standardOutput
    self.standardError = standardError
  }
}
