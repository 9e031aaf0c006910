extension Unicode.Scalar {
  /// Whether the character cannot be seen and yet changes what is read or shown, so that no YAML
  /// text of ours may hold it.
  ///
  /// These are NUL and the other control characters but for tab, line feed and carriage return
  /// (C0, DEL and C1 of ISO 6429), the line separators U+2028 and U+2029, which YAML 1.1 counts as
  /// line endings and editors do not, the byte order mark, and U+FFFE and U+FFFF.
  var isInvisible: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
