import FoundationEssentials

/// The findings of an earlier run, which a project lives with for now: made from what `--format
/// json` printed then, so that a later run tells only what is new.
///
/// A finding counts as known if one of the same rule, file and words is in the baseline; where the
/// line stands and how much the rule weighs do not matter. Each known finding covers one: when a
/// file has the same fault once more, the last one in the file is new.
package struct Baseline: Sendable {
  private let counts: [FindingIdentity: Int]

  /// Reads a baseline.
  ///
  /// - Parameter json: the array of findings that ``JSONPrinter`` writes.
  /// - Throws: ``Malformed`` if the bytes are anything else.
  package init(json: [UInt8]) throws(Malformed) {
    let records: [Record]
    do {
      records = try JSONDecoder().decode([Record].self, from: Data(json))
    } catch {
      throw Malformed(error)
    }
    counts = records.reduce(into: [:]) { counts, record in
      let identity = FindingIdentity(
        rule: record.id,
        path: record.place.path,
        summary: record.summary
      )
      counts[identity, default: 0] += 1
    }
  }

  /// The findings that the baseline does not have, in reading order.
  package func new(in diagnostics: [Diagnostic]) -> [Diagnostic] {
    var remaining = counts
    return diagnostics.inReadingOrder().filter { diagnostic in
      let identity = FindingIdentity(diagnostic)
      guard let count = remaining[identity], count > 0 else { return true }
      remaining[identity] = count - 1
      return false
    }
  }

  /// Why a file is not a baseline.
  package struct Malformed: Error, Equatable, CustomStringConvertible {
    /// One sentence without a full stop, such as `finding 3 has no text 'summary'`.
    package let description: String

    fileprivate init(_ error: any Error) {
      description =
        switch error {
        case DecodingError.keyNotFound(let key, let context):
          Self.finding(context, "has no '\(key.stringValue)'")
        case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty,
          DecodingError.valueNotFound(_, let context) where context.codingPath.isEmpty:
          "it is not a list of findings as '--format json' prints it"
        case DecodingError.typeMismatch(_, let context),
          DecodingError.valueNotFound(_, let context):
          Self.finding(context, "is not as '--format json' prints it")
        default: "it is not JSON"
        }
    }

    private static func finding(_ context: DecodingError.Context, _ problem: String) -> String {
      guard let index = context.codingPath.first?.intValue else { return "a finding \(problem)" }
      return "finding \(index + 1) \(problem)"
    }
  }
}

/// What is read of a finding in ``JSONPrinter``'s form.
private struct Record: Decodable {
  let id: String
  let summary: String
  let place: Place

  struct Place: Decodable {
    let path: String
  }
}
