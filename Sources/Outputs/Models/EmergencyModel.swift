internal import Content
internal import Templates

/// What to do in an emergency.
struct EmergencyModel: Sendable {
  let emergency: SiteConfiguration.Emergency

  static let schema = ModelSchema<EmergencyModel>(
    "emergency",
    "What to do in an emergency.",
    [
      .text("text", "What to do, in a sentence or two.") { $0.emergency.text },
      .list("parts", of: PartModel.schema, "The text in pieces, so that its numbers can be links.")
      {
        $0.parts
      },
      .text("number", "The emergency number.") { $0.emergency.number?.written ?? "" },
      .url("url", "A tel: link that dials the emergency number.") {
        $0.emergency.number.map { "tel:" + $0.dialled }
      },
      .text("advice", "The number for urgent advice.") { $0.emergency.advice?.written },
      .url("adviceURL", "A tel: link that dials the number for urgent advice.") {
        $0.emergency.advice.map { "tel:" + $0.dialled }
      },
    ]
  )

  /// A piece of the text: a number that can be dialled, or what stands between two of them.
  struct PartModel: Sendable {
    let text: String
    let url: String?

    static let schema = ModelSchema<PartModel>(
      "part",
      "A number that can be dialled, or the text between two of them.",
      [
        .text("text", "The words or the number.") { $0.text },
        .url("url", "A tel: link, if this is a number.") { $0.url },
      ]
    )
  }

  /// The text, divided around each of the two numbers.
  var parts: [PartModel] {
    let numbers = [emergency.number, emergency.advice].compactMap { $0 }
    let text = Array(emergency.text.utf8)
    var parts: [PartModel] = []
    var (start, index) = (0, 0)
    while index < text.count {
      guard let number = numbers.first(where: { stands($0, at: index, in: text) }) else {
        index += 1
        continue
      }
      append(text[start..<index], to: &parts)
      parts.append(PartModel(text: number.written, url: "tel:" + number.dialled))
      index += number.written.utf8.count
      start = index
    }
    append(text[start...], to: &parts)
    return parts
  }

  /// Whether a number stands at a place by itself, not as a part of a longer one.
  private func stands(_ number: PhoneNumber, at index: Int, in text: [UInt8]) -> Bool {
    let written = number.written.utf8
    guard text[index...].starts(with: written) else { return false }
    let end = index + written.count
    let isContinued =
      index > 0 && isDigit(text[index - 1]) || end < text.count && isDigit(text[end])
    return !isContinued
  }

  private func append(_ text: ArraySlice<UInt8>, to parts: inout [PartModel]) {
    guard !text.isEmpty else { return }
    parts.append(PartModel(text: String(decoding: text, as: UTF8.self), url: nil))
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte)
}
