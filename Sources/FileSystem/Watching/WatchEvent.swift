/// One record of inotify(7).
struct WatchEvent {
  /// The number of the watch; -1 for what concerns all of them.
  let watch: Int32
  let flags: UInt32
  /// The name in the folder that is watched; empty for what concerns the folder itself.
  let name: [UInt8]

  /// The records in what one read(2) gives: number (4 bytes), flags (4), cookie (4), length of the
  /// name (4), and the name, filled up with NULs.
  static func events(in records: [UInt8]) -> [WatchEvent] {
    var events: [WatchEvent] = []
    var rest = records[...]
    while rest.count >= 16 {
      let fields = (0..<4).map { field in
        rest.dropFirst(field * 4).prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      let name = rest.dropFirst(16).prefix(Int(fields[3]))
      events.append(
        WatchEvent(
          watch: Int32(bitPattern: fields[0]),
          flags: fields[1],
          name: Array(name.prefix { $0 != 0 })
        )
      )
      rest = rest.dropFirst(16 + name.count)
    }
    return events
  }

  func has(_ flag: UInt32) -> Bool { flags & flag != 0 }
}
