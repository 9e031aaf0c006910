import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("tilte", "title"), ("Title", "title"), ("descripton", "description"), ("autor", "author"),
    ("sciatca", "sciatica"),
  ])
  func `finds the name that was meant`(_ typed: String, _ meant: String) {
    let names = ["title", "description", "author", "tags", "sciatica"]
    #expect(nearestName(to: typed, among: names) == meant)
  }

  @Test func `finds nothing where no name is near`() {
    #expect(nearestName(to: "zebra", among: ["title", "tags"]) == nil)
    #expect(nearestName(to: "", among: ["title", "tags"]) == nil)
  }

  @Test func `compares bytes, not equivalent characters`() {
    #expect(nearestName(to: "caf\u{E9}", among: ["cafe\u{301}"]) == nil)
  }
}
