/// A path below a directory, checked: it cannot lead out, and the kernel reads it as we do.
///
/// Not empty, not absolute, no empty, `.` or `..` component, no NUL, within `PathLimits`. Split at
/// the byte `/`, since as a `Character` a slash can hide behind a combining mark.
struct RelativePath {
  let text: String
  /// The last component.
  let name: String

  init?(_ text: String) {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= PathLimits.pathBytes, !bytes.contains(0) else {
      return nil
    }
    let components = RelativePath.components(of: text)
    let areUsable = components.allSatisfy { component in
      (1...PathLimits.nameBytes).contains(component.utf8.count)
        && component != "." && component != ".."
    }
    guard areUsable, components.count <= PathLimits.depth + 1, let last = components.last else {
      return nil
    }
    self.text = text
    name = last
  }

  /// The folder that it lies in, or nil for the directory itself.
  var parent: RelativePath? {
    RelativePath(String(decoding: text.utf8.dropLast(name.utf8.count + 1), as: UTF8.self))
  }

  var components: [String] { RelativePath.components(of: text) }

  private static func components(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
