internal import Content
internal import Diagnostics
internal import FileSystem

/// What a build leaves for the next one to compare with: what it read, what it wrote, what it found.
///
/// Kept for the output folder and the options that it was made with. Whatever does not agree with it
/// means more work for the next build, and nothing else.
struct LastBuild: Sendable {
  /// Of the program and the options, which decide how sources become a site.
  let identity: ContentHash
  /// Every file of the project that was read, in order of paths.
  let sources: [FileRecord]
  /// Every file of the site, in the order in which they were planned.
  let outputs: [FileRecord]
  /// The folders that they lie in, in order of paths.
  let folders: [FolderRecord]
  /// What was printed, in reading order.
  let findings: [Diagnostic]
  let articleCount: Int
  let nextChange: CalendarDate?
  /// How each page was made, in the order of the outputs; see `BuildDetails`.
  let details: BuildDetails.Encoded
}

extension LastBuild {
  /// Hashes what decides how sources become a site, but for the sources themselves.
  static func identity(
    of options: BuildOptions,
    output: String,
    program: FileStatus
  ) -> ContentHash {
    var encoder = CacheEncoder()
    encoder.append(Version.current)
    encoder.append(FileFingerprint(program))
    encoder.append(output)
    encoder.append(options.includesDrafts)
    encoder.append(options.today.description)
    encoder.append(options.profile.rawValue)
    encoder.append(options.baseURL?.absolute("/") ?? "")
    return ContentHash(of: encoder.bytes)
  }
}
