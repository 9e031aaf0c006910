internal import Content

/// What the addresses of one finished file come to, as far as the file tells by itself.
package struct PageLinks: Sendable {
  /// The elements that fragments may name.
  let ids: SortedByteList
  let names: SortedByteList
  var problems: [Problem] = []
  /// Addresses that name a place on another page; whether it is there shows when all pages are
  /// known.
  var fragments: [Fragment] = []

  func hasPlace(_ name: String) -> Bool {
    hasPlace(name.utf8.span)
  }

  func hasPlace(_ name: Span<UInt8>) -> Bool {
    ids.contains(name) || names.contains(name)
  }

  struct Fragment: Sendable {
    let written: String
    let place: SiteAddress
    /// The position of the page that it leads to among the outputs.
    let page: Int
    let name: String
  }

  struct Problem: Sendable {
    let kind: Kind
    /// The address as it stands in the page, or the identifier.
    let written: String
    /// Nil for an identifier.
    let place: SiteAddress?

    enum Kind: Hashable, Sendable {
      case broken
      /// A file beside an article that is not on the site yet.
      case waiting(Publication.Reason)
      /// An address with a host: the site's, but not of a file of the site.
      case unknownOnHost
      case fragment(String)
      case outsideBase
      case unsteady
      case external
      case repeatedID
    }
  }
}
