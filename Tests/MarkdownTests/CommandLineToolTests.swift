import Diagnostics
import Foundation
import Glibc
import HTML
import Testing

@testable import Markdown

/// The library's own command line tool, run on files that this test writes.
@Suite struct CommandLineToolTests {
  private static let command =
    "cmark-gfm -e table -e tasklist -e strikethrough -e autolink -e footnotes"

  @Test func `writes the bytes of cmark-gfm`() throws {
    let path = try temporaryFile()
    defer { unsafe unlink(path) }
    var compared = 0
    for seed in 10_000..<13_000 {
      let text = GeneratedText.article(seed: seed)
      try write(text, to: path)
      let source = MarkdownSource(path: "a.md", bytes: text)
      let html = MarkdownRenderer(dialect: .gitHub).render(source).html.bytes
      let expected = try output(of: "\(Self.command) '\(path)'")
      #expect(html == expected, "seed \(seed)")
      compared += 1
    }
    #expect(compared == 3_000)
  }

  private struct SystemError: Error {
    let code = errno
  }

  private func temporaryFile() throws -> String {
    var template = Array("\(NSTemporaryDirectory())/bedside-markdown-XXXXXX".utf8CString)
    let file = unsafe mkstemp(&template)
    guard file >= 0 else { throw SystemError() }
    close(file)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw SystemError() }
    defer { unsafe fclose(file) }
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw SystemError() }
  }

  private func output(of command: String) throws -> [UInt8] {
    guard let pipe = unsafe popen(command, "r") else { throw SystemError() }
    defer { unsafe pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, pipe)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
