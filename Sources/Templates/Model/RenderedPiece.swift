/// What a template has made of a record that many pages share.
struct RenderedPiece: Sendable {
  /// See `PieceNumbers`.
  let number: Int
  let bytes: [UInt8]
}
