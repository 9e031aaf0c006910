internal import FileSystem
internal import Tools

/// The program `vips` of libvips (https://www.libvips.org), which reads, scales and writes pictures.
///
/// A picture goes in and out through its streams, so the name of an author's file is never among its
/// arguments. It reads no format that its makers do not trust with strangers' files, works with one
/// thread (a build runs several of it), and leaves nothing behind.
struct Vips: Sendable {
  let runner: any ToolRunner
  let program: Program
  /// The project, in which each run has a folder of its own.
  let root: Directory

  /// How long it may take for one picture.
  private static let timeLimit = Duration.seconds(60)
  /// More than any side has.
  private static let anyHeight = "10000000"

  /// Its version, as it says it itself: `vips-8.14.1`.
  func version() async throws(ToolError) -> String {
    let output = try await runner.run(ToolCall(program, ["--version"], in: "/")).standardOutput
    let line = output.prefix { $0 != UInt8(ascii: "\n") }
    guard line.starts(with: "vips".utf8), line.count < 100 else {
      throw ToolError(program.path, .unexpected("it does not tell its version"))
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// A bitmap at a width, upright, in the colours of sRGB and without metadata; never made wider.
  func scale(
    _ bitmap: [UInt8],
    to width: Int,
    as format: PictureFormat
  ) async throws(ToolError) -> [UInt8] {
    try await run(
      [
        "thumbnail_source", "[descriptor=0]", Self.target(format), "\(width)",
        "--height", Self.anyHeight, "--size", "down", "--export-profile", "srgb",
        "--option-string", "fail-on=error",
      ],
      bitmap,
      ["VIPS_BLOCK_UNTRUSTED": "1"]
    )
  }

  /// A drawing in SVG as a bitmap of the size that it tells.
  ///
  /// - Parameter svg: of the theme, and without anything that acts or reaches out.
  func draw(_ svg: [UInt8], as format: PictureFormat) async throws(ToolError) -> [UInt8] {
    try await run(["svgload_source", "[descriptor=0]", Self.target(format)], svg)
  }

  private func run(
    _ arguments: [String],
    _ input: [UInt8],
    _ variables: [String: String] = [:]
  ) async throws(ToolError) -> [UInt8] {
    let folder: WorkFolder
    do {
      folder = try root.makeWorkFolder(in: ".bedside/work")
    } catch {
      throw ToolError(program.path, .unusable("\(error)"))
    }
    defer { folder.remove() }
    var call = ToolCall(program, arguments, in: folder.absolutePath)
    call.input = input
    call.variables = variables.merging(["VIPS_CONCURRENCY": "1", "VIPS_WARNING": "0"]) { $1 }
    call.outputLimit = PictureCache.sizeLimit
    call.timeLimit = Self.timeLimit
    return try await runner.run(call).standardOutput
  }

  private static func target(_ format: PictureFormat) -> String {
    ".\(format.ending)[\(format.settings),strip=true]"
  }
}

extension ToolError {
  /// What `vips` says of a picture that it cannot read; nil where the picture is not to blame.
  var complaint: String? {
    switch reason {
    case .failed(_, let lines):
      // A format or a codec that this vips was built without.
      let isUnable = lines.contains {
        $0.contains("is not a known") || $0.contains("Unsupported compression")
      }
      if isUnable { return nil }
      let complaint = lines.first { !$0.isEmpty && !$0.contains("VIPS-WARNING") }
      return "vips cannot read it" + (complaint.map { ": \($0)" } ?? "")
    case .ended: return "vips ended while it read it"
    case .timedOut(let limit): return "vips took longer than \(limit.components.seconds) seconds"
    case .tooMuchOutput: return "vips made too many bytes of it"
    case .missing, .unusable, .stopped, .cancelled, .unexpected: return nil
    }
  }
}
