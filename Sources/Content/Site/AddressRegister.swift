package import Diagnostics

/// The paths of pages that were published once: `site/addresses.txt`, one a line.
///
/// Empty lines and those that begin with `#` mean nothing.
package enum AddressRegister {
  /// A file of another kind has no good line; so many findings say it.
  private static let limit = 100

  /// The paths in order, and a finding for each line that is none.
  package static func parse(
    _ file: ProjectFile
  ) -> (addresses: [Located<String>], diagnostics: [Diagnostic]) {
    var addresses: [Located<String>] = []
    var findings: [Diagnostic] = []
    // Some editors put a byte order mark in front of a text.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = file.bytes.starts(with: mark) ? file.bytes.dropFirst(mark.count) : file.bytes[...]
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let rest = line.drop(while: isSpace)
      guard let last = rest.lastIndex(where: { !isSpace($0) }), rest.first != UInt8(ascii: "#")
      else { continue }
      let range = rest.startIndex..<(last + 1)
      let text = String(decoding: file.bytes[range], as: UTF8.self)
      if SitePath.isPage(text) {
        addresses.append(Located(text, at: range))
      } else if findings.count < limit {
        findings.append(.refusedAddress(at: SourceRange(path: file.path, range)))
      }
    }
    return (addresses, findings)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }
}

extension Diagnostic {
  fileprivate static func refusedAddress(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error,
      .pathInvalid,
      "the line is not a path of a page",
      at: place,
      solutions: [.init("Write the address without its host, such as '/articles/sciatica/'.")]
    )
  }
}
