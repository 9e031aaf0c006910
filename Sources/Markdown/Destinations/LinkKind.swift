/// Where a link leads.
package enum LinkKind: String, Hashable, Sendable {
  /// A place in the same document.
  case fragment
  /// A page or file of the same site.
  case site
  /// Another site.
  case external
  case email
  case telephone
}
