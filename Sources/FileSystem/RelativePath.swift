/// A path below a directory, checked: it cannot lead out, and the kernel reads it as we do.
///
/// Not empty, not absolute, no empty, `.` or `..` component, no NUL, within `PathLimits`. Split at
/// the byte `/`, since as a `Character` a slash can hide behind a combining mark.
struct RelativePath {
  let text: String
  /// Where the last component starts, in bytes.
  private let nameStart: Int

  init?(_ text: String) {
    let bytes = text.utf8.span
    guard !bytes.isEmpty, bytes.count <= PathLimits.pathBytes else { return nil }
    var start = 0
    var depth = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "/") {
      guard Self.isUsable(bytes.extracting(start..<end)) else { return nil }
      guard end < bytes.count else { break }
      start = end + 1
      depth += 1
    }
    guard depth <= PathLimits.depth else { return nil }
    self.init(text, nameStart: start)
  }

  private init(_ text: String, nameStart: Int) {
    self.text = text
    self.nameStart = nameStart
  }

  /// The last component.
  var name: [UInt8] { Array(text.utf8.dropFirst(nameStart)) }

  /// The folder that it lies in, or nil for the directory itself.
  var parent: RelativePath? {
    guard nameStart > 0 else { return nil }
    let folder = text.utf8.prefix(nameStart - 1)
    let slash = folder.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { folder.distance(from: folder.startIndex, to: $0) + 1 } ?? 0
    return RelativePath(String(Substring(folder)), nameStart: start)
  }

  /// The path from a folder that it leads through; nil is the directory itself.
  func below(_ folder: RelativePath?) -> RelativePath {
    guard let folder else { return self }
    let count = folder.text.utf8.count + 1
    return RelativePath(
      String(Substring(text.utf8.dropFirst(count))),
      nameStart: nameStart - count
    )
  }

  var components: [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
  }

  private static func isUsable(_ component: Span<UInt8>) -> Bool {
    guard (1...PathLimits.nameBytes).contains(component.count) else { return false }
    var dots = 0
    for index in component.indices {
      if component[index] == 0 { return false }
      if component[index] == UInt8(ascii: ".") { dots += 1 }
    }
    return dots != component.count || dots > 2
  }
}
