/// Why a value may not stand at a place.
struct PlaceRefusal: Error {
  let summary: String
  let explanation: String
}

extension MarkupState {
  /// Why no value at all may stand here; nil if one may.
  var refusal: PlaceRefusal? {
    switch place {
    case .text, .escapableText: return nil
    case .value:
      guard attributeRule == .instruction else { return nil }
      return PlaceRefusal(
        summary: "no value may stand in the attribute '\(attributeName)'",
        explanation: "Browsers run or obey what stands in it, so it must be fixed text."
      )
    default:
      return PlaceRefusal(
        summary: "no value may stand in \(place.name)",
        explanation: """
          A value may stand in the text of an element and between the quotation marks of an \
          attribute, where escaping keeps it from becoming markup.
          """
      )
    }
  }

  /// How a value is to be escaped here, where `refusal` is nil.
  func escaping(
    of kind: TemplateSchema.Kind,
    named name: String
  ) -> Result<Instruction.Escaping, PlaceRefusal> {
    guard case .value = place else {
      if case .html = kind { return placeForHTML(name) }
      return .success(.text)
    }
    switch (kind, attributeRule) {
    case (.html, _): return placeForHTML(name)
    case (.url, .url) where url != .start: return .failure(Self.lateURL(name, attributeName))
    case (.url, _): return .success(.url)
    case (.text, .url): return url.allowsText ? .success(.urlComponent) : .failure(textAsURL(name))
    case (.text, .urlList): return .failure(textAsURL(name))
    case (.text, .metaContent) where isPragma:
      return .failure(
        PlaceRefusal(
          summary: "'\(name)' is a text and cannot stand in the 'content' of an 'http-equiv'",
          explanation: "Browsers obey such a 'content': it can send readers to another site."
        )
      )
    default: return .success(.attribute)
    }
  }

  /// Goes on behind a value of a kind.
  mutating func pass(_ kind: TemplateSchema.Kind) {
    passValue()
    guard case .value = place else { return }
    switch kind {
    case .number: url.advance(UInt8(ascii: "0"))
    case .text:
      url = url.allowsText ? .fixed : .behindValue
      if attributeRule == .metaContent { hasTextContent = true }
    default: url = .behindValue
    }
  }

  private var attributeName: String { String(decoding: attribute, as: UTF8.self) }

  private func placeForHTML(_ name: String) -> Result<Instruction.Escaping, PlaceRefusal> {
    guard place != .text else { return .success(.html) }
    return .failure(
      PlaceRefusal(
        summary: "'\(name)' is HTML and cannot stand in \(place.name)",
        explanation: "HTML has tags, and those are text there or end the place itself."
      )
    )
  }

  private func textAsURL(_ name: String) -> PlaceRefusal {
    PlaceRefusal(
      summary: "'\(name)' is a text and cannot decide where '\(attributeName)' leads",
      explanation: """
        A URL begins with a value of kind URL, or with a fixed text such as '/tags/' that names \
        the scheme and host or the folder; a text may follow behind that.
        """
    )
  }

  private static func lateURL(_ name: String, _ attribute: String) -> PlaceRefusal {
    PlaceRefusal(
      summary: "'\(name)' is a URL and must be the first thing in '\(attribute)'",
      explanation: "A whole URL behind another text makes no URL."
    )
  }
}
