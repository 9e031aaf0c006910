package import Content
internal import Diagnostics
package import FileSystem

/// Tries links to other sites: each address once, however many places hold it.
package struct ExternalLinkCheck {
  private let options: ExternalLinkOptions
  private let folder: Directory

  /// The time between two savings of the cache, so that a run that is broken off is not in vain.
  private static let savingInterval = Duration.seconds(20)

  /// - Parameter folder: the project's, where the cache is kept.
  package init(_ options: ExternalLinkOptions, in folder: Directory) {
    self.options = options
    self.folder = folder
  }

  /// - Parameters:
  ///   - read: the bytes of a file of the project; nil if it is no longer there.
  ///   - progress: is told how many addresses of how many have been asked.
  /// - Throws: `MissingTransport`, unless the cache has all outcomes.
  package func run(
    _ links: [ExternalLink],
    read: @escaping (String) -> [UInt8]?,
    progress: (Int, Int) -> Void
  ) throws(MissingTransport) -> ExternalLinkReport {
    let bytes = try? folder.read(OutcomeCache.path, limit: OutcomeCache.sizeLimit)
    var cache = OutcomeCache(bytes ?? [], today: options.today)
    var report = ExternalLinkReport()
    var outcomes: [String: LinkOutcome] = [:]
    let new = addresses(of: links, cache, &outcomes)

    if !new.isEmpty {
      guard let transport = CurlTransport(options) else { throw MissingTransport() }
      let clock = ContinuousClock()
      var saved = clock.now
      var count = 0
      progress(count, new.count)
      LinkTour(transport: transport, politeness: options.politeness).run(new) { index, outcome in
        outcomes[new[index].request] = outcome
        cache.remember(outcome, of: new[index])
        count += 1
        progress(count, new.count)
        if clock.now - saved > Self.savingInterval {
          _ = save(cache)
          saved = clock.now
        }
      }
      report.cacheFailure = save(cache)
    }

    var findings = LinkFindings(read: read)
    report.diagnostics = links.compactMap { link in
      do throws(LinkFault) {
        let address = try WebAddress(link.url)
        return outcomes[address.request].flatMap { findings.finding($0, for: link) }
      } catch {
        return findings.finding(.failed(error), for: link)
      }
    }
    return report
  }

  /// The addresses that have to be asked, each once, in the order of their first link.
  ///
  /// - Parameter outcomes: is given those that the cache knows.
  private func addresses(
    of links: [ExternalLink],
    _ cache: OutcomeCache,
    _ outcomes: inout [String: LinkOutcome]
  ) -> [WebAddress] {
    var known: Set<String> = []
    return links.compactMap { link in
      guard let address = try? WebAddress(link.url) else { return nil }
      guard known.insert(address.request).inserted else { return nil }
      guard let outcome = cache[address] else { return address }
      outcomes[address.request] = outcome
      return nil
    }
  }

  private func save(_ cache: OutcomeCache) -> FileSystemError? {
    do {
      _ = try folder.write(cache.rendered(), to: OutcomeCache.path)
      return nil
    } catch {
      return error
    }
  }
}
