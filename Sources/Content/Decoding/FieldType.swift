/// What kind of value a field takes.
package enum FieldType: Sendable, Equatable {
  case text
  case date
  case integer(ClosedRange<Int>)
  case boolean
  case choice([String])
  case url
  case language
  case identifier(Register?)
  case record(RecordShape)
  /// A day, a month or a year of CSL-JSON: a list of one list of up to three numbers.
  case dateParts
  /// A mapping from the ids of rules to words.
  case levels([String])
  indirect case list(FieldType)

  /// Where an id has to be registered.
  package enum Register: String, CaseIterable, Sendable {
    case people
    case tags
    case disclaimers
    case articles
    case references
    case redFlags = "red-flags"
    case safety
    /// The program's own list of rules.
    case rules
  }

  package var description: String {
    switch self {
    case .text: "text"
    case .date: "date (YYYY-MM-DD)"
    case .integer(let bounds): "whole number, \(bounds.lowerBound) to \(bounds.upperBound)"
    case .boolean: "`true` or `false`"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .url: "web address"
    case .language:
      "language tag of: " + DateStyle.languages.map { "`\($0)`" }.joined(separator: ", ")
    case .identifier(.articles): "id of an article"
    case .identifier(.references): "id from `site/references.json`"
    case .identifier(.rules): "id of a rule"
    case .identifier(.safety): "name of a card in `site/safety/`"
    case .identifier(.some(let register)): "id from `site/\(register.rawValue).yaml`"
    case .identifier(.none): "id"
    case .record(let shape):
      "mapping of " + shape.fields.map { "`\($0.key)`" }.joined(separator: ", ")
    case .dateParts: "list of one list: year, month, day"
    case .levels(let words):
      "mapping of rules to " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let element): "list of: \(element.description)"
    }
  }
}
