/// The name of a health block, as authors write it in `[!NAME]`.
///
/// Each block declares its own as static members of this type.
package struct BlockKind: Hashable, Sendable, CustomStringConvertible {
  /// In capitals, such as `NON-URGENT`.
  package let name: String

  package init(_ name: StaticString) {
    self.name = name.description
  }

  package var description: String { name }
}
