internal import Diagnostics
internal import YAML

/// The names in CSL-JSON of whoever wrote a source: two parts, or one text.
struct ContributorName: Sendable {
  var family: Located<String>?
  var given: Located<String>?
  var literal: Located<String>?

  static let schema = RecordSchema<ContributorName>(
    "an author",
    [
      Field("family", .text, "The family name.", example: "\"Jones\"") {
        $0.family = $2.line($1, of: "family", limit: 200)
      },
      Field("given", .text, "The given names or their initials.", example: "\"Mary A.\"") {
        $0.given = $2.line($1, of: "given", limit: 200)
      },
      Field("literal", .text, "The name of an organisation.", example: "\"NICE\"") {
        $0.literal = $2.line($1, of: "literal", limit: 200)
      },
    ]
  )
}

/// A date in CSL-JSON: a list of one list of up to three numbers.
struct DateParts: Sendable {
  var parts: Located<[Int]>?

  static let schema = RecordSchema<DateParts>(
    "a date",
    [
      Field("date-parts", .dateParts, "Year, month, day.", example: "[[2026, 11, 2]]") {
        $0.parts = $2.dateParts($1)
      }
    ]
  )
}

extension FieldDecoder {
  /// A person with a family name, or an organisation.
  mutating func contributor(_ node: YAMLNode) -> Reference.Contributor? {
    var name = ContributorName()
    let count = diagnostics.count
    ContributorName.schema.decode(node, of: "author", into: &name, &self)
    switch (name.family, name.given, name.literal) {
    case (let family?, let given, nil):
      return .person(family: family.value, given: given?.value ?? "")
    case (nil, nil, let literal?): return .literal(literal.value)
    default:
      guard diagnostics.count == count else { return nil }
      refuse(
        node.range,
        "an author has a 'family' name, or is a 'literal'",
        solution:
          "Write {\"family\": \"Jones\", \"given\": \"Mary A.\"} or {\"literal\": \"NICE\"}."
      )
      return nil
    }
  }

  /// A year, perhaps with a month, perhaps with a day.
  mutating func partialDate(_ node: YAMLNode, of key: String) -> Reference.PartialDate? {
    var date = DateParts()
    let count = diagnostics.count
    DateParts.schema.decode(node, of: key, into: &date, &self)
    guard diagnostics.count == count else { return nil }
    guard let parts = date.parts, let value = Reference.PartialDate(parts.value) else {
      refuse(
        date.parts?.range ?? node.range,
        "'\(key)' is not a year, a month of one, or a real day",
        id: .dateInvalid,
        solution: "Write it as {\"date-parts\": [[2026, 11, 2]]}."
      )
      return nil
    }
    return value
  }

  /// A real day.
  mutating func fullDate(_ node: YAMLNode, of key: String) -> CalendarDate? {
    guard let date = partialDate(node, of: key) else { return nil }
    guard let month = date.month, let day = date.day else {
      refuse(
        node.range,
        "'\(key)' is not a whole date",
        id: .dateInvalid,
        explanation: "Pages change; a reader wants to know on which day this one was looked at.",
        solution: "Write year, month and day: {\"date-parts\": [[2026, 11, 2]]}."
      )
      return nil
    }
    return CalendarDate(year: date.year, month: month, day: day)
  }

  /// The numbers of `[[2026, 11, 2]]`.
  fileprivate mutating func dateParts(_ node: YAMLNode) -> Located<[Int]>? {
    guard case .sequence(let outer) = node, outer.items.count == 1,
      case .sequence(let inner)? = outer.items.first, (1...3).contains(inner.items.count)
    else {
      refuse(
        node.range,
        "'date-parts' is not a list of one list of up to 3 numbers",
        id: .dateInvalid,
        explanation: "CSL-JSON writes one date so; a range of dates would be a second list.",
        solution: "Write it as [[2026, 11, 2]]."
      )
      return nil
    }
    let numbers = inner.items.compactMap { integer($0, of: "date-parts", in: 1...9999)?.value }
    return numbers.count == inner.items.count ? Located(numbers, at: node.range) : nil
  }

  /// A number that some register of publications gave to a source.
  mutating func identifier(
    _ node: YAMLNode,
    of key: String,
    as form: PublicationIdentifier
  ) -> Located<String>? {
    guard let text = line(node, of: key, limit: 200) else { return nil }
    guard form.matches(text.value) else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not a \(key)",
        id: form.rule,
        solution: form.remedy
      )
      return nil
    }
    return text
  }
}

extension Reference.PartialDate {
  /// - Parameter parts: year, month and day, as far as they are known; nil if there is no such day.
  init?(_ parts: [Int]) {
    guard let year = parts.first else { return nil }
    let month = parts.count > 1 ? parts[1] : nil
    let day = parts.count > 2 ? parts[2] : nil
    guard CalendarDate(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
