import Content
import Testing

@Suite struct RegulatorTests {
  @Test(arguments: [
    (Regulator.gmc, "1234567"), (.hcpc, "PH1"), (.hcpc, "PH123456"), (.hcpc, "ODP12345"),
    (.hcpc, "PYL012345"), (.gosc, "1"), (.gosc, "12345"), (.gcc, "00123"), (.gcc, "1234"),
    (.nmc, "98I1234E"), (.gphc, "2012345"),
  ])
  func `accepts a number of its form`(_ regulator: Regulator, _ number: String) {
    #expect(regulator.accepts(number))
  }

  @Test(arguments: [
    (Regulator.gmc, "123456"), (.gmc, "12345678"), (.gmc, "123456a"), (.gmc, "１２３４５６７"),
    (.gmc, ""), (.hcpc, "123456"), (.hcpc, "PH"), (.hcpc, "PH1234567"), (.hcpc, "ph123456"),
    (.hcpc, "XX123456"), (.hcpc, "PH 123456"), (.hcpc, "PH1\u{301}"), (.gosc, "123456"),
    (.gcc, "123"), (.nmc, "98i1234e"), (.nmc, "98I1234"), (.gphc, "20123456"),
  ])
  func `refuses any other`(_ regulator: Regulator, _ number: String) {
    #expect(!regulator.accepts(number))
  }
}
