internal import Diagnostics

/// Leaves destinations as they are and refuses those whose scheme is not allowed.
///
/// Allowed are places on the same site (`#part`, `page.md`, `/page/`, `?query`) and the schemes
/// https, http, mailto and tel. Images come from the same site alone, so that no page asks another
/// site for anything.
package struct AllowListResolver: DestinationResolver {
  package init() {}

  package func resolveLink(_ destination: String, in path: String) -> ResolvedLink {
    resolveLink(destination, as: DestinationKind(destination))
  }

  /// - Parameter kind: that of the destination.
  package func resolveLink(_ destination: String, as kind: DestinationKind) -> ResolvedLink {
    switch kind {
    case .empty: .refused(.emptyLink)
    case .fragment: .url(destination, .fragment)
    case .site: .url(destination, .site)
    case .external: .url(destination, .external)
    case .email: .url(destination, .email)
    case .telephone: .url(destination, .telephone)
    case .otherHost: .refused(.otherHost(destination, .linkScheme))
    case .otherScheme(let scheme): .refused(.scheme(scheme, .linkScheme))
    }
  }

  package func resolveImage(_ destination: String, in path: String) -> ResolvedImage {
    switch DestinationKind(destination) {
    case .site: .url(destination)
    case .empty, .fragment: .refused(.emptyImage)
    case .external: .refused(.externalImage)
    case .otherHost: .refused(.otherHost(destination, .imageScheme))
    case .email: .refused(.scheme("mailto", .imageScheme))
    case .telephone: .refused(.scheme("tel", .imageScheme))
    case .otherScheme(let scheme): .refused(.scheme(scheme, .imageScheme))
    }
  }
}

extension Refusal {
  fileprivate static let emptyLink = Refusal(
    .error,
    .linkEmpty,
    "the link leads nowhere",
    solutions: ["Write the destination between '(' and ')'."]
  )

  fileprivate static let emptyImage = Refusal(
    .error,
    .linkEmpty,
    "the image names no file",
    solutions: ["Write the name of the file between '(' and ')'."]
  )

  fileprivate static let externalImage = Refusal(
    .error,
    .imageScheme,
    "the image is on another site",
    explanation: "Loading it would tell that site who reads the page.",
    solutions: ["Put the file beside the article, if its licence allows that."]
  )

  fileprivate static func otherHost(_ destination: String, _ id: DiagnosticID) -> Refusal {
    Refusal(
      .error,
      id,
      "'\(shortened(destination))' leads to another site without naming its scheme",
      solutions: ["Start it with 'https://'."]
    )
  }

  fileprivate static func scheme(_ scheme: String, _ id: DiagnosticID) -> Refusal {
    Refusal(
      .error,
      id,
      "'\(shortened(scheme)):' is not allowed here",
      explanation: "Articles may lead to pages, mail addresses and telephone numbers, not to code.",
      solutions: ["Link to a page of this site, or start with 'https://', 'mailto:' or 'tel:'."]
    )
  }
}
