/// The files that a browser may take in place of an image's own: other formats, other widths.
package struct ImageAlternatives: Hashable, Sendable {
  /// One a format; a browser takes the first that it can show.
  package let sources: [Source]
  /// How wide the image stands on the page: the value of `sizes` (WHATWG HTML, §4.8.4.2.2).
  package let sizes: String

  package init(sources: [Source], sizes: String) {
    self.sources = sources
    self.sizes = sizes
  }

  /// The files of one format.
  package struct Source: Hashable, Sendable {
    /// Such as `image/avif`.
    package let mediaType: String
    /// Narrowest first.
    package let candidates: [Candidate]

    package init(mediaType: String, candidates: [Candidate]) {
      self.mediaType = mediaType
      self.candidates = candidates
    }
  }

  /// One file.
  package struct Candidate: Hashable, Sendable {
    /// Holds no white space and ends with no comma, which would end it within a list.
    package let url: String
    /// In pixels.
    package let width: Int

    package init(url: String, width: Int) {
      self.url = url
      self.width = width
    }
  }
}
