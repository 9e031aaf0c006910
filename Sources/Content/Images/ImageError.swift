/// Why a file cannot be shown as an image.
package struct ImageError: Error, Hashable, Sendable {
  package let reason: Reason
  /// Where in the file it was noticed, in bytes from its start.
  package let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  package enum Reason: Hashable, Sendable {
    case unknownFormat
    case truncated
    /// What the format does not allow, in words that follow `it is damaged: `.
    case malformed(String)
    /// Zero, negative, or over 65,535 pixels.
    case unusableSize(String)
    /// An SVG that tells neither a width and height in pixels nor a view box.
    case noSize
    /// An SVG that acts or reaches out.
    case unsafe(SVGDanger)
  }
}

extension ImageError: CustomStringConvertible {
  /// One line in words that follow the name of the file, without a full stop.
  package var description: String {
    switch reason {
    case .unknownFormat:
      "is no \(ImageFormat.allCases.map(\.rawValue).joined(separator: ", ")) image"
    case .truncated: "ends too early"
    case .malformed(let what): "is damaged: \(what)"
    case .unusableSize(let size): "has a size of \(size); each side takes 1 to 65,535 pixels"
    case .noSize: "has no width and height in pixels, and no view box"
    case .unsafe(let danger): "is not safe to serve: \(danger)"
    }
  }
}
