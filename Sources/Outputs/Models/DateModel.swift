internal import Content
internal import Templates

/// A day, for a `time` element.
struct DateModel: Sendable {
  let date: CalendarDate
  let style: DateStyle

  static let schema = ModelSchema<DateModel>(
    "date",
    "A day, for a time element.",
    [
      .text("iso", "The day as 2025-10-14, for the datetime attribute.") { $0.date.description },
      .text("text", "The day in full, in the site's language: 14 October 2025.") {
        $0.style.format($0.date)
      },
    ]
  )
}
