internal import Content
internal import Diagnostics
internal import Outputs

/// The files of a search index, in order of their paths below the folder that they are published in.
struct SearchIndex: Equatable, Sendable {
  let files: [File]

  struct File: Equatable, Sendable {
    let path: String
    let bytes: [UInt8]
  }

  /// The files as parts of the site.
  func outputs(for setting: SourceRange) -> [PlannedOutput] {
    let folder = SearchIndexFiles.folder.dropFirst()
    return files.map { file in
      PlannedOutput(folder + file.path, from: setting, .bytes { file.bytes })
    }
  }
}
