internal import Diagnostics

/// The link that is being written; links do not nest.
struct OpenLink {
  let destination: String
  /// Nil where the link was refused, and its text stands alone.
  let url: String?
  let kind: LinkKind?
  let range: SourceRange
  /// Where the link's text starts in the text around it.
  let textStart: Int
}

/// The image that is being written; an image inside it counts for its text alone.
struct OpenImage {
  let node: Node
  /// What is read aloud in place of the image.
  var alternativeText: [UInt8] = []
  /// References inside the text, which have to be written behind the image to be there at all.
  var references: [Node] = []
}
