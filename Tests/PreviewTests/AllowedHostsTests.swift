import HTTPTypes
import Testing

@testable import Preview

@Suite("The names that are answered to")
struct AllowedHostsTests {
  @Test(
    "are those of loopback",
    arguments: ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000"]
  )
  func loopback(host: String) throws {
    try AllowedHosts(host: nil).admit(request(host), port: 8000)
  }

  @Test(
    "are no others",
    arguments: [
      "localhost", "localhost:80", "evil.example:8000", "10.0.0.1:8000", "localhost:8000.evil",
      "8000", ":8000", "",
      "[::2]:8000", "localhost\u{301}:8000", "localhost:8000\u{301}",
    ]
  )
  func others(host: String) {
    let refusal = #expect(throws: Refusal.self) {
      try AllowedHosts(host: nil).admit(request(host), port: 8000)
    }
    #expect(refusal?.status == .misdirectedRequest)
  }

  @Test("are those of the address that the user named, and plain addresses, which cannot change")
  func wide() throws {
    let hosts = AllowedHosts(host: "Mine.local")
    for host in ["mine.local:8000", "192.168.0.7:8000", "[fe80::1]:8000", "localhost:8000"] {
      try hosts.admit(request(host), port: 8000)
    }
    for host in ["evil.example:8000", "1.2.3:8000", "1.2.3.4.5:8000", "a.b.c.d:8000", "[x]:8000"] {
      #expect(throws: Refusal.self) { try hosts.admit(request(host), port: 8000) }
    }
  }

  @Test("go without a number where the port is that of HTTP")
  func usualPort() throws {
    try AllowedHosts(host: nil).admit(request("localhost"), port: 80)
    try AllowedHosts(host: nil).admit(request("localhost:80"), port: 80)
  }

  @Test("come with no other origin")
  func origins() throws {
    let hosts = AllowedHosts(host: nil)
    try hosts.admit(request("localhost:8000", "Origin: http://localhost:8000"), port: 8000)
    try hosts.admit(request("localhost:8000", "Sec-Fetch-Site: same-origin"), port: 8000)
    for field in [
      "Origin: null", "Origin: http://localhost", "Origin: https://localhost:8000",
      "Origin: http://127.0.0.1:8000", "Sec-Fetch-Site: cross-site",
      "Origin: http://localhost:8000\r\nOrigin: http://localhost:8000",
    ] {
      #expect(throws: Refusal.self) {
        try hosts.admit(request("localhost:8000", field), port: 8000)
      }
    }
  }

  private func request(_ host: String, _ field: String = "X: y") throws -> HTTPRequest {
    try RequestHead(Array("GET / HTTP/1.1\r\nHost: \(host)\r\n\(field)\r\n".utf8)[...]).request
  }
}
