import Testing

@testable import Preview

@Suite("The target of a request")
struct RequestTargetTests {
  @Test(
    "is decoded once",
    arguments: [
      ("/", "/"), ("/a/b", "/a/b"), ("/%41", "/A"), ("/%2541", "/%41"), ("/%c3%a9", "/é"),
      ("/a//b", "/a//b"),
      ("//evil", "//evil"), ("/...", "/..."), ("/a..", "/a.."), ("/%20", "/ "), ("/~", "/~"),
      ("/?..", "/"),
    ]
  )
  func decoded(text: String, path: String) throws {
    let target = try RequestTarget(Array(text.utf8)[...])
    #expect(target.path.utf8.elementsEqual(path.utf8))
  }

  @Test(
    "that could lead elsewhere is refused",
    arguments: [
      "", "*", "a", "?", "http://a/", "/..", "/../", "/a/../b", "/.", "/%2e", "/%2E%2e", "/a/.%2e",
      "/%2f", "/%2F",
      "/%5c", "/\\", "/%00", "/%0a", "/%1f", "/%7f", "/%", "/%4", "/%4g", "/%ff", "/%c3", "/%c0%ae",
      "/%ed%a0%80",
      "/#", "/a b", "/\u{7F}", "/é",
    ]
  )
  func refused(text: String) {
    #expect(throws: Refusal.self) { try RequestTarget(Array(text.utf8)[...]) }
  }

  @Test(
    "has parameters",
    arguments: [
      ("/?page=/a/", "/a/"), ("/?page=%2Fa%2F", "/a/"), ("/?x=1&page=/", "/"), ("/?page=", ""),
      ("/", nil),
      ("/?pages=/", nil), ("/?page", nil), ("/?page=/&page=/", nil), ("/?page=%zz", nil),
      ("/?page=%00", nil),
    ] as [(String, String?)]
  )
  func parameters(text: String, value: String?) throws {
    #expect(try RequestTarget(Array(text.utf8)[...]).parameter("page") == value)
  }
}
