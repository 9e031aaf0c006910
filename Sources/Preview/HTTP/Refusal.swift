/// Why a request gets no file: the status, and the reason in a sentence for whoever looks at it.
struct Refusal: Error, Equatable {
  let status: Status
  let reason: String

  init(_ status: Status, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}
