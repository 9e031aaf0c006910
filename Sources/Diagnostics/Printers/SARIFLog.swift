/// The parts of a SARIF 2.1.0 log that findings need, in the names of the standard.
struct SARIFLog: Encodable {
  private let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  init(version: String, rules: [Rule], results: [Result]) {
    let driver = Run.Driver(version: version, rules: rules)
    runs = [Run(tool: Run.Tool(driver: driver), results: results)]
  }

  private struct Run: Encodable {
    let tool: Tool
    let columnKind = "utf16CodeUnits"
    let originalUriBaseIds = [ArtifactLocation.base: ["description": Message("The project.")]]
    let results: [Result]

    struct Tool: Encodable {
      let driver: Driver
    }

    struct Driver: Encodable {
      let name = "Bedside"
      let version: String
      let rules: [Rule]
    }
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Message?
    let help: Message?
    let helpUri: String?

    init(_ rule: SARIFPrinter.Rule) {
      id = rule.id.name
      shortDescription = rule.shortDescription.map(Message.init)
      help = rule.help.map(Message.init)
      helpUri = rule.helpURI
    }
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let fixes: [Fix]?
    let partialFingerprints: [String: String]

    init(
      _ diagnostic: Diagnostic,
      ruleIndex: Int,
      fingerprint: String,
      from sources: inout SourceCatalog
    ) {
      ruleId = diagnostic.id.name
      self.ruleIndex = ruleIndex
      level = diagnostic.severity.rawValue
      message = Message(diagnostic.paragraphs.joined(separator: "\n\n"))
      locations = [Location(diagnostic.range, from: &sources)]
      let related = diagnostic.notes.map { Location($0.range, $0.summary, from: &sources) }
      relatedLocations = related.isEmpty ? nil : related
      let fixes = diagnostic.solutions.compactMap { Fix($0, from: &sources) }
      self.fixes = fixes.isEmpty ? nil : fixes
      partialFingerprints = ["bedsideFinding/v1": fingerprint]
    }
  }

  /// A plain text, in which braces would be placeholders (§3.11.5) and brackets links (§3.11.6).
  struct Message: Encodable {
    private let text: String

    init(_ text: String) {
      // Brackets and backslashes stand for themselves unless a link could be read into the text.
      let couldHoldLink = zip(text.utf8, text.utf8.dropFirst())
        .contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(") }
      var escaped = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        switch scalar {
        case "{", "}": escaped.append(scalar)
        case "[", "]", "\\": if couldHoldLink { escaped.append("\\") }
        default: break
        }
        escaped.append(scalar)
      }
      self.text = String(escaped)
    }
  }

  struct Location: Encodable {
    private let physicalLocation: PhysicalLocation
    private let message: Message?

    private struct PhysicalLocation: Encodable {
      let artifactLocation: ArtifactLocation
      let region: TextRegion
    }

    init(_ range: SourceRange, _ message: String? = nil, from sources: inout SourceCatalog) {
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(range.path),
        region: sources.region(of: range)
      )
      self.message = message.map(Message.init)
    }
  }

  /// A file, by its address relative to the project.
  private struct ArtifactLocation: Encodable {
    /// The name by which tools agree to call the top folder of the sources.
    static let base = "%SRCROOT%"

    let uri: String
    let uriBaseId = ArtifactLocation.base

    init(_ path: String) {
      uri = percentEncoded(path)
    }
  }

  struct Fix: Encodable {
    private let description: Message
    private let artifactChanges: [ArtifactChange]

    private struct ArtifactChange: Encodable {
      let artifactLocation: ArtifactLocation
      let replacements: [Replacement]
    }

    private struct Replacement: Encodable {
      let deletedRegion: TextRegion
      let insertedContent: Content
    }

    /// A text as it is: no message, so nothing in it is escaped.
    private struct Content: Encodable {
      let text: String
    }

    /// Nil where the solution is words alone, or its file is no longer what it was.
    init?(_ solution: Diagnostic.Solution, from sources: inout SourceCatalog) {
      guard let edit = solution.replacement else { return nil }
      let lines = sources.lines(of: edit.range.path)
      guard edit.range.upperBound <= lines.range(ofLine: lines.count).upperBound else { return nil }
      description = Message(solution.summary)
      let replacement = Replacement(
        deletedRegion: sources.region(of: edit.range),
        insertedContent: Content(text: edit.text)
      )
      artifactChanges = [
        ArtifactChange(
          artifactLocation: ArtifactLocation(edit.range.path),
          replacements: [replacement]
        )
      ]
    }
  }
}

/// A path as a relative reference (RFC 3986, §4.2): every byte is escaped but the unreserved ones and
/// the slash, so that no colon makes a scheme of its first part.
private func percentEncoded(_ path: String) -> String {
  var encoded = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return encoded
}
