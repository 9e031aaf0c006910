internal import SiteBuild

/// The latest state of the site, and everybody who waits for the next one.
actor LiveSite {
  private(set) var site: PreviewSite
  private var listeners: [Int: AsyncStream<PreviewSite>.Continuation] = [:]
  private var nextListener = 0

  init(_ site: PreviewSite) {
    self.site = site
  }

  /// Puts a new state in place of the present one, and tells everybody.
  func show(_ site: PreviewSite) {
    self.site = site
    for listener in listeners.values { listener.yield(site) }
  }

  /// The present state and those that follow; who is slow misses all but the latest.
  func states() -> AsyncStream<PreviewSite> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: PreviewSite.self,
      bufferingPolicy: .bufferingNewest(1)
    )
    let number = nextListener
    nextListener += 1
    listeners[number] = continuation
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    continuation.yield(site)
    return stream
  }

  private func forget(_ number: Int) {
    listeners[number] = nil
  }
}
