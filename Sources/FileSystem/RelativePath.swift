/// A path below a directory, checked: it cannot lead out, and the kernel reads it as we do.
///
/// Not empty, not absolute, no empty, `.` or `..` component, no NUL, within `PathLimits`. Split at
/// the byte `/`, since as a `Character` a slash can hide behind a combining mark.
struct RelativePath {
  let text: String
  /// The bytes up to the last slash, or nil for a file at the top.
  let parent: String?
  /// The last component.
  let name: String

  init?(_ text: String) {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= PathLimits.pathBytes, !bytes.contains(0) else {
      return nil
    }
    let components = RelativePath.components(of: text)
    for component in components {
      let isUsable = (1...PathLimits.nameBytes).contains(component.utf8.count)
      guard isUsable, component.utf8.elementsEqual(".".utf8) == false,
        component.utf8.elementsEqual("..".utf8) == false
      else { return nil }
    }
    guard let last = components.last else { return nil }
    self.text = text
    name = last
    parent = components.count == 1 ? nil : String(text.utf8.dropLast(last.utf8.count + 1))
  }

  var components: [String] { RelativePath.components(of: text) }

  private static func components(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
