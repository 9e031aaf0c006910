package import FileSystem

/// An outside program that a setting of the site asks for.
package struct Tool: Hashable, Sendable {
  /// The names that the program goes by; the first one that is found is run.
  package let names: [String]
  /// What to install where it is missing: the end of a sentence that begins with `install`.
  package let package: String
  /// The setting and its place: `'search: pagefind' in site/site.yaml:12:9`.
  package let setting: String

  package init(names: [String], package: String, setting: String) {
    self.names = names
    self.package = package
    self.setting = setting
  }

  /// Looks for the program as a shell would.
  ///
  /// - Parameter path: the value of `PATH`. Folders in it that depend on where one stands are left
  ///   out: a project must not bring the program with it that a build of it runs.
  package func find(path: String) throws(ToolError) -> Program {
    let slash = UInt8(ascii: "/")
    let folders = path.utf8.split(separator: UInt8(ascii: ":"))
      .filter { $0.first == slash }
      .map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: ":")
    for name in names {
      if let program = Program.find(name, besideThis: false, path: folders) { return program }
    }
    throw ToolError(names.first ?? "", .missing(self))
  }
}
