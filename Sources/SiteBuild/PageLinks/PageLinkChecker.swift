package import Content
internal import Diagnostics
package import HTML
internal import Markdown
package import Outputs

/// Checks that every address in the finished files, whether an article, a template or the program
/// put it there, leads to a file of the site and to a place that is on it.
///
/// A fragment of a file that is no page, such as `leaflet.pdf#page=2`, is not judged.
package struct PageLinkChecker: Sendable {
  private let base: BaseURL
  private let plainBase: PlainAddress.Base
  private let outputs: [PlannedOutput]
  /// The position of each output by the paths that lead to it and are plain.
  private let plainPositions: ByteTable
  /// The positions by the other paths.
  private let otherPositions: ByteTable
  /// By the paths of the files that are not on the site yet, why their articles are not.
  private let waiting: [ExactText: Publication.Reason]

  package init(
    _ outputs: [PlannedOutput],
    waiting: [ExactText: Publication.Reason] = [:],
    base: BaseURL
  ) {
    self.base = base
    self.waiting = waiting
    plainBase = PlainAddress.Base(base)
    self.outputs = outputs
    var plain = ByteTable(capacity: outputs.count * 2)
    var others = ByteTable(capacity: outputs.count * 2)
    for (position, output) in outputs.enumerated() {
      for path in [output.sitePath, "/" + output.path] {
        if PlainAddress.isPlain(path.utf8.span) {
          plain.insert(path, position)
        } else {
          others.insert(path, position)
        }
      }
    }
    (plainPositions, otherPositions) = (plain, others)
  }

  /// Judges what can be judged from one file; many may be checked at once.
  package func check(_ scan: PageScan, of output: PlannedOutput) -> PageLinks {
    var links = PageLinks(ids: SortedByteList(scan.ids), names: SortedByteList(scan.names))
    links.problems = links.ids.repeated.map {
      PageLinks.Problem(kind: .repeatedID, written: $0, place: nil)
    }
    check(scan.links, areLoaded: false, on: output, &links)
    check(scan.resources, areLoaded: true, on: output, &links)
    return links
  }

  private func check(
    _ addresses: ByteList,
    areLoaded: Bool,
    on output: PlannedOutput,
    _ links: inout PageLinks
  ) {
    let (text, origin, root) = (addresses.bytes.span, plainBase.origin.span, plainBase.path.span)
    for index in addresses.indices {
      let range = addresses.range(of: index)
      if isRightPath(text, range) { continue }
      let plain = PlainAddress(text, range, origin: origin, root: root)
      if let plain {
        if isRight(plain, in: text, on: output, links) { continue }
      } else if !areLoaded, PlainAddress.isElsewhere(text.extracting(range), base: plainBase) {
        continue
      }
      let address = addresses[index]
      let place = plain?.place(addresses.bytes, on: output.sitePath)
      check(
        address,
        at: place ?? output.place(of: address, base: base),
        isLoaded: areLoaded,
        on: output,
        &links
      )
    }
  }

  /// Whether an address is the path of a file of the site and nothing else, as most addresses are.
  private func isRightPath(_ text: Span<UInt8>, _ address: Range<Int>) -> Bool {
    guard plainBase.path.count == 1, address.count > 0 else { return false }
    guard text[address.lowerBound] == UInt8(ascii: "/") else { return false }
    // A path that is plain has no fragment, so neither has an address that is one.
    return plainPositions[text.extracting(address)] != nil
  }

  /// Whether an address leads to a file of the site, with nothing to be said about it; nearly all
  /// of those do that are written as the program writes them.
  private func isRight(
    _ address: PlainAddress,
    in text: Span<UInt8>,
    on output: PlannedOutput,
    _ links: PageLinks
  ) -> Bool {
    if address.path.isEmpty {
      guard !address.fragment.isEmpty, output.addresses == .html, !output.isNotice else {
        return true
      }
      return links.hasPlace(text.extracting(address.fragment))
    }
    guard let position = plainPositions[text.extracting(address.path)] else { return false }
    return address.fragment.isEmpty || outputs[position].addresses != .html
  }

  private func position(of path: String) -> Int? {
    plainPositions[path.utf8.span] ?? otherPositions[path.utf8.span]
  }

  private func check(
    _ address: ArraySlice<UInt8>,
    at place: SiteAddress,
    isLoaded: Bool,
    on output: PlannedOutput,
    _ links: inout PageLinks
  ) {
    let problem: PageLinks.Problem.Kind
    switch place {
    case .place(let path, let fragment):
      guard let position = self.position(of: path.text) else {
        let hasHost = output.addresses == .html && Self.namesHost(address)
        let reason = waiting[ExactText(String(path.text.dropFirst()))]
        problem = reason.map { .waiting($0) } ?? (hasHost ? .unknownOnHost : .broken)
        break
      }
      guard let name = fragment?.text, outputs[position].addresses == .html else { return }
      // That the article was withdrawn is told at the link itself, as a warning: a day that passes
      // must not keep other articles from being published.
      if outputs[position].isNotice { return }
      guard outputs[position].path.utf8.elementsEqual(output.path.utf8) else {
        let written = String(decoding: address, as: UTF8.self)
        links.fragments.append(.init(written: written, place: place, page: position, name: name))
        return
      }
      guard !links.hasPlace(name) else { return }
      problem = .fragment(name)
    case .outsideBase: problem = .outsideBase
    case .unsteady: problem = .unsteady
    case .otherOrigin where isLoaded: problem = .external
    case .otherScheme where isLoaded && !Self.isWithinPage(address): problem = .external
    case .otherOrigin, .neighbour, .otherScheme: return
    }
    let written = String(decoding: address, as: UTF8.self)
    links.problems.append(.init(kind: problem, written: written, place: place))
  }

  /// Whether an address may be that of something else which is published on its host.
  private static func namesHost(_ address: ArraySlice<UInt8>) -> Bool {
    address.starts(with: "https://".utf8) || address.starts(with: "http://".utf8)
  }

  /// Whether an address without a host is its own content, so that nobody is asked for it.
  private static func isWithinPage(_ address: ArraySlice<UInt8>) -> Bool {
    ["data:", "blob:", "about:"].contains { scheme in
      address.count >= scheme.utf8.count
        && zip(address, scheme.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  /// All findings, once every file has been checked, and the positions of the files that have any.
  ///
  /// - Parameters:
  ///   - pages: what was found in each of the outputs, in their order, by `check` as well.
  ///   - sources: the links of the Markdown files that have pages, by the path of the file.
  func findings(
    _ pages: [InspectedPage?],
    sources: [String: [LinkFact]],
    jobs: Int
  ) async throws(SiteBuildError) -> (diagnostics: [Diagnostic], faulty: Set<Int>) {
    let (outputs, base) = (outputs, base)
    let doubtful = pages.indices.filter { position in
      pages[position]?.links.map { !$0.problems.isEmpty || !$0.fragments.isEmpty } ?? false
    }
    let judged = try await parallelMap(doubtful, jobs: jobs) { position in
      let links = pages[position]?.links
      let missing =
        links?.fragments.filter { pages[$0.page]?.links?.hasPlace($0.name) == false } ?? []
      return JudgedPageLinks(
        (links?.problems ?? [])
          + missing.map { .init(kind: .fragment($0.name), written: $0.written, place: $0.place) },
        on: outputs[position],
        links: sources[outputs[position].origin.path] ?? [],
        base: base
      )
    }
    var report = PageLinkReport(base: base)
    var faulty: Set<Int> = []
    for (position, page) in zip(doubtful, judged) where page.isFaulty {
      report.add(page, on: outputs[position])
      faulty.insert(position)
    }
    return (report.findings, faulty)
  }
}

extension PlannedOutput {
  /// Whether the page stands for an article that was withdrawn.
  fileprivate var isNotice: Bool {
    if case .page(let template, _) = content { template == "withdrawn" } else { false }
  }

  /// Where an address on this page leads.
  func place(of address: ArraySlice<UInt8>, base: BaseURL) -> SiteAddress {
    // Hosts show this page in place of any that is missing.
    let isFixed = !path.utf8.elementsEqual("404.html".utf8)
    return SiteAddress(address, on: sitePath, isFixed: isFixed, base: base)
  }
}
