internal import FileSystem
internal import Subprocess
internal import SystemPackage

/// Runs programs of this machine, each in a session of its own.
///
/// The session has no terminal, so no program can ask there for anything; and it is a process group,
/// so all that a program starts is killed with it, by one signal: at the time limit, when the task is
/// cancelled, and when a stop signal is noted or ends this process.
package struct SubprocessRunner: ToolRunner {
  private let path: String

  /// How long a stop signal may wait to be seen.
  private static let watchInterval = Duration.milliseconds(20)

  /// - Parameter path: the value of `PATH` that programs get.
  package init(path: String) {
    self.path = path
  }

  package func run(_ call: ToolCall) async throws(ToolError) -> ToolOutput {
    let first = await withTaskGroup(of: Result<ToolOutput, ToolError>.self) { tasks in
      tasks.addTask { await self.outcome(of: call) }
      tasks.addTask { .failure(ToolError(call.program.path, await Self.reasonToKill(call))) }
      // Cancelling the run kills the program, and the group waits for that.
      defer { tasks.cancelAll() }
      return await tasks.next()
    }
    return try (first ?? .failure(ToolError(call.program.path, .cancelled))).get()
  }

  /// Waits until there is a reason to kill a program.
  private static func reasonToKill(_ call: ToolCall) async -> ToolError.Reason {
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: call.timeLimit)
    while clock.now < deadline {
      if let signal = StopSignal.noted { return .stopped(by: signal) }
      do {
        try await clock.sleep(until: min(deadline, clock.now.advanced(by: watchInterval)))
      } catch {
        return .cancelled
      }
    }
    return .timedOut(call.timeLimit)
  }

  private func outcome(of call: ToolCall) async -> Result<ToolOutput, ToolError> {
    do {
      return .success(try await runToItsEnd(call))
    } catch let error as ToolError {
      return .failure(error)
    } catch {
      let clause = (error as? SubprocessError)?.clause ?? "\(error)"
      return .failure(ToolError(call.program.path, .unusable(clause)))
    }
  }

  private func runToItsEnd(_ call: ToolCall) async throws -> ToolOutput {
    let result = try await Subprocess.run(
      configuration(of: call),
      input: .none,
      output: .sequence,
      error: .sequence
    ) { execution in
      let group = ProcessGroup(execution.processIdentifier.value)
      group.endWithThisProcess()
      defer { group.release() }
      async let errors = Self.end(of: execution.standardError)
      let output = try await Self.output(of: execution, call)
      return (output, try await errors)
    }
    let (output, errors) = result.closureResult
    let lines = errors.lines(ToolError.shownLines)
    switch result.terminationStatus {
    case .exited(0): return ToolOutput(standardOutput: output, standardError: errors.kept)
    case .exited(let status):
      throw ToolError(call.program.path, .failed(status: status, lines: lines))
    case .signaled(let signal):
      throw ToolError(call.program.path, .ended(signal: signal, lines: lines))
    }
  }

  private func configuration(of call: ToolCall) -> Configuration {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let variables = call.environment(path: path).map { (Environment.Key(stringLiteral: $0), $1) }
    return Configuration(
      executable: .path(FilePath(call.program.path)),
      arguments: Arguments(call.arguments),
      environment: .custom(Dictionary(variables) { first, _ in first }),
      workingDirectory: FilePath(call.folder),
      platformOptions: options
    )
  }

  private static func output(
    of execution: Execution<NoInput, SequenceOutput, SequenceOutput>,
    _ call: ToolCall
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in execution.standardOutput {
      bytes += [UInt8](copying: chunk.bytes)
      guard bytes.count <= call.outputLimit else {
        // Before the error, as who reads the other stream waits for its end.
        try? execution.send(signal: .kill, toProcessGroup: true)
        throw ToolError(call.program.path, .tooMuchOutput(limit: call.outputLimit))
      }
    }
    return bytes
  }

  private static func end(of stream: SubprocessOutputSequence) async throws -> LastBytes {
    var end = LastBytes(limit: ToolError.keptBytes)
    for try await chunk in stream { end.append([UInt8](copying: chunk.bytes)) }
    return end
  }
}

extension SubprocessError {
  /// Why a program could not be run, as the end of a sentence.
  fileprivate var clause: String {
    let reason = underlyingError.map(\.sentence)
    return switch code {
    case .executableNotFound: reason ?? "it is not a program"
    case .failedToChangeWorkingDirectory: "its folder cannot be entered"
    default: reason ?? description
    }
  }
}
