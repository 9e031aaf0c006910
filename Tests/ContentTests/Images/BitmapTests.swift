import Content
import Testing

@Suite struct BitmapTests {
  @Test(arguments: [0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF].flatMap { Array($0) })
  func `reads every kind of JPEG frame`(_ frame: UInt8) throws {
    let header = try ImageHeader.parse(ImageSamples.jpeg(width: 30, height: 20, frame: frame))
    #expect(header.width == 30)
    #expect(header.height == 20)
  }

  @Test(arguments: [UInt8(0xC4), 0xC8, 0xCC])
  func `takes no table of a JPEG for a frame`(_ code: UInt8) throws {
    let table = ImageSamples.segment(code, [8, 0, 1, 0, 1, 1, 0, 0, 0])
    let header = try ImageHeader.parse(ImageSamples.jpeg(width: 30, height: 20, before: [table]))
    #expect(header.width == 30)
  }

  @Test(arguments: 1...8, [true, false])
  func `turns a JPEG as its Exif orientation says`(_ value: UInt16, _ isBigEndian: Bool) throws {
    let exif = ImageSamples.exif(orientation: value, isBigEndian: isBigEndian)
    let header = try ImageHeader.parse(ImageSamples.jpeg(width: 30, height: 20, before: [exif]))
    #expect((header.width, header.height) == (value >= 5 ? (20, 30) : (30, 20)))
  }

  @Test(arguments: [
    [], Array("Exif".utf8), Array("Exif\0\0".utf8), Array("Exif\0\0II*\0".utf8),
    Array("Exif\0\0II*\0\u{7F}\u{7F}\u{7F}\u{7F}".utf8),
    Array("Exif\0\0II*\0\u{8}\0\0\0\u{7F}\u{7F}".utf8),
    Array("http://ns.adobe.com/xap/1.0/\0".utf8),
  ])
  func `passes over Exif that is damaged or none`(_ content: [UInt8]) throws {
    let segment = ImageSamples.segment(0xE1, content)
    let header = try ImageHeader.parse(ImageSamples.jpeg(width: 30, height: 20, before: [segment]))
    #expect(header.width == 30)
  }

  @Test(arguments: [UInt16(0), 9, 65_535])
  func `passes over an orientation that there is not`(_ value: UInt16) throws {
    let exif = ImageSamples.exif(orientation: value, isBigEndian: false)
    let header = try ImageHeader.parse(ImageSamples.jpeg(width: 30, height: 20, before: [exif]))
    #expect(header.width == 30)
  }

  @Test func `passes over fill bytes and stray bytes in a JPEG`() throws {
    let stray: [UInt8] = [0xFF, 0xFF, 0x00, 0x12, 0xFF, 0xD0, 0xFF, 0x01, 0xFF, 0xFF]
    let header = try ImageHeader.parse(ImageSamples.jpeg(width: 30, height: 20, before: [stray]))
    #expect(header.width == 30)
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xD9], "is damaged: it ends before its first scan"),
      ([0xFF, 0xD8, 0xFF, 0xDA, 0, 2], "is damaged: its first scan comes before its frame"),
      ([0xFF, 0xD8, 0xFF, 0xC0, 0, 1], "is damaged: a segment has no length"),
      (
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 8, 8, 0, 1, 0, 1, 3],
        "is damaged: its frame header has a wrong length"
      ),
      ([0xFF, 0xD8, 0xFF, 0xC0, 0, 2], "is damaged: its frame header has a wrong length"),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0], "ends too early"),
    ] as [([UInt8], String)]
  )
  func `tells what is wrong with a JPEG`(_ file: [UInt8], _ words: String) {
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
    #expect(error?.description == words)
  }

  @Test func `refuses a JPEG of two frames`() {
    let frame = ImageSamples.segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
    let file = ImageSamples.jpeg(width: 30, height: 20, before: [frame])
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
    #expect(error?.reason == .malformed("it has two frames"))
  }

  @Test func `refuses a PNG whose first chunk is not a header`() {
    var renamed = ImageSamples.png(width: 3, height: 2)
    renamed.replaceSubrange(12..<16, with: "CgBI".utf8)
    var longer = ImageSamples.png(width: 3, height: 2)
    longer[11] = 14
    for file in [renamed, longer] {
      let error = #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
      #expect(error?.reason == .malformed("its first chunk is not a header"))
    }
  }

  @Test func `reads both versions of GIF and the largest WebP of each kind`() throws {
    #expect(
      try ImageHeader.parse(ImageSamples.gif(width: 3, height: 2, version: "GIF87a")).width == 3
    )
    #expect(try ImageHeader.parse(ImageSamples.webpLossy(width: 0x7FFF, height: 1)).width == 16_383)
    let lossless = try ImageHeader.parse(ImageSamples.webpLossless(width: 16_384, height: 16_384))
    #expect((lossless.width, lossless.height) == (16_384, 16_384))
  }

  @Test(arguments: [
    ImageSamples.webp("ALPH", [1, 2, 3, 4]), ImageSamples.webp("VP8L", [0x2E, 0, 0, 0, 0]),
    ImageSamples.webp("VP8L", [0x2F, 0, 0, 0, 0x20]),
    ImageSamples.webp("VP8 ", [0x31, 1, 0, 0x9D, 1, 0x2A, 9, 0, 9, 0]),
    ImageSamples.webp("VP8 ", [0x30, 1, 0, 0x9D, 1, 0x2B, 9, 0, 9, 0]),
  ])
  func `refuses a WebP that is not what it says`(_ file: [UInt8]) {
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
    guard case .malformed = error?.reason else {
      Issue.record("not malformed: \(String(describing: error))")
      return
    }
  }

  @Test func `refuses a WebP whose lengths are longer than it is`() {
    var file = ImageSamples.webpLossy(width: 3, height: 2)
    file[16] = 0xFF
    #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
    file = ImageSamples.webpLossy(width: 3, height: 2)
    file[7] = 0xFF
    #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
  }
}
