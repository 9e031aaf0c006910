/// What has happened to the files of some folders in a short time.
package enum FileChanges: Equatable, Sendable {
  /// Something happened to the files with these paths, and to no others.
  case files(Set<String>)
  /// So much that nobody kept count, or a whole folder has gone.
  case everything

  package static func + (left: FileChanges, right: FileChanges) -> FileChanges {
    guard case .files(let left) = left, case .files(let right) = right else { return .everything }
    return .files(left.union(right))
  }
}
