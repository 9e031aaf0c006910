import FileSystem
import SystemPackage
import Testing

@Suite struct CrashTests {
  @Test(arguments: PublishingScenario.allCases)
  func `a stop at any call leaves the old edition or the new, and the next build recovers`(
    _ scenario: PublishingScenario
  ) throws {
    let points = FaultPlan.points(try calls(of: scenario), sample: 60)
    for point in points {
      let scene = try PublishingScene(scenario)
      _ = scene.publish(FaultPlan(.crash(at: point)).script)
      let comment: Comment = "\(scenario), stopped at call \(point)"
      #expect(scene.isOld || scene.isNew, comment)
      #expect(scene.hasDotFiles, comment)
      scene.expectRecovery(comment)
    }
    if FaultPlan.isWhole { print("\(scenario): stopped at \(points.count) calls") }
  }

  @Test(arguments: PublishingScenario.allCases)
  func `a loss of power at any call leaves the old edition or the new`(
    _ scenario: PublishingScenario
  ) throws {
    for point in FaultPlan.points(try calls(of: scenario), sample: 40) {
      let scene = try PublishingScene(scenario)
      var calls = FaultPlan(.crash(at: point)).script
      let unsynced = UnsyncedFiles()
      calls.unsynced = unsynced
      _ = scene.publish(calls)
      unsynced.loseBytes()
      let comment: Comment = "\(scenario), without power from call \(point)"
      #expect(scene.isOld || scene.isNew, comment)
      #expect(scene.hasDotFiles, comment)
    }
  }

  @Test func `a stop at any call of a recovery leaves the user's dot-files`() throws {
    // The worst moment: the editions have changed places, and the dot-files have not moved yet.
    let killed = { () throws -> PublishingScene in
      let scene = try PublishingScene(.deletedAndRenamed)
      var calls = ScriptedCalls()
      let wasExchanged = CallCounter()
      calls.before = { call throws(Errno) in
        if wasExchanged.calls > 0 { throw .ioError }
        if call == .sync { try wasExchanged.step(); throw .ioError }
      }
      _ = scene.publish(calls)
      #expect(scene.isNew)
      #expect(scene.scratch.names("public").contains(".gitignore"))
      #expect(scene.scratch.names(".public.bedside/next").contains(".git"))
      return scene
    }
    let dry = FaultPlan(.none)
    _ = try killed().publish(dry.script)
    for point in FaultPlan.points(dry.calls, sample: 60) {
      let scene = try killed()
      _ = scene.publish(FaultPlan(.crash(at: point)).script)
      #expect(scene.hasDotFiles, "stopped again at call \(point)")
      scene.expectRecovery("stopped again at call \(point)")
    }
  }

  private func calls(of scenario: PublishingScenario) throws -> Int {
    let dry = FaultPlan(.none)
    let scene = try PublishingScene(scenario)
    let (_, failure) = scene.publish(dry.script)
    #expect(failure == nil && scene.isNew && scene.scratch.names() == ["public"])
    return dry.calls
  }
}
