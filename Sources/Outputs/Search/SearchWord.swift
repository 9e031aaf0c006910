/// Words of a search index that no text holds.
enum SearchWord {
  /// The word that stands for a topic in the metadata of its articles.
  ///
  /// A `q`, two letters from `a` to `p` for each byte of the id, a `q`: so no such word is the start
  /// of another, and no grammar takes it for the form of a word. Pagefind's own filters would do as
  /// well, but version 1.5.2 writes them in an order that differs from run to run.
  static func of(topic id: String) -> String {
    var word = [UInt8(ascii: "q")]
    for byte in id.utf8 {
      word.append(UInt8(ascii: "a") + byte >> 4)
      word.append(UInt8(ascii: "a") + byte & 15)
    }
    word.append(UInt8(ascii: "q"))
    return String(decoding: word, as: UTF8.self)
  }
}
