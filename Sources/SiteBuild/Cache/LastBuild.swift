internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs

/// What a build leaves for the next one to compare with: what it read, what it wrote, what it found.
///
/// Kept for the output folder and the options that it was made with. Whatever does not agree with it
/// means more work for the next build, and nothing else.
struct LastBuild: Sendable {
  /// Of the program and the options, which decide how sources become a site.
  let identity: ContentHash
  /// The address that the site was made for.
  let home: String
  /// Every file of the project that was read, in order of paths.
  var sources: [FileRecord]
  /// Every file of the site, in the order in which they were planned.
  var outputs: [OutputRecord]
  /// The folders of the site that hold folders alone.
  var folders: [FolderRecord]
  var findings: EncodedFindings
  let articleCount: Int
  let nextChange: CalendarDate?
  /// How each page was made, in the order of the outputs; see `BuildDetails`.
  var details: BuildDetails.Encoded
  /// What has changed since it was written whole; taken into all but the details.
  private(set) var edits = RecordedEdits()
  /// The hash of the file that it was read from; nil if it was not.
  var fileHash: ContentHash?
}

extension LastBuild {
  /// Hashes what decides how sources become a site, but for the sources themselves.
  static func identity(
    of options: BuildOptions,
    output: OutputFolder
  ) throws(SiteBuildError) -> ContentHash {
    var encoder = CacheEncoder()
    encoder.append(Version.current)
    encoder.append(try program())
    encoder.append(output.path)
    encoder.append(options.includesDrafts)
    encoder.append(options.today.description)
    encoder.append(options.profile.rawValue)
    encoder.append(options.baseURL?.home ?? "")
    return ContentHash(of: encoder.bytes)
  }

  /// The file that this program runs from: two builds of one version can differ.
  private static func program() throws(SiteBuildError) -> FileFingerprint {
    do {
      return FileFingerprint(try FileStatus.ofRunningProgram())
    } catch {
      throw .fileSystem(error)
    }
  }

  func decodedDetails() throws(CacheDamage) -> BuildDetails {
    try details.decoded(outputs: outputs.count, edits)
  }
}

extension LastBuild {
  /// What the last build has left; nil where it is missing, damaged, cut short or of another version.
  static func load(from root: Directory) -> LastBuild? {
    guard let bytes = try? root.read(path, limit: limit) else { return nil }
    guard let last = try? LastBuild(bytes), let hash = last.fileHash else { return nil }
    return RecordedEdits.load(from: root, for: hash).map { try? last.replacing($0) } ?? last
  }

  /// Keeps the record with more edits, in place of what was kept before.
  func save(_ edits: RecordedEdits, in root: Directory) throws(FileSystemError) {
    let size = sources.count + outputs.count + folders.count
    if let fileHash, edits.count <= size / 4 {
      return try edits.save(in: root, for: fileHash)
    }
    // A record whose details cannot be read is worth nothing to the next build either.
    if let whole = try? whole(with: edits) { try whole.save(in: root) }
  }

  /// Renews what is known of files that are as they were, if there is much of it.
  ///
  /// The files that a build writes last have not settled when it records them. To compare the bytes of
  /// a few of them each time takes less than to keep the whole record once more.
  func renew(
    _ changes: SourceChanges,
    _ state: OutputState,
    in root: Directory
  ) throws(FileSystemError) {
    let news = changes.renewed.count + state.renewed.count + state.renewedFolders.count
    guard news > (sources.count + outputs.count + folders.count) / 20 else { return }
    var edits = edits
    edits.sources.merge(changes.renewed) { $1 }
    edits.outputs.merge(state.renewed) { $1 }
    edits.folders.merge(state.renewedFolders) { $1 }
    try save(edits, in: root)
  }

  private func replacing(_ edits: RecordedEdits) throws(CacheDamage) -> LastBuild {
    var last = self
    try last.sources.replace(edits.sources)
    try last.outputs.replace(edits.outputs)
    try last.folders.replace(edits.folders)
    if let findings = edits.findings { last.findings = findings }
    last.edits = edits
    return last
  }

  /// The record with edits, to be written whole.
  private func whole(with edits: RecordedEdits) throws(CacheDamage) -> LastBuild {
    var last = try replacing(edits)
    last.details = try last.decodedDetails().encoded
    last.edits = RecordedEdits()
    return last
  }
}
