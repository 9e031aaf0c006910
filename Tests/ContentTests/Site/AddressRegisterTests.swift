import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct AddressRegisterTests {
  private static func parse(_ bytes: [UInt8]) -> (addresses: [String], findings: [Diagnostic]) {
    let file = ProjectFile(path: Site.File.addresses, bytes: bytes)
    let (addresses, findings) = AddressRegister.parse(file)
    return (addresses.map(\.value), findings)
  }

  @Test(arguments: [
    ("/articles/sciatica/\n/\n", ["/articles/sciatica/", "/"]),
    ("# 2025\r\n\r\n \t/about/ \r\n/old/", ["/about/", "/old/"]), ("", []), ("\n \n#", []),
    ("\u{FEFF}/about/\n", ["/about/"]), ("\u{FEFF}", []),
  ])
  func `reads a path from each line`(_ text: String, _ paths: [String]) {
    let (addresses, findings) = Self.parse(Array(text.utf8))
    #expect(addresses == paths)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    "⟪https://example.org/about/⟫\n/about/\n", "/about/\n  ⟪/About/⟫  \n", "⟪about⟫", "⟪/a b/⟫\n",
    "⟪/about/ # old⟫\r\n/about/", "⟪/é/⟫", "⟪//⟫\n⟪/../⟫",
  ])
  func `refuses what is no path, at its bytes`(_ marked: String) {
    let text = MarkedText(marked)
    let findings = Self.parse(text.bytes).findings
    #expect(findings.map(\.range.bytes) == text.ranges)
    #expect(findings.allSatisfy { $0.id == .pathInvalid && $0.severity == .error })
  }

  @Test func `tells of a file of another kind with a hundred findings`() {
    let (addresses, findings) = Self.parse(
      [UInt8](repeating: 0xFF, count: 2) + (0..<100_000).flatMap { _ in [0x0A, 0x80] as [UInt8] }
    )
    #expect(addresses.isEmpty)
    #expect(findings.count == 100)
  }

  @Test func `a site knows its addresses`() {
    var sample = SampleSite()
    #expect(sample.parse().site.addresses.isEmpty)
    sample.files[Site.File.addresses] = "/about/\n/bad\n"
    let (site, findings) = sample.parse()
    #expect(site.addresses.map(\.value) == ["/about/"])
    #expect(findings.map(\.id) == [.pathInvalid])
  }
}
