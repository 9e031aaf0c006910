import Content
import FileSystem
import TestSupport
import Testing
import Tools

@testable import SiteBuild

@Suite struct PictureMakerTests {
  private func make(
    _ source: [UInt8],
    _ vips: FakeVips = FakeVips()
  ) async throws -> [PictureMaker.File] {
    let tool = Tool(names: ["sh"], package: "a shell", setting: "a test")
    let folder = try TemporaryFolder()
    let program = Vips(
      runner: vips,
      program: try tool.find(path: "/bin"),
      root: try Directory.open(folder.path)
    )
    return try await PictureMaker(vips: program).make(source, try ImageHeader.parse(source))
  }

  private func widths(_ files: [PictureMaker.File], _ ending: String) -> [Int] {
    files.dropFirst().map(\.file).filter { $0.ending == ending }.map(\.width)
  }

  @Test(arguments: [
    (4_000, [400, 640, 960, 1_200]), (1_200, [400, 640, 960, 1_200]), (1_100, [400, 640, 1_100]),
    (800, [400, 640, 800]), (700, [400, 700]), (400, [400]), (120, [120]), (1, [1]),
  ])
  func `takes the widths of screens, and none above the picture's own`(
    _ own: Int,
    _ expected: [Int]
  ) {
    #expect(PictureMaker.widths(upTo: own) == expected)
  }

  @Test func `offers a photograph in both formats, best first, each in four widths`() async throws {
    let files = try await make(FakeVips.photograph(4_000, bytes: 50_000))
    #expect(
      files.map(\.file.ending) == ["jpg"] + [String](repeating: "avif", count: 4)
        + [String](repeating: "webp", count: 4)
    )
    #expect(files.first?.file.width == 1_200)
    #expect(widths(files, "avif") == [400, 640, 960, 1_200])
    #expect(files.allSatisfy { $0.bytes.count <= 4_800 })
  }

  @Test func `leaves out a format whose widest picture saves nothing`() async throws {
    let vips = FakeVips { format, width in (format == "avif" ? 3 : format == "webp" ? 2 : 4) * width
    }
    let files = try await make(FakeVips.photograph(1_200, bytes: 3_000), vips)
    #expect(widths(files, "avif") == [])
    #expect(widths(files, "webp") == [400, 640, 960, 1_200])
  }

  @Test func `leaves out a width that takes no fewer bytes than a wider one`() async throws {
    let vips = FakeVips { format, width in width == 640 ? 2_000 : format == "jpg" ? 5_000 : width }
    let files = try await make(FakeVips.photograph(1_200, bytes: 6_000), vips)
    #expect(widths(files, "webp") == [400, 960, 1_200])
  }

  @Test func `publishes the author's file without what is hidden in it where that is smaller`()
    async throws
  {
    let source = FakeVips.photograph(640, bytes: 100)
    let files = try await make(source)
    #expect(files.first?.bytes.count == source.count - 36)
    #expect(files.first?.bytes.contains { $0 == 0x45 } == false)
  }

  @Test func `tries one quality after the other for a picture that is too wide`() async throws {
    let vips = FakeVips { format, width in format == "jpg" ? 9_000 : width }
    let files = try await make(FakeVips.photograph(2_000, bytes: 6_000), vips)
    #expect(vips.calls.count { $0[2].hasPrefix(".jpg") } == 4)
    #expect(files.first?.file.width == 2_000)
    #expect(files.first.map { $0.bytes.count < 6_100 } == true)
  }

  @Test func `turns a picture, in as few bytes as it can`() async throws {
    let vips = FakeVips { format, width in 9_000 }
    let source = FakeVips.photograph(640, bytes: 20, turned: true)
    let files = try await make(source, vips)
    #expect(files.map(\.file.ending) == ["jpg"])
    #expect(files.first?.bytes.count == 9_000)
    #expect(vips.calls.first?.contains("320") == true)
  }

  @Test func `refuses more pixels than a camera has before anything reads them`() async {
    let vips = FakeVips()
    await #expect(throws: PictureMaker.Failure.self) {
      try await make(FakeVips.picture("png", 50_000), vips)
    }
    #expect(vips.calls.isEmpty)
  }

  private static let failures: [(ToolError.Reason, complaint: String?)] = [
    (
      .failed(status: 1, lines: ["(vips:7): VIPS-WARNING **: x", "", "VipsJpeg: bad"]),
      "vips cannot read it: VipsJpeg: bad"
    ),
    (.ended(signal: 9, lines: []), "vips ended while it read it"),
    (.timedOut(.seconds(60)), "vips took longer than 60 seconds"),
    (
      .failed(status: 1, lines: ["VipsForeignSave: \".avif\" is not a known target format"]),
      nil
    ),
    (.unusable("it is not a program"), nil),
  ]

  @Test(arguments: failures)
  func `tells a picture that is broken from a program that is`(
    _ reason: ToolError.Reason,
    _ complaint: String?
  ) async {
    do {
      _ = try await make(FakeVips.photograph(640, bytes: 20), FakeVips(failure: reason))
      Issue.record("nothing was thrown")
    } catch PictureMaker.Failure.refused(let text) {
      #expect(text == complaint)
    } catch PictureMaker.Failure.tool(let error) {
      #expect(complaint == nil)
      #expect(error.reason == reason)
    } catch {
      Issue.record(error)
    }
  }
}
