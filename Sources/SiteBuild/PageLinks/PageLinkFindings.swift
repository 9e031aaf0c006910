internal import Content
package import Diagnostics
internal import Outputs

extension DiagnosticID {
  package static let pageLinkBroken: DiagnosticID = "page-link-broken"
  package static let pageFragmentBroken: DiagnosticID = "page-fragment-broken"
  package static let idDuplicate: DiagnosticID = "id-duplicate"
}

extension PageLinks.Problem.Kind {
  var rule: DiagnosticID {
    switch self {
    case .broken, .unknownOnHost, .outsideBase, .unsteady: .pageLinkBroken
    case .waiting: .linkUnpublished
    case .fragment: .pageFragmentBroken
    case .external: .thirdPartyRequest
    case .repeatedID: .idDuplicate
    }
  }

  var severity: Severity {
    switch self {
    case .unknownOnHost: .warning
    case .repeatedID, .broken, .waiting, .fragment, .outsideBase, .unsteady, .external: .error
    }
  }

  fileprivate var explanation: String {
    switch self {
    case .broken, .waiting: "A reader or a program that goes there finds nothing."
    case .unknownOnHost: "The address is on the site's host, but nothing in this site is there."
    case .outsideBase: "The site is published below that path, and nothing else belongs to it."
    case .unsteady: "A host shows this page at every address that does not exist."
    case .fragment: "A reader who goes there is left at the top of the page."
    case .external: "Loading it would tell another site who reads about which illness."
    case .repeatedID: "A link or a label that names it leads to the first of them alone."
    }
  }

  fileprivate var solution: String {
    switch self {
    case .waiting: "Publish that article first, or move the file out of its folder."
    case .broken: "Mend the address; templates get those of their own files from 'assets'."
    case .unknownOnHost: "Mend the address, unless something else is published there."
    case .outsideBase, .unsteady: "Take the address from a value such as 'site.url'."
    case .fragment: "Give an element that 'id', or mend the part behind '#'."
    case .external: "Put the file into templates/assets/, if its licence allows that."
    case .repeatedID: "Give each element an 'id' of its own."
    }
  }
}

extension PageLinks.Problem {
  /// - Parameters:
  ///   - page: the path of the page that has the problem.
  ///   - more: words about further pages that have it too.
  func diagnostic(page: String, more: String, at range: SourceRange, base: BaseURL) -> Diagnostic {
    Diagnostic(
      kind.severity,
      kind.rule,
      "'\(page)' \(summary(base))\(more)",
      at: range,
      explanation: kind.explanation,
      solutions: [.init(kind.solution)]
    )
  }

  private func summary(_ base: BaseURL) -> String {
    let address = shortened
    return switch kind {
    case .broken, .unknownOnHost: "refers to '\(address)', which is not on the site"
    case .waiting(let reason):
      "shows or names '\(address)', which lies beside an article that \(reason)"
    case .outsideBase: "refers to '\(address)', which is not below '\(base.path)'"
    case .unsteady: "refers to '\(address)', which leads elsewhere from each address"
    case .fragment(let name): "refers to '\(address)', where nothing has the id '\(shorten(name))'"
    case .external: "loads '\(address)' from another site"
    case .repeatedID: "uses the id '\(address)' more than once"
    }
  }

  private var shortened: String { shorten(written) }

  private func shorten(_ text: String) -> String {
    // By code points: one character may have any number of accents.
    text.unicodeScalars.count > 120 ? String(text.unicodeScalars.prefix(100)) + "…" : text
  }
}
