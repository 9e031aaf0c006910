package import Diagnostics

/// The registers that number publications, and what their numbers look like.
enum PublicationIdentifier {
  /// `10.`, four to nine digits, `/`, and no space (Crossref, "DOIs and matching regular
  /// expressions").
  case doi
  /// 1 to 8 digits (National Library of Medicine).
  case pmid
  /// `PMC` and 1 to 9 digits.
  case pmcid

  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .doi:
      guard bytes.starts(with: "10.".utf8),
        let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash + 1 < bytes.count
      else { return false }
      let registrant = bytes[3..<slash]
      return (4...9).contains(registrant.count) && registrant.allSatisfy(Self.isDigit)
        && bytes[(slash + 1)...].allSatisfy { (0x21...0x7E).contains($0) }
    case .pmid:
      return (1...8).contains(bytes.count) && bytes.allSatisfy(Self.isDigit)
        && bytes.first != UInt8(ascii: "0")
    case .pmcid:
      let digits = bytes.dropFirst(3)
      return bytes.starts(with: "PMC".utf8) && (1...9).contains(digits.count)
        && digits.allSatisfy(Self.isDigit)
    }
  }

  /// The rule that a text breaks which is no such number.
  var rule: DiagnosticID {
    switch self {
    case .doi: .doiInvalid
    case .pmid, .pmcid: .pmidInvalid
    }
  }

  /// How to write such a number.
  var remedy: String {
    switch self {
    case .doi: "Write it without an address before it, such as 10.1136/bmj.i6748."
    case .pmid: "Write the digits alone, such as 37392748."
    case .pmcid: "Write it with its letters, such as PMC1234567."
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}

extension DiagnosticID {
  package static let doiInvalid: DiagnosticID = "doi-invalid"
  package static let pmidInvalid: DiagnosticID = "pmid-invalid"
}
