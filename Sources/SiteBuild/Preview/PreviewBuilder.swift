internal import Content
internal import Diagnostics
internal import FileSystem
internal import Markdown
internal import Outputs
internal import Synchronization

/// The site as it is now, built in memory: nothing is written, and the output folder is never
/// touched.
package actor PreviewBuilder {
  private let builder: SiteBuilder
  /// Kept while a build fails, so that links and addresses still lead where they did.
  private var basePath = "/"

  /// - Parameter options: the output folder among them is not looked at.
  package init(_ options: BuildOptions) {
    var options = options
    options.measuresReading = true
    builder = SiteBuilder(options)
  }

  /// Builds anew after files of the project have changed.
  ///
  /// - Parameter changes: their paths relative to the root; nil if anything may have changed.
  package func build(after changes: Set<String>?) async -> PreviewSite {
    do throws(SiteBuildError) {
      var clock = StageClock { _ in }
      let inspected = try await builder.inspect(try Project(try builder.openRoot()), &clock)
      let shelf = Shelf()
      let rendered = try await builder.render(inspected, &clock, despiteErrors: true) { file in
        shelf.put(file)
        return .success(.created)
      }
      let findings = rendered.diagnostics.inReadingOrder()
      basePath = inspected.shared.site.baseURL.path
      let articles = articles(of: inspected, findings, today: builder.options.today)
      return PreviewSite(
        files: files(of: inspected.plan, on: shelf, but: PreviewFaults(findings, in: inspected)),
        articles: articles,
        planned: planned(inspected, articles),
        findings: findings,
        basePath: basePath
      )
    } catch {
      return PreviewSite(failure: error, basePath: basePath)
    }
  }

  /// The files by their paths on the site, without the pages that show errors instead.
  private func files(
    of plan: Plan,
    on shelf: Shelf,
    but faults: PreviewFaults
  ) -> [String: PreviewFile] {
    let made = shelf.files
    let files = plan.outputs.compactMap { output -> (String, PreviewFile)? in
      guard let file = made[output.path], !faults.spoil(output) else { return nil }
      let origin = output.origin.path
      return (output.sitePath, PreviewFile(bytes: file.bytes, hash: file.hash, origin: origin))
    }
    return Dictionary(files) { first, _ in first }
  }

  /// The paths of all pages that there would be if nothing were wrong: also of texts that could not
  /// be parsed, of which the plan knows nothing.
  private func planned(
    _ site: InspectedSite,
    _ articles: [String: PreviewArticle]
  ) -> Set<String> {
    let parsed = site.parsed.articles.map(\.path) + site.parsed.pages.map(\.path)
    return Set(articles.keys).subtracting(parsed).union(site.plan.outputs.map(\.sitePath))
  }

  /// The texts by their paths on the site, those that could not be parsed included.
  private func articles(
    of site: InspectedSite,
    _ findings: [Diagnostic],
    today: CalendarDate
  ) -> [String: PreviewArticle] {
    let findings = Dictionary(grouping: findings, by: \.range.path)
    var articles: [String: PreviewArticle] = [:]
    for file in site.project.articles {
      guard let id = ArticleFile.id(of: file) else { continue }
      articles["/articles/\(id)/"] = PreviewArticle(source: file, findings: findings[file] ?? [])
    }
    for file in site.project.pages {
      guard let path = SitePageFile.path(of: file) else { continue }
      articles[path] = PreviewArticle(source: file, findings: findings[file] ?? [])
    }
    for article in site.parsed.articles {
      let file = article.source.path
      articles[article.path] = PreviewArticle(
        source: file,
        findings: findings[file] ?? [],
        headings: article.headings.map { .init(anchor: $0.anchor, range: $0.range) },
        measures: .init(
          words: article.wordCount,
          minutes: article.readingTime,
          reading: site.parsed.readingLevels[file],
          review: ReviewState(of: article, in: site.shared.site, on: today),
          state: PublicationState(of: article, in: site.shared.site, on: today)
        )
      )
    }
    return articles
  }
}

/// Takes the finished files of one build from all its threads.
private final class Shelf: Sendable {
  private let contents = Mutex<[String: FinishedFile]>([:])

  func put(_ file: FinishedFile) {
    contents.withLock { $0[file.path] = file }
  }

  /// By their paths in the output folder.
  var files: [String: FinishedFile] { contents.withLock { $0 } }
}
