internal import ArgumentParser
internal import Content
internal import FileSystem
internal import SiteBuild

/// `bedside schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors that complete and check.",
    discussion: """
      In a project the schemas list its people, topics, disclaimers, safety cards, red flags, \
      sources and articles; write them anew when these change. docs/editors.md says how an editor \
      finds them.

      Exit status: 0 if the schema was written, 2 if the project or the folder cannot be used.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "What to print the schema of: \(subjects).",
      valueName: "kind"
    )
  )
  var subject = SchemaSubject.article

  @Flag(help: "List the kinds and the files that each is about.")
  var list = false

  @Option(
    help: ArgumentHelp("Write all schemas to this folder.", valueName: "dir"),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The project's folder; the working directory, if that is one, if left out.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var root: String?

  func run() throws {
    let terminal = Terminal()
    if list {
      let lines = SchemaSubject.allCases.map { "\($0.rawValue)\t\($0.files)\n" }
      return try terminal.product(Array(lines.joined().utf8))
    }
    let schemas: EditorSchemas
    do {
      schemas = try read(terminal)
    } catch {
      throw terminal.fail(error)
    }
    guard let output else { return try terminal.product(schemas.render(subject)) }
    do {
      let place = UserFolder(output)
      try SourceFolders.refuse(try place.nearest(), of: root ?? ".", for: output)
      let folder = try place.make()
      for subject in SchemaSubject.allCases {
        _ = try folder.write(schemas.render(subject), to: subject.fileName)
        try terminal.product(Array("\(printable(output))/\(subject.fileName)\n".utf8))
      }
    } catch let error as FileSystemError {
      throw terminal.fail(.fileSystem(error))
    } catch let error as SiteBuildError {
      throw terminal.fail(error)
    }
  }

  /// Outside a project the schemas are still good for completing the names of fields.
  private func read(_ terminal: Terminal) throws(SiteBuildError) -> EditorSchemas {
    if let root { return try EditorSchemas(of: root) }
    do {
      return try EditorSchemas(of: ".")
    } catch .notAProject {
      terminal.status("No project is here, so the schema lists no people, topics or other ids.")
      return EditorSchemas()
    }
  }
}

extension SchemaSubject: ExpressibleByArgument {}

private let subjects = SchemaSubject.allCases.map(\.rawValue).joined(separator: ", ")
