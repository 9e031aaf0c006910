import FileSystem
import Synchronization
import Tools

/// Stands in for Pagefind: keeps what it was fed, and leaves the files that a test asks for.
final class FakePagefind: ToolRunner {
  private let state = Mutex(State())
  private let files: [String]
  private let failure: ToolError.Reason?
  private let version: String

  private struct State {
    var calls: [ToolCall] = []
    var documents: [String: String] = [:]
  }

  static let usualFiles = [
    "pagefind.js", "pagefind-ui.js", "pagefind-worker.js", "pagefind-entry.json",
    "pagefind.en_1.pf_meta", "wasm.en.pagefind", "wasm.unknown.pagefind",
    "fragment/en_1.pf_fragment",
    "index/en_1.pf_index", "pagefind-component-ui.css",
  ]

  init(
    leaving files: [String] = usualFiles,
    failingWith failure: ToolError.Reason? = nil,
    version: String = "pagefind 1.5.2"
  ) {
    (self.files, self.failure, self.version) = (files, failure, version)
  }

  func run(_ call: ToolCall) async throws(ToolError) -> ToolOutput {
    if call.arguments == ["--version"] {
      return ToolOutput(standardOutput: Array("\(version)\n".utf8))
    }
    state.withLock { $0.calls.append(call) }
    if let failure { throw ToolError(call.program.path, failure) }
    do {
      let folder = try Directory.open(call.folder)
      let site = try folder.directory(at: "site")
      for entry in try OutputTree(site).files().entries {
        let bytes = try site.read(entry.path, limit: 1 << 20)
        state.withLock {
          $0.documents[entry.path] = String(decoding: bytes, as: UTF8.self)
        }
      }
      for file in files { try folder.create(Array("\(file) \(runs)".utf8), at: "index/\(file)") }
    } catch {
      throw ToolError(call.program.path, .unusable("\(error)"))
    }
    return ToolOutput()
  }

  var calls: [ToolCall] { state.withLock { $0.calls } }
  var documents: [String: String] { state.withLock { $0.documents } }
  /// How often it has made an index.
  var runs: Int { calls.count }
}
