import Foundation
import Styles
import TestSupport
import Testing

/// `docs/colours.md` holds the pairs of the theme with their contrasts; `make docs` writes it anew.
@Suite struct ColourDocumentTests {
  private let theme: ThemeSheet

  init() throws {
    let path = "\(Snapshot.root)/templates/assets/site.css"
    theme = ThemeSheet(Array(try Data(contentsOf: URL(filePath: path))))
  }

  @Test func `the document has the colours of the style sheet`() throws {
    let rows = ColourPair.all.map { pair in
      "| `\(pair.text)` | `\(pair.ground)` | \(pair.use) | \(cells(pair)) |\n"
    }
    let text = """
      # The colours of the theme

      <!-- Written from templates/assets/site.css and Sources/Styles/ColourPair.swift by `make docs`. -->

      Text of the theme stands on these grounds, and takes \(ColourPair.leastContrast) to 1 on each (WCAG 2.2, success criterion
      1.4.3). They are checked again with the accent that a site sets in `site/site.yaml`, which
      decides `--accent`, `--accent-tint` and `--band`:

      ```yaml
      theme: {accent: "#7a2e5d", accentOnDark: "#e5a9cd", logo: templates/assets/logo.svg, radius: 0.25rem}
      ```

      `accentOnDark` is made from `accent` if it is left out: mixed towards white until it has 7 to 1
      on the paper of dark screens. A pair that is too low is an error at the line of the accent, which
      names both colours and the nearest accent that would do.

      | Text | Ground | What for | Light | | Dark | |
      | --- | --- | --- | --- | --- | --- | --- |
      \(rows.joined())
      """
    let file = "\(Snapshot.root)/docs/colours.md"
    #expect(try Snapshot.difference(of: Array(text.utf8), from: file) == nil)
  }

  @Test(arguments: ColourPair.all.indices)
  func `each pair can be read`(_ index: Int) throws {
    let pair = ColourPair.all[index]
    for scheme in theme.schemes {
      let (text, ground) = try #require(pair.colours(in: theme.tokens(for: scheme)))
      #expect(text.contrast(with: ground) >= ColourPair.leastContrast, "\(pair) \(scheme)")
    }
  }

  private func cells(_ pair: ColourPair) -> String {
    ColourScheme.allCases.map { scheme in
      guard let (text, ground) = pair.colours(in: theme.tokens(for: scheme)) else { return " | " }
      // Cut off, as in findings, so that no figure promises more than there is.
      let hundredths = Int(text.contrast(with: ground) * 100)
      let figure = String(format: "%d.%02d", hundredths / 100, hundredths % 100)
      return "`\(text.hex)` on `\(ground.hex)` | \(figure)"
    }
    .joined(separator: " | ")
  }
}
