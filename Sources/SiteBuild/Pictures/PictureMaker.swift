internal import Content
internal import FileSystem
internal import Tools

/// Makes of one picture what browsers are offered: the file that takes the place of the author's, first,
/// and then smaller ones, each in the formats of `Picture.Format`.
struct PictureMaker: Sendable {
  let vips: Vips

  /// Changes with what is made of a picture, or how.
  static let recipe = 1

  /// More pixels than any camera has that fits into a hand; a file of a few bytes can claim any number.
  static let pixelLimit = 100_000_000

  typealias File = (file: PreparedFile, bytes: [UInt8])

  /// Why nothing was made.
  enum Failure: Error {
    case damaged(ImageError)
    /// A clause about the picture.
    case refused(String)
    case tool(ToolError)
  }

  func make(_ source: [UInt8], _ header: ImageHeader) async throws(Failure) -> [File] {
    let (pixels, overflow) = header.width.multipliedReportingOverflow(by: header.height)
    guard !overflow, pixels <= Self.pixelLimit else {
      throw .refused(
        "it has \(header.width) × \(header.height) pixels, which is more than "
          + "\(Self.pixelLimit / 1_000_000) million"
      )
    }
    let bitmap: Bitmap
    do {
      guard let taken = try Bitmap(source, header.format) else { return [] }
      bitmap = taken
    } catch {
      throw .damaged(error)
    }
    // Of several pictures vips would keep the first.
    guard !bitmap.isAnimated else {
      return [file(bitmap.bytes, ending: header.format.ending, width: header.width)]
    }
    let main = try await mainFile(source, bitmap, header)
    var files = [main]
    // A browser takes the first format that it knows, so each has to save bytes over the next.
    var limit = main.bytes.count
    for format in PictureFormat.offered(forLossless: bitmap.isLossless).reversed() {
      let made = try await variants(source, upTo: main.file.width, as: format, below: limit)
      guard let widest = made.last else { continue }
      limit = widest.bytes.count
      files.insert(contentsOf: made, at: 1)
    }
    return files
  }

  /// The widths that a picture is offered in, in pixels.
  ///
  /// The column of text is 576 CSS pixels wide, and on a telephone some 330 to 400. That takes 400 where
  /// there is one pixel to each; 640 on a plain screen, or on a small telephone with two; 960 on telephones
  /// with three; and 1,200 on fine screens.
  static func widths(upTo width: Int) -> [Int] {
    let largest = min(width, steps[steps.count - 1])
    // A step just below the largest would cost a file and save next to nothing.
    return steps.filter { $0 * 100 <= largest * 85 } + [largest]
  }

  private static let steps = [400, 640, 960, 1_200]

  private func mainFile(
    _ source: [UInt8],
    _ bitmap: Bitmap,
    _ header: ImageHeader
  ) async throws(Failure) -> File {
    let width = min(header.width, Self.steps[Self.steps.count - 1])
    let limit = bitmap.isTurned ? source.count : bitmap.bytes.count
    let isNeeded = bitmap.isTurned || width < header.width
    var smallest: File?
    for format in PictureFormat.own(header.format, bitmap, isNeeded: isNeeded) {
      let made = file(try await scale(source, width, format), ending: format.ending, width: width)
      if made.bytes.count <= limit { return made }
      if made.bytes.count < smallest?.bytes.count ?? .max { smallest = made }
    }
    let asItIs = file(bitmap.bytes, ending: header.format.ending, width: header.width)
    // To turn a picture of few bytes can take more of them.
    return bitmap.isTurned ? smallest ?? asItIs : asItIs
  }

  /// The files of one format, narrowest first; none if the widest has too many bytes.
  private func variants(
    _ source: [UInt8],
    upTo width: Int,
    as format: PictureFormat,
    below limit: Int
  ) async throws(Failure) -> [File] {
    var files: [File] = []
    var limit = limit
    for width in Self.widths(upTo: width).reversed() {
      let made = file(try await scale(source, width, format), ending: format.ending, width: width)
      guard made.bytes.count < limit else {
        if files.isEmpty { return [] }
        continue
      }
      limit = made.bytes.count
      files.insert(made, at: 0)
    }
    return files
  }

  private func scale(
    _ source: [UInt8],
    _ width: Int,
    _ format: PictureFormat
  ) async throws(Failure) -> [UInt8] {
    let made: [UInt8]
    do {
      made = try await vips.scale(source, to: width, as: format)
    } catch {
      throw error.complaint.map { .refused($0) } ?? .tool(error)
    }
    // vips 8.14 keeps Exif, XMP and a profile in WebP files although it is told to leave them out.
    guard let clean = Self.withoutMetadata(made, format) else {
      throw .tool(
        ToolError(vips.program.path, .unexpected("it wrote no clean file '.\(format.ending)'"))
      )
    }
    return clean
  }

  /// Nil for a file that is not of the format, or from which metadata cannot be taken.
  private static func withoutMetadata(_ file: [UInt8], _ format: PictureFormat) -> [UInt8]? {
    if format.ending == Picture.Format.avif.rawValue { return AVIFFile.isClean(file) ? file : nil }
    guard let header = try? ImageHeader.parse(file) else { return nil }
    return try? Bitmap(file, header.format, keepsProfile: false)?.bytes
  }

  private func file(_ bytes: [UInt8], ending: String, width: Int) -> File {
    (PreparedFile(ending: ending, width: width, hash: ContentHash(of: bytes)), bytes)
  }
}

extension ImageFormat {
  /// The ending of a prepared file's name.
  fileprivate var ending: String {
    self == .jpeg ? "jpg" : rawValue.lowercased()
  }
}
