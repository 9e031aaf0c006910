internal import Content

/// A way to write a picture: a format with its settings, as `vips` knows them.
struct PictureFormat: Sendable {
  /// The ending of the file's name.
  let ending: String
  /// What stands behind the ending; see `vips avifsave` and so on.
  let settings: String

  /// The formats that browsers are offered, best first, for a source that keeps every pixel or does not.
  ///
  /// What is drawn, as most of the former are, shows the loss of colour at its edges, so more is kept.
  static func offered(forLossless isLossless: Bool) -> [PictureFormat] {
    Picture.Format.allCases.map { format in
      let settings =
        switch format {
        case .avif where isLossless: "Q=65,effort=4,subsample-mode=off"
        case .avif: "Q=55,effort=4"
        case .webp where isLossless: "Q=85,effort=5,smart-subsample=true"
        case .webp: "Q=76,effort=5"
        }
      return PictureFormat(ending: format.rawValue, settings: settings)
    }
  }

  /// How a picture is written in its own format, best first.
  ///
  /// - Parameter isNeeded: whether the file cannot be published as it is, because it is too wide or has
  ///   to be turned: then one way after the other is tried until one gives no more bytes than it has.
  static func own(_ format: ImageFormat, _ bitmap: Bitmap, isNeeded: Bool) -> [PictureFormat] {
    let all: [PictureFormat]
    switch format {
    case .jpeg: all = [82, 70, 55, 40].map { jpeg(quality: $0) }
    case .png:
      all = ["filter=all", "palette=true"].map {
        PictureFormat(ending: "png", settings: "compression=9," + $0)
      }
    case .webp:
      let lossy = [80, 65, 50].map { PictureFormat(ending: "webp", settings: "Q=\($0),effort=5") }
      all =
        bitmap.isLossless
        ? [PictureFormat(ending: "webp", settings: "lossless=true")] + lossy : lossy
    case .gif, .svg: all = []
    }
    return isNeeded ? all : Array(all.prefix(1))
  }

  private static func jpeg(quality: Int) -> PictureFormat {
    PictureFormat(ending: "jpg", settings: "Q=\(quality),optimize-coding=true,interlace=true")
  }

  /// A drawing of few colours.
  static let card = PictureFormat(ending: "png", settings: "compression=9,palette=true,dither=0")
}
