package import Diagnostics

/// Checks that the titles and registrations of the people of a site are what they seem.
package struct PersonChecker {
  private let today: CalendarDate
  private var findings: [Diagnostic] = []

  /// - Parameter today: the day that registrations are judged by.
  package init(today: CalendarDate) {
    self.today = today
  }

  /// What is wrong with the people of a register, in its order.
  package mutating func check(_ people: Register<Person>) -> [Diagnostic] {
    findings = []
    for person in people.entries {
      for registration in person.registrations { check(registration) }
      checkProtectedTitles(of: person)
      checkDoctor(person)
    }
    return findings
  }

  /// Months after which a registration is to be looked up anew.
  private static let verificationMonths = 12

  private mutating func check(_ registration: Registration) {
    let (regulator, number) = (registration.regulator.value, registration.number)
    guard !number.value.isEmpty else { return }
    if !regulator.accepts(number.value) {
      report(
        .error,
        .registrationFormat,
        "'\(number.value)' is not a registration number of \(regulator.rawValue)",
        at: number.range,
        "A reader who looks the number up has to find the person.",
        "Copy it from \(regulator.registerName): \(regulator.numberForm)."
      )
    }
    guard let verified = registration.verifiedOn else {
      report(
        .warning,
        .registrationUnverified,
        "nobody has verified the registration '\(number.value)'",
        at: number.range,
        "A registration can end; only the register itself says that it has not.",
        "Look it up in \(regulator.registerName), and write the day as 'verifiedOn'."
      )
      return
    }
    if verified.value > today {
      report(
        .error,
        .dateOrder,
        "'verifiedOn' (\(verified.value)) is after today (\(today))",
        at: verified.range,
        "A registration cannot have been looked up on a day to come.",
        "Write the day on which it was looked up."
      )
    } else if verified.value.adding(months: Self.verificationMonths) < today {
      report(
        .warning,
        .registrationUnverified,
        "the registration '\(number.value)' was last verified on \(verified.value)",
        at: verified.range,
        "A registration can end; it is looked up once a year.",
        "Look it up in \(regulator.registerName), and write the new day."
      )
    }
  }

  private mutating func checkProtectedTitles(of person: Person) {
    for text in [person.jobTitle].compactMap({ $0 }) + person.credentials {
      guard let title = ProtectedTitle.all.first(where: { $0.stands(in: text.value) }),
        !person.registrations.contains(where: title.isHeld)
      else { continue }
      let number = title.prefix.isEmpty ? "" : " that starts with \(title.prefix)"
      report(
        .error,
        .protectedTitle,
        "'\(person.id)' is called '\(title.words)' without a registration with "
          + title.regulator.rawValue,
        at: text.range,
        "The title is protected by law: only those on \(title.regulator.registerName) may use it.",
        "Add the registration, with its number\(number), or describe the job in other words."
      )
    }
  }

  /// Degrees that make a doctor of somebody who is no physician.
  private static let doctorates = [
    "phd", "dphil", "md", "dm", "dsc", "edd", "dclinpsy", "dclinpsych", "dpsych", "dprof", "dba",
  ]

  private mutating func checkDoctor(_ person: Person) {
    guard let prefix = person.honorificPrefix,
      ["dr", "dr.", "doctor"].contains(prefix.value.lowercased()),
      !person.registrations.contains(where: { $0.regulator.value == .gmc }),
      !person.credentials.contains(where: { Self.isDoctorate($0.value) })
    else { return }
    report(
      .warning,
      .doctorTitleUnclear,
      "'\(person.id)' is called '\(prefix.value)' without a medical registration or a doctorate",
      at: prefix.range,
      "Readers of health advice take a doctor for a physician.",
      "Add the registration with GMC or the doctorate to 'credentials', or leave the title out."
    )
  }

  private static func isDoctorate(_ credential: String) -> Bool {
    let words = credential.lowercased().utf8.filter { $0 != UInt8(ascii: ".") }
      .split { !(0x61...0x7A).contains($0) }
    return words.contains { word in doctorates.contains { $0.utf8.elementsEqual(word) } }
  }

  private mutating func report(
    _ severity: Severity,
    _ id: DiagnosticID,
    _ summary: String,
    at range: Range<Int>,
    _ explanation: String,
    _ solution: String
  ) {
    findings.append(
      Diagnostic(
        severity,
        id,
        summary,
        at: SourceRange(path: Site.File.people, range),
        explanation: explanation,
        solutions: [.init(solution)]
      )
    )
  }
}
