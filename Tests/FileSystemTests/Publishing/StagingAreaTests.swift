import FileSystem
import Glibc
import SystemPackage
import Testing

@Suite struct StagingAreaTests {
  @Test func `lets one build at a time write to an output and leaves nothing behind`() throws {
    let scratch = try ScratchFolder()
    let place = try OutputPlace("public", in: try scratch.open())
    let first = try StagingArea(beside: place)
    let error = #expect(throws: FileSystemError.self) { try StagingArea(beside: place) }
    #expect(error?.reason == .locked(by: Int(getpid())))
    // Another output in the same folder is another matter.
    try StagingArea(beside: try OutputPlace("other", in: try scratch.open())).release()
    first.release()
    first.release()
    #expect(scratch.names().isEmpty)
    try StagingArea(beside: place).release()
    #expect(scratch.names().isEmpty)
  }

  @Test func `locks nothing with a file that its last holder has removed`() throws {
    let scratch = try ScratchFolder()
    let first = try StagingArea(beside: try OutputPlace("public", in: try scratch.open()))
    var calls = ScriptedCalls()
    let opened = CallCounter()
    calls.before = { call throws(Errno) in
      guard call == .lock, opened.calls == 0 else { return }
      try opened.step()
      // The second build has opened the file by now, and is about to lock it.
      first.release()
    }
    let second = try StagingArea(beside: try OutputPlace("public", in: try scratch.open(calls)))
    defer { second.release() }
    let place = try OutputPlace("public", in: try scratch.open())
    expect(.locked(by: Int(getpid()))) { _ = try StagingArea(beside: place) }
  }

  @Test func `publishes file by file where nothing can be made beside the output`() throws {
    for scenario in PublishingScenario.allCases where scenario != .firstBuild {
      let scene = try PublishingScene(scenario)
      var calls = ScriptedCalls()
      let counter = CallCounter()
      calls.before = { call throws(Errno) in
        guard call == .makeFolder else { return }
        let isFirst = counter.calls == 0
        try counter.step()
        if isFirst { throw .permissionDenied }
      }
      let (method, failure) = scene.publish(calls)
      #expect(failure == nil)
      #expect(method == .fileByFile(.lockedParent))
      #expect(scene.isNew && scene.hasDotFiles)
      #expect(scene.scratch.names() == ["public"])
      #expect(!scene.scratch.names("public").contains { $0.hasPrefix(".bedside") })
    }
  }

  @Test(arguments: PublishingScenario.allCases)
  func `publishes file by file where folders cannot be exchanged`(
    _ scenario: PublishingScenario
  ) throws {
    for error in [Errno.improperLink, .invalidArgument, .noFunction, .resourceBusy] {
      let scene = try PublishingScene(scenario)
      let kept = try scene.scratch.open().status(of: "public/articles/page1/index.html")
      let (method, failure) = scene.publish(ScriptedCalls(refusal: error))
      #expect(failure == nil)
      if scenario == .firstBuild {
        #expect(method == .created)
      } else {
        #expect(method == .fileByFile(.noExchange(error.sentence)))
        let after = try scene.scratch.open().status(of: "public/articles/page1/index.html")
        #expect(after?.inode == kept?.inode && after?.modified == kept?.modified)
      }
      #expect(scene.isNew && scene.hasDotFiles)
      #expect(scene.scratch.names() == ["public"])
    }
  }

  @Test func `file by file, a stop leaves each file old or new, and the next build recovers`()
    throws
  {
    let scenario = PublishingScenario.deletedAndRenamed
    let run = { (fault: FaultPlan.Fault) throws -> (PublishingScene, Int) in
      let plan = FaultPlan(fault)
      var calls = plan.script
      calls.refusal = .improperLink
      let scene = try PublishingScene(scenario)
      _ = scene.publish(calls)
      return (scene, plan.calls)
    }
    for point in FaultPlan.points(try run(.none).1, sample: 60) {
      let (scene, _) = try run(.crash(at: point))
      for (path, text) in scene.site ?? [:] where !path.contains(".bedside-new-") {
        let isWhole = text == scenario.old?[path] || text == scenario.new[path]
        #expect(isWhole, "\(path) at \(point)")
      }
      #expect(scene.hasDotFiles)
      scene.expectRecovery("stopped at call \(point)")
    }
  }

