/// How a language writes a date in full, such as "14 October 2025".
///
/// Health pages spell the month out, because 10/11/2025 is two different days in two countries.
package struct DateStyle: Sendable {
  /// The languages that have a style, by their primary subtag (BCP 47).
  package static let languages = styles.map(\.language)

  package let language: String
  private let months: [String]
  private let order: Order

  /// The style of a language tag such as `en-GB`, or nil if Bedside does not know the language.
  package init?(languageTag tag: String) {
    let tag = tag.utf8.span
    var length = 0
    while length < tag.count, tag[length] != UInt8(ascii: "-") { length += 1 }
    let primary = tag.extracting(first: length)
    guard let style = Self.styles.first(where: { Self.isSame(primary, $0.language) }) else {
      return nil
    }
    let isAmerican = Self.isSame(tag, "en-us")
    self.init(style.language, isAmerican ? .monthFirst : style.order, style.months)
  }

  /// Whether a part of a tag, in letters of either case, is one in small letters.
  private static func isSame(_ part: Span<UInt8>, _ small: String) -> Bool {
    let small = small.utf8.span
    return part.count == small.count && part.indices.allSatisfy { part[$0] | 0x20 == small[$0] }
  }

  private init(_ language: String, _ order: Order, _ months: [String]) {
    self.language = language
    self.months = months
    self.order = order
  }

  package func format(_ date: CalendarDate) -> String {
    let month = months[date.month - 1]
    return switch order {
    // Nearly all pages have several of these, and interpolation takes three times as long.
    case .dayFirst: String(date.day) + " " + month + " " + String(date.year)
    case .dayFirstWithOrdinalFirst: "\(date.day)\(date.day == 1 ? "er" : "") \(month) \(date.year)"
    case .dayFirstWithOrdinalPoint: "\(date.day). \(month) \(date.year)"
    case .dayFirstWithPrepositions: "\(date.day) de \(month) de \(date.year)"
    case .monthFirst: "\(month) \(date.day), \(date.year)"
    }
  }

  private enum Order {
    case dayFirst
    /// French: `1er mai 2026`, but `2 mai 2026`.
    case dayFirstWithOrdinalFirst
    case dayFirstWithOrdinalPoint
    case dayFirstWithPrepositions
    case monthFirst
  }

  private static func names(_ text: StaticString) -> [String] {
    text.description.split(separator: " ").map(String.init)
  }

  /// British English: "14 October 2025".
  package static let english = DateStyle(
    "en",
    .dayFirst,
    names("January February March April May June July August September October November December")
  )

  private static let styles: [DateStyle] = [
    DateStyle(
      "cy",
      .dayFirst,
      names(
        "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
      )
    ),
    DateStyle(
      "de",
      .dayFirstWithOrdinalPoint,
      names("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
    ),
    english,
    DateStyle(
      "es",
      .dayFirstWithPrepositions,
      names(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
      )
    ),
    DateStyle(
      "fr",
      .dayFirstWithOrdinalFirst,
      names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
    ),
    DateStyle(
      "it",
      .dayFirst,
      names(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
      )
    ),
    DateStyle(
      "nl",
      .dayFirst,
      names(
        "januari februari maart april mei juni juli augustus september oktober november december"
      )
    ),
    DateStyle(
      "pl",
      .dayFirst,
      names(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
      )
    ),
    DateStyle(
      "pt",
      .dayFirstWithPrepositions,
      names(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
      )
    ),
  ]
}
