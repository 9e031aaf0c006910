import FileSystem
import Testing

/// Expects that a call throws a `FileSystemError` with a reason.
func expect(
  _ reason: FileSystemError.Reason,
  at location: SourceLocation = #_sourceLocation,
  _ call: () throws -> Void
) {
  let error = #expect(throws: FileSystemError.self, sourceLocation: location) { try call() }
  #expect(error?.reason == reason, sourceLocation: location)
}
