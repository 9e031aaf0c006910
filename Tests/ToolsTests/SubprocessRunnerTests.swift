import FileSystem
import Glibc
import Testing
import Tools

/// Runs `/bin/sh`, which every machine has.
@Suite struct SubprocessRunnerTests {
  private let runner = SubprocessRunner(path: "/usr/bin:/bin")

  private func shell(_ script: String, in folder: String = "/") throws -> ToolCall {
    let tool = Tool(names: ["sh"], package: "a shell", setting: "a test")
    return ToolCall(
      try tool.find(path: "/bin"),
      ["-c", script, "name", "a  b", "$HOME"],
      in: folder
    )
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func outputAndErrorsComeBack() async throws {
    let output = try await runner.run(shell("echo out; echo err >&2"))
    #expect(text(output.standardOutput) == "out\n")
    #expect(text(output.standardError) == "err\n")
  }

  @Test func argumentsReachTheProgramAsTheyAre() async throws {
    let output = try await runner.run(shell(#"printf '%s|%s' "$1" "$2""#))
    #expect(text(output.standardOutput) == "a  b|$HOME")
  }

  @Test func theEnvironmentHoldsNothingOfTheUser() async throws {
    var call = try shell("env | sort", in: "/usr")
    call.variables = ["RAYON_NUM_THREADS": "1"]
    let output = try await runner.run(call)
    let names = text(output.standardOutput).split(separator: "\n")
      .filter { !$0.hasPrefix("_=") }
    #expect(
      names == [
        "HOME=/usr", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "PWD=/usr", "RAYON_NUM_THREADS=1",
        "TMPDIR=/usr", "TZ=UTC",
      ]
    )
  }

  @Test func standardInputIsEmpty() async throws {
    #expect(text(try await runner.run(shell("cat; echo end")).standardOutput) == "end\n")
  }

  @Test func aFailureTellsItsStatusAndLastLines() async throws {
    let call = try shell(#"for n in 1 2 3 4 5 6 7 8 9; do echo "line $n" >&2; done; exit 3"#)
    let error = await #expect(throws: ToolError.self) { try await runner.run(call) }
    #expect(
      error?.reason == .failed(status: 3, lines: (2...9).map { "line \($0)" })
    )
  }

  @Test func whatCouldHarmATerminalIsShownAsText() async throws {
    let call = try shell(#"printf '\033[2Jgone\377\n' >&2; exit 1"#)
    let error = await #expect(throws: ToolError.self) { try await runner.run(call) }
    #expect(error?.reason == .failed(status: 1, lines: ["\\x1B[2Jgone\u{FFFD}"]))
  }

  @Test func longErrorsAreReadAndTheirEndKept() async throws {
    let call = try shell(
      "i=0; while [ $i -lt 9000 ]; do echo 'a line of thirty-two characters' >&2; i=$((i+1)); done; echo last >&2"
    )
    let output = try await runner.run(call)
    #expect(output.standardError.count == ToolError.keptBytes)
    #expect(text(output.standardError).hasSuffix("\nlast\n"))
  }

  @Test func tooMuchOutputEndsTheProgram() async throws {
    var call = try shell("while :; do echo yes; done")
    call.outputLimit = 1000
    let error = await #expect(throws: ToolError.self) { try await runner.run(call) }
    #expect(error?.reason == .tooMuchOutput(limit: 1000))
  }

  @Test func aSignalIsTold() async throws {
    let call = try shell("kill -TERM $$")
    let error = await #expect(throws: ToolError.self) { try await runner.run(call) }
    #expect(error?.reason == .ended(signal: SIGTERM, lines: []))
  }

  @Test func afterTheTimeLimitNothingThatItStartedIsLeft() async throws {
    let scratch = try Scratch()
    var call = try shell("sleep 60 & echo $! > child; wait", in: scratch.path)
    call.timeLimit = .milliseconds(500)
    let error = await #expect(throws: ToolError.self) { try await runner.run(call) }
    #expect(error?.reason == .timedOut(.milliseconds(500)))
    #expect(try await scratch.isGone(pidIn: "child"))
  }

  @Test func aProgramThatClosesItsStreamsIsTimedAsWell() async throws {
    var call = try shell("exec >&- 2>&-; sleep 60")
    call.timeLimit = .milliseconds(300)
    let error = await #expect(throws: ToolError.self) { try await runner.run(call) }
    #expect(error?.reason == .timedOut(.milliseconds(300)))
  }

  @Test func cancellingTheTaskKillsTheProgram() async throws {
    let scratch = try Scratch()
    let call = try shell("echo $$ > self; sleep 60 & wait", in: scratch.path)
    let task = Task { try await runner.run(call) }
    while scratch.number("self") == nil { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    let error = await #expect(throws: ToolError.self) { try await task.value }
    #expect(error?.reason == .cancelled)
    #expect(try await scratch.isGone(pidIn: "self"))
  }

  @Test func whatIsNoProgramIsSaidSo() async throws {
    let scratch = try Scratch()
    try scratch.makeExecutable("tool", "not a program")
    let tool = Tool(names: ["tool"], package: "", setting: "")
    let call = ToolCall(try tool.find(path: scratch.path), [], in: "/")
    let error = await #expect(throws: ToolError.self) { try await runner.run(call) }
    #expect(error?.description.hasPrefix("cannot run '\(scratch.path)/tool': ") == true)
  }

  @Test func aMissingFolderIsSaidSo() async throws {
    let call = try shell("true", in: "/no/such/folder")
    let error = await #expect(throws: ToolError.self) { try await runner.run(call) }
    #expect(error?.reason == .unusable("its folder cannot be entered"))
  }

  @Test func manyRunAtOnce() async throws {
    let outputs = try await withThrowingTaskGroup(of: [UInt8].self) { tasks in
      for number in 0..<40 {
        let call = try shell("echo \(number)")
        tasks.addTask { try await runner.run(call).standardOutput }
      }
      return try await tasks.reduce(into: Set<String>()) { $0.insert(text($1)) }
    }
    #expect(outputs.count == 40)
  }
}
