package import Markdown

extension Picture {
  /// What a page tells browsers of the picture; nil if there is nothing to choose from.
  package func alternatives(base: BaseURL) -> ImageAlternatives? {
    guard !variants.isEmpty else { return nil }
    let sources = Format.allCases.compactMap { format -> ImageAlternatives.Source? in
      let candidates = variants.filter { $0.format == format }.map { variant in
        ImageAlternatives.Candidate(
          url: base.relative(PreparedPictures.path(of: variant.file)),
          width: variant.width
        )
      }
      return candidates.isEmpty
        ? nil : ImageAlternatives.Source(mediaType: format.mediaType, candidates: candidates)
    }
    return ImageAlternatives(sources: sources, sizes: sizes)
  }

  /// How wide the picture stands on a page, in the words of HTML's `sizes`.
  ///
  /// A column of text is 640 CSS pixels wide (`--measure` of the theme's style sheet, 40rem) with at least
  /// 16 on either side of it (`.wrap`), and a picture in it is never wider than its own pixels.
  private var sizes: String {
    let width = min(header.width, Self.columnWidth)
    return "(min-width: \(width + Self.margins)px) \(width)px, calc(100vw - \(Self.margins)px)"
  }

  /// In CSS pixels.
  package static let columnWidth = 640
  private static let margins = 32
}
