internal import Content
internal import FoundationEssentials
internal import HTML

/// The outcomes of earlier runs, by what was asked for.
///
/// The file is disposable: of one that is malformed or of another version nothing is taken.
struct OutcomeCache: Sendable {
  /// Where it is, relative to the project's root.
  static let path = ".bedside/external-links.json"
  /// The largest file that is read, in bytes.
  static let sizeLimit = 16 << 20

  private static let version = 1
  /// Days that an outcome is good for.
  private static let daysOfSuccess = 7
  private static let daysOfFailure = 1

  private let today: CalendarDate
  private var entries: [String: (day: CalendarDate, outcome: LinkOutcome)] = [:]

  /// - Parameters:
  ///   - bytes: the file; anything may stand in it.
  ///   - today: the day that ages are counted to; what is too old then, or of a later day, is left
  ///     out.
  init(_ bytes: [UInt8], today: CalendarDate) {
    self.today = today
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)),
      file.version == Self.version
    else { return }
    for link in file.links {
      guard let day = CalendarDate(iso: link.day), let outcome = link.outcome else { continue }
      guard (try? WebAddress(link.url))?.request == link.url else { continue }
      let age = today.daysSince1970 - day.daysSince1970
      let limit = outcome.isSuccess ? Self.daysOfSuccess : Self.daysOfFailure
      if (0..<limit).contains(age) { entries[link.url] = (day, outcome) }
    }
  }

  subscript(address: WebAddress) -> LinkOutcome? { entries[address.request]?.outcome }

  /// Remembers an outcome of today, if it says something about the address.
  mutating func remember(_ outcome: LinkOutcome, of address: WebAddress) {
    if case .failed(let fault) = outcome, !fault.isOfAddress { return }
    entries[address.request] = (today, outcome)
  }

  /// The file, sorted by address.
  func rendered() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { file in
      file.member("version", Self.version)
      file.array("links") { links in
        for (url, entry) in entries.sorted(by: { $0.key < $1.key }) {
          links.object { link in
            link.member("url", url)
            link.member("day", entry.day.description)
            switch entry.outcome {
            case .reached: break
            case .moved(let address): link.member("movedTo", address)
            case .refused(let status): link.member("status", status)
            case .failed(let fault): link.member("fault", fault.rawValue)
            }
          }
        }
      }
    }
    return writer.finish()
  }

  private struct File: Decodable {
    let version: Int
    let links: [Link]
  }

  private struct Link: Decodable {
    let url: String
    let day: String
    let movedTo: String?
    let status: Int?
    let fault: String?

    /// Nil for what this program would not have written.
    var outcome: LinkOutcome? {
      switch (movedTo, status, fault) {
      case (nil, nil, nil): return .reached
      case (let address?, nil, nil):
        return (try? WebAddress(address)).map { .moved(to: $0.text) }
      case (nil, let status?, nil):
        return (100..<1_000).contains(status) ? .refused(status: status) : nil
      case (nil, nil, let name?):
        return LinkFault(rawValue: name).flatMap { $0.isOfAddress ? .failed($0) : nil }
      default: return nil
      }
    }
  }
}

extension LinkOutcome {
  fileprivate var isSuccess: Bool {
    switch self {
    case .reached, .moved: true
    case .refused, .failed: false
    }
  }
}
