internal import Content
internal import Diagnostics

/// Says what the outcome of an address means for a place that links to it.
struct LinkFindings {
  /// The bytes of a file of the project at a place; nil if there are none.
  private let read: (String) -> [UInt8]?
  /// The file that was read last: the links of one file follow each other.
  private var file: (path: String, bytes: [UInt8])?

  /// - Parameter read: the bytes of a file of the project; nil if it is no longer there.
  init(read: @escaping (String) -> [UInt8]?) {
    self.read = read
  }

  /// Nil for a link that leads where it should.
  mutating func finding(_ outcome: LinkOutcome, for link: ExternalLink) -> Diagnostic? {
    switch outcome {
    case .reached: nil
    case .moved(let address): moved(link, to: address)
    case .refused(let status) where status == 404 || status == 410:
      broken(link, status == 404 ? "answers 404, not found" : "answers 410, gone for good")
    case .refused(let status): unreachable(link, "answers with status \(status)")
    case .failed(let fault): failed(link, fault)
    }
  }

  private func failed(_ link: ExternalLink, _ fault: LinkFault) -> Diagnostic {
    switch fault {
    case .malformed: broken(link, "is not an address that can be asked for")
    case .strayRedirect: broken(link, "redirects to something that is no web address")
    case .unknownHost: broken(link, "names a host that does not exist")
    case .insecure: broken(link, "has a certificate that browsers refuse")
    case .credentials: credentials(link)
    case .circle: unreachable(link, "redirects in a circle")
    case .tooManyRedirects: unreachable(link, "redirects again and again")
    case .lookup: unreachable(link, "names a host that could not be looked up")
    case .connection: unreachable(link, "has a server that takes no connection")
    case .timeout: unreachable(link, "did not answer in time")
    case .transfer: unreachable(link, "broke off, or answered with no HTTP")
    case .silentServer: unreachable(link, "is on a server that answers for none of its addresses")
    case .privateAddress: privateAddress(link)
    case .noCertificates: noCertificates(link)
    }
  }

  private func broken(_ link: ExternalLink, _ what: String) -> Diagnostic {
    Diagnostic(
      .error,
      .externalLinkBroken,
      "'\(link.url)' \(what)",
      at: link.range,
      explanation: "A reader who follows the link finds nothing.",
      solutions: [.init("Link to where the page is now, to another source, or take the link out.")]
    )
  }

  private func unreachable(_ link: ExternalLink, _ what: String) -> Diagnostic {
    Diagnostic(
      .warning,
      .externalLinkUnreachable,
      "'\(link.url)' \(what)",
      at: link.range,
      explanation:
        "It may be there for a reader: some sites answer people alone, or are down today.",
      solutions: [.init("Open the link in a browser; if it leads nowhere there too, change it.")]
    )
  }

  private func privateAddress(_ link: ExternalLink) -> Diagnostic {
    Diagnostic(
      .warning,
      .externalLinkUnreachable,
      "'\(link.url)' leads into a private network, and was not tried",
      at: link.range,
      explanation: "Readers elsewhere cannot reach it, and an article is not to reach into the "
        + "network of whoever checks it.",
      solutions: [
        .init("Change the link; for a site on an intranet, add --external-allow-private.")
      ]
    )
  }

  private func noCertificates(_ link: ExternalLink) -> Diagnostic {
    Diagnostic(
      .warning,
      .externalLinkUnreachable,
      "'\(link.url)' was not tried: this machine has no certificates to check others against",
      at: link.range,
      solutions: [.init("Install Debian's ca-certificates.")]
    )
  }

  private func credentials(_ link: ExternalLink) -> Diagnostic {
    Diagnostic(
      .error,
      .externalLinkCredentials,
      "the address, or one that it redirects to, holds a user's name or a password",
      at: link.range,
      explanation: "Everybody who reads the page can read it too; it was not sent to anyone.",
      solutions: [.init("Take out what stands before the '@', and change the password.")]
    )
  }

  private mutating func moved(_ link: ExternalLink, to target: String) -> Diagnostic {
    // Browsers keep the fragment that they come with, unless they are given another one.
    let fragment = (try? WebAddress(link.url))?.fragment.map { "#" + $0 } ?? ""
    let address = target.utf8.contains(UInt8(ascii: "#")) ? target : target + fragment
    return Diagnostic(
      .warning,
      .externalLinkMoved,
      "'\(link.url)' has moved to '\(address)'",
      at: link.range,
      explanation: "The server says that the move is for good; redirects are taken down one day.",
      solutions: [.init("Link to '\(address)'.", replacement: replacement(of: link, with: address))]
    )
  }

  /// The edit that puts the new address in place of the old one, where both are plain: the new one
  /// comes from a stranger and must mean the same in Markdown, YAML and JSON.
  private mutating func replacement(
    of link: ExternalLink,
    with address: String
  ) -> Diagnostic.Replacement? {
    // Markdown does not count a point at the end among a bare address.
    guard address.utf8.allSatisfy(Self.isPlain), let last = address.utf8.last,
      Self.isAlphanumeric(last) || last == UInt8(ascii: "/"),
      let written = text(at: link.range)
    else { return nil }
    let url = Array(link.url.utf8)
    let isQuoted = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains { [$0] + url + [$0] == written }
    guard isQuoted || written == url else { return nil }
    let inset = isQuoted ? 1 : 0
    let range = (link.range.lowerBound + inset)..<(link.range.upperBound - inset)
    return Diagnostic.Replacement(SourceRange(path: link.range.path, range), with: address)
  }

  private mutating func text(at place: SourceRange) -> [UInt8]? {
    if file?.path != place.path { file = read(place.path).map { (place.path, $0) } }
    guard let file, place.upperBound <= file.bytes.count else { return nil }
    return Array(file.bytes[place.bytes])
  }

  /// A byte without a meaning of its own in any of the three, inside of an address.
  private static func isPlain(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "-._~:/?=%+,@#$!&".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
