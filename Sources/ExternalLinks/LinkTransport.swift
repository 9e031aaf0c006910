/// Makes requests, several at once, and has a clock that goes with them.
protocol LinkTransport {
  /// The time since the start of the run.
  var now: Duration { get }

  /// Starts a request; its answer comes from `wait`.
  func ask(_ address: WebAddress, for link: Int)

  /// Waits for an answer, no longer than until a time if there is one; nil where none came by then.
  ///
  /// It may return earlier without an answer.
  func wait(until time: Duration?) -> (link: Int, answer: LinkAnswer)?
}
