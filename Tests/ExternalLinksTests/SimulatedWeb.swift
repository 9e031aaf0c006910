@testable import ExternalLinks

/// Servers that answer by a script, in a time of their own.
final class SimulatedWeb: LinkTransport {
  struct Request: Hashable {
    let address: WebAddress
    let start: Duration
    let end: Duration
  }

  private(set) var now = Duration.zero
  private(set) var requests: [Request] = []
  private var pending: [(link: Int, request: Request)] = []
  private let script: (WebAddress, _ count: Int) -> (LinkAnswer, after: Duration)
  private var answers: [Int: LinkAnswer] = [:]

  /// - Parameter script: the answer of a server to the request of a number, and how long it takes.
  init(_ script: @escaping (WebAddress, _ count: Int) -> (LinkAnswer, after: Duration)) {
    self.script = script
  }

  func ask(_ address: WebAddress, for link: Int) {
    let (answer, time) = script(address, requests.count)
    let request = Request(address: address, start: now, end: now + time)
    requests.append(request)
    answers[link] = answer
    pending.append((link, request))
  }

  func wait(until time: Duration?) -> (link: Int, answer: LinkAnswer)? {
    let next = pending.indices.min { pending[$0].request.end < pending[$1].request.end }
    guard let next, time.map({ pending[next].request.end <= $0 }) ?? true else {
      // Nobody waits for nothing: a schedule that does would hang.
      now = max(now, time ?? now + .seconds(86_400))
      return nil
    }
    let (link, request) = pending.remove(at: next)
    now = max(now, request.end)
    return answers[link].map { (link, $0) }
  }
}
