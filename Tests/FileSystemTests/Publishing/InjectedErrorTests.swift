import FileSystem
import SystemPackage
import Testing

@Suite struct InjectedErrorTests {
  private static let errors: [Errno] = [
    .noSpace, .ioError, .permissionDenied, .readOnlyFileSystem, .tooManyOpenFiles,
    .diskQuotaExceeded, .interrupted, .fileNameTooLong, .improperLink, .tooManySymbolicLinkLevels,
  ]

  @Test(arguments: PublishingScenario.allCases)
  func `an error at any call is told, or does no harm`(_ scenario: PublishingScenario) throws {
    let dry = FaultPlan(.none)
    _ = try PublishingScene(scenario).publish(dry.script)
    for (turn, point) in FaultPlan.points(dry.calls, sample: 60).enumerated() {
      // Four of the errors at each point, others at the next.
      for offset in FaultPlan.isWhole ? [0, 3, 5, 8] : [0] {
        let error = Self.errors[(turn + offset) % Self.errors.count]
        let scene = try PublishingScene(scenario)
        let (method, failure) = scene.publish(FaultPlan(.error(error, at: point)).script)
        let comment: Comment =
          "\(scenario), \(error) at call \(point): \(failure?.description ?? "")"
        if let failure {
          #expect(failure.reason == .system(error), comment)
          #expect(failure.path.hasPrefix(scene.scratch.path), comment)
          #expect(scene.isOld || scene.isNew, comment)
        } else {
          #expect(method != nil && scene.isNew, comment)
        }
        #expect(error != .interrupted || failure == nil, comment)
        #expect(scene.hasDotFiles, comment)
        scene.expectRecovery(comment)
      }
    }
    if FaultPlan.isWhole { print("\(scenario): four errors at each of \(dry.calls) calls") }
  }

  @Test(arguments: PublishingScenario.allCases)
  func `interruptions, short reads and short writes are not noticed`(
    _ scenario: PublishingScenario
  ) throws {
    for chunk in [1, 3, 64] {
      let scene = try PublishingScene(scenario)
      var calls = FaultPlan(.interruptions).script
      calls.chunk = chunk
      #expect(scene.publish(calls).failure == nil)
      #expect(scene.isNew && scene.hasDotFiles)
      #expect(scene.scratch.names() == ["public"])
    }
  }

  @Test(arguments: PublishingScenario.allCases, ScriptedCalls.Call.allCases)
  func `an error at every call of a kind is told, or does no harm`(
    _ scenario: PublishingScenario,
    _ call: ScriptedCalls.Call
  ) throws {
    for error in [Errno.noSpace, .tooManyOpenFiles, .tooManySymbolicLinkLevels] {
      let scene = try PublishingScene(scenario)
      let (_, failure) = scene.publish(ScriptedCalls.failing(call, error))
      let comment: Comment = "\(call) \(error) \(failure?.description ?? "")"
      #expect(failure.map { _ in scene.isOld || scene.isNew } ?? scene.isNew, comment)
      #expect(scene.hasDotFiles, comment)
      scene.expectRecovery(comment)
    }
  }

  @Test(arguments: PublishingScenario.allCases)
  func `a signal before the exchange stops it, and one after it does not`(
    _ scenario: PublishingScenario
  ) throws {
    let dry = CallCounter()
    let scene = try PublishingScene(scenario)
    #expect(
      scene.publish(stop: {
        try? dry.step(); return nil
      }).failure == nil
    )
    for point in 0..<dry.calls {
      let counter = CallCounter(failing: point)
      let scene = try PublishingScene(scenario)
      let (_, failure) = scene.publish(
        stop: {
          do { try counter.step() } catch { return .interrupt }
          return nil
        }
      )
      #expect(failure?.reason == .stopped(by: .interrupt))
      #expect(scene.isOld && scene.hasDotFiles)
      #expect(scene.scratch.names() == (scenario.old == nil ? [] : ["public"]))
    }
  }
}
