package import Content
package import Diagnostics

/// Names the files of a theme after their bytes, and points its style sheets at those names.
package struct ThemeParser {
  package private(set) var diagnostics: [Diagnostic] = []
  private let digest: ([UInt8]) -> String

  /// - Parameter digest: gives hexadecimal digits for the bytes of a file; the first 10 are used.
  package init(digest: @escaping ([UInt8]) -> String) {
    self.digest = digest
  }

  /// - Parameters:
  ///   - files: everything below `templates/assets/`, in order of paths.
  ///   - tokens: what the site changes about the look.
  package mutating func parse(_ files: [ProjectFile], tokens: ThemeTokens = ThemeTokens()) -> Theme
  {
    var named: [Theme.File] = []
    var keys: [String: String] = [:]
    // Style sheets come last, since their bytes depend on the names of what they refer to.
    let sheets = files.filter { Self.isSheet($0) }
    let others = files.filter { !Self.isSheet($0) }
    for file in others {
      checkDrawing(file)
      add(file, file.bytes, to: &named, &keys)
    }
    let resources = named
    for sheet in sheets {
      // A browser would read other rules in it than are looked for here.
      if String(validating: sheet.bytes, as: UTF8.self) == nil { refuseEncoding(of: sheet) }
      let resolved = resolve(sheet, among: resources, files)
      let isMain = sheet.path.utf8.elementsEqual((Theme.folder + Theme.mainSheet).utf8)
      let addition = isMain ? tokens.css(for: resolved) : nil
      add(sheet, resolved, adding: addition.map { Array($0.utf8) } ?? [], to: &named, &keys)
    }
    return Theme(files: named.sorted { $0.name < $1.name })
  }

  private static func isSheet(_ file: ProjectFile) -> Bool {
    file.path.utf8.suffix(4).elementsEqual(".css".utf8)
  }

  /// An SVG must not act or reach out: pages use it as it is, and browsers open it as a page.
  private mutating func checkDrawing(_ file: ProjectFile) {
    guard file.path.utf8.suffix(4).elementsEqual(".svg".utf8) else { return }
    do throws(ImageError) {
      _ = try ImageHeader.parse(file.bytes)
    } catch {
      switch error.reason {
      // A sheet of symbols has no size, or none that shows.
      case .noSize, .unusableSize: return
      case .unsafe, .malformed, .truncated, .unknownFormat: break
      }
      diagnostics.append(
        Diagnostic(
          .error,
          .imageInvalid,
          "'\(file.path)' \(error)",
          at: SourceRange(path: file.path, error.offset..<error.offset)
        )
      )
    }
  }

  private mutating func refuseEncoding(of sheet: ProjectFile) {
    diagnostics.append(
      Diagnostic(
        .error,
        .themeFileInvalid,
        "'\(sheet.path)' is not in UTF-8",
        at: SourceRange(path: sheet.path),
        solutions: [.init("Save it in UTF-8.")]
      )
    )
  }

  private mutating func add(
    _ file: ProjectFile,
    _ bytes: [UInt8],
    adding addition: [UInt8] = [],
    to named: inout [Theme.File],
    _ keys: inout [String: String]
  ) {
    let name = String(file.path.dropFirst(Theme.folder.count))
    guard let (stem, ending) = Self.divide(name) else {
      diagnostics.append(
        Diagnostic(
          .error,
          .themeFileInvalid,
          "'\(file.path)' cannot be published under this name",
          at: SourceRange(path: file.path),
          solutions: [
            .init(
              "Use letters, digits, '-', '_' and one ending in small letters, such as 'site.css'."
            )
          ]
        )
      )
      return
    }
    let key = Theme.key(of: name)
    if let other = keys.updateValue(file.path, forKey: key) {
      diagnostics.append(
        Diagnostic(
          .error,
          .themeFileInvalid,
          "'\(file.path)' and '\(other)' have one name in templates, 'assets.\(key)'",
          at: SourceRange(path: file.path),
          solutions: [.init("Rename one of them.")]
        )
      )
      return
    }
    let published = addition.isEmpty ? bytes : bytes + addition
    let path = "/assets/\(stem).\(digest(published).prefix(10)).\(ending)"
    named.append(
      Theme.File(name: name, source: file.path, path: path, bytes: bytes, addition: addition)
    )
  }

  /// The parts of a name around its last dot, or nil if the name is not fit for an address.
  ///
  /// Hosts read an ending in any case, so capital letters in one would hide what a file is.
  private static func divide(_ name: String) -> (stem: String, ending: String)? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let stem = name[..<dot]
    let ending = name[name.index(after: dot)...]
    guard !ending.contains("/"), !stem.hasSuffix("/") else { return nil }
    let isClean = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: true
      default: false
      }
    }
    let isSmall = !ending.utf8.contains { (0x41...0x5A).contains($0) }
    return isClean && isSmall && !ending.isEmpty ? (String(stem), String(ending)) : nil
  }

  private mutating func resolve(
    _ sheet: ProjectFile,
    among resources: [Theme.File],
    _ files: [ProjectFile]
  ) -> [UInt8] {
    var resolved: [UInt8] = []
    var copied = 0
    for whole in StyleReferences.all(in: sheet.bytes) {
      let address = String(decoding: sheet.bytes[whole], as: UTF8.self)
      guard !StyleSheet.isElsewhere(address) else {
        let place = SourceRange(path: sheet.path, whole)
        diagnostics.append(.foreignResource(address, at: place))
        continue
      }
      let reference = StyleSheet.fileName(in: whole, of: sheet.bytes)
      // What starts with '#' is a part of the page itself.
      guard !reference.isEmpty else { continue }
      let written = String(decoding: sheet.bytes[reference], as: UTF8.self)
      let target = StyleSheet.resolve(written, from: sheet.path)
      guard let file = resources.first(where: { $0.source == target }) else {
        report(written, reference, in: sheet, among: files)
        continue
      }
      resolved += sheet.bytes[copied..<reference.lowerBound]
      resolved += StyleSheet.reference(to: file.path, from: sheet.path).utf8
      copied = reference.upperBound
    }
    return resolved + sheet.bytes[copied...]
  }

  private mutating func report(
    _ written: String,
    _ range: Range<Int>,
    in sheet: ProjectFile,
    among files: [ProjectFile]
  ) {
    let target = StyleSheet.resolve(written, from: sheet.path)
    let isSheet = files.contains { $0.path == target && Self.isSheet($0) }
    let known = files.filter { $0.path != target && !Self.isSheet($0) }.map { file in
      let name = file.path.dropFirst(Theme.folder.count)
      return StyleSheet.reference(to: "/assets/\(name)", from: sheet.path)
    }
    let summary =
      isSheet
      ? "the style sheet '\(written)' cannot be loaded from another"
      : "'\(written)' is not a file of the theme\(hint(for: written, among: known))"
    diagnostics.append(
      Diagnostic(
        .error,
        .themeFileMissing,
        summary,
        at: SourceRange(path: sheet.path, range),
        explanation: "Pages load nothing from elsewhere, and style sheets are not imported.",
        solutions: [.init("Put the file below \(Theme.folder) and refer to it from there.")]
      )
    )
  }
}

extension Diagnostic {
  fileprivate static func foreignResource(_ address: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error,
      .thirdPartyRequest,
      "the style sheet loads '\(address)' from another site",
      at: place,
      explanation: "Loading it would tell another site who reads about which illness.",
      solutions: [
        .init("Put the file below \(Theme.folder), if its licence allows that.")
      ]
    )
  }
}

extension DiagnosticID {
  package static let thirdPartyRequest: DiagnosticID = "third-party-request"
  static let themeFileInvalid: DiagnosticID = "theme-file-invalid"
  static let themeFileMissing: DiagnosticID = "theme-file-missing"
}
