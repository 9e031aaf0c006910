package import Content
package import FileSystem
internal import Starter

/// An empty but complete site: a theme, the pages that the rules ask for, and one sample article that
/// says that nobody has reviewed it.
package struct NewSite {
  private let today: CalendarDate

  /// - Parameter today: the day on which the sample is published; a year later its waivers end.
  package init(today: CalendarDate) {
    self.today = today
  }

  /// Writes the whole site into an empty folder, or nothing.
  ///
  /// - Throws: `folderNotEmpty`, or what the file system says.
  package func write(to folder: Directory) throws(SiteBuildError) {
    let files = StarterFile.all.map { (path: $0.path, bytes: dated($0)) }
    do {
      try folder.fill(with: files)
    } catch {
      throw error.isNotEmpty ? .folderNotEmpty(folder.path) : .fileSystem(error)
    }
  }

  /// The file with days in place of its marks; those of the theme hold none.
  private func dated(_ file: StarterFile) -> [UInt8] {
    guard file.path.hasByteSuffix(".md") || file.path.hasByteSuffix(".yaml") else {
      return file.bytes
    }
    let marks = [("@TODAY@", today), ("@IN-A-YEAR@", today.adding(days: 365))]
    return marks.reduce(file.bytes) { bytes, mark in
      bytes.replacing(Array(mark.0.utf8), with: Array(mark.1.description.utf8))
    }
  }
}
