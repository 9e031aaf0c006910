internal import Content
internal import FileSystem
internal import Outputs

/// What came of a finished file.
struct Delivery: Sendable {
  let outcome: WriteOutcome
  /// Of the file when it was written, or when it was found to hold these bytes; nil if not known.
  let fingerprint: FileFingerprint?

  static func unchanged(_ fingerprint: FileFingerprint?) -> Delivery {
    Delivery(outcome: .unchanged, fingerprint: fingerprint)
  }
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
    let found = delivery(of: file)
    guard found.outcome != .unchanged else { return .success(found) }
    do throws(FileSystemError) {
      let status = try tree.write(file.bytes, to: file.path)
      return .success(Delivery(outcome: found.outcome, fingerprint: FileFingerprint(status)))
    } catch {
      return .failure(error)
    }
  }

  /// What writing a file would do to the published one, and what is known of that if it stays.
  private func delivery(of file: FinishedFile) -> Delivery {
    if let earlier = previous[file.path], earlier.isIntact {
      return earlier.hash == file.hash
        ? .unchanged(earlier.fingerprint) : Delivery(outcome: .updated, fingerprint: nil)
    }
    guard let published else { return Delivery(outcome: .created, fingerprint: nil) }
    let (outcome, status) = published.outcome(ofWriting: file.bytes, to: file.path)
    return Delivery(outcome: outcome, fingerprint: status.map(FileFingerprint.init))
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
