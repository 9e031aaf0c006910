internal import Content
internal import FileSystem
internal import Outputs

/// What came of a finished file.
struct Delivery: Sendable {
  let outcome: WriteOutcome
  /// Of the file that was written; nil where none was.
  let fingerprint: FileFingerprint?

  static let unchanged = Delivery(outcome: .unchanged, fingerprint: nil)
}

/// The site that a build makes, on its way into the output folder.
///
/// Files that differ from the published ones are written beside the output as they come; those that do
/// not are remembered. Nothing is published before `publish`.
struct NextEdition: Sendable {
  let area: StagingArea
  let jobs: Int
  /// The published site, as far as it is known.
  let previous: PreviousSite
  private let tree: StagedTree
  private let published: Directory?

  init(in area: StagingArea, over previous: PreviousSite, jobs: Int) throws(SiteBuildError) {
    self.area = area
    self.previous = previous
    self.jobs = jobs
    do {
      tree = try StagedTree(in: area)
      published = try area.place.open()
    } catch {
      throw .fileSystem(error)
    }
  }

  /// Takes a file in; safe to use from all threads.
  func take(_ file: FinishedFile) -> Result<Delivery, FileSystemError> {
    let outcome = outcome(of: file)
    guard outcome != .unchanged else { return .success(.unchanged) }
    do throws(FileSystemError) {
      let status = try tree.write(file.bytes, to: file.path)
      return .success(Delivery(outcome: outcome, fingerprint: FileFingerprint(status)))
    } catch {
      return .failure(error)
    }
  }

  private func outcome(of file: FinishedFile) -> WriteOutcome {
    if let earlier = previous[file.path], earlier.isIntact {
      return earlier.hash == file.hash ? .unchanged : .updated
    }
    return published?.outcome(ofWriting: file.bytes, to: file.path) ?? .created
  }

  /// Puts the files in the place of the published ones.
  ///
  /// - Parameters:
  ///   - files: all that were taken in, with what came of each.
  ///   - stale: the paths of published files that are no longer part of the site.
  /// - Returns: how it was done, and the folder that was exchanged, nil being the output itself; nil
  ///   if there is no difference.
  func publish(
    _ files: [(path: String, outcome: WriteOutcome)],
    removing stale: [String]
  ) async throws(SiteBuildError) -> (method: PublishingMethod, folder: String?)? {
    let kept = files.filter { $0.outcome == .unchanged }.map(\.path)
    let changed = files.filter { $0.outcome != .unchanged }.map(\.path)
    guard !changed.isEmpty || !stale.isEmpty || published == nil else { return nil }
    do {
      let part = try area.smallestFolder(changed: changed, removed: stale, kept: kept)
      let linked = part.map { folder in kept.filter { $0.isBeneath(folder) } } ?? kept
      let failures = try await parallelMap(linked, jobs: jobs, chunk: 256) { keep($0) }
      for case let failure? in failures { throw SiteBuildError.fileSystem(failure) }
      return (try tree.publish(part, order: PublishingOrder.rank), part)
    } catch let error as FileSystemError {
      throw .fileSystem(error)
    } catch let error as SiteBuildError {
      throw error
    } catch {
      return nil
    }
  }

  private func keep(_ path: String) -> FileSystemError? {
    do throws(FileSystemError) {
      if try tree.keep(path) { return nil }
      guard let published else { return nil }
      try tree.write(try published.read(path, limit: .max), to: path)
      return nil
    } catch {
      return error
    }
  }
}
