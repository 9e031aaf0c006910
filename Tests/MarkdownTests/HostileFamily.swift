import Testing

/// A family of texts that the parser takes quadratic time or memory for, or once took.
///
/// The patterns are those of the library's published advisories and of its pathological tests.
struct HostileFamily: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// A text of at most so many bytes.
  let text: @Sendable (Int) -> String

  private init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
    testDescription = name
    self.text = text
  }

  private init(_ name: String, repeating unit: String) {
    self.init(name) { times(unit, $0 / unit.utf8.count) }
  }

  private init(_ name: String, _ first: String, _ second: String) {
    self.init(name) { limit in
      let count = limit / (first.utf8.count + second.utf8.count)
      return times(first, count) + times(second, count)
    }
  }

  /// Tables that the parser fills up, the memory bomb of CVE-2023-37463.
  private static func table(columns: Int, rows: Int) -> String {
    "|" + times("a|", columns) + "\n|" + times("-|", columns) + "\n" + times("|b\n", rows)
  }

  static let all: [HostileFamily] = blocks + inlines + links

  private static let blocks = [
    HostileFamily("cells that the parser adds") { table(columns: $0 / 8, rows: $0 / 8) },
    HostileFamily("cells that the parser adds, 60 columns") { table(columns: 60, rows: $0 / 4) },
    HostileFamily("many small tables with added cells") { limit in
      times(table(columns: 40, rows: 500) + "\n", limit / 1_700)
    },
    HostileFamily("bullets, then blank lines", "- ", "\n"),
    HostileFamily("bullets and a word, then blank lines") { limit in
      times("- ", limit / 4) + "x\n" + times("\n", limit / 4)
    },
    HostileFamily("a header tried again") { "x\n" + times("| - | - |\n", $0 / 10) },
    HostileFamily("a very wide row", repeating: "|x"),
    HostileFamily("quotes, then lazy lines") { limit in
      times("> ", limit / 4) + "a\n" + times("b\n", limit / 4)
    },
    HostileFamily("quotes at the limit, then lazy lines") { limit in
      times(times("> ", 24) + "a\n" + times("b\n", 4_000) + "\n", limit / 8_060)
    },
    HostileFamily("a very wide table") { limit in
      "|" + times("a|", limit / 4) + "\n|" + times("-|", limit / 4) + "\n"
    },
    HostileFamily("footnotes in footnotes", "[^1]:", "\n"),
    HostileFamily("a table after a long paragraph") { limit in
      times("a\n", limit / 4) + times("x", limit / 4) + "|y\n|-|-|\n"
    },
    HostileFamily("deep quotes", repeating: ">"),
    HostileFamily("lists ever deeper") { limit in
      (0..<200).map { times(" ", $0) + "- x\n" }.joined().prefix(limit).description
    },
    HostileFamily("pipes alone", repeating: "|||\n"),
    HostileFamily("blank lines", repeating: "\n"),
    HostileFamily("headings of one name", repeating: "## a\n"),
    HostileFamily("headings that take each other's names") { limit in
      (0..<(limit / 16)).map { "## a-\($0 + 2)\n## a\n" }.joined()
    },
    HostileFamily("health blocks", repeating: "> [!NOTE] x\n\n"),
  ]

  private static let inlines = [
    HostileFamily("emphasis that never closes", "*a ", "_a*_ "),
    HostileFamily("nested emphasis", repeating: "*a **a "),
    HostileFamily("nested strong", "**x", "x**"),
    HostileFamily("underscores", repeating: "___."),
    HostileFamily("processing instructions", repeating: "<?"),
    HostileFamily("processing instructions and text", repeating: "<?x"),
    HostileFamily("declarations", repeating: "<!A "),
    HostileFamily("character data", repeating: "<![CDATA["),
    HostileFamily("comments", repeating: "<!--"),
    HostileFamily("comments and text", repeating: "a <!-- "),
    HostileFamily("attributes") { "<a " + times("b=c ", $0 / 5) },
    HostileFamily("tags", repeating: "<b>"),
    HostileFamily("angle brackets", repeating: "<"),
    HostileFamily("quotation marks", repeating: "\"'"),
    HostileFamily("references", repeating: "&a"),
    HostileFamily("backticks") { limit in
      (1...150).map { "e" + times("`", $0) }.joined().prefix(limit).description
    },
    HostileFamily("tildes", repeating: "~~a ~b "),
    HostileFamily("backslashes", repeating: "\\*"),
  ]

  private static let links = [
    HostileFamily("images in brackets", repeating: "![[]()"),
    HostileFamily("image openers", repeating: "![l"),
    HostileFamily("brackets", "[", "]"),
    HostileFamily("nested links", "[", "](b)"),
    HostileFamily("footnote openers", repeating: "[^"),
    HostileFamily("destinations that never close", repeating: "[a](<b"),
    HostileFamily("parentheses that never close", repeating: "[a](b"),
    HostileFamily("brackets and parentheses", repeating: "[ ("),
    HostileFamily("links whose place is not found", repeating: "[a](&lt;) "),
    HostileFamily("a long definition, used often") { limit in
      "[r]: /" + times("a", limit / 2) + "\n\n" + times("[r]", limit / 6)
    },
    HostileFamily("a long title of many lines, used often") { limit in
      "[r]: /u \"" + times(times("a", 100) + "\n[x]: /y\n", 100) + "\"\n\n"
        + times("[r]\n\n", limit / 10)
    },
    HostileFamily("many references to one footnote") { limit in
      "[^1]: f\n\n" + times(times("[^1]", 1_000) + "\n\n", limit / 4_002)
    },
    HostileFamily("a URL and parentheses") { "http://a.b/" + times(")", $0 - 20) },
    HostileFamily("a URL and references") { "http://a.b/" + times("a;", $0 / 2 - 20) },
    HostileFamily("URLs that end at once", repeating: "http://a.b<"),
    HostileFamily("URLs with underscores", repeating: "http://a_._"),
    HostileFamily("hosts", repeating: "www.a."),
    HostileFamily("hosts with underscores", repeating: "www._."),
    HostileFamily("at signs", repeating: "@"),
    HostileFamily("mail addresses without an end", repeating: "a@b."),
    HostileFamily("mail addresses", repeating: "a@b.c "),
    HostileFamily("mail addresses with a scheme", repeating: "mailto:a@b."),
    HostileFamily("schemes, then mail addresses", "mailto:", "a@b.c "),
    HostileFamily("colons", repeating: ":"),
  ]
}

private func times(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: max(0, count))
}
