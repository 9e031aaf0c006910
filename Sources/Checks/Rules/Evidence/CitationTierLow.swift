internal import Content
internal import Diagnostics
internal import Markdown

/// Articles that give advice and cite neither a guideline, nor a review of studies, nor the NHS or
/// NICE.
///
/// Reason: One study, or what an organisation says about itself, is too little to act on: others may
/// have found the opposite.
/// Source: NHS standard for creating health content, principle 2: evidence of high quality.
/// Remedy: Cite the guideline or the review that the advice agrees with, and say in
/// `custom.evidence` of each source what it is.
enum CitationTierLow: ArticleRule {
  static let id: DiagnosticID = "citation-tier-low"
  static let level = Severity.warning

  /// Words that stand in the names of these publishers as they are written here, and nowhere else.
  private static let authorities = ["NHS", "NICE"]

  private static let names = PhraseSet([
    "National Health Service", "National Institute for Health and Care Excellence",
  ])

  private static let hosts = PhraseSet(["nhs.uk", "nice.org.uk"])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isClinical, let first = article.facts.citations.first else { return }
    let cited = article.facts.citations.compactMap { article.site.references[$0.id] }
    guard !cited.isEmpty, !cited.contains(where: isStrong) else { return }
    report.add(
      "the article cites no guideline, no review of studies, and neither the NHS nor NICE",
      at: first.range
    )
  }

  private static func isStrong(_ reference: Reference) -> Bool {
    switch (reference.type.value, reference.evidence.tier) {
    case (.standard, _), (_, .guideline), (_, .systematicReview): return true
    default: break
    }
    if let url = reference.url, hosts.occur(in: Array(url.value.utf8)[...]) { return true }
    let organisations = reference.authors.compactMap { author in
      if case .literal(let name) = author { name } else { nil }
    }
    return (organisations + [reference.publisher].compactMap { $0 }).contains(where: isAuthority)
  }

  private static func isAuthority(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let words = bytes.split { !ByteSearch.isWordByte($0) }
    return names.occur(in: bytes[...])
      || words.contains { word in authorities.contains { word.elementsEqual($0.utf8) } }
  }
}
