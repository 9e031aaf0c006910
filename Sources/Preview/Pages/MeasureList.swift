internal import Checks
internal import Content
internal import HTML
internal import SiteBuild

/// What the panel says of an article besides its findings.
struct MeasureList {
  let measures: PreviewArticle.Measures
  let showsDrafts: Bool

  func write(to writer: inout HTMLWriter) {
    writer.markup("<dl>")
    entry("Status", status, to: &writer)
    entry("Reading grade", grade, to: &writer)
    entry("Words", String(measures.words), to: &writer)
    entry("Reading time", "\(measures.minutes) min", to: &writer)
    entry("Review", review, to: &writer)
    entry("Next review", measures.review.next.map { "\($0)" } ?? "none", to: &writer)
    writer.markup("</dl>")
  }

  private func entry(_ name: StaticString, _ value: String, to writer: inout HTMLWriter) {
    writer.markup("<dt>")
    writer.markup(name)
    writer.markup("</dt><dd>")
    writer.text(value)
    writer.markup("</dd>")
  }

  private var status: String {
    switch measures.state {
    case .draft, .embargo:
      "\(measures.state.label)\(showsDrafts ? "; shown here, and not published by a build" : "")"
    default: measures.state.label
    }
  }

  private var grade: String {
    guard let reading = measures.reading else { return "too short to say" }
    let rough = reading.isRough ? " (rough: under 30 sentences)" : ""
    return "\(reading.fleschKincaid) Flesch-Kincaid, \(reading.smog) SMOG\(rough)"
  }

  private var review: String {
    let changed = measures.review.isChanged ? ", changed since" : ""
    guard let signOff = measures.review.signOff else { return measures.standing.label }
    return "\(measures.standing.label): \(signOff.date.value) by \(signOff.reviewer.name)\(changed)"
  }
}
