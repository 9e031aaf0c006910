internal import FileSystem

/// Makes the output folder hold exactly the files of the site, and touches only those that differ.
struct WriteStage {
  let tree: OutputTree
  let jobs: Int

  func run(_ outputs: [RenderedOutput]) async throws(SiteBuildError) -> BuildReport.Written {
    let tree = tree
    let removed = try removeStaleFiles(besides: outputs)
    let results = await parallelMap(outputs, jobs: jobs) {
      output -> Result<WriteOutcome, FileSystemError> in
      do throws(FileSystemError) {
        return .success(try tree.write(output.bytes, to: output.path))
      } catch {
        return .failure(error)
      }
    }
    var written = BuildReport.Written(files: outputs.count, removed: removed)
    do throws(FileSystemError) {
      for result in results {
        switch try result.get() {
        case .created: written.created += 1
        case .updated: written.updated += 1
        case .unchanged: written.unchanged += 1
        }
      }
    } catch {
      throw .fileSystem(error)
    }
    return written
  }

  /// Runs before anything is written: a stale file may stand where a folder has to be, or the other
  /// way round.
  private func removeStaleFiles(
    besides outputs: [RenderedOutput]
  ) throws(SiteBuildError) -> Int {
    let current = Set(outputs.map { Array($0.path.utf8) })
    var removed = 0
    do {
      for file in try tree.files().entries where !current.contains(Array(file.path.utf8)) {
        try tree.remove(file.path)
        removed += 1
      }
      try tree.removeEmptyFolders()
    } catch {
      throw .fileSystem(error)
    }
    return removed
  }
}
