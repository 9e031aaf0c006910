package import Diagnostics

extension DiagnosticID {
  package static let externalLinkBroken: DiagnosticID = "external-link-broken"
  package static let externalLinkCredentials: DiagnosticID = "external-link-credentials"
  package static let externalLinkMoved: DiagnosticID = "external-link-moved"
  package static let externalLinkUnreachable: DiagnosticID = "external-link-unreachable"
}
