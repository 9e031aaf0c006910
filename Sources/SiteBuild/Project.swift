internal import Content
internal import Diagnostics
package import FileSystem
internal import HTML

/// The files of a project, found but not read.
package struct Project: Sendable {
  /// The longest article, page or site file, in bytes.
  static let textLimit = 512 << 10
  /// The longest file of a register, such as `people.yaml`, in bytes.
  static let registerLimit = 4 << 20
  /// The longest picture, leaflet or recording, in bytes.
  static let assetLimit = 64 << 20

  let directory: Directory
  /// When the folders were listed: what had settled by then shows every later edit.
  let listed: Timestamp
  /// Every file of the lists below, in order of paths.
  let entries: [FileEntry]
  /// Markdown files below `articles/`, in order of paths; all lists are.
  let articles: [String]
  /// Files below `articles/` that are published as they are.
  let assets: [String]
  /// Files of `site/` but for its pages.
  let siteFiles: [String]
  let pages: [String]
  let templates: [String]
  let themeFiles: [String]
  /// What was found and cannot be used.
  let diagnostics: [Diagnostic]

  /// Lists the project's folders; no file is opened.
  package init(_ directory: Directory) throws(SiteBuildError) {
    try Self.require(directory)
    self.directory = directory
    listed = .now
    var findings: [Diagnostic] = []
    let articleEntries = try Self.files(in: "articles", of: directory, &findings)
    let siteEntries = try Self.files(in: "site", of: directory, &findings)
    let templateEntries = try Self.files(in: "templates", of: directory, &findings)
    entries = articleEntries + siteEntries + templateEntries
    let articleFiles = articleEntries.map(\.path)
    let siteFiles = siteEntries.map(\.path)
    let templateFiles = templateEntries.map(\.path)

    articles = articleFiles.filter(Self.isArticle)
    let others = articleFiles.filter { !Self.isArticle($0) }
    assets = others.filter { AssetCatalog.kind(of: $0) != nil }
    findings += others.filter { AssetCatalog.kind(of: $0) == nil }.map(Self.refusedAsset)
    pages = siteFiles.filter { $0.hasBytePrefix(SitePageFile.folder) }
    self.siteFiles = siteFiles.filter { !$0.hasBytePrefix(SitePageFile.folder) }
    themeFiles = templateFiles.filter { $0.hasBytePrefix("templates/assets/") }
    let pageFiles = templateFiles.filter { !$0.hasBytePrefix("templates/assets/") }
    templates = pageFiles.filter { $0.hasByteSuffix(".mustache") }
    findings += pageFiles.filter { !$0.hasByteSuffix(".mustache") }.map(Self.refusedTemplate)
    diagnostics = findings
  }

  /// The files that people write and a check reads, in order of paths.
  var checkedFiles: [String] {
    (articles + siteFiles + pages + templates + themeFiles).sorted()
  }

  /// Whether a path is that of an article.
  static func isArticle(_ path: String) -> Bool {
    path.hasBytePrefix("articles/") && path.hasByteSuffix(".md")
  }

  /// Reads a file; what is wrong with the file itself is a finding, the rest is thrown.
  func read(_ path: String, limit: Int) -> Result<SourceFile, ReadFailure> {
    do {
      let (bytes, status) = try directory.contents(of: path, limit: limit)
      let fingerprint = FileFingerprint(status)
      return .success(
        SourceFile(
          content: ProjectFile(path: path, bytes: bytes),
          record: FileRecord(
            path: path,
            fingerprint: fingerprint.isSettled(at: listed) ? fingerprint : nil,
            hash: ContentHash(of: bytes)
          )
        )
      )
    } catch {
      switch error.reason {
      case .tooLarge, .notAFile, .changedWhileRead, .unusablePath:
        return .failure(.finding(Self.refused(path, error.reason)))
      case .system, .locked, .protected, .stopped, .twice:
        return .failure(.environment(error))
      }
    }
  }

  /// What is said of a file that cannot be taken as it is.
  static func refused(_ path: String, _ reason: FileSystemError.Reason) -> Diagnostic {
    Diagnostic(
      .error,
      .fileRefused,
      "'\(path)' was not read: \(reason)",
      at: SourceRange(path: path)
    )
  }

  /// A file that was read, and what the next build knows it by.
  struct SourceFile: Sendable {
    let content: ProjectFile
    let record: FileRecord

    var bytes: [UInt8] { content.bytes }
  }

  /// Why a file was not read.
  enum ReadFailure: Error {
    case finding(Diagnostic)
    case environment(FileSystemError)
  }

  /// Opens the folder of a project.
  package static func root(at path: String) throws(SiteBuildError) -> Directory {
    do {
      return try Directory.open(path)
    } catch {
      throw .fileSystem(error)
    }
  }

  /// Throws `notAProject` for a folder that lacks one that every project has.
  static func require(_ directory: Directory) throws(SiteBuildError) {
    for folder in SourceFolders.names {
      let kind: FileKind?
      do throws(FileSystemError) {
        kind = try directory.status(of: folder)?.kind
      } catch {
        throw .fileSystem(error)
      }
      guard kind == .folder else {
        throw .notAProject(directory.path, missing: folder, found: kind)
      }
    }
  }

  private static func files(
    in folder: String,
    of directory: Directory,
    _ findings: inout [Diagnostic]
  ) throws(SiteBuildError) -> [FileEntry] {
    do throws(FileSystemError) {
      let listing = try directory.files(under: folder)
      findings += listing.problems.map { problem in
        Diagnostic(.error, .fileRefused, problem.summary, at: SourceRange(path: problem.path))
      }
      return listing.entries
    } catch {
      throw .fileSystem(error)
    }
  }

  private static func refusedAsset(_ path: String) -> Diagnostic {
    let endings = AssetCatalog.imageEndings + AssetCatalog.fileEndings
    return Diagnostic(
      .error,
      .fileRefused,
      "'\(path)' is of a kind that is not published",
      at: SourceRange(path: path),
      explanation: "A file that a browser would run or show as a page could take over the site.",
      solutions: [
        .init("Take it out of articles/, or use one of: .md, .\(endings.joined(separator: ", .")).")
      ]
    )
  }

  private static func refusedTemplate(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      .fileRefused,
      "'\(path)' is neither a template nor below templates/assets/",
      at: SourceRange(path: path),
      solutions: [.init("Name a template with '.mustache'; move other files to templates/assets/.")]
    )
  }
}

extension String {
  func hasByteSuffix(_ suffix: String) -> Bool {
    let (text, suffix) = (utf8.span, suffix.utf8.span)
    return text.count >= suffix.count
      && text.extracting(last: suffix.count).hasSameBytes(as: suffix)
  }

  func hasBytePrefix(_ prefix: String) -> Bool {
    let (text, prefix) = (utf8.span, prefix.utf8.span)
    return text.count >= prefix.count
      && text.extracting(first: prefix.count).hasSameBytes(as: prefix)
  }
}
