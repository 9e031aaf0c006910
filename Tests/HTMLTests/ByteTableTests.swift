import HTML
import Testing

@Suite struct ByteTableTests {
  @Test func `finds each of many keys, and none that was not put in`() {
    let keys = (0..<3_000).map { "/articles/\($0)/" }
    var table = ByteTable(capacity: keys.count)
    for (number, key) in keys.enumerated() { table.insert(key, number) }
    for (number, key) in keys.enumerated() { #expect(table[key.utf8.span] == number) }
    for key in ["", "/", "/articles/3000/", "/articles/1", "/articles/1/ "] {
      #expect(table[key.utf8.span] == nil)
    }
  }

  @Test func `keeps the last number of a key`() {
    var table = ByteTable(capacity: 2)
    table.insert("a", 1)
    table.insert("", 2)
    table.insert("a", 3)
    #expect(table["a".utf8.span] == 3)
    #expect(table["".utf8.span] == 2)
  }

  @Test func `tells apart texts that differ in bytes alone`() {
    var table = ByteTable(capacity: 1)
    table.insert("caf\u{E9}", 1)
    #expect(table["cafe\u{301}".utf8.span] == nil)
  }
}
