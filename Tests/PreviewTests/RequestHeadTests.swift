import HTTPTypes
import Testing

@testable import Preview

@Suite("The head of a request")
struct RequestHeadTests {
  @Test("has a method, a target and fields")
  func parts() throws {
    let head = try parse("GET /a%20b/?x=1 HTTP/1.1\r\nHost:  localhost \r\nACCEPT: */*\r\n")
    #expect(head.request.method == .get)
    #expect(head.request.path == "/a%20b/?x=1")
    #expect(head.request.authority == "localhost")
    #expect(head.request.headerFields[.accept] == "*/*")
    #expect(head.request.headerFields[.origin] == nil)
  }

  @Test("a field that stands twice has both values")
  func repeated() throws {
    let head = try parse("GET / HTTP/1.1\r\nHost: a\r\nRange: 1\r\nrange: 2\r\n")
    #expect(head.request.headerFields[values: .range] == ["1", "2"])
  }

  @Test(
    "a connection stays as long as its version and its options say",
    arguments: [
      ("1.1", "", true), ("1.1", "Connection: close\r\n", false),
      ("1.1", "Connection: x, CLOSE\r\n", false), ("1.0", "", false),
      ("1.0", "Connection: keep-alive\r\n", true),
      ("1.0", "Connection: keep-alive\r\nConnection: close\r\n", false),
    ]
  )
  func keepsAlive(version: String, field: String, stays: Bool) throws {
    let head = try parse("GET / HTTP/\(version)\r\nHost: a\r\n\(field)")
    #expect(head.keepsAlive == stays)
  }

  @Test(
    "what could be read in two ways is refused",
    arguments: [
      ("", .badRequest), ("GET / HTTP/1.1\r\n", .badRequest),
      ("GET / HTTP/1.1\nHost: a\r\n", .badRequest), ("GET / HTTP/1.1\r\nHost: a", .badRequest),
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n", .badRequest),
      ("GET / HTTP/1.1\r\nHost: a\r\n b\r\n", .badRequest),
      ("GET / HTTP/1.1\r\nHost : a\r\n", .badRequest),
      ("GET / HTTP/3.0\r\nHost: a\r\n", .httpVersionNotSupported),
      ("GET /\t HTTP/1.1\r\nHost: a\r\n", .badRequest),
      ("GET http://a/ HTTP/1.1\r\nHost: a\r\n", .badRequest),
      ("POST / HTTP/1.1\r\nHost: a\r\n", .methodNotAllowed),
      ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n", .contentTooLarge),
      (
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n",
        .badRequest
      ),
    ] as [(String, HTTPResponse.Status)]
  )
  func refused(text: String, status: HTTPResponse.Status) {
    let refusal = #expect(throws: Refusal.self) { try parse(text) }
    #expect(refusal?.status == status)
  }

  @Test("random bytes never get through by accident")
  func randomBytes() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(throws: Refusal.self) { try RequestHead(bytes[...]) }
    }
  }

  private func parse(_ text: String) throws -> RequestHead {
    try RequestHead(Array(text.utf8)[...])
  }
}
