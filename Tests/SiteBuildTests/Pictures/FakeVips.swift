import FileSystem
import Synchronization
import Tools

@testable import SiteBuild

/// A program that makes pictures of as many bytes as a test wants, which hold nothing but their size and its
/// version.
final class FakeVips: ToolRunner {
  private let state = Mutex<(version: String, calls: [[String]])>(("vips-8.14.1", []))
  /// How many bytes a picture has, by the ending of its format and its width.
  private let size: @Sendable (_ format: String, _ width: Int) -> Int
  /// Why a picture is not made.
  private let failure: ToolError.Reason?

  init(
    failure: ToolError.Reason? = nil,
    size: @escaping @Sendable (_ format: String, _ width: Int) -> Int = { format, width in
      format == "avif" ? width : format == "webp" ? 2 * width : 4 * width
    }
  ) {
    self.size = size
    self.failure = failure
  }

  /// The arguments of all runs that made a picture.
  var calls: [[String]] { state.withLock { $0.calls } }

  /// Takes the place of the version; a machine gets another program.
  func update(to version: String) { state.withLock { $0.version = version } }

  func run(_ call: ToolCall) async throws(ToolError) -> ToolOutput {
    if call.arguments == ["--version"] {
      return ToolOutput(standardOutput: Array(state.withLock { $0.version }.utf8))
    }
    state.withLock { $0.calls.append(call.arguments) }
    if let failure { throw ToolError("vips", failure) }
    let format = call.arguments[2].dropFirst().prefix { $0 != "[" }
    let width = call.arguments.count > 3 ? Int(call.arguments[3]) ?? 0 : 1_200
    let version = state.withLock { $0.version }
    let count = size(String(format), width)
    let bytes = Self.picture(String(format), width, filling: Array(version.utf8), to: count)
    return ToolOutput(standardOutput: bytes)
  }

  /// A whole picture of a width and half of it in height.
  ///
  /// - Parameters:
  ///   - content: what stands where the pixels do.
  ///   - count: how many bytes it has, if it can.
  static func picture(
    _ format: String,
    _ width: Int,
    before segments: [UInt8] = [],
    filling content: [UInt8] = [],
    to count: Int = 0
  ) -> [UInt8] {
    let bytes = picture(format, width, segments, content)
    guard count > bytes.count else { return bytes }
    return picture(
      format,
      width,
      segments,
      content + [UInt8](repeating: 7, count: count - bytes.count)
    )
  }

  private static func picture(
    _ format: String,
    _ width: Int,
    _ segments: [UInt8],
    _ content: [UInt8]
  ) -> [UInt8] {
    let sides = [width / 2, width].flatMap { [UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
    let length = [24, 16, 8, 0].map { UInt8(content.count >> $0 & 255) }
    switch format {
    case "jpg":
      return [0xFF, 0xD8] + segments + [0xFF, 0xC0, 0, 11, 8] + sides + [1, 1, 0x11, 0]
        + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0] + content + [0xFF, 0xD9]
    case "png":
      return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, sides[2], sides[3], 0, 0, sides[0], sides[1], 8, 2, 0, 0, 0, 0, 0, 0, 0]
        + length + Array("IDAT".utf8) + content + [0, 0, 0, 0]
        + [0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]
    case "webp":
      let frame = [0x30, 1, 0, 0x9D, 1, 0x2A, sides[3], sides[2], sides[1], sides[0]] + content
      let padded = frame + (frame.count % 2 == 1 ? [0] : [])
      return Array("RIFF".utf8) + littleEndian(padded.count + 12) + Array("WEBPVP8 ".utf8)
        + littleEndian(frame.count) + padded
    default:
      return [0, 0, 0, 8] + Array("ftyp".utf8) + [0, 0, 0, 8] + Array("meta".utf8) + content
    }
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(number >> $0 & 255) }
  }

  /// A JPEG of a width with a comment of some bytes, and the same comment over again where it must.
  static func photograph(_ width: Int, bytes count: Int, turned: Bool = false) -> [UInt8] {
    let exif: [UInt8] =
      Array("Exif\0\0MM".utf8)
      + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned ? 6 : 1, 0, 0, 0, 0, 0, 0]
    // Tables take part in what is shown, so they stay.
    let table = [UInt8](repeating: 5, count: 60_000)
    var segments = [0xFF, 0xE1] + [0, UInt8(exif.count + 2)] + exif
    var left = count
    while left > 0 {
      let length = min(left, table.count)
      segments += [0xFF, 0xDB, UInt8((length + 2) >> 8), UInt8((length + 2) & 255)]
      segments += table.prefix(length)
      left -= length
    }
    return picture("jpg", width, before: segments, filling: [1, 2, 3])
  }
}
