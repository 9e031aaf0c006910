internal import Diagnostics
internal import YAML

/// Adds a sign-off to the front matter of an article by putting bytes in at one place.
///
/// Every byte of the file stays where it was relative to its neighbours, the place itself apart.
/// What came out is read again: unless all other fields are as they were and the ledger has exactly
/// one entry more, there is no edit.
package enum LedgerEdit {
  /// The file with the sign-off at the end of its ledger; nil where the front matter is spelt in a
  /// way that one insertion cannot add to.
  package static func adding(_ signOff: SignOff, to file: ProjectFile) -> [UInt8]? {
    guard let before = Fields(file), let insertion = before.insertion(of: signOff) else {
      return nil
    }
    var bytes = file.bytes
    bytes.insert(contentsOf: insertion.text.utf8, at: insertion.offset)
    guard let after = Fields(ProjectFile(path: file.path, bytes: bytes)),
      after.body.elementsEqual(before.body), after.has(oneReviewMoreThan: before)
    else { return nil }
    return bytes
  }

  private static let key = "reviews"

  /// A text and the place between two bytes where it goes.
  private struct Insertion {
    let offset: Int
    let text: String
  }

  /// The front matter of a file that has no errors in its syntax.
  private struct Fields {
    private let bytes: [UInt8]
    private let yaml: Range<Int>
    private let root: YAMLMapping
    let body: ArraySlice<UInt8>

    init?(_ file: ProjectFile) {
      let split = FrontMatter.split(file.bytes, path: file.path)
      guard let yaml = split.yaml else { return nil }
      let document = parseYAML(file.bytes, range: yaml, path: file.path, limits: .frontMatter)
      guard !document.diagnostics.hasErrors, case .mapping(let root) = document.root else {
        return nil
      }
      (bytes, self.yaml, self.root, body) = (file.bytes, yaml, root, file.bytes[split.body])
    }

    /// Where a sign-off goes, by the way the ledger is spelt; a wrong guess shows on reading it.
    func insertion(of signOff: SignOff) -> Insertion? {
      guard let entry = root.entry(LedgerEdit.key) else { return newField(signOff) }
      switch entry.value {
      case .sequence(let list) where byte(at: list.range.lowerBound) == UInt8(ascii: "["):
        guard let last = list.items.last else {
          return Insertion(offset: list.range.lowerBound + 1, text: signOff.flow)
        }
        return Insertion(offset: last.range.upperBound, text: ", " + signOff.flow)
      case .sequence(let list):
        guard let indentation = indentation(of: list.range.lowerBound) else { return nil }
        return items(behind: list.range.upperBound, signOff, indentation)
      case .scalar(let scalar) where scalar.isNothing:
        guard let indentation = indentation(of: entry.key.range.lowerBound) else { return nil }
        return items(behind: entry.key.range.upperBound, signOff, indentation + "  ")
      case .scalar, .mapping:
        return nil
      }
    }

    /// The whole field, behind the last one.
    private func newField(_ signOff: SignOff) -> Insertion? {
      guard let first = root.entries.first, let last = root.entries.last else { return nil }
      if byte(at: root.range.lowerBound) == UInt8(ascii: "{") {
        let text = ", \(LedgerEdit.key): [\(signOff.flow)]"
        return Insertion(offset: last.value.range.upperBound, text: text)
      }
      guard let indentation = indentation(of: first.key.range.lowerBound) else { return nil }
      let ending = ending(before: yaml.upperBound)
      return Insertion(
        offset: yaml.upperBound,
        text: "\(indentation)\(LedgerEdit.key):\(ending)"
          + signOff.block(indentation: indentation + "  ", ending: ending)
      )
    }

    /// Lines for a list, behind the line that holds the byte before an offset.
    private func items(
      behind offset: Int,
      _ signOff: SignOff,
      _ indentation: String
    ) -> Insertion? {
      var end = max(yaml.lowerBound, offset - 1)
      while let byte = byte(at: end), byte != UInt8(ascii: "\n") { end += 1 }
      guard yaml.contains(end) else { return nil }
      let text = signOff.block(indentation: indentation, ending: ending(before: end + 1))
      return Insertion(offset: end + 1, text: text)
    }

    /// The spaces before an offset, or nil if anything else stands before it on its line.
    private func indentation(of offset: Int) -> String? {
      let spaces = bytes[yaml.lowerBound..<max(yaml.lowerBound, offset)].reversed()
        .prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      guard spaces.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
      return String(repeating: " ", count: spaces.count)
    }

    /// How the line before an offset ends.
    private func ending(before offset: Int) -> String {
      bytes[..<offset].suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : "\n"
    }

    private func byte(at offset: Int) -> UInt8? {
      yaml.contains(offset) ? bytes[offset] : nil
    }

    /// Whether all fields of another front matter are here, with one more review behind its own.
    func has(oneReviewMoreThan other: Fields) -> Bool {
      let rest = root.entries.filter { $0.key.text != LedgerEdit.key }
      let otherRest = other.root.entries.filter { $0.key.text != LedgerEdit.key }
      let reviews = root[LedgerEdit.key]?.sequence?.items ?? []
      let otherReviews = other.root[LedgerEdit.key]?.sequence?.items ?? []
      return rest.count == otherRest.count
        && zip(rest, otherRest).allSatisfy {
          $0.key.text == $1.key.text && $0.value.hasSameContent(as: $1.value)
        }
        && reviews.count == otherReviews.count + 1
        && zip(reviews, otherReviews).allSatisfy { $0.hasSameContent(as: $1) }
    }
  }
}
