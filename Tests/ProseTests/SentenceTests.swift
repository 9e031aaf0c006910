import Prose
import Testing

@Suite struct SentenceTests {
  /// Each sentence of a paragraph that is written with a `|` between its sentences.
  private static func expectSplit(_ marked: String, _ location: SourceLocation) {
    let expected = marked.split(separator: "|").map { String($0.trimmingPrefix(" ")) }
    let text = expected.joined(separator: " ")
    let found = sentences(in: text).map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(found == expected, sourceLocation: location)
  }

  @Test(arguments: [
    "Rest.|Then walk!|Does it hurt?|No.", "One sentence without a stop", "Yes.|No?!|Stop!!!|Go",
    "It hurts a lot...|But it passes.", "It hurts… a lot.", "It hurts ... a lot.",
    "It is 5.|That is all.", "It costs £5.50.|Pay at 17:30.", "Ends in 2024.|3 in 4 get well.",
  ])
  func `ends a sentence at a stop`(_ marked: String) { Self.expectSplit(marked, #_sourceLocation) }

  @Test(arguments: [
    "Eat fruit, e.g. Pears or i.e. Apples.|Then rest.", "Dr. Smith met Mr. Jones and St. John.",
    "Heat vs. Cold: both help.", "See No. 5 and Fig. 2, p. 7.", "Is it safe?|No.|It is not.",
    "Bring shoes, socks, etc. to class.|Then go.", "Bring shoes, socks, etc.|Then go.",
    "Open from 9 a.m. to 5 p.m. daily.|Close at 5 p.m.|Then rest.", "In the U.S. Senate they sat.",
    "He lives in the U.S.|They do not.", "On 6 Jan. 2024 it began.|In Feb.|Nothing came.",
    "Patel et al. 2019 say so.", "She has a Ph.D. in it.", "Call Dr.|You can wait.",
  ])
  func `tells abbreviations from stops`(_ marked: String) {
    Self.expectSplit(marked, #_sourceLocation)
  }

  @Test(arguments: [
    "J. Smith and J. K. Rowling met.", "J.K. Rowling wrote.", "Take vitamin D.|It helps.",
    "She is taller than I.|Nobody knew.", "Hepatitis B.|This is common.",
  ])
  func `tells initials from stops`(_ marked: String) { Self.expectSplit(marked, #_sourceLocation) }

  @Test(arguments: [
    "“Stop.”|Then go.", "\"Why?\" she asked.|He left.", "(See a GP.)|Then rest.",
    "It helps (see p. 4).|Go on.", "‘Ouch!’|It hurt.", "It helps.[1]|Go on.",
    "It helps.[2,3][4]|Go.",
    "It [sic].|Go.", "«Non.»|Oui.", "**Stop.**|Go.", "He said “no.” and left.", "Go.’”)|Come.",
  ])
  func `keeps what closes after the stop`(_ marked: String) {
    Self.expectSplit(marked, #_sourceLocation)
  }

  @Test(arguments: [
    "1. Take two.|Rest.", "b. Take two.", "2) Take two.", "It is version 1.2.3 now.",
  ])
  func `does not end at the number of a list`(_ marked: String) {
    Self.expectSplit(marked, #_sourceLocation)
  }

  @Test(arguments: ["", " ", "...", "– — !", "\u{A0}\u{2003}", "[]()"])
  func `finds none where there is no word`(_ text: String) { #expect(sentences(in: text).isEmpty) }

  @Test(arguments: [
    ("back-pain", 1), ("word—word", 2), ("a – b", 2), ("one\u{A0}two\u{2009}three", 3),
    ("A & B", 2),
    ("and/or", 1), ("5 mg", 2), ("© ™ → 🙂", 0), ("( a )", 1),
  ])
  func `counts words`(_ text: String, _ words: Int) {
    #expect(TextStatistics(of: text).words == words)
  }

  @Test(arguments: [
    ("It's 37°C.", 4, 6), ("e\u{301}", 1, 1), ("naïve", 5, 5), ("A1-b2", 2, 4), ("…", 0, 0),
  ])
  func `counts letters and characters`(_ text: String, _ letters: Int, _ characters: Int) {
    let statistics = TextStatistics(of: text)
    #expect(statistics.letters == letters)
    #expect(statistics.characters == characters)
  }

  @Test(arguments: [
    ("Paracetamol helps.", 1), ("See Jonathan Atkinson.", 0), ("A well-organised day.", 1),
    ("A follow-up visit.", 0), ("It reduces pain.", 0), ("It created pain.", 0),
    ("It is happening.", 0), ("Exercising helps.", 1), ("They diagnosed it.", 1),
    ("Call the NHS.", 0),
  ])
  func `counts the complex words of the fog index`(_ text: String, _ count: Int) {
    #expect(TextStatistics(of: text).complexWords == count)
  }
}
