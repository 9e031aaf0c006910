import Foundation

/// A project in a fresh folder of its own, and the program that the tests were built with.
final class Scratch {
  let root: URL

  /// What a run of the program left behind, with `[ROOT]` for the project's folder and `[TIME]` for
  /// how long it took.
  struct Run: Equatable {
    var status: Int32
    var stdout = ""
    var stderr = ""
  }

  /// Makes a project with one article, `articles/sciatica.md`, and the files that a build needs.
  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "bedside-\(UUID().uuidString)")
    for (path, text) in Scratch.files { try write(text, to: path) }
    let article = Scratch.article("## What helps\n\nKeep moving.\n")
    try write(article, to: "articles/sciatica.md")
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  /// The text of an article with everything that its front matter needs.
  static func article(_ body: String, tags: String = "[pain]") -> String {
    """
    ---
    title: Sciatica
    description: What sciatica is.
    date: 2025-10-14
    author: team
    tags: \(tags)
    ---

    \(body)
    """
  }

  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// The paths of all files below a folder with their bytes.
  func tree(_ folder: String) throws -> [String: Data] {
    let top = root.appending(path: folder)
    var tree: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
      let file = top.appending(path: path)
      if !file.hasDirectoryPath, let bytes = try? Data(contentsOf: file) { tree[path] = bytes }
    }
    return tree
  }

  /// Runs the program in the project's folder.
  func run(_ arguments: String...) throws -> Run {
    try run(arguments)
  }

  /// - Parameter output: where standard output goes instead of into the result.
  func run(_ arguments: [String], output: FileHandle? = nil) throws -> Run {
    let process = Process()
    let (stdout, stderr) = (root.appending(path: ".stdout"), root.appending(path: ".stderr"))
    for file in [stdout, stderr] { try Data().write(to: file) }
    process.executableURL = Scratch.program
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ["PATH": "/usr/bin", "TERM": "dumb"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output ?? FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      stdout: normalized(try read(".stdout")),
      stderr: normalized(try read(".stderr"))
    )
  }

  private func normalized(_ text: String) -> String {
    text.replacingOccurrences(of: root.path, with: "[ROOT]")
      .replacing(#/in \d+\.\d\d s\./#, with: "in [TIME].")
  }

  /// `bedside` stands beside the tests' own executable.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "bedside")

  private static let files = [
    "site/site.yaml": """
    title: Clinic
    description: About backs.
    baseURL: https://example.org/
    language: en-GB
    publisher:
      name: Clinic
    disclaimer: general
    checks: {all: off}

    """,
    "site/people.yaml": "team:\n  kind: organisation\n  name: The team\n  description: Us.\n",
    "site/tags.yaml": "pain:\n  label: Pain\n  description: What hurts.\n",
    "site/disclaimers.yaml": "general:\n  title: Disclaimer\n  text: This is no advice.\n",
    "templates/article.mustache": """
    <title>{{page.title}}</title>{{{page.structuredData}}}
    {{#article}}<h1>{{title}}</h1>
    <p>{{#authors}}{{label}}{{/authors}} <time datetime="{{published.iso}}">{{published.iso}}</time></p>
    {{#review}}
    <p>{{reviewer.label}} <time datetime="{{date.iso}}">{{date.text}}</time></p>
    {{/review}}
    {{{body}}}{{#disclaimers}}{{{text}}}{{/disclaimers}}{{/article}}

    """,
  ].merging(
    [
      "404", "a-to-z", "author", "authors", "home", "page", "redirect", "topic", "topics",
      "withdrawn",
    ].map {
      ("templates/\($0).mustache", page)
    }
  ) { first, _ in first }

  private static let page = """
    <title>{{page.title}}</title>{{{page.structuredData}}}
    <h1>{{site.title}}: {{page.title}}</h1>

    """
}
