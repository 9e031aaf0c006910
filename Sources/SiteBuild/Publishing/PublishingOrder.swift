internal import Outputs

/// In which order files are published where it can only be done one after the other.
///
/// What a page asks for comes before the page, and what leads to pages comes after them.
enum PublishingOrder {
  /// Files with a lower number come first.
  static func rank(_ path: String) -> Int {
    // Without it the folder would not be known as ours, if this build were killed.
    if path == BuildRecord.path { return 0 }
    if path.hasByteSuffix(".html") { return 2 }
    let isList = [".xml", ".json", ".txt"].contains(where: path.hasByteSuffix)
    let isForHost = path.utf8.first == UInt8(ascii: "_")
    return isList || isForHost ? 3 : 1
  }
}
