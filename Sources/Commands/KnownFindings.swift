internal import ArgumentParser
internal import Diagnostics
internal import FileSystem
internal import SiteBuild

/// The findings that the user lives with for now, from the file named with `--baseline`.
struct KnownFindings {
  private let baseline: Baseline

  /// The longest file, in bytes; some hundred thousand findings.
  private static let limit = 256 << 20

  /// - Throws: the exit status, once the terminal has been told what is wrong with the file.
  init(_ path: String, _ terminal: Terminal) throws(ExitCode) {
    do {
      baseline = try Baseline(json: try UserFile(path).read(limit: Self.limit))
    } catch let error as FileSystemError {
      throw terminal.fail(.fileSystem(error))
    } catch {
      terminal.status("bedside: '\(path)' is no baseline: \(error)")
      throw ExitCode(ExitStatus.unusable)
    }
  }

  func new(in findings: [Diagnostic]) -> [Diagnostic] {
    baseline.new(in: findings)
  }
}
