import FileSystem
import Testing

/// A folder with an output in it, before and after one publication.
struct PublishingScene {
  let scenario: PublishingScenario
  let scratch: ScratchFolder

  init(_ scenario: PublishingScenario) throws {
    self.scenario = scenario
    scratch = try ScratchFolder()
    guard let old = scenario.old else { return }
    for (path, text) in old.merging(PublishingScenario.dotFiles, uniquingKeysWith: { $1 }) {
      try scratch.make(path: "public/\(path)", text)
    }
  }

  /// Publishes, and gives back what was thrown.
  func publish(
    _ calls: any SystemCalls = ScriptedCalls(),
    stop: @escaping @Sendable () -> StopSignal? = { nil }
  ) -> (method: PublishingMethod?, failure: FileSystemError?) {
    do {
      return (try scenario.publish(in: try scratch.open(calls), stop: stop), nil)
    } catch {
      return (nil, error as? FileSystemError)
    }
  }

  /// What a reader of the site sees, or nil if there is no output.
  var site: [String: String]? {
    guard scratch.names().contains("public") else { return nil }
    return scratch.tree("public").filter { !$0.key.hasPrefix(".") }
  }

  /// The user's dot-files in the output, and in what is left of the old edition.
  private var dotFiles: [String: String] {
    scratch.tree("public").merging(scratch.tree(".public.bedside/next")) { output, _ in output }
      // A file that is being written has its name from the program, and goes with the next build.
      .filter { $0.key.hasPrefix(".") && !$0.key.hasPrefix(".bedside-new-") }
  }

  var isOld: Bool { site == scenario.old }
  var isNew: Bool { site == scenario.new }

  /// Whether nothing of the user's is lost: a file lies in the output at any time, a folder there or
  /// on the way there.
  var hasDotFiles: Bool {
    scenario.old == nil
      || dotFiles == PublishingScenario.dotFiles && scratch.content("public/.gitignore") == "*"
  }

  /// Expects a publication to end as it does in an undisturbed folder, with nothing left behind.
  func expectRecovery(_ comment: Comment, at location: SourceLocation = #_sourceLocation) {
    let (_, failure) = publish()
    #expect(failure == nil, comment, sourceLocation: location)
    #expect(isNew, comment, sourceLocation: location)
    let dotFiles = scratch.tree("public").filter { $0.key.hasPrefix(".") }
    let expected = scenario.old == nil ? [:] : PublishingScenario.dotFiles
    #expect(dotFiles == expected, comment, sourceLocation: location)
    #expect(scratch.names() == ["public"], comment, sourceLocation: location)
  }
}

extension ScratchFolder {
  /// Makes a file and the folders above it.
  func make(path: String, _ content: String) throws {
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += folder.isEmpty ? "\(name)" : "/\(name)"
      if !exists(folder) { try makeFolder(folder) }
    }
    try make(path, content)
  }

  /// The content of every file beneath a folder, by its path from there.
  func tree(_ folder: String) -> [String: String] {
    var files: [String: String] = [:]
    for name in names(folder) {
      let path = "\(folder)/\(name)"
      if isFolder(path) {
        for (rest, content) in tree(path) { files["\(name)/\(rest)"] = content }
      } else {
        files[name] = content(path)
      }
    }
    return files
  }
}
