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
  /// Every file of the project that was read, in order of paths.
  var sources: [FileRecord]
  /// Every file of the site, in the order in which they were planned.
  var outputs: [OutputRecord]
  /// The folders of the site that hold folders alone.
  var folders: [FolderRecord]
  /// What was printed, in reading order.
  var findings: [Diagnostic]
  let articleCount: Int
  let nextChange: CalendarDate?
  /// How each page was made, in the order of the outputs; see `BuildDetails`.
  var details: BuildDetails.Encoded
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
    encoder.append(options.baseURL?.absolute("/") ?? "")
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

  /// The same build with what is known of its files now; nil if that is not worth keeping.
  ///
  /// The files that a build writes last have not settled when it records them. To compare the bytes of
  /// a few of them each time takes less than to keep the whole record once more.
  func renewed(_ changes: SourceChanges, _ state: OutputState) -> LastBuild? {
    let news = changes.renewed.count + state.renewed.count + state.renewedFolders.count
    guard news > (sources.count + outputs.count + folders.count) / 20 else { return nil }
    var renewed = self
    for (position, record) in changes.renewed { renewed.sources[position] = record }
    for (position, record) in state.renewed { renewed.outputs[position] = record }
    for (position, record) in state.renewedFolders { renewed.folders[position] = record }
    return renewed
  }
}
