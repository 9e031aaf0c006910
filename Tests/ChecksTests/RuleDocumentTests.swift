import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The doc comments of the rules are their documentation: `docs/rules.md` and the words that the
/// program prints are written from them with `make docs`.
@Suite struct RuleDocumentTests {
  private static let folder = Snapshot.root + "/Sources/Checks/Rules"

  @Test func `the program's words and the document are those of the doc comments`() throws {
    let comments = try RuleRegistry.all.map { try RuleComment(of: $0, in: Self.folder) }
      .sorted { $0.id < $1.id }
    let texts = "\(Snapshot.root)/Sources/Checks/Engine/RuleTexts.swift"
    let document = "\(Snapshot.root)/docs/rules.md"
    #expect(try Snapshot.difference(of: Array(swift(comments).utf8), from: texts) == nil)
    #expect(try Snapshot.difference(of: Array(markdown(comments).utf8), from: document) == nil)
  }

  private func swift(_ comments: [RuleComment]) -> String {
    let entries = comments.map { comment in
      let parts = [
        ("summary", comment.summary), ("reason", comment.reason), ("source", comment.source),
        ("remedy", comment.remedy),
      ]
      let words = parts.map { "\($0): \(literal($1))" }.joined(separator: ", ")
      return "    RuleDocumentation(id: \"\(comment.id)\", level: .\(comment.level), "
        + "exceptions: .\(comment.exceptions), \(words)),\n"
    }
    return """
      // swift-format-ignore-file
      // Written from the doc comments in Rules/ by `make docs`, a line for each; a test compares them.

      internal import Diagnostics

      extension RuleDocumentation {
        package static let all: [RuleDocumentation] = [
      \(entries.joined())  ]
      }

      """
  }

  private func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func markdown(_ comments: [RuleComment]) -> String {
    let families = Dictionary(grouping: comments, by: \.family).sorted { $0.key < $1.key }
    let sections = families.map { family, comments in
      "## \(family)\n\n" + comments.map(section).joined()
    }
    return """
      # Rules

      <!-- Written from the doc comments in Sources/Checks/Rules by `make docs`. -->

      `bedside check` and every build hold a site to these \(comments.count) rules; `bedside explain \
      RULE` prints one of them. An error keeps the site from being published; notes are printed with \
      `--profile audit` alone. Levels are set for the whole site in `site/site.yaml`, where `all` \
      stands for every rule that is not named:

      ```yaml
      checks: {sentence-long: error, heading-question: off}
      ```

      and an article may break a rule for a reason and for a time:

      ```yaml
      allow:
        - {rule: sentence-long, reason: A quotation., until: 2027-01-01}
      ```

      Rules marked ★ are there for the safety of readers. Their levels can be raised but not lowered, \
      and only the editors can let a page break one, in `site/waivers.yaml`; a `page` that ends in `/` \
      is a folder:

      ```yaml
      - rule: claim-absolute
        page: articles/sciatica.md
        by: a-sample
        reason: The name of a trial.
        until: 2027-01-01
      ```

      Rules marked as fixed have no levels or exceptions: what breaks them cannot be made into a page.

      \(sections.joined())
      """
  }

  private func section(_ comment: RuleComment) -> String {
    let mark =
      switch comment.exceptions {
      case "waiver": " ★"
      case "none": " (fixed)"
      default: ""
      }
    return """
      ### \(comment.id)\(mark)

      \(comment.summary) Level: \(comment.level).

      - Why: \(comment.reason)
      - Source: \(comment.source)
      - What to do: \(comment.remedy)


      """
  }
}

/// The doc comment of a rule, in its parts.
private struct RuleComment {
  let id: String
  let level: String
  let exceptions: String
  /// The folder that the rule's file is in.
  let family: String
  let summary: String
  let reason: String
  let source: String
  let remedy: String

  init(of rule: any Rule.Type, in folder: String) throws {
    id = rule.id.name
    level = rule.level.rawValue
    exceptions = rule.exceptions.rawValue
    let families = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    family = try #require(
      families.first { FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(rule).swift") },
      "no file is named \(rule).swift"
    )
    let text = try String(contentsOfFile: "\(folder)/\(family)/\(rule).swift", encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("///") }.prefix { $0.hasPrefix("///") }
      .map { $0.dropFirst(3).trimmingCharacters(in: .whitespaces) }
    summary = lines.prefix { !$0.isEmpty }.joined(separator: " ")
    func paragraph(_ label: String) throws -> String {
      let start = try #require(lines.firstIndex { $0.hasPrefix(label) }, "\(rule) has no \(label)")
      let rest = lines[(start + 1)...].prefix { line in
        !line.isEmpty && !["Reason:", "Source:", "Remedy:"].contains { line.hasPrefix($0) }
      }
      return ([String(lines[start].dropFirst(label.count + 1))] + rest).joined(separator: " ")
    }
    reason = try paragraph("Reason:")
    source = try paragraph("Source:")
    remedy = try paragraph("Remedy:")
  }
}
