import HTML
import Testing

@testable import Checks

@Suite struct DiscourageTreatmentTests {
  /// The rule looks no further where none of its treatments is named.
  @Test func `each phrase of advice names a treatment`() {
    let phrases = DiscourageTreatment.phrases.flatMap(\.phrases)
    #expect(!phrases.isEmpty)
    for phrase in phrases {
      let isNamed = DiscourageTreatment.treatments.contains { phrase.span.holds(letters: $0) }
      #expect(isNamed, "\(String(decoding: phrase, as: UTF8.self))")
    }
  }
}
