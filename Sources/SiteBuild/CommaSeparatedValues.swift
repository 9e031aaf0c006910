/// A table for spreadsheets: RFC 4180, every value in quotation marks.
enum CommaSeparatedValues {
  /// - Parameter rows: the first is the header.
  static func render(_ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }
    return Array(lines.joined().utf8)
  }

  /// A spreadsheet would run a value that starts like a formula; an apostrophe makes it a text.
  private static func quoted(_ value: String) -> String {
    let quote = UInt8(ascii: "\"")
    let isFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let bytes = (isFormula ? [UInt8(ascii: "'")] : []) + Array(value.utf8)
    let doubled = bytes.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "\"\(String(decoding: doubled, as: UTF8.self))\""
  }
}
