internal import Diagnostics
internal import YAML

/// Who may sign for a topic: everyone on a regulator's register, such as `GMC`, or one of its
/// professions, such as `HCPC:PH` (physiotherapists).
package struct Qualification: Sendable, Equatable {
  package let regulator: Regulator
  /// What the numbers of the profession start with; empty for all professions.
  package let profession: String

  /// As it is written in `tags.yaml`.
  package var name: String {
    profession.isEmpty ? regulator.rawValue : "\(regulator.rawValue):\(profession)"
  }

  package static let all: [Qualification] = Regulator.allCases.flatMap { regulator in
    ([""] + regulator.professions).map { Qualification(regulator: regulator, profession: $0) }
  }

  /// Whether a person has a registration of the kind.
  package func isHeld(by person: Person) -> Bool {
    person.registrations.contains { registration in
      registration.regulator.value == regulator
        && registration.number.value.utf8.starts(with: profession.utf8)
    }
  }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  fileprivate static subscript(name: String) -> Qualification? { byName[name] }
}

extension FieldDecoder {
  /// The qualifications in a list.
  mutating func qualifications(_ node: YAMLNode, of key: String) -> [Qualification] {
    list(node, of: key, limit: 30) { node, decoder in
      guard let text = decoder.line(node, of: key) else { return nil }
      if let qualification = Qualification[text.value] { return qualification }
      let known = Qualification.all.map(\.name)
      let regulators = Regulator.allCases.map(\.rawValue).joined(separator: ", ")
      decoder.refuse(
        node.range,
        "'\(key)' has '\(text.value)'\(hint(for: text.value, among: known))",
        solution: "Write a regulator (\(regulators)), or one with a profession, such as HCPC:PH."
      )
      return nil
    }
  }
}
