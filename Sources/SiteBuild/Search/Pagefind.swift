internal import FileSystem
internal import Outputs
internal import Tools

/// The program that makes search indexes (pagefind.app), as it is installed on this machine.
struct Pagefind {
  private let program: Program
  /// What it says of itself, such as `pagefind 1.5.2`.
  private let version: [UInt8]
  private let language: String
  private let jobs: Int
  private let runner: any ToolRunner

  /// What is done here with the documents and with what comes of them; another number is another index.
  private static let recipe = 1

  /// In a text, but not a part of what it says: marks of references and notes, and the ways back.
  private static let leftOut = ".citation, .footnote-ref, .footnote-backref"

  /// The largest file of an index, in bytes.
  private static let fileLimit = 64 << 20

  private static let timeLimit = Duration.seconds(600)

  /// Finds the program, and asks for its version.
  ///
  /// - Parameters:
  ///   - setting: what asks for it and where, for messages.
  ///   - language: of the site. All articles go into one index, whose words are reduced to their
  ///     stems as this language does: the search page is one, too.
  init(
    for setting: String,
    language: String,
    options: BuildOptions,
    runner: any ToolRunner
  ) async throws(ToolError) {
    let tool = Tool(
      names: ["pagefind_extended", "pagefind"],
      package: "it with 'pip install pagefind[extended]', or take the setting out",
      setting: setting
    )
    program = try tool.find(path: options.programPath)
    self.language = String(language.prefix { $0 != "-" })
    jobs = options.jobs
    self.runner = runner
    var call = ToolCall(program, ["--version"], in: "/")
    call.timeLimit = .seconds(30)
    version = try await runner.run(call).standardOutput
  }

  /// The same for the same index: what it is made of, by which program, and how.
  func identity(of documents: [SearchIndex.File]) -> ContentHash {
    var encoder = CacheEncoder()
    encoder.append(Self.recipe)
    encoder.append(version[...])
    encoder.append(language)
    encoder.append(documents) { document, encoder in
      encoder.append(document.path)
      encoder.append(ContentHash(of: document.bytes))
    }
    return ContentHash(of: encoder.bytes)
  }

  /// Makes the index of some documents.
  ///
  /// - Parameter folder: is left with files in it.
  func index(
    _ documents: [SearchIndex.File],
    in folder: WorkFolder
  ) async throws(SiteBuildError) -> SearchIndex {
    do {
      for document in documents {
        try folder.directory.create(document.bytes, at: "site/\(document.path)")
      }
    } catch {
      throw .fileSystem(error)
    }
    var call = ToolCall(
      program,
      [
        "--site", "site", "--output-path", "index", "--force-language", language,
        "--exclude-selectors", Self.leftOut, "--quiet",
      ],
      in: folder.absolutePath
    )
    call.variables = ["RAYON_NUM_THREADS": String(jobs)]
    call.timeLimit = Self.timeLimit
    do throws(ToolError) {
      _ = try await runner.run(call)
    } catch {
      throw SiteBuildError(error)
    }
    return try read(from: folder)
  }

  private func read(from folder: WorkFolder) throws(SiteBuildError) -> SearchIndex {
    let files: [SearchIndex.File]
    do throws(FileSystemError) {
      let made = try folder.directory.directory(at: "index")
      let paths = try OutputTree(made).files().entries.map(\.path)
      var read: [SearchIndex.File] = []
      for path in paths.sorted() where Self.isNeeded(path, among: paths) {
        let bytes = try made.read(path, limit: Self.fileLimit)
        read.append(SearchIndex.File(path: path, bytes: bytes))
      }
      files = read
    } catch {
      throw .fileSystem(error)
    }
    for name in [Self.script, Self.entry] where !files.contains(where: { $0.path == name }) {
      throw .tool(ToolError(program.path, .unexpected("it left no '\(name)'")))
    }
    return SearchIndex(files: files)
  }
}

extension Pagefind {
  private static let script = "pagefind.js"
  private static let entry = "pagefind-entry.json"
  /// The program of a search without knowledge of any language.
  private static let plainProgram = "wasm.unknown.pagefind"

  /// Whether the search page asks for a file: not for the interfaces that Pagefind brings along, nor
  /// for a worker, nor for a program where a better one is there.
  private static func isNeeded(_ path: String, among paths: [String]) -> Bool {
    if path == script || path == entry { return true }
    if path == plainProgram {
      return !paths.contains { $0 != plainProgram && $0.hasByteSuffix(".pagefind") }
    }
    return [".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"]
      .contains { path.hasByteSuffix($0) }
  }
}
