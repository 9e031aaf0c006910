/// Texts made from a seed: articles full of what GitHub's Markdown knows, and soups of its tokens.
enum GeneratedText {
  private static let inlines = [
    "pain", "the nerve", "*often*", "**severe pain**", "~~never~~", "~not now~", "`a | b`",
    "[NHS](https://www.nhs.uk)", "[a page](other.md#part \"A 'title'\")", "[ref]", "[text][ref]",
    "https://example.org/a_(b)?c=d&e=f", "www.example.com/path.", "nurse@example.org",
    "http://a.b/c;&copy;", "ftp://files.example", "mailto:a@b.example", "<https://auto.example>",
    "<someone@auto.example>", "&amp; &lt;", "&copy;", "&#64;", "a\\*b", "<b>bold</b>",
    "<!-- note -->", "[^1]", "[^note]", "[^none]", "![alt *text*](picture.png \"Caption\")",
    "![](javascript:alert(1))", "[x](javascript:alert(1))", "[y](data:text/html,x)", "  \nnext",
    "\\\nbroken", "\nsoft", "5 < 6 > 4 \"quoted\" 'single'", "***both***", "__under__",
    "snake_case_",
    "é ü 痛み", "a:b@c.example", "x@y", "~", "~~", "@", "://", "www.", "!", "[", "](", "WWW.X.ORG",
  ]

  private static let blocks = [
    "## Heading", "### Heading *two*", "Setext\n------", "---", "* * *",
    "```swift\nlet x = 1 < 2\n```",
    "~~~\ntilde\n~~~", "    indented code", "<div>\nraw\n</div>", "<!-- block\ncomment -->",
    "[ref]: https://ref.example/a?b=c&d \"Ref 'title'\"", "[^1]: A note with ~~strike~~.",
    "[^note]: First.\n\n    Second with www.note.example.", "> quote\n> more\nlazy",
    "> [!NOTE]\n> Text", "- [ ] open\n- [x] done\n- plain",
    "1. one\n2. two\n   - nested\n   - list",
    "7) seven\n8) eight", "- loose\n\n- items\n\n  in two parts",
    "| a | b |\n| --- | ---: |\n| ~~x~~ | www.cell.example |\n| `c\\|d` | e@f.example | more |",
    "|h|\n|:-:|\n| one |\n| two", "not a | table\n--- |", "para\n| x | y |\n|---|---|\n| 1 |",
  ]

  static func article(seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<random.number(3...14) {
      if random.number(0...2) == 0 {
        text += random.pick(blocks)
      } else {
        let prefix = random.pick(["", "", "", "- ", "> ", "1. ", "## ", "  "])
        let words = (0..<random.number(2...9)).map { _ in random.pick(inlines) }
        text += prefix + words.joined(separator: random.pick([" ", " ", " ", "", "\n"]))
      }
      text += random.pick(["\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n"])
    }
    return Array(text.utf8)
  }

  private static let tokens = [
    "*", "_", "`", "~", "[", "]", "(", ")", "!", "<", ">", "|", "-", "#", "\n", "\n\n", " ", "    ",
    "\t", "\\", "&", ";", ":", "/", "@", "www.", "http://", "a", "b.c", "[^1]", "[^1]: ", "\n- ",
    "\n> ", "\n1. ", "[ ] ", "[!NOTE]", "[!EMERGENCY] x", "|-|", "```", "~~~", "<!--", "-->",
    "<a b>",
    "\u{FEFF}", "\u{301}", "é", "\r", "\r\n", "\"", "'", "=", "&#64;", "javascript:", "[a]: b",
    "~~",
  ]

  static func soup(seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<random.number(1...60) {
      // One soup in eight has bytes of any value, most of them not UTF-8.
      if seed % 8 == 0, random.number(0...9) == 0 {
        bytes.append(UInt8(truncatingIfNeeded: random.next()))
      } else {
        bytes += Array(random.pick(tokens).utf8)
      }
    }
    return bytes
  }

  private static let markers = ["> ", "> ", "- ", "  ", "1. ", ">", "    ", "* "]
  private static let lines = [
    "[!NOTE]", "[!NOTE] Title *a*", "[!EMERGENCY]", "[!DO]", "[!SAFETY] x", "[!SAFETY] y", "[!NO]",
    "[!TIP] [a](b) `c` ![d](e)", "a", "- b", "", "", "# c", "### d", "| e | f |", "|---|---|",
    "[^1]",
    "[^1]: g", "![h](i.png \"j\")", "[!WARNING] a[^1]  ", "[!KEY-POINTS]\\", "<b>", "```", "[ ] k",
    "[!NOTE] www.a.example b@c.example ~~d~~",
  ]

  /// Health blocks in quotes, lists and each other, well nested or not.
  static func blocks(seed: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var text = ""
    var prefix = ""
    for _ in 0..<random.number(2...16) {
      if random.number(0...2) == 0 {
        prefix = (0..<random.number(0...4)).map { _ in random.pick(markers) }.joined()
      }
      text += prefix + random.pick(lines) + "\n"
    }
    return Array(text.utf8)
  }
}
