import Content
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("023 8024 8725", "+442380248725"), ("02380248725", "+442380248725"), ("999", "999"),
    ("111", "111"), ("116 123", "116123"), ("+44 23 8024 8725", "+442380248725"),
    ("+1 212 555 0100", "+12125550100"), ("0800 123456", "+44800123456"),
  ])
  func `dials what people read`(_ written: String, _ dialled: String) throws {
    let number = try #require(PhoneNumber(written))
    #expect(number.dialled == dialled)
    #expect(number.written == written)
  }

  @Test(arguments: [
    "", " ", "12", "1234567", "023  8024 8725", " 999", "999 ", "023-8024-8725", "(023) 8024 8725",
    "+023 8024 8725", "+44", "++44 23 8024 8725", "44+2380248725", "call us", "099",
    "02380248725123", "+1234567890123456", "023 8024 872٥", "999\u{301}", "999\n", "tel:999",
    "１１１",
  ])
  func `refuses what cannot be dialled`(_ text: String) {
    #expect(PhoneNumber(text) == nil)
  }
}