  @Test func `replaces files in the order given, and removes last`() throws {
    let order = ["b.css", "a.html", "c.xml"]
    let run = { (fault: FaultPlan.Fault) throws -> (ScratchFolder, calls: Int) in
      let scratch = try ScratchFolder()
      for name in order + ["stale"] { try scratch.make(path: "public/\(name)", "old") }
      let plan = FaultPlan(fault)
      var calls = plan.script
      calls.refusal = .improperLink
      try? publish(order, in: OutputPlace("public", in: try scratch.open(calls)))
      return (scratch, plan.calls)
    }
    var stages: Set<[String]> = []
    for point in 0..<(try run(.none).calls) {
      let (scratch, _) = try run(.crash(at: point))
      let new = order.filter { scratch.content("public/\($0)") == "new" }
      // However far it came: what is new is a beginning of the order.
      #expect(order.starts(with: new))
      #expect(new == order || scratch.content("public/stale") == "old")
      stages.insert(new)
    }
    #expect(stages.count == order.count + 1)
  }

  private func publish(_ files: [String], in place: OutputPlace) throws {
    let area = try StagingArea(beside: place)
    defer { area.release() }
    let tree = try StagedTree(in: area, stop: { nil })
    for path in files { try tree.write(Array("new".utf8), to: path) }
    _ = try tree.publish { path in files.firstIndex(of: path) ?? files.count }
  }

  @Test func `does not delete a folder of the user's that stands in both editions`() throws {
    let scratch = try ScratchFolder()
    try scratch.make(path: "public/.git/HEAD", "second")
    try scratch.make(path: ".public.bedside/next/.git/HEAD", "first")
    try scratch.make(path: ".public.bedside/next/.note", "note")
    let place = try OutputPlace("public", in: try scratch.open())
    expect(.twice("\(scratch.path)/public/.git")) { _ = try StagingArea(beside: place) }
    #expect(scratch.content(".public.bedside/next/.git/HEAD") == "first")
    #expect(scratch.content("public/.git/HEAD") == "second")
  }

  @Test func `gives dot-files back even where the output is gone`() throws {
    let scratch = try ScratchFolder()
    try scratch.make(path: ".public.bedside/next/.git/HEAD", "ref")
    try scratch.make(path: ".public.bedside/next/index.html", "old")
    try StagingArea(beside: try OutputPlace("public", in: try scratch.open())).release()
    #expect(scratch.tree("public") == [".git/HEAD": "ref"])
    #expect(scratch.names() == ["public"])
  }

  @Test func `carries an edit of a dot-file that came between the link and the exchange`() throws {
    let scene = try PublishingScene(.nothingChanged)
    var calls = ScriptedCalls()
    let scratch = scene.scratch
    calls.before = { call throws(Errno) in
      guard call == .syncFileSystem else { return }
      unsafe unlink("\(scratch.path)/public/.gitignore")
      try? scratch.make("public/.gitignore", "edited")
    }
    #expect(scene.publish(calls).failure == nil)
    #expect(scratch.content("public/.gitignore") == "edited")
  }

  @Test func `clears away whatever has the names of a staging area`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("outside", "theirs")
    try scratch.makeFolder(".public.bedside")
    try scratch.link(".public.bedside/next", to: "..")
    try scratch.make(".public.bedside/other", "x")
    try StagingArea(beside: try OutputPlace("public", in: try scratch.open())).release()
    #expect(scratch.names() == ["outside"])
  }
}
