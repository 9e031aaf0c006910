/// The names met so far in one folder, to find two that other systems take for one.
struct NameTwins {
  private let folder: String
  /// By the lower-case name; `String` compares by canonical equivalence, so composed and decomposed
  /// names share a key.
  private var names: [String: String] = [:]
  /// Names that differ from all others of their kind on every system, as long as only such were met.
  private var simple: [String] = []

  init(folder: String) {
    self.folder = folder
  }

  /// Takes up a name, unless a twin of it was met before: then it returns how the two differ.
  mutating func insert(_ name: String) -> PathProblem.Flaw? {
    if names.isEmpty, Self.isSimple(name) {
      simple.append(name)
      return nil
    }
    for name in simple { names[name] = name }
    simple = []
    let key = name.lowercased()
    guard let twin = names[key] else {
      names[key] = name
      return nil
    }
    let path = printable(joined(folder, twin))
    return twin == name ? .normalizationTwin(of: path) : .caseTwin(of: path)
  }

  /// Whether a name has none but characters of ASCII, and no capital letter.
  private static func isSimple(_ name: String) -> Bool {
    let bytes = name.utf8.span
    for index in bytes.indices {
      if bytes[index] >= 0x80 || (0x41...0x5A).contains(bytes[index]) { return false }
    }
    return true
  }
}
