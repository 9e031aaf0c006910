/// Something new for a site, as far as it is known: a file of its own, or an entry of a register.
package struct Scaffold: Sendable {
  /// Where it goes.
  package let place: Place
  /// The fields that somebody has to fill in, in order of the file.
  package let open: [String]

  /// Where a scaffold goes.
  package enum Place: Sendable {
    /// A file that is not there yet.
    case file(path: String, bytes: [UInt8])
    /// An entry of a register in YAML: the lines of its mapping.
    case entry(of: String, id: String, lines: [String])
    /// An entry of `references.json`: the lines of an object.
    case reference(id: String, lines: [String])
  }
}
