import TestSupport
import Testing

@testable import Content

@Suite struct BitmapPartsTests {
  private let colours = ImageSamples.segment(0xE2, Array("ICC_PROFILE\0abc".utf8))
  private let adobe = ImageSamples.segment(0xEE, Array("Adobe12345".utf8))
  private let secret = Array("GPS: 50.9, -1.4".utf8)

  /// A JPEG with pixels, escaped bytes and restarts among them, and an end.
  private func jpeg(before segments: [[UInt8]] = []) -> [UInt8] {
    ImageSamples.jpeg(width: 30, height: 20, before: segments)
      + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9]
  }

  @Test func `takes out of a JPEG what has no part in what is shown`() throws {
    let hidden = [
      ImageSamples.exif(orientation: 1, isBigEndian: true),
      ImageSamples.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret),
      ImageSamples.segment(0xED, secret), ImageSamples.segment(0xFE, secret),
      ImageSamples.segment(0xE2, Array("MPF\0".utf8) + secret),
      ImageSamples.segment(0xE0, Array("JFIF\0".utf8) + [UInt8](repeating: 9, count: 40)),
    ]
    let bitmap = try #require(try Bitmap(jpeg(before: hidden + [colours, adobe]) + secret, .jpeg))
    #expect(bitmap.bytes == jpeg(before: [colours, adobe]))
    #expect(!bitmap.isTurned && !bitmap.isAnimated && !bitmap.isLossless)
  }

  @Test(arguments: 2...8) func `tells that a JPEG is to be turned`(_ value: UInt16) throws {
    let exif = ImageSamples.exif(orientation: value, isBigEndian: false)
    #expect(try Bitmap(jpeg(before: [exif]), .jpeg)?.isTurned == true)
  }

  @Test func `takes a JPEG of several scans to its end`() throws {
    let scan = ImageSamples.segment(0xDA, [1, 1, 0, 0, 63, 0])
    let file = Array(jpeg()[..<(jpeg().count - 2)]) + scan + [5, 0xFF, 0xD9]
    #expect(try Bitmap(file + secret, .jpeg)?.bytes == file)
  }

  private func chunk(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
    [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [0, 0, 0, 0]
  }

  @Test func `takes out of a PNG what has no part in what is shown`() throws {
    let start = ImageSamples.png(width: 3, height: 2) + chunk("iCCP", [1]) + chunk("tRNS", [0])
    let end = chunk("IDAT", [1, 2, 3]) + chunk("IEND")
    let names = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "prVt"]
    let hidden = Array(names.map { chunk($0, secret) }.joined())
    let bitmap = try #require(try Bitmap(start + hidden + end + secret, .png))
    #expect(bitmap.bytes == start + end)
    #expect(bitmap.isLossless && !bitmap.isTurned && !bitmap.isAnimated)
  }

  @Test func `tells that a PNG moves or is to be turned`() throws {
    let start = ImageSamples.png(width: 3, height: 2)
    let segment = ImageSamples.exif(orientation: 6, isBigEndian: true)
    let exif = Array(segment[10...])
    let turned = try Bitmap(start + chunk("eXIf", exif) + chunk("IEND"), .png)
    #expect(turned?.isTurned == true)
    let moving = try Bitmap(start + chunk("acTL") + chunk("IEND"), .png)
    #expect(moving?.isAnimated == true)
    #expect(moving?.bytes == start + chunk("acTL") + chunk("IEND"))
  }

  private func riff(_ chunks: [(name: String, content: [UInt8])]) -> [UInt8] {
    var body = Array("WEBP".utf8)
    for (name, content) in chunks {
      body += Array(name.utf8) + [UInt8(content.count), 0, 0, 0] + content
      if content.count % 2 == 1 { body.append(0) }
    }
    return Array("RIFF".utf8) + [UInt8(body.count), 0, 0, 0] + body
  }

  @Test func `takes out of a WebP what has no part in what is shown`() throws {
    let sides: [UInt8] = [0, 0, 0, 9, 0, 0, 9, 0, 0]
    let file = riff([
      ("VP8X", [0x2C] + sides), ("ICCP", [1]), ("VP8L", [2, 3, 4]), ("EXIF", secret),
      ("XMP ", secret), ("WHAT", secret),
    ])
    let bitmap = try #require(try Bitmap(file + secret, .webp))
    #expect(
      bitmap.bytes == riff([("VP8X", [0x20] + sides), ("ICCP", [1]), ("VP8L", [2, 3, 4])])
    )
    #expect(bitmap.isLossless && !bitmap.isAnimated)
    #expect(try Bitmap(riff([("VP8X", [2] + sides), ("ANIM", [1])]), .webp)?.isAnimated == true)
  }

  @Test func `takes out colour profiles where it is told to`() throws {
    let plain = try Bitmap(jpeg(before: [colours, adobe]), .jpeg, keepsProfile: false)
    #expect(plain?.bytes == jpeg(before: [adobe]))
    let start = ImageSamples.png(width: 3, height: 2)
    let png = try Bitmap(start + chunk("iCCP", [1]) + chunk("IEND"), .png, keepsProfile: false)
    #expect(png?.bytes == start + chunk("IEND"))
    let sides: [UInt8] = [0, 0, 0, 9, 0, 0, 9, 0, 0]
    let webp = try Bitmap(
      riff([("VP8X", [0x30] + sides), ("ICCP", [1]), ("VP8 ", [2, 3])]),
      .webp,
      keepsProfile: false
    )
    #expect(webp?.bytes == riff([("VP8X", [0x10] + sides), ("VP8 ", [2, 3])]))
  }

  @Test func `leaves drawings and GIFs alone`() throws {
    #expect(try Bitmap(ImageSamples.svg, .svg) == nil)
    #expect(try Bitmap(ImageSamples.gif(width: 3, height: 2), .gif) == nil)
  }

  @Test func `refuses a file that ends anywhere before its end`() throws {
    let png = ImageSamples.png(width: 3, height: 2) + chunk("IDAT", [1, 2]) + chunk("IEND")
    for (file, format) in [(jpeg(before: [colours]), ImageFormat.jpeg), (png, .png)] {
      #expect(try Bitmap(file, format) != nil)
      for end in 0..<file.count {
        #expect(throws: ImageError.self) { try Bitmap(Array(file[..<end]), format) }
      }
    }
  }

  @Test func `never traps, whatever the bytes`() {
    var random = SeededGenerator(seed: 6)
    let samples = [
      (jpeg(before: [ImageSamples.exif(orientation: 6, isBigEndian: true)]), ImageFormat.jpeg),
      (ImageSamples.png(width: 3, height: 2) + chunk("eXIf", secret) + chunk("IEND"), .png),
      (riff([("VP8X", [1, 2, 3]), ("EXIF", secret), ("VP8 ", [1])]), .webp),
    ]
    for (sample, format) in samples {
      for _ in 0..<2_000 {
        var bytes = sample
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255,
          using: &random
        )
        let made = try? Bitmap(bytes, format)?.bytes
        #expect((made?.count ?? 0) <= bytes.count + 1)
      }
    }
  }

  @Test func `knows an AVIF file with metadata`() {
    func box(_ name: String, _ content: String = "") -> [UInt8] {
      [0, 0, 0, UInt8(content.utf8.count + 8)] + Array(name.utf8) + Array(content.utf8)
    }
    let data = box("mdat", "Exif mime")
    #expect(AVIFFile.isClean(box("ftyp", "avif") + box("meta", "infe av01") + data))
    #expect(!AVIFFile.isClean(box("ftyp", "avif") + box("meta", "infe Exif") + data))
    #expect(!AVIFFile.isClean(box("ftyp", "avif") + box("meta", "infe mime") + data))
    #expect(!AVIFFile.isClean(box("ftyp", "avif") + data))
    #expect(!AVIFFile.isClean(box("ftyp", "avif") + [255, 255, 255, 255] + data))
    #expect(!AVIFFile.isClean(secret))
    #expect(!AVIFFile.isClean([]))
  }
}
