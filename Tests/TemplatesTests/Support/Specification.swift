import FoundationEssentials
import Testing

/// The JSON suites of the public Mustache specification (github.com/mustache/spec), which are no
/// part of this repository: they are read from `../shared/spec/mustache`, seen from the
/// repository's root, or from the folder that `MUSTACHE_SPEC` names.
enum Specification {
  struct Suite: Decodable {
    let tests: [Case]
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let data: JSONData
    let partials: [String: String]?
    let expected: String

    var testDescription: String { name }
  }

  static let suites = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  static var folder: String {
    if let named = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"] { return named }
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return root.joined(separator: "/") + "/../shared/spec/mustache"
  }

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder)
  }

  static func cases(in suite: String) throws -> [Case] {
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(suite).json"))
    return try JSONDecoder().decode(Suite.self, from: data).tests
  }
}
