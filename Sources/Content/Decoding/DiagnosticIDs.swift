package import Diagnostics

extension DiagnosticID {
  package static let fieldUnknown: DiagnosticID = "field-unknown"
  package static let fieldMissing: DiagnosticID = "field-missing"
  package static let fieldInvalid: DiagnosticID = "field-invalid"
  package static let dateInvalid: DiagnosticID = "date-invalid"
  package static let identifierInvalid: DiagnosticID = "identifier-invalid"
  package static let pathInvalid: DiagnosticID = "path-invalid"
  package static let authorUnknown: DiagnosticID = "author-unknown"
  package static let tagUnknown: DiagnosticID = "tag-unknown"
  package static let disclaimerUnknown: DiagnosticID = "disclaimer-unknown"
  package static let disclaimerEmpty: DiagnosticID = "disclaimer-empty"
  package static let articleUnknown: DiagnosticID = "article-unknown"
  package static let linkBroken: DiagnosticID = "link-broken"
  package static let linkFragmentBroken: DiagnosticID = "link-fragment-broken"
  package static let linkUnpublished: DiagnosticID = "link-unpublished"
  package static let linkWithdrawn: DiagnosticID = "link-withdrawn"
  package static let imageMissing: DiagnosticID = "image-missing"
  package static let imageInvalid: DiagnosticID = "image-invalid"
  package static let urlDuplicate: DiagnosticID = "url-duplicate"
  package static let fileRefused: DiagnosticID = "file-refused"
  package static let fileMissing: DiagnosticID = "file-missing"
}
