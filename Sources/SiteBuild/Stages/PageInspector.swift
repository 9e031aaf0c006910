internal import Checks
internal import Diagnostics
internal import FileSystem
internal import HTML
internal import Outputs

/// What was found by looking into one finished file.
final class InspectedPage: Sendable {
  let violations: [Diagnostic]
  let findings: [PageReport.Finding]
  let traits: [PageReport.Trait]
  let mismatches: [StructuredDataMismatch]
  /// Nil for a file that has no addresses.
  let links: PageLinks?
  /// Of its addresses and the names of its places.
  let linksHash: ContentHash

  init(
    violations: [Diagnostic],
    report: (findings: [PageReport.Finding], traits: [PageReport.Trait]) = ([], []),
    mismatches: [StructuredDataMismatch] = [],
    links: PageLinks? = nil,
    linksHash: ContentHash = ContentHash(of: [])
  ) {
    self.violations = violations
    (findings, traits) = report
    self.mismatches = mismatches
    self.links = links
    self.linksHash = linksHash
  }

  /// Whether nothing that can be judged from the file alone is wrong with it.
  var isFaultless: Bool { violations.isEmpty && findings.isEmpty && mismatches.isEmpty }
}

/// Looks into finished files, each by itself: safe to use from all threads.
struct PageInspector: Sendable {
  /// Nil where it is enough to know whether addresses have changed.
  let checker: PageLinkChecker?
  let structuredData: StructuredDataChecker
  let rules: CheckRunner

  func inspect(_ bytes: [UInt8], of output: PlannedOutput) -> InspectedPage {
    let violations = output.invariants.filter { !$0.isKept(in: bytes.span) }.map(\.violation)
    guard let syntax = output.addresses else { return InspectedPage(violations: violations) }
    let scan = PageScan(bytes, as: syntax, findsStructure: rules.judgesPages)
    let report = output.checkedPage(bytes, scan.structure).map { rules.check($0) }
    return InspectedPage(
      violations: violations,
      report: report.map { ($0.findings, $0.traits) } ?? ([], []),
      mismatches: structuredData.check(bytes, scan.outline, of: output),
      links: checker?.check(scan, of: output),
      linksHash: ContentHash(of: scan)
    )
  }
}

extension PlannedOutput {
  /// What the rules about pages look at; nil for a file that is no page of the theme.
  fileprivate func checkedPage(_ bytes: [UInt8], _ structure: PageStructure) -> CheckedPage? {
    guard case .page(let template, _) = content else { return nil }
    return CheckedPage(
      path: sitePath,
      template: template,
      bytes: bytes,
      structure: structure,
      origin: origin
    )
  }
}

extension PlannedOutput.Invariant {
  /// Whether a page holds what it must, in the place where it must.
  func isKept(in page: Span<UInt8>) -> Bool {
    guard let place = page.firstPlace(of: html.bytes.span, from: 0, before: page.count) else {
      return false
    }
    guard let content = content?.bytes, !content.isEmpty else { return true }
    let body = page.firstPlace(of: content.span, from: 0, before: page.count)
    return body.map { place < $0 } ?? true
  }
}
