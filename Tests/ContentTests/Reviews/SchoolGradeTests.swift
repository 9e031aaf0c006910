import Content
import Testing

@Suite struct SchoolGradeTests {
  @Test(arguments: [
    (6.44, "6.4"), (6.46, "6.5"), (0, "0.0"), (-1.23, "-1.2"), (-0.04, "0.0"), (12, "12.0"),
    (.infinity, "1000.0"), (-.infinity, "-1000.0"), (.nan, "0.0"),
  ])
  func `a grade is kept to the nearest tenth`(_ grade: Double, _ text: String) {
    #expect(SchoolGrade(rounding: grade).description == text)
    #expect(SchoolGrade(text) == SchoolGrade(rounding: grade))
  }

  @Test func `a grade may be written without a decimal`() {
    #expect(SchoolGrade("6")?.tenths == 60)
    #expect(SchoolGrade("06.5")?.tenths == 65)
  }

  @Test(arguments: [
    "", "-", ".", "6.", ".5", "6.45", "6,4", "6.4.1", "+6.4", " 6.4", "6.4 ", "--6.4", "1e3", "nan",
    "1001", "99999", "999999999999999999999", "٦", "6\u{301}",
  ])
  func `what is no such number is refused`(_ text: String) {
    #expect(SchoolGrade(text) == nil)
  }
}
