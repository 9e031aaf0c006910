internal import HTML

extension HTMLWriter {
  /// Appends the `source` elements of a `picture`, each on a line.
  mutating func sources(of image: ImageAlternatives) {
    for source in image.sources {
      markup("<source")
      attribute("type", source.mediaType)
      markup(" srcset=\"")
      for (position, candidate) in source.candidates.enumerated() {
        if position > 0 { markup(", ") }
        url(candidate.url)
        markup(" ")
        number(candidate.width)
        markup("w")
      }
      markup("\"")
      attribute("sizes", image.sizes)
      markup(" />\n")
    }
  }
}
