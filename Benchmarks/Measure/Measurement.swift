import Checks
import Content
import Diagnostics
import HTML
import Markdown
import Outputs
import SiteBuild
import Templates
import YAML

/// Something that a build does for each article.
enum Measurement: String, CaseIterable {
  /// Markdown to body HTML and facts.
  case parse
  /// YAML to metadata, with the finding of its end.
  case frontMatter = "front-matter"
  /// A whole file to an article: both of the above, citations, counts.
  case article
  /// An article among others to the bytes of its page.
  case template
  /// A page of a list of articles to the bytes of its page.
  case list
  /// What the page shows, as it was made before, to bytes.
  case render
  /// All rules about one article.
  case check
  /// Everything that is looked at in one finished page: addresses, structure, structured data.
  case pageCheck = "page-check"

  /// Does it some times over, and gives how much came of it, so that none of it can be left out.
  func run(_ count: Int, on site: MeasuredSite) -> Int {
    switch self {
    case .parse: repeated(count, parse(site))
    case .frontMatter: repeated(count, readFrontMatter(site))
    case .article: repeated(count) { site.parser.parse(site.file).facts.textBlocks.count }
    case .template: repeated(count) { site.render(site.page).count }
    case .list: repeated(count) { site.render(site.list).count }
    case .render: repeated(count, render(site))
    case .check: repeated(count, check(site))
    case .pageCheck: repeated(count, checkPage(site))
    }
  }

  private func repeated(_ count: Int, _ work: () -> Int) -> Int {
    (0..<count).reduce(0) { sum, _ in sum + work() }
  }

  private func parse(_ site: MeasuredSite) -> () -> Int {
    let split = FrontMatter.split(site.file.bytes, path: site.file.path)
    let source = MarkdownSource(
      path: site.file.path,
      bytes: site.file.bytes,
      body: split.body,
      firstLine: split.bodyLine
    )
    let renderer = MarkdownRenderer(
      safetyCards: site.site.safetyCards,
      resolver: ProjectLinkResolver(base: site.site.baseURL, assets: AssetCatalog()),
      reservedAnchors: Site.reservedAnchors
    )
    return { renderer.render(source).html.bytes.count }
  }

  private func readFrontMatter(_ site: MeasuredSite) -> () -> Int {
    let file = site.file
    return {
      let split = FrontMatter.split(file.bytes, path: file.path)
      guard
        let yaml = split.yaml,
        case .mapping(let fields) = parseYAML(
          file.bytes,
          range: yaml,
          path: file.path,
          limits: .frontMatter
        ).root
      else { return 0 }
      var metadata = ArticleMetadata()
      var decoder = FieldDecoder(path: file.path)
      ArticleMetadata.schema.decode(fields, into: &metadata, missingAt: 0..<3, &decoder)
      return metadata.tags.count
    }
  }

  private func render(_ site: MeasuredSite) -> () -> Int {
    guard case .page(let template, let record) = site.page.content else { return { 0 } }
    let (templates, shown) = (site.templates, record())
    return {
      var writer = HTMLWriter(capacity: 32 << 10)
      templates.render(template, shown, into: &writer)
      return writer.finish().bytes.count
    }
  }

  private func check(_ site: MeasuredSite) -> () -> Int {
    guard let article = site.parsed.article else { return { 0 } }
    return {
      let checked = CheckedArticle(
        article: article,
        facts: site.parsed.facts,
        site: site.site,
        today: MeasuredSite.today,
        bytes: site.file.bytes
      )
      return 1 + site.runner.check(checked).count
    }
  }

  private func checkPage(_ site: MeasuredSite) -> () -> Int {
    let bytes = site.render(site.page)
    let links = PageLinkChecker(site.outputs, base: site.site.baseURL)
    let structuredData = StructuredDataChecker(
      base: site.site.baseURL,
      dates: site.site.dateStyle
    )
    let page = site.page
    return {
      let scan = PageScan(bytes, as: .html)
      let checked = CheckedPage(
        path: "/" + page.path,
        template: "article",
        bytes: bytes,
        structure: scan.structure,
        origin: page.origin
      )
      _ = links.check(scan, of: page)
      return scan.links.count + site.runner.check(checked).findings.count
        + structuredData.check(bytes, scan.outline, of: page).count
    }
  }
}

extension MeasuredSite {
  /// The bytes of a page.
  fileprivate func render(_ page: PlannedOutput) -> [UInt8] {
    guard case .page(let template, let record) = page.content else { return [] }
    var writer = HTMLWriter(capacity: 32 << 10)
    templates.render(template, record(), into: &writer)
    return writer.finish().bytes
  }
}
