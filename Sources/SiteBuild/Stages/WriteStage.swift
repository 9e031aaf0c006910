internal import FileSystem

/// Puts a new edition of the site in the place of the published one, if they differ.
struct WriteStage {
  let area: StagingArea
  let jobs: Int

  func run(_ outputs: [RenderedOutput]) async throws(SiteBuildError) -> BuildReport.Written {
    let published: Directory?
    let foreign: Int
    do {
      published = try area.place.open()
      foreign = try foreignFiles(in: published, besides: outputs)
    } catch {
      throw .fileSystem(error)
    }
    let outcomes = try await parallelMap(outputs, jobs: jobs) { output in
      published?.outcome(ofWriting: output.bytes, to: output.path) ?? .created
    }
    var written = BuildReport.Written(files: outputs.count, removed: foreign)
    for outcome in outcomes {
      switch outcome {
      case .created: written.created += 1
      case .updated: written.updated += 1
      case .unchanged: written.unchanged += 1
      }
    }
    if let published, foreign == 0, written.unchanged == outputs.count {
      do {
        try OutputTree(published).removeEmptyFolders()
      } catch {
        throw .fileSystem(error)
      }
    } else {
      written.method = try await publish(outputs, outcomes)
    }
    return written
  }

  /// How many files of the published edition are not among the outputs.
  private func foreignFiles(
    in published: Directory?,
    besides outputs: [RenderedOutput]
  ) throws(FileSystemError) -> Int {
    guard let published else { return 0 }
    let current = Set(outputs.map { Array($0.path.utf8) })
    let listing = try OutputTree(published).files()
    return listing.problems.count
      + listing.entries.count { !current.contains(Array($0.path.utf8)) }
  }

  private func publish(
    _ outputs: [RenderedOutput],
    _ outcomes: [WriteOutcome]
  ) async throws(SiteBuildError) -> PublishingMethod {
    let tree: StagedTree
    do {
      tree = try StagedTree(in: area)
    } catch {
      throw .fileSystem(error)
    }
    let failures = try await parallelMap(Array(zip(outputs, outcomes)), jobs: jobs) {
      (output, outcome) -> FileSystemError? in
      do throws(FileSystemError) {
        if outcome == .unchanged, try tree.keep(output.path) { return nil }
        try tree.write(output.bytes, to: output.path)
        return nil
      } catch {
        return error
      }
    }
    for case let failure? in failures { throw .fileSystem(failure) }
    do {
      return try tree.publish(order: PublishingOrder.rank)
    } catch {
      throw .fileSystem(error)
    }
  }
}
