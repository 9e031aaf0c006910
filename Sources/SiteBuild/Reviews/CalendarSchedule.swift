internal import Content

/// A schedule for a calendar: RFC 5545, a whole-day event for each review.
///
/// What nobody has reviewed is due today. An event keeps its identity, so that importing a later
/// schedule moves it.
enum CalendarSchedule {
  static func render(_ schedule: ReviewSchedule) -> [UInt8] {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bedside//Reviews//EN"]
    for entry in schedule.entries {
      let day = entry.state.next ?? schedule.today
      lines += [
        "BEGIN:VEVENT", "UID:\(escaped(entry.identity))#review",
        "DTSTAMP:\(basic(schedule.today))T000000Z", "DTSTART;VALUE=DATE:\(basic(day))",
        "SUMMARY:\(escaped("Review: \(entry.title)"))",
        "DESCRIPTION:\(escaped("\(entry.path): \(entry.summary)"))", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap(folded)
  }

  /// The day without hyphens.
  private static func basic(_ date: CalendarDate) -> String {
    String(decoding: date.description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }

  private static func escaped(_ text: String) -> String {
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): [UInt8(ascii: "\\"), byte]
      case 0x00..<0x20: [UInt8(ascii: " ")]
      default: [byte]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A content line of at most 75 bytes, broken between characters, with its CR LF (section 3.1).
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if width + encoded.count > 75 {
        bytes += "\r\n ".utf8
        width = 1
      }
      bytes += encoded
      width += encoded.count
    }
    return bytes + "\r\n".utf8
  }
}
