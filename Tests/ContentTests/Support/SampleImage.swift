import Content

extension AssetCatalog.Asset {
  /// A picture of 4 by 3 CSS pixels.
  static let sampleImage: AssetCatalog.Asset = {
    let text = "<svg width='4' height='3' xmlns='http://www.w3.org/2000/svg'/>"
    guard let header = try? ImageHeader.parse(Array(text.utf8)) else { return .brokenImage }
    return .image(Picture(header))
  }()
}
