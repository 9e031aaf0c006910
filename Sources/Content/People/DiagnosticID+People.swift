package import Diagnostics

extension DiagnosticID {
  package static let registrationFormat: DiagnosticID = "registration-format"
  package static let registrationUnverified: DiagnosticID = "registration-unverified"
  package static let protectedTitle: DiagnosticID = "protected-title"
  package static let doctorTitleUnclear: DiagnosticID = "doctor-title-unclear"
}
