internal import Diagnostics
internal import YAML

extension RecordSchema {
  /// Why a text cannot be the value of a field, in one line; nil if it can.
  ///
  /// The text goes the way of one that stands in a file, so nothing is judged twice.
  package func refusal(of text: String, as key: String, into record: Record) -> String? {
    guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return "'\(key)' has a line break; it is one line"
    }
    let bytes = Array("\(key): \(QuotedText.quoted(text))".utf8)
    let parsed = parseYAML(bytes, range: bytes.indices, path: key, limits: .siteFile)
    if let finding = parsed.diagnostics.first { return finding.summary }
    guard let entry = parsed.root?.mapping?.entry(key),
      let field = fields.first(where: { $0.key == key })
    else { return "there is no field '\(key)'" }
    var record = record
    var decoder = FieldDecoder(path: key)
    field.decode(&record, entry.value, &decoder)
    return decoder.diagnostics.first?.summary
  }
}
