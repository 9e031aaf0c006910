/// What became of a file that was to be written.
package enum WriteOutcome: String, Hashable, Sendable {
  case created
  case updated
  /// It held these very bytes, and was left alone: its times and links stay as they were.
  case unchanged
}
