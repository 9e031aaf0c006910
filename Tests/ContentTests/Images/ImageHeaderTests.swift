import Content
import Testing

@Suite struct ImageHeaderTests {
  @Test(
    arguments: zip(
      ImageSamples.all,
      [ImageFormat.png, .gif, .jpeg, .jpeg, .webp, .webp, .webp, .svg]
    )
  )
  func `reads the format and the size`(_ file: [UInt8], _ format: ImageFormat) throws {
    let header = try ImageHeader.parse(file)
    #expect(header.format == format)
    #expect(header.width == 640)
    #expect(header.height == 480)
  }

  @Test(arguments: ImageSamples.all)
  func `notices a file that was cut off at any byte`(_ file: [UInt8]) {
    for length in 0..<file.count {
      let error = #expect(throws: ImageError.self) { try ImageHeader.parse(Array(file[..<length])) }
      switch error?.reason {
      case .truncated, .unknownFormat: break
      // Half of `<!DOCTYPE` or `&amp;` looks like a mistake.
      case .malformed: #expect(file == ImageSamples.svg)
      default: Issue.record("not cut off: \(String(describing: error))")
      }
      #expect((0...length).contains(error?.offset ?? -1))
    }
  }

  @Test func `survives 20,000 damaged files`() {
    var random = SplitMix64(seed: 2_026)
    var accepted = 0
    for _ in 0..<20_000 {
      var file = ImageSamples.all.randomElement(using: &random) ?? []
      for _ in 0...Int.random(in: 0..<6, using: &random) { mutate(&file, &random) }
      guard let header = try? ImageHeader.parse(file) else { continue }
      accepted += 1
      #expect((1...65_535).contains(header.width))
      #expect((1...65_535).contains(header.height))
    }
    #expect(accepted > 100)
  }

  @Test(arguments: [
    ImageSamples.png(width: 0, height: 1), ImageSamples.png(width: 1, height: 65_536),
    ImageSamples.png(width: .max, height: .max), ImageSamples.gif(width: 0, height: 9),
    ImageSamples.jpeg(width: 9, height: 0), ImageSamples.jpeg(width: 0, height: 9),
    ImageSamples.webpLossy(width: 0, height: 9),
    ImageSamples.webpExtended(width: 65_537, height: 9),
  ])
  func `refuses sides of zero and of more than 65,535 pixels`(_ file: [UInt8]) {
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(file) }
    guard case .unusableSize = error?.reason else {
      Issue.record("not a matter of size: \(String(describing: error))")
      return
    }
  }

  @Test func `takes sides of 65,535 pixels`() throws {
    let header = try ImageHeader.parse(ImageSamples.png(width: 65_535, height: 65_535))
    #expect(header.width == 65_535)
  }

  @Test(arguments: [
    "", "P", "PNG", "BM", "RIFF____WAVE", "GIF88a", "\u{FF}\u{FE}<\0s\0v\0g\0", "%PDF-1.7",
  ])
  func `knows no other format`(_ text: String) {
    let error = #expect(throws: ImageError.self) { try ImageHeader.parse(Array(text.utf8)) }
    #expect(error?.reason == .unknownFormat)
    #expect(error?.description == "is no PNG, JPEG, GIF, WebP, SVG image")
  }
}

private func mutate(_ file: inout [UInt8], _ random: inout SplitMix64) {
  guard !file.isEmpty else { return }
  let place = Int.random(in: 0..<file.count, using: &random)
  switch Int.random(in: 0..<6, using: &random) {
  case 0: file[place] = UInt8.random(in: 0 ... .max, using: &random)
  case 1: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
  case 2: file[place] = [0x00, 0xFF, 0x7F, 0x80, 0x3C, 0x26].randomElement(using: &random) ?? 0
  case 3: file.insert(UInt8.random(in: 0 ... .max, using: &random), at: place)
  case 4: file.remove(at: place)
  default: file.append(contentsOf: file[place...].prefix(16))
  }
}

/// The generator SplitMix64, for tests that are the same each time.
private struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
