import Content
import Testing

@testable import Outputs

@Suite struct EmergencyModelTests {
  /// Each row is a text and its pieces, with numbers that can be dialled in brackets.
  @Test(arguments: [
    (
      "In an emergency call 999. For urgent advice call 111.",
      ["In an emergency call ", "[999]", ". For urgent advice call ", "[111]", "."]
    ),
    ("999", ["[999]"]),
    ("999 or 999", ["[999]", " or ", "[999]"]),
    ("Call 1999, 9990 or 0111.", ["Call 1999, 9990 or 0111."]),
    ("Ask for help. Désolé.", ["Ask for help. Désolé."]),
    ("é999é", ["é", "[999]", "é"]),
    ("", []),
  ])
  func `divides the text around the numbers that stand by themselves`(
    _ text: String,
    _ pieces: [String]
  ) {
    let parts = model(text, number: "999", advice: "111").parts
    #expect(parts.map { $0.url == nil ? $0.text : "[\($0.text)]" } == pieces)
  }

  @Test func `dials a number as it is dialled, not as it is written`() {
    let parts = model("Call 023 8024 8725 now", number: "023 8024 8725", advice: nil).parts
    #expect(parts.map(\.url) == [nil, "tel:+442380248725", nil])
  }

  @Test func `leaves the text whole where the site names no numbers`() {
    let parts = model("Call 999.", number: nil, advice: nil).parts
    #expect(parts.map(\.text) == ["Call 999."])
    #expect(parts.map(\.url) == [nil])
  }

  private func model(_ text: String, number: String?, advice: String?) -> EmergencyModel {
    var emergency = SiteConfiguration.Emergency()
    emergency.text = text
    emergency.number = number.flatMap { PhoneNumber($0) }
    emergency.advice = advice.flatMap { PhoneNumber($0) }
    return EmergencyModel(emergency: emergency)
  }
}
