package import Content
package import FileSystem
package import Tools

/// Why a build could not go on: a problem of the environment, not of the content.
package enum SiteBuildError: Error, Sendable {
  case fileSystem(FileSystemError)
  /// The folder is not a project: it has no `site` or no `articles`, but perhaps something else of
  /// that name.
  case notAProject(String, missing: String, found: FileKind? = nil)
  /// Another build of the project is running; its process id if that is known.
  case projectLocked(by: Int?)
  /// What a build keeps in the project cannot be written there.
  case unwritableProject(FileSystemError)
  /// The output folder holds files that no build made.
  case foreignOutput(String)
  /// The output folder is the project, one of its source folders, or a folder around it.
  case outputInSources(String)
  /// A file or folder that was named does not lie in the project.
  case pathOutsideProject(String)
  /// A product was to be put among the project's sources.
  case productInSources(String)
  /// A product was to take the place of a file that is none.
  case foreignFile(String)
  /// No article has this id or path; the hint continues a sentence or is empty.
  case unknownArticle(String, _ hint: String)
  /// Nobody in `people.yaml` has this id; the hint continues a sentence or is empty.
  case unknownReviewer(String, _ hint: String)
  /// Somebody who cannot sign an article, in a sentence.
  case unfitReviewer(String)
  /// An article was edited while it was being signed.
  case changedWhileSigned(String)
  /// What was to be added to the project cannot be, in a sentence.
  case refusedScaffold(String)
  /// A site was to be made in a folder that holds something.
  case folderNotEmpty(String)
  /// A register was edited while an entry was being added to it.
  case changedWhileEdited(String)
  /// A signal asked the program to stop, and nothing was published.
  case stopped(by: StopSignal)
  /// The task was cancelled, because another build is to take its place.
  case superseded
  /// Nothing is known of an earlier build of the project.
  case nothingBuilt(String)
  /// The site that was built last has no such page; the hint continues a sentence or is empty.
  case unknownPage(String, _ hint: String)
  /// The site has no page of an article that is not to be read yet.
  case unpublishedArticle(String, Publication.Reason)
  /// libcurl cannot be loaded.
  case missingLibrary
  /// A program that a setting asks for cannot be found, or has not done its work.
  case tool(ToolError)
}

extension SiteBuildError {
  /// What a program that has not done its work means for the build.
  init(_ error: ToolError) {
    self = error.reason == .cancelled ? .superseded : .tool(error)
  }

  /// Whether another build is running.
  package var isLocked: Bool {
    switch self {
    case .projectLocked: true
    case .fileSystem(let error): error.isLocked
    default: false
    }
  }

  /// The signal that stopped the build, if one did.
  package var stopSignal: StopSignal? {
    switch self {
    case .stopped(let signal): signal
    case .fileSystem(let error): error.stopSignal
    case .tool(let error): error.stopSignal
    default: nil
    }
  }
}

extension SiteBuildError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .fileSystem(let error): error.description
    case .notAProject(let root, let missing, .symbolicLink?):
      "'\(root)' is not a Bedside project: its '\(missing)' is a symbolic link, which is not followed; "
        + "put the folder itself there"
    case .notAProject(let root, let missing, _):
      "'\(root)' is not a Bedside project: it has no folder '\(missing)'; name the project with --root"
    case .projectLocked(let holder):
      "another build of this project is running\(holder.map { " (process \($0))" } ?? ""); wait until "
        + "it has ended, and use the site that it makes or run this again"
    case .unwritableProject(let error):
      "\(error); .bedside/ holds the cache and the lock of builds, which have to be written into "
        + "the project"
    case .foreignOutput(let path):
      "'\(path)' holds files that Bedside did not make, and a build would delete them; "
        + "empty the folder or name another one with --output"
    case .outputInSources(let path):
      "'\(path)' cannot be the output folder: the project's sources are in it; "
        + "name another one with --output"
    case .pathOutsideProject(let path):
      "'\(printable(path))' does not lie in the project; a path is relative to the project's folder, "
        + "or an absolute one in it"
    case .productInSources(let path):
      "'\(printable(path))' lies among the project's sources, which the program leaves to people; "
        + "name another place with --output"
    case .foreignFile(let path):
      "'\(printable(path))' holds something else, which would be lost; "
        + "remove it or name another file with --output"
    case .unknownArticle(let name, let hint): "there is no article or safety card '\(name)'\(hint)"
    case .unknownReviewer(let id, let hint): "nobody in people.yaml is '\(id)'\(hint)"
    case .unfitReviewer(let reason): reason
    case .changedWhileSigned(let path):
      "'\(path)' was edited while it was being signed; nothing was written"
    case .refusedScaffold(let reason): reason
    case .folderNotEmpty(let path):
      "'\(printable(path))' is not empty; nothing was written; name a folder that is empty or missing"
    case .changedWhileEdited(let path):
      "'\(path)' was edited while an entry was being added; nothing was written"
    case .stopped(let signal): "stopped by \(signal.name)"
    case .superseded: "given up for another build"
    case .nothingBuilt(let root):
      "nothing is known of a build of '\(root)'; run 'bedside build' first"
    case .unknownPage(let name, let hint):
      "the site that was built last has no page '\(name)', and there is no such rule\(hint)"
    case .unpublishedArticle(let path, let reason):
      "'\(path)' \(reason), so the site has no page of it; 'bedside build --drafts' makes one"
    case .missingLibrary:
      "libcurl.so.4 cannot be loaded; install Debian's libcurl4, or leave --external out"
    case .tool(let error): error.description
    }
  }
}
