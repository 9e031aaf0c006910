/// The anchor that a heading would have if no other heading had it.
///
/// Letters and digits stay, ASCII capitals become small, apostrophes vanish, and each run of
/// anything else becomes one hyphen: `Don't panic: it's sciatica` is `dont-panic-its-sciatica`.
/// Letters beyond ASCII stay as they are and are percent-encoded in URLs.
func slug(of heading: String) -> String {
  var slug = String.UnicodeScalarView()
  var isApart = false
  for scalar in heading.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9":
      append(scalar, to: &slug, &isApart)
    case "A"..."Z":
      append(Unicode.Scalar(UInt8(scalar.value) | 0x20), to: &slug, &isApart)
    case "'", "\u{2019}":
      continue
    case _ where scalar.value >= 0x80 && isWordPart(scalar):
      append(scalar, to: &slug, &isApart)
    default:
      isApart = true
    }
  }
  let name = String(slug)
  guard !name.isEmpty else { return "section" }
  // These are the names of the footnotes' own anchors.
  return name.utf8.starts(with: "fn-".utf8) || name.utf8.starts(with: "fnref-".utf8)
    ? "section-" + name : name
}

private func append(
  _ scalar: Unicode.Scalar,
  to slug: inout String.UnicodeScalarView,
  _ isApart: inout Bool
) {
  if isApart, !slug.isEmpty { slug.append("-") }
  isApart = false
  slug.append(scalar)
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber:
    true
  default: false
  }
}
