/// The names met so far in one folder, to find two that other systems take for one.
struct NameTwins {
  private let folder: String
  /// By the lower-case name; `String` compares by canonical equivalence, so composed and decomposed
  /// names share a key.
  private var names: [String: String] = [:]

  init(folder: String) {
    self.folder = folder
  }

  /// Takes up a name, unless a twin of it was met before: then it returns how the two differ.
  mutating func insert(_ name: String) -> PathProblem.Flaw? {
    let key = name.lowercased()
    guard let twin = names[key] else {
      names[key] = name
      return nil
    }
    let path = printable(joined(folder, twin))
    return twin == name ? .normalizationTwin(of: path) : .caseTwin(of: path)
  }
}
