import HTTPTypes
import NIOCore
import Testing

@testable import Preview

@Suite("The bytes of a connection")
struct HeadReaderTests {
  private static let sizes = [1, 2, 3, 7, 20, 200]
  private let first = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
  private let second = "HEAD /b HTTP/1.0\r\nHost: y\r\nAccept: */*\r\n\r\n"

  @Test("are cut into requests, wherever they are parted", arguments: sizes)
  func pieces(size: Int) throws {
    #expect(try paths(in: first + second, by: size) == ["/a", "/b"])
  }

  @Test("may have one empty line before each request", arguments: sizes)
  func emptyLines(size: Int) throws {
    let text = "\r\n\(first)\r\n\(second)"
    #expect(try paths(in: text, by: size) == ["/a", "/b"])
    let refusal = #expect(throws: Refusal.self) { try paths(in: "\r\n\r\n\(first)", by: size) }
    #expect(refusal?.status == .badRequest)
  }

  @Test("are refused as soon as there are too many", arguments: [1, 4096])
  func limits(size: Int) throws {
    let line = "GET /" + String(repeating: "a", count: 2 * RequestHead.lineLimit)
    let refusal = #expect(throws: Refusal.self) { try paths(in: line, by: size) }
    #expect(refusal?.status == .uriTooLong)
  }

  /// What the requests ask for in a text that comes in pieces.
  private func paths(in text: String, by size: Int) throws -> [String?] {
    var reader = HeadReader()
    var paths: [String?] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      reader.append(ByteBuffer(bytes: rest.prefix(size)))
      rest = rest.dropFirst(size)
      while let head = try reader.next() { paths.append(head.request.path) }
    }
    return paths
  }
}
