/// Tells when the stages of a build begin, and measures how long each takes.
struct StageClock {
  private let progress: @Sendable (BuildStage) -> Void
  private let clock = ContinuousClock()
  private var current: (stage: BuildStage, start: ContinuousClock.Instant)?
  private(set) var timings: [BuildTimings.Stage] = []

  init(_ progress: @escaping @Sendable (BuildStage) -> Void) {
    self.progress = progress
  }

  /// Ends the stage before.
  mutating func begin(_ stage: BuildStage) {
    end()
    progress(stage)
    current = (stage, clock.now)
  }

  mutating func end() {
    guard let current else { return }
    timings.append(.init(stage: current.stage, duration: clock.now - current.start))
    self.current = nil
  }
}
