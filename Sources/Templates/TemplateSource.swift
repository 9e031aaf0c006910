/// A template file as it was read.
package struct TemplateSource: Sendable {
  /// The name other templates and the pages use: the path within the folder of templates without
  /// `.mustache`, such as `article` or `partials/card`.
  package let name: String
  /// The path in the project, for messages.
  package let path: String
  package let bytes: [UInt8]

  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }

  /// - Parameters:
  ///   - path: the file's path in the project, such as `templates/partials/card.mustache`.
  ///   - folder: the folder of templates.
  package init(path: String, in folder: String = "templates", bytes: [UInt8]) {
    var name = path[...]
    if name.hasPrefix(folder + "/") { name = name.dropFirst(folder.count + 1) }
    if name.hasSuffix(".mustache") { name = name.dropLast(9) }
    self.init(name: String(name), path: path, bytes: bytes)
  }
}
