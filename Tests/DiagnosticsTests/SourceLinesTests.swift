import Diagnostics
import Testing

@Suite struct SourceLinesTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]),
    ("a\r\nb", ["a", "b"]), ("a\rb", ["a", "b"]), ("a\r\r\nb", ["a", "", "b"]),
    ("\n\r\n\r", ["", "", "", ""]), ("a\n\rb", ["a", "", "b"]), ("é\r\n", ["é", ""]),
  ])
  func `ends a line at LF, CR LF and a lone CR`(_ text: String, _ expected: [String]) {
    let lines = SourceLines(Array(text.utf8))
    #expect(lines.count == expected.count)
    let contents = (1...lines.count).map {
      String(decoding: lines.content(ofLine: $0), as: UTF8.self)
    }
    #expect(contents == expected)
  }

  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (3, 1, 4), (4, 1, 5), (5, 2, 1), (7, 2, 3), (8, 2, 4), (9, 3, 1),
    (10, 3, 2), (11, 3, 3), (12, 3, 3), (Int.max, 3, 3), (-1, 1, 1), (Int.min, 1, 1),
  ])
  func `counts lines and bytes from 1, within the file`(_ offset: Int, _ line: Int, _ column: Int) {
    let lines = SourceLines(Array("abc\r\néx\rde".utf8))
    let location = lines.location(of: offset)
    #expect(location == SourceLocation(line: line, column: column))
  }

  @Test(arguments: [0, -1, 3, Int.max, Int.min])
  func `gives nothing for a line that there is not`(_ line: Int) {
    let lines = SourceLines(Array("a\nb".utf8))
    #expect(lines.content(ofLine: line).isEmpty)
    #expect(lines.range(ofLine: line).isEmpty)
  }

  @Test func `gives the bytes of a line without its ending`() {
    let lines = SourceLines(Array("ab\r\ncd\n".utf8))
    #expect(lines.range(ofLine: 1) == 0..<2)
    #expect(lines.range(ofLine: 2) == 4..<6)
    #expect(lines.range(ofLine: 3) == 7..<7)
  }

  @Test func `finds the line of every byte of a file with all kinds of endings`() {
    let bytes = Array("one\ntwo\r\n\rfour\n\nsix".utf8)
    let lines = SourceLines(bytes)
    for offset in 0...bytes.count {
      let location = lines.location(of: offset)
      let start = lines.range(ofLine: location.line).lowerBound
      #expect(start + location.column - 1 == offset)
    }
  }
}
