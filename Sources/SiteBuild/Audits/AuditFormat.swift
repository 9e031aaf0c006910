/// How an audit is written.
package enum AuditFormat: String, CaseIterable, Sendable {
  /// A page of its own.
  case html
  /// Comma-separated values after RFC 4180: a line for each article.
  case csv
  /// See `RecordAudit`.
  case json

  package func render(_ audit: Audit) -> [UInt8] {
    switch self {
    case .html: PageAudit.render(audit)
    case .csv: TableAudit.render(audit)
    case .json: RecordAudit.render(audit)
    }
  }

  /// Whether a file holds an audit, in whatever format.
  package static func isAudit(_ bytes: [UInt8]) -> Bool {
    allCases.contains { bytes.starts(with: $0.beginning) }
  }

  /// The bytes that every audit starts with, and hardly any other file.
  private var beginning: [UInt8] {
    switch self {
    case .html: PageAudit.beginning
    case .csv: TableAudit.beginning
    case .json: RecordAudit.beginning
    }
  }
}
