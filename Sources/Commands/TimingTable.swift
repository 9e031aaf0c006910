internal import SiteBuild

/// Where the time of a build went, as two tables in plain text.
struct TimingTable {
  let timings: BuildTimings

  init(_ timings: BuildTimings) {
    self.timings = timings
  }

  var text: String { (stages + templates).joined(separator: "\n") }

  private var stages: [String] {
    let total = timings.stages.reduce(Duration.zero) { $0 + $1.duration }
    return timings.stages.map { line($0.stage.rawValue, $0.duration) } + [line("All", total)]
  }

  private var templates: [String] {
    guard !timings.templates.isEmpty else { return [] }
    let head =
      pad("Template", 16) + pad("pages", 8, isRight: true) + pad("µs to render", 14, isRight: true)
      + pad("µs to check", 13, isRight: true) + pad("bytes", 9, isRight: true)
    return [head]
      + timings.templates.map { template in
        pad(template.name, 16) + pad("\(template.pages)", 8, isRight: true)
          + pad(microseconds(template.rendering, of: template.pages), 14, isRight: true)
          + pad(microseconds(template.checking, of: template.pages), 13, isRight: true)
          + pad("\(template.bytes / max(1, template.pages))", 9, isRight: true)
      }
  }

  private func line(_ name: String, _ duration: Duration) -> String {
    pad(name, 16) + pad(seconds(duration), 8, isRight: true) + " s"
  }

  private func seconds(_ duration: Duration) -> String {
    let (whole, attoseconds) = duration.components
    let thousandths = "\(attoseconds / 1_000_000_000_000_000)"
    return "\(whole)." + String(repeating: "0", count: max(0, 3 - thousandths.count)) + thousandths
  }

  /// For one of some pages, to a tenth.
  private func microseconds(_ duration: Duration, of count: Int) -> String {
    let (whole, attoseconds) = duration.components
    let nanoseconds = whole * 1_000_000_000 + attoseconds / 1_000_000_000
    let tenths = nanoseconds / 100 / Int64(max(1, count))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func pad(_ text: String, _ width: Int, isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return isRight ? space + text : text + space
  }
}
