import Testing

/// A text that was counted by hand.
struct GoldenText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Each word with its syllables behind a slash, and a `!` if it is complex for the fog index.
  let marked: String
  /// Sentences, words, syllables, polysyllables, complex words, letters and characters.
  let counts: [Int]
  /// Flesch reading ease, Flesch-Kincaid, SMOG, fog, Coleman-Liau and ARI, worked out from the counts.
  let scores: [Double]

  init(_ name: String, _ marked: String, counts: [Int], scores: [Double]) {
    (testDescription, self.marked, self.counts, self.scores) = (name, marked, counts, scores)
  }

  /// The text without the marks.
  var text: String { marked.replacing(/\/[0-9]!?/, with: "") }

  /// The words with their syllables.
  var words: [(word: Substring, syllables: Int)] {
    marked.matches(of: /([^\s\/]+)\/([1-9])/).map { ($0.output.1, Int($0.output.2) ?? 0) }
  }

  static let all = [
    Self(
      "short words",
      """
      Back/1 pain/1 is/1 common./2 It/1 often/2 gets/1 better/2 in/1 a/1 few/1 weeks./1 You/1 \
      can/1 help/1 by/1 moving./2
      """,
      counts: [3, 17, 21, 0, 0, 62, 62],
      scores: [96.58, 1.20, 3.13, 2.27, 0.42, -1.42]
    ),
    Self(
      "medical words",
      """
      Sciatica/4! is/1 pain/1 from/1 the/1 sciatic/3! nerve./1 A/1 physiotherapist/6! can/1 \
      diagnose/3! it./1 Paracetamol/5! sometimes/2 helps/1 for/1 a/1 few/1 minutes./2
      """,
      counts: [3, 19, 37, 5, 5, 101, 101],
      scores: [35.66, 9.86, 10.50, 13.06, 10.78, 6.77]
    ),
    Self(
      "abbreviations, decimals and times",
      """
      Dr./2 Patel/2 saw/1 2.5/1 million/2 people,/2 e.g./2 nurses,/2 by/1 5.30/1 p.m./2 on/1 \
      Monday./2 He/1 said/1 no./1
      """,
      counts: [2, 16, 24, 0, 0, 51, 56],
      scores: [71.82, 5.23, 3.13, 3.20, -0.76, -0.95]
    ),
    Self(
      "quotation marks, brackets and an ellipsis",
      """
      “Will/1 it/1 heal?”/1 she/1 asked./1 (It/1 did.)/1 “I/1 walked/1 in/1 the/1 evening/2 \
      ...”/0 Nobody/3! stopped/1 her./1
      """,
      counts: [4, 15, 18, 1, 1, 58, 58],
      scores: [101.51, 0.03, 5.99, 4.17, -0.96, -1.34]
    ),
    Self(
      "compounds, names and inflections",
      """
      The/1 NHS/3 isn’t/2 a/1 follow-up/3 clinic./2 A/1 nurse’s/2 well-organised/4! report/2 \
      didn’t/2 worry/2 Jonathan./3 It/1 created/3 less/1 exercising./4!
      """,
      counts: [3, 17, 37, 6, 2, 92, 92],
      scores: [16.95, 12.30, 11.21, 6.97, 10.80, 6.89]
    ),
    Self(
      "dashes, figures and accents",
      """
      Guillain-Barré/4 syndrome—/2a/1 rare/1 illness—/2weakens/2 muscles./2 It/1 affects/2 1/1 \
      in/1 100,000/1 people,/2 in/1 area/3! L5–S1./4
      """,
      counts: [2, 16, 30, 3, 1, 72, 81],
      scores: [40.09, 9.66, 10.13, 5.70, 6.96, 6.41]
    ),
    Self(
      "one long sentence",
      """
      Osteoarthritis/6! is/1 an/1 inflammatory/5! condition/3! of/1 the/1 musculoskeletal/6! \
      area,/3! and/1 neuropathic/4! pain/1 usually/4! begins/2 gradually./4!
      """,
      counts: [1, 15, 43, 8, 8, 103, 103],
      scores: [-50.91, 24.09, 19.29, 27.33, 22.60, 18.41]
    ),
  ]
}
