internal import Diagnostics
internal import Markdown
package import YAML

extension FieldDecoder {
  /// A BCP 47 language tag whose language Bedside can write dates in.
  package mutating func language(_ node: YAMLNode, of key: String) -> String? {
    guard let text = line(node, of: key) else { return nil }
    let parts = text.value.utf8.split(
      separator: UInt8(ascii: "-"),
      omittingEmptySubsequences: false
    )
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isASCIILetter($0) || (0x30...0x39).contains($0) }
    }
    guard isTag, DateStyle(languageTag: text.value) != nil else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', a language that dates cannot be written in",
        solution: "Use a tag of: \(DateStyle.languages.joined(separator: ", ")); such as en-GB."
      )
      return nil
    }
    return text.value
  }

  /// A telephone number that can be dialled.
  package mutating func phoneNumber(_ node: YAMLNode, of key: String) -> PhoneNumber? {
    guard let text = line(node, of: key, limit: 40) else { return nil }
    guard let number = PhoneNumber(text.value) else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which cannot be dialled",
        explanation: "The number becomes a link that a telephone calls.",
        solution: "Write it as \"023 8024 8725\", \"+44 23 8024 8725\" or \"999\", in quotes."
      )
      return nil
    }
    return number
  }

  /// An address that mail can be sent to, in the characters that need no quotes anywhere.
  package mutating func emailAddress(_ node: YAMLNode, of key: String) -> String? {
    guard let text = line(node, of: key, limit: 254) else { return nil }
    let parts = text.value.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    let host = parts.last?.split(separator: 0x2E, omittingEmptySubsequences: false) ?? []
    let isClean = text.value.utf8.allSatisfy { byte in
      isASCIILetter(byte) || (0x30...0x39).contains(byte) || "@.-_+'".utf8.contains(byte)
    }
    guard isClean, parts.count == 2, parts.first?.isEmpty == false, host.count > 1,
      host.allSatisfy({ !$0.isEmpty })
    else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not an email address",
        solution: "Write it as help@example.org."
      )
      return nil
    }
    return text.value
  }

  /// A grade of school with at most one decimal.
  package mutating func schoolGrade(_ node: YAMLNode, of key: String) -> Located<SchoolGrade>? {
    guard let text = line(node, of: key, limit: 40) else { return nil }
    guard let grade = SchoolGrade(text.value) else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not a grade of school",
        solution: "Write it with one decimal, such as 6.4."
      )
      return nil
    }
    return Located(grade, at: node.range)
  }

  /// An absolute `https` or `http` URL without spaces or control characters.
  package mutating func webAddress(_ node: YAMLNode, of key: String) -> Located<String>? {
    guard let text = line(node, of: key) else { return nil }
    let bytes = Array(text.value.utf8)
    let isClean = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C }
    guard isClean, DestinationKind(text.value) == .external else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not a web address",
        solution: "Write it in full, starting with https://."
      )
      return nil
    }
    return text
  }

  /// A path of the site that leads to a page: `/`, `/about/`, `/articles/sciatica/`.
  package mutating func sitePath(_ node: YAMLNode, of key: String) -> Located<String>? {
    guard let text = line(node, of: key) else { return nil }
    guard SitePath.isPage(text.value) else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not a path of a page",
        id: .pathInvalid,
        solution: "Start and end it with '/', with lower-case letters, digits and hyphens between."
      )
      return nil
    }
    return text
  }

  /// The id of an article: its path below `articles/` without `.md`, such as `sciatica`.
  package mutating func articleID(_ node: YAMLNode, of key: String) -> Located<String>? {
    guard let text = line(node, of: key) else { return nil }
    guard SitePath.isPage("/\(text.value)/") else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not the id of an article",
        id: .identifierInvalid,
        solution: "Write the article's path below articles/ without '.md', such as sciatica."
      )
      return nil
    }
    return text
  }

  /// A digest: `sha256:` and 64 lower-case hexadecimal digits.
  package mutating func digest(_ node: YAMLNode, of key: String) -> Located<String>? {
    guard let text = line(node, of: key) else { return nil }
    let prefix = "sha256:"
    let digits = text.value.utf8.dropFirst(prefix.utf8.count)
    let isDigest =
      text.value.utf8.starts(with: prefix.utf8) && digits.count == 64
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isDigest else {
      refuse(
        node.range,
        "'\(key)' is not a digest",
        explanation: "A digest ties a sign-off to the very text that was checked.",
        solution: "Write 'sha256:' and the 64 hexadecimal digits of the text that was checked."
      )
      return nil
    }
    return text
  }
}

private func isASCIILetter(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20)
}
