internal import Content

/// The folders that the files of a site lie in.
struct OutputFolders: Sendable {
  /// By the positions of files among those of the site: the folder that the file is the first to lie in.
  private(set) var ofFiles: [FolderRecord?]
  /// The folders that hold folders alone, in the order in which they were met.
  private(set) var bare: [FolderRecord] = []

  /// - Parameter paths: those of the files, relative to the output folder.
  init(of paths: [String]) {
    var folders: [Folder] = []
    var known: [ExactText: Int] = [:]
    /// The position of a folder that has one thing more in it.
    func position(of path: String) -> Int {
      var (path, added) = (path, Int?.none)
      while true {
        if let position = known[ExactText(path)] {
          folders[position].count += 1
          return added ?? position
        }
        known[ExactText(path)] = folders.count
        if added == nil { added = folders.count }
        folders.append(Folder(path: path, count: 1))
        if path.isEmpty { return added ?? 0 }
        path = path.folderPath
      }
    }
    for (file, path) in paths.enumerated() {
      let folder = position(of: path.folderPath)
      if folders[folder].file == nil { folders[folder].file = file }
    }
    ofFiles = [FolderRecord?](repeating: nil, count: paths.count)
    for folder in folders {
      let record = FolderRecord(path: folder.path, count: folder.count, fingerprint: nil)
      if let file = folder.file { ofFiles[file] = record } else { bare.append(record) }
    }
  }

  private struct Folder {
    let path: String
    var count: Int
    /// The first file in it.
    var file: Int?
  }
}

extension String {
  /// The path of the folder that a file or folder lies in; empty for the output folder itself.
  var folderPath: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
  }
}
