internal import Content
internal import Diagnostics
internal import FileSystem

extension Project {
  /// Reads the registers of `site/` alone, and what is wrong with them.
  ///
  /// A file that cannot be read is a finding, too; only trouble with the machine is thrown.
  func readSite() throws(SiteBuildError) -> (site: Site, findings: [Diagnostic]) {
    var files: [ProjectFile] = []
    var findings: [Diagnostic] = []
    for path in siteFiles {
      switch read(path, limit: Self.registerLimit) {
      case .success(let file): files.append(file.content)
      case .failure(.finding(let finding)): findings.append(finding)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    var parser = SiteParser(
      files,
      unread: Set(siteFiles).subtracting(files.map(\.path))
    ) { ContentDigest(of: $0).hexadecimal }
    let site = parser.parse()
    return (site, findings + parser.diagnostics)
  }
}
