/// Turns what authors write as a link's or an image's destination into a URL of the site.
///
/// Resolvers are called from several threads at once, in the order of the text for one document.
package protocol DestinationResolver: Sendable {
  /// - Parameters:
  ///   - destination: with references and backslash escapes resolved, never checked.
  ///   - path: the file that holds the link.
  func resolveLink(_ destination: String, in path: String) -> ResolvedLink

  /// - Parameters:
  ///   - destination: with references and backslash escapes resolved, never checked.
  ///   - path: the file that holds the image.
  func resolveImage(_ destination: String, in path: String) -> ResolvedImage
}

package enum ResolvedLink: Hashable, Sendable {
  case url(String, LinkKind)
  case refused(Refusal)
}

package enum ResolvedImage: Hashable, Sendable {
  /// An image whose size in CSS pixels is known, so that a page does not jump when it loads.
  case image(url: String, width: Int, height: Int, alternatives: ImageAlternatives? = nil)
  case url(String)
  case refused(Refusal)
}
