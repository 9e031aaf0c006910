package import Diagnostics
internal import Markdown

/// A link to another site, at one of the places that hold it.
package struct ExternalLink: Sendable {
  /// The address as it was written.
  package let url: String
  /// The bytes of the address, or those of the text around it where they cannot be told.
  package let range: SourceRange

  package init(_ url: String, at range: SourceRange) {
    self.url = url
    self.range = range
  }
}

extension Article {
  /// The links of the text to other sites, in reading order.
  package var externalLinks: [ExternalLink] { links.compactMap(ExternalLink.init) }
}

extension SitePage {
  /// The links of the text to other sites, in reading order.
  package var externalLinks: [ExternalLink] { links.compactMap(ExternalLink.init) }
}

extension Site {
  /// The links of the files of `site/` to other sites, but for those of its pages.
  package var externalLinks: [ExternalLink] {
    let own = [configuration.publisher.url] + configuration.badges.map(\.url)
    return own.compactMap { link($0, in: File.configuration) }
      + sharedLinks.compactMap(ExternalLink.init)
      + people.entries.compactMap { link($0.url, in: File.people) }
      + references.entries.flatMap(links)
  }

  /// Where the lists of references lead: the address, and the pages of its identifiers.
  private func links(of reference: Reference) -> [ExternalLink] {
    [
      (reference.url?.range, reference.url?.value),
      (reference.doi?.range, reference.doiURL),
      (reference.pmid?.range, reference.pubMedURL),
    ].compactMap { range, url in
      guard let range, let url else { return nil }
      return ExternalLink(url, at: SourceRange(path: File.references, range))
    }
  }

  private func link(_ url: Located<String>?, in path: String) -> ExternalLink? {
    url.map { ExternalLink($0.value, at: SourceRange(path: path, $0.range)) }
  }
}

extension ExternalLink {
  fileprivate init?(_ fact: LinkFact) {
    guard fact.kind == .external, let url = fact.url else { return nil }
    self.init(url, at: fact.range)
  }
}
