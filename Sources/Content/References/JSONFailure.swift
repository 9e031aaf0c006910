package import Diagnostics

/// Why a JSON text cannot be read on.
struct JSONFailure: Error {
  let summary: String
  let range: Range<Int>
  let solution: String

  init(
    _ summary: String,
    at range: Range<Int>,
    solution: String = "Open the file in an editor that checks JSON."
  ) {
    self.summary = summary
    self.range = range
    self.solution = solution
  }
}

extension DiagnosticID {
  package static let jsonInvalid: DiagnosticID = "json-invalid"
}
