internal import Content
internal import Templates

/// That a person is on a professional register, as the person's page shows it.
struct RegistrationModel: Sendable {
  let registration: Registration
  let style: DateStyle

  static let schema = ModelSchema<RegistrationModel>(
    "registration",
    "That a person is on a professional register.",
    [
      .text("regulator", "Who keeps the register, such as HCPC.") {
        $0.registration.regulator.value.rawValue
      },
      .text("register", "What the register is called, within a sentence.") {
        $0.registration.regulator.value.registerName
      },
      .text("number", "The number in the register.") { $0.registration.number.value },
      .record("verified", of: DateModel.schema, "When somebody last looked it up.") { model in
        model.registration.verifiedOn.map { DateModel(date: $0.value, style: model.style) }
      },
    ]
  )
}
