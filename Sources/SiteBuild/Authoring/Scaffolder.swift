internal import Content
package import Diagnostics
internal import FileSystem

/// Adds a new article, person, topic, safety card or source to a project.
package struct Scaffolder: Sendable {
  private let options: BuildOptions

  /// - Parameter options: the project, and the day of the article; no output is written.
  package init(_ options: BuildOptions) {
    self.options = options
  }

  /// What came of it.
  package enum Outcome: Sendable {
    /// It stands in a file, and the fields in `open` wait for somebody who knows.
    case written(path: String, id: String, open: [String])
    /// The findings say why; every file was left alone.
    case refused([Diagnostic])
  }

  /// - Throws: `refusedScaffold` for what cannot be added under this name, and what the file system
  ///   says. No file is ever overwritten.
  package func add(_ content: NewContent) throws(SiteBuildError) -> Outcome {
    let root = try Project.root(at: options.root)
    try Project.require(root)
    let lock = try OutputFolder.lock(root)
    defer { lock.release() }
    let project = try Project(root)
    let site = try project.readSite().site
    let draft = try ScaffoldDraft(content, project: project, site: site, today: options.today)
    switch draft.scaffold.place {
    case .file(let path, let bytes):
      try create(bytes, at: path, in: root)
      return .written(path: path, id: draft.id, open: draft.scaffold.open)
    case .entry(let path, let id, let lines):
      return try edit(path, draft, project, byHand: RegisterEdit.text(id, lines)) { file in
        RegisterEdit.adding(id, lines, to: file)
      }
    case .reference(_, let members):
      let byHand = ["{"] + members + ["}"]
      return try edit(Site.File.references, draft, project, byHand: byHand) { file in
        ReferenceEdit.adding(members, to: file)
      }
    }
  }

  private func create(
    _ bytes: [UInt8],
    at path: String,
    in root: Directory
  ) throws(SiteBuildError) {
    do {
      try root.create(bytes, at: path)
    } catch {
      if error.isTaken { throw .refusedScaffold("'\(path)' is there already; nothing was written") }
      throw .fileSystem(error)
    }
  }

  private func edit(
    _ path: String,
    _ draft: ScaffoldDraft,
    _ project: Project,
    byHand lines: [String],
    _ change: (ProjectFile) -> [UInt8]?
  ) throws(SiteBuildError) -> Outcome {
    let root = project.directory
    let done = Outcome.written(path: path, id: draft.id, open: draft.scaffold.open)
    guard project.siteFiles.contains(path) else {
      guard let bytes = change(ProjectFile(path: path, bytes: [])) else {
        return .refused([unusualRegister(path, lines)])
      }
      try create(bytes, at: path, in: root)
      return done
    }
    let file: ProjectFile
    switch project.read(path, limit: Project.registerLimit) {
    case .success(let read): file = read.content
    case .failure(.finding(let finding)): return .refused([finding])
    case .failure(.environment(let error)): throw .fileSystem(error)
    }
    guard let bytes = change(file) else { return .refused([unusualRegister(path, lines)]) }
    do {
      // An editor may have saved the file in between.
      guard try root.read(path, limit: Project.registerLimit) == file.bytes else {
        throw SiteBuildError.changedWhileEdited(path)
      }
      try root.rewrite(bytes, of: path)
    } catch let error as FileSystemError {
      throw .fileSystem(error)
    } catch {
      throw .changedWhileEdited(path)
    }
    return done
  }

  private func unusualRegister(_ path: String, _ lines: [String]) -> Diagnostic {
    Diagnostic(
      .error,
      .entryRefused,
      "the entry cannot be added without changing the spelling of the file",
      at: SourceRange(path: path),
      explanation: "Nothing was written: no byte of the file may be lost. It may have an error, "
        + "which 'bedside check' tells, or be written in braces.",
      solutions: [.init("Add these lines by hand:\n\(lines.joined(separator: "\n"))")]
    )
  }
}

extension DiagnosticID {
  package static let entryRefused: DiagnosticID = "entry-refused"
}
