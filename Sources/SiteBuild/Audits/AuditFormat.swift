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
}
