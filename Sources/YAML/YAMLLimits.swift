/// How large a YAML text may be; a text beyond any of these is refused while it is being read.
package struct YAMLLimits: Sendable {
  /// The most bytes of YAML.
  package let bytes: Int
  /// The most keys, texts, lists and mappings together.
  package let nodes: Int
  /// The most lists and mappings within one another.
  package let depth: Int
  /// The most lists and mappings in brackets or braces within one another.
  package let flowDepth: Int

  package init(bytes: Int, nodes: Int, depth: Int = 16, flowDepth: Int = 8) {
    self.bytes = bytes
    self.nodes = nodes
    self.depth = depth
    self.flowDepth = flowDepth
  }

  /// The limits of an article's front matter: 16 KiB and 500 nodes.
  package static let frontMatter = YAMLLimits(bytes: 16 << 10, nodes: 500)

  /// The limits of a file in `site/`, such as `people.yaml`: 4 MiB and 200,000 nodes.
  package static let siteFile = YAMLLimits(bytes: 4 << 20, nodes: 200_000)
}
