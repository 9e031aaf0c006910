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
  /// A column of text is as wide as the theme's `--measure`, and there are 16 CSS pixels on either side of
  /// it at least, and 24 where the screen is wider than the column (`.wrap` in `site.css`). A picture is
  /// never shown wider than it has pixels.
  private var sizes: String {
    let width = min(header.width, Self.columnWidth)
    return "(min-width: \(width + 48)px) \(width)px, calc(100vw - 32px)"
  }

  /// `--measure` of the theme, 36rem, in CSS pixels.
  private static let columnWidth = 576
}
