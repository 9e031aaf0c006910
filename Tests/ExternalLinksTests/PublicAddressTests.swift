import Testing

@testable import ExternalLinks

@Suite struct PublicAddressTests {
  @Test(
    arguments: [
      [0, 0, 0, 0], [10, 0, 0, 1], [100, 64, 0, 1], [100, 127, 255, 255], [127, 0, 0, 1],
      [127, 255, 0, 1], [169, 254, 169, 254], [172, 16, 0, 1], [172, 31, 255, 255], [192, 0, 0, 1],
      [192, 0, 2, 1], [192, 168, 0, 1], [198, 18, 0, 1], [198, 19, 255, 255], [198, 51, 100, 1],
      [203, 0, 113, 1], [224, 0, 0, 1], [240, 0, 0, 1], [255, 255, 255, 255],
    ] as [[UInt8]]
  )
  func `an IPv4 address of no public network is not asked, in whatever clothes`(bytes: [UInt8]) {
    #expect(!PublicAddress.contains(bytes))
    #expect(!PublicAddress.contains(mapped(bytes)))
    #expect(!PublicAddress.contains(translated(bytes)))
  }

  @Test(
    arguments: [
      [1, 1, 1, 1], [9, 255, 255, 255], [11, 0, 0, 0], [100, 63, 0, 1], [100, 128, 0, 1],
      [126, 0, 0, 1], [128, 0, 0, 1], [169, 253, 0, 1], [172, 15, 0, 1], [172, 32, 0, 1],
      [192, 167, 0, 1], [192, 169, 0, 1], [198, 17, 0, 1], [198, 20, 0, 1], [223, 255, 255, 255],
    ] as [[UInt8]]
  )
  func `an IPv4 address beside those is public`(bytes: [UInt8]) {
    #expect(PublicAddress.contains(bytes))
    #expect(PublicAddress.contains(mapped(bytes)))
    #expect(PublicAddress.contains(translated(bytes)))
  }

  @Test(
    arguments: [
      ([0], false),  // ::, and with a 1 at its end ::1
      ([0xFE, 0x80], false), ([0xFC], false), ([0xFD, 0x12], false), ([0xFF, 0x02], false),
      ([0x20, 0x01, 0x0D, 0xB8], false), ([0x20, 0x01, 0, 0], false), ([0x20, 0x02, 10], false),
      ([0x3F, 0xFF, 0x0F], false), ([0x40], false), ([0x5F], false),
      ([0x20, 0x01, 0x48, 0x60], true), ([0x26, 0x06], true), ([0x2A, 0x00], true),
      ([0x3F, 0xFE], true),
    ] as [([UInt8], Bool)]
  )
  func `of IPv6, global unicast is public but for its reserved blocks`(
    start: [UInt8],
    isPublic: Bool
  ) {
    let bytes = start + Array(repeating: 0, count: 15 - start.count) + [1]
    #expect(PublicAddress.contains(bytes) == isPublic)
  }

  @Test func `what is no address is not public`() {
    for count in 0..<40 where count != 4 && count != 16 {
      #expect(!PublicAddress.contains(Array(repeating: 8, count: count)))
    }
  }

  private func mapped(_ bytes: [UInt8]) -> [UInt8] {
    Array(repeating: 0, count: 10) + [0xFF, 0xFF] + bytes
  }

  private func translated(_ bytes: [UInt8]) -> [UInt8] {
    [0, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8) + bytes
  }
}
