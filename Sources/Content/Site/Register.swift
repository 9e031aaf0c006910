/// Entries by id, such as the people of a site, in the order of their ids.
package struct Register<Entry: Sendable>: Sendable {
  package let entries: [Entry]
  package let ids: [String]
  private let positions: [String: Int]
  /// Whether its file could be read: if not, nothing is known of what it lacks.
  let isRead: Bool

  /// - Parameters:
  ///   - entries: with ids that are slugs; of two entries with one id the first counts.
  ///   - isRead: whether the register's file could be read.
  package init(_ entries: [(id: String, entry: Entry)] = [], isRead: Bool = true) {
    self.isRead = isRead
    var positions: [String: Int] = [:]
    var kept: [(id: String, entry: Entry)] = []
    for pair in entries.sorted(by: { $0.id < $1.id }) where positions[pair.id] == nil {
      positions[pair.id] = kept.count
      kept.append(pair)
    }
    self.entries = kept.map(\.entry)
    self.ids = kept.map(\.id)
    self.positions = positions
  }

  package subscript(id: String) -> Entry? {
    positions[id].map { entries[$0] }
  }

  /// Whether somebody who names an entry is wrong; what an unreadable file holds is anybody's guess.
  package func lacks(_ id: String) -> Bool {
    isRead && positions[id] == nil
  }

  /// Where an entry stands among `entries`.
  package func position(of id: String) -> Int? {
    positions[id]
  }
}
