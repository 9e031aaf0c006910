internal import FileSystem
internal import Tools

/// What a program has said of its version, kept for as long as its file is the same: to ask for it takes
/// longer than to find out that no picture has changed.
struct KnownVersion {
  private let program: Program
  private let folder: Directory

  /// Of the file beneath it.
  static let name = "vips"

  /// - Parameter folder: where it is kept.
  init(of program: Program, in folder: Directory) {
    self.program = program
    self.folder = folder
  }

  func version(of vips: Vips) async throws(ToolError) -> String {
    let fingerprint = fingerprint
    if let fingerprint, let known = try? load(fingerprint) { return known }
    let version = try await vips.version()
    // Where it cannot be kept, it is asked for again.
    if let fingerprint { _ = try? folder.write(encode(version, fingerprint), to: Self.name) }
    return version
  }

  /// Nil where it does not tell whether the file is the same, as of a link.
  private var fingerprint: FileFingerprint? {
    guard
      let slash = program.path.utf8.lastIndex(of: UInt8(ascii: "/")),
      let folder = try? Directory.open(String(program.path[..<slash]) + "/"),
      let status = try? folder.status(
        of: String(program.path[program.path.utf8.index(after: slash)...])
      ),
      status.kind == .file
    else { return nil }
    let fingerprint = FileFingerprint(status)
    return fingerprint.isSettled(at: .now) ? fingerprint : nil
  }

  private func load(_ fingerprint: FileFingerprint) throws -> String? {
    var decoder = CacheDecoder(try folder.read(Self.name, limit: 10_000)[...])
    let hash = try decoder.hash()
    let version = try decoder.text()
    let path = try decoder.text()
    guard
      try decoder.fingerprint() == fingerprint, decoder.isAtEnd,
      path.utf8.elementsEqual(program.path.utf8), hash == ContentHash(of: Array(version.utf8))
    else { return nil }
    return version
  }

  private func encode(_ version: String, _ fingerprint: FileFingerprint) -> [UInt8] {
    var encoder = CacheEncoder()
    encoder.append(ContentHash(of: Array(version.utf8)))
    encoder.append(version)
    encoder.append(program.path)
    encoder.append(fingerprint)
    return encoder.bytes
  }
}
