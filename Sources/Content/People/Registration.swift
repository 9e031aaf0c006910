/// That a person is on a professional register: an entry of `registrations` in `site/people.yaml`.
package struct Registration: Sendable {
  package var regulator = Located(Regulator.gmc, at: 0..<0)
  /// As the regulator writes it; a text, since zeros at its start count.
  package var number = Located("", at: 0..<0)
  /// The day on which somebody last looked the number up in the public register.
  package var verifiedOn: Located<CalendarDate>?

  package init() {}

  package static let schema = RecordSchema<Registration>(
    "a registration",
    [
      Field(
        "regulator",
        .choice(Regulator.allCases.map(\.rawValue)),
        "Who keeps the register.",
        example: "HCPC",
        isRequired: true
      ) {
        guard let regulator = $2.choice($1, of: "regulator", as: Regulator.self) else { return }
        $0.regulator = regulator
      },
      Field(
        "number",
        .text,
        "The number in the register, in quotes; its form is checked.",
        example: "\"PH123456\"",
        isRequired: true
      ) {
        guard let number = $2.line($1, of: "number", limit: 40) else { return }
        $0.number = number
      },
      Field(
        "verifiedOn",
        .date,
        "When somebody last looked it up in the public register; once a year is asked for.",
        example: "2026-11-10"
      ) { $0.verifiedOn = $2.date($1, of: "verifiedOn") },
    ]
  )
}
