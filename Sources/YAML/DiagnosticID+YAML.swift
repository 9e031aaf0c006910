package import Diagnostics

extension DiagnosticID {
  package static let invalidUTF8: DiagnosticID = "invalid-utf8"
  package static let yamlAlias: DiagnosticID = "yaml-alias"
  package static let yamlAnchor: DiagnosticID = "yaml-anchor"
  package static let yamlCommentAfterValue: DiagnosticID = "yaml-comment-after-value"
  package static let yamlComplexKey: DiagnosticID = "yaml-complex-key"
  package static let yamlControlCharacter: DiagnosticID = "yaml-control-character"
  package static let yamlDepth: DiagnosticID = "yaml-depth"
  package static let yamlDirective: DiagnosticID = "yaml-directive"
  package static let yamlDuplicateKey: DiagnosticID = "yaml-duplicate-key"
  package static let yamlSecondDocument: DiagnosticID = "yaml-second-document"
  package static let yamlSize: DiagnosticID = "yaml-size"
  package static let yamlSyntax: DiagnosticID = "yaml-syntax"
  package static let yamlTag: DiagnosticID = "yaml-tag"
  package static let frontMatterMissing: DiagnosticID = "front-matter-missing"
  package static let frontMatterUnclosed: DiagnosticID = "front-matter-unclosed"
}
