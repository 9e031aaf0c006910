import Testing

@testable import ExternalLinks

@Suite struct LinkVisitTests {
  private static func visit(_ url: String = "http://a.example/") throws -> LinkVisit {
    LinkVisit(try WebAddress(url), Politeness())
  }

  /// Answers one request after the other; the last step is all that counts.
  private static func outcome(of answers: [LinkAnswer]) throws -> LinkVisit.Step? {
    var visit = try visit()
    var step: LinkVisit.Step?
    for answer in answers { step = visit.take(answer) }
    return step
  }

  private static func redirect(_ status: Int, _ path: String) -> LinkAnswer {
    .response(status: status, location: "https://b.example/\(path)")
  }

  private static let good = LinkAnswer.response(status: 200)

  @Test(arguments: [
    ([good], LinkOutcome.reached),
    ([redirect(302, "x"), good], .reached),
    ([redirect(301, "x"), good], .moved(to: "https://b.example/x")),
    ([redirect(308, "x"), redirect(301, "y#z"), good], .moved(to: "https://b.example/y#z")),
    ([redirect(301, "x"), redirect(307, "y"), good], .moved(to: "https://b.example/x")),
    (
      [redirect(301, "x"), redirect(302, "y"), redirect(301, "z"), good],
      .moved(to: "https://b.example/x")
    ),
    ([redirect(303, "x"), redirect(301, "y"), good], .reached),
    ([redirect(301, "x"), .response(status: 404)], .refused(status: 404)),
    ([redirect(301, "x"), redirect(301, "x")], .failed(.circle)),
    (
      [redirect(302, "x"), .response(status: 302, location: "http://a.example/")], .failed(.circle)
    ),
    ([.response(status: 301)], .refused(status: 301)),
    ([.response(status: 304, location: "http://b.example/")], .refused(status: 304)),
    ([.response(status: 302, location: "ftp://b.example/")], .failed(.strayRedirect)),
    ([.response(status: 302, location: "http://u@b.example/")], .failed(.credentials)),
    ([.response(status: 302, location: "http://")], .failed(.strayRedirect)),
    ((1...6).map { redirect(302, "\($0)") }, .failed(.tooManyRedirects)),
    ((1...5).map { redirect(302, "\($0)") } + [good], .reached),
    (Array(repeating: .response(status: 500), count: 3), .refused(status: 500)),
    (Array(repeating: .failure(.timeout), count: 3), .failed(.timeout)),
    ([.response(status: 503), .failure(.transfer), good], .reached),
    ([.response(status: 403)], .refused(status: 403)),
    ([.failure(.unknownHost)], .failed(.unknownHost)),
    ([.response(status: 429, retryAfter: 31)], .refused(status: 429)),
  ])
  func `comes to an outcome`(answers: [LinkAnswer], outcome: LinkOutcome) throws {
    #expect(try Self.outcome(of: answers) == .finish(outcome))
  }

  @Test(arguments: [
    ([LinkAnswer.response(status: 500)], Duration.seconds(2)),
    ([.response(status: 500), .failure(.connection)], .seconds(4)),
    ([.response(status: 429, retryAfter: 30)], .seconds(30)),
    ([.response(status: 503, retryAfter: 1)], .seconds(2)),
  ])
  func `waits before it asks again`(answers: [LinkAnswer], wait: Duration) throws {
    #expect(try Self.outcome(of: answers) == .askAgain(after: wait))
  }

  @Test(arguments: [
    (302, LinkOutcome.reached), (301, .reached), (404, .refused(status: 404)),
  ])
  func `a resolver of DOIs that sends a reader on knows the publication`(
    status: Int,
    outcome: LinkOutcome
  ) throws {
    var visit = try Self.visit("https://doi.org/10.1000/1")
    #expect(visit.take(Self.redirect(status, "paper")) == .finish(outcome))
  }

  @Test func `an old resolver leads to the new one`() throws {
    var visit = try Self.visit("http://dx.doi.org/10.1000/1")
    let new = "https://doi.org/10.1000/1"
    #expect(visit.take(.response(status: 301, location: new)) == .follow)
    #expect(visit.take(Self.redirect(302, "paper")) == .finish(.moved(to: new)))
  }

  @Test func `counts the tries of each address by itself`() throws {
    var visit = try Self.visit()
    _ = visit.take(.failure(.timeout))
    _ = visit.take(.failure(.timeout))
    #expect(visit.take(Self.redirect(302, "x")) == .follow)
    #expect(visit.address.request == "https://b.example/x")
    #expect(visit.take(.failure(.timeout)) == .askAgain(after: .seconds(2)))
  }
}
