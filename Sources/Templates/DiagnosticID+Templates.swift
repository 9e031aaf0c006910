package import Diagnostics

extension DiagnosticID {
  package static let templateDuplicate: DiagnosticID = "template-duplicate"
  package static let templateEncoding: DiagnosticID = "template-encoding"
  package static let templateKind: DiagnosticID = "template-kind"
  package static let templateMissing: DiagnosticID = "template-missing"
  package static let templateRecursion: DiagnosticID = "template-recursion"
  package static let templateRepeatedBlock: DiagnosticID = "template-repeated-block"
  package static let templateStrayContent: DiagnosticID = "template-stray-content"
  package static let templateSyntax: DiagnosticID = "template-syntax"
  package static let templateTooDeep: DiagnosticID = "template-too-deep"
  package static let templateTooLarge: DiagnosticID = "template-too-large"
  package static let templateUnclosedSection: DiagnosticID = "template-unclosed-section"
  package static let templateUnknownBlock: DiagnosticID = "template-unknown-block"
  package static let templateUnknownName: DiagnosticID = "template-unknown-name"
  package static let templateUnknownPartial: DiagnosticID = "template-unknown-partial"
  package static let templateUnopenedSection: DiagnosticID = "template-unopened-section"
  package static let templateUnsafePlace: DiagnosticID = "template-unsafe-place"
}
