/// The anchor that a heading would have if no other heading had it.
///
/// Letters and digits stay, capitals become small, apostrophes vanish, and each run of anything
/// else becomes one hyphen: `Don't panic: it's sciatica` is `dont-panic-its-sciatica`. Letters
/// beyond ASCII are percent-encoded in URLs; which is the small one of each does not depend on the
/// language.
func slug(of heading: String) -> String {
  var slug: [UInt8] = []
  var isApart = false
  slug.reserveCapacity(heading.utf8.count)
  for scalar in heading.unicodeScalars {
    // Most are small letters, of which nothing has to be looked up.
    if (0x61...0x7A).contains(scalar.value) {
      if isApart, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isApart = false
      slug.append(UInt8(truncatingIfNeeded: scalar.value))
      continue
    }
    guard scalar != "'", scalar != "\u{2019}" else { continue }
    guard isWordPart(scalar) else {
      isApart = true
      continue
    }
    if isApart, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
    isApart = false
    if scalar.isASCII {
      slug.append(lowercased(UInt8(truncatingIfNeeded: scalar.value)))
    } else {
      slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
  guard !slug.isEmpty else { return "section" }
  let name = String(decoding: slug, as: UTF8.self)
  // These are the names of the anchors of footnotes, citations and references.
  let isTaken =
    "fcr".utf8.contains(slug[0])
    && ["fn-", "fnref-", "cite-", "ref-"].contains { slug.starts(with: $0.utf8) }
  return isTaken ? "section-" + name : name
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    default: false
    }
  }
  return switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber:
    true
  default: false
  }
}
