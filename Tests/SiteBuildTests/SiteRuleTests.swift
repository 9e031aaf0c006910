import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// Rules that see all finished files of a site, in a build.
@Suite struct SiteRuleTests {
  /// The findings of one rule, as an editor reads them.
  private static func findings(
    of rule: String,
    in workshop: Workshop
  ) async throws -> [String] {
    let configuration = String(
      decoding: workshop.folder.bytes(of: "site/site.yaml") ?? [],
      as: UTF8.self
    ).replacing("{all: off}", with: "{all: off, \(rule): warning}")
    try workshop.folder.write(configuration, to: "site/site.yaml")
    let found = try await workshop.build().diagnostics.filter { $0.id.name == rule }
    return workshop.text(of: found).split(separator: "\n").map(String.init)
  }

  @Test func `an address that was published once has a page, a redirect or a notice`()
    async throws
  {
    let workshop = try Workshop()
    let addresses = """
      /
      /tags/back-pain/
      /articles/knee/
      /articles/withdrawn/
      /old/spasms/
      /page/2/
      /articles/draft/

      """
    try workshop.folder.write(addresses, to: "site/addresses.txt")
    let article = Workshop.article.replacing("title:", with: "aliases: [/old/spasms/]\ntitle:")
    try workshop.folder.write(article, to: "articles/new.md")
    #expect(
      try await Self.findings(of: "slug-changed", in: workshop) == [
        "site/addresses.txt:7:1: warning: nothing is at '/articles/draft/' any more [slug-changed]"
      ]
    )
  }

  @Test(arguments: [1, 4])
  func `the template that has the help line elsewhere is named`(_ jobs: Int) async throws {
    var workshop = try Workshop()
    workshop.jobs = jobs
    let layout = String(
      decoding: workshop.folder.bytes(of: "templates/layouts/base.mustache") ?? [],
      as: UTF8.self
    )
    let help = /{{#site.(helpLine|emergency)}}(.|\n)*?{{\/site.(helpLine|emergency)}}/
    let page = layout.replacing(help, with: "")
      .replacing("{{$content}}\n{{/content}}", with: "<h1>Topics</h1>")
    try workshop.folder.write(page, to: "templates/topics.mustache")
    let found = try await Self.findings(of: "help-inconsistent", in: workshop)
    #expect(
      found == [
        "templates/topics.mustache:1:1: warning: '/tags/' has the help line nowhere; "
          + "most pages have it behind the beginning of the navigation [help-inconsistent]"
      ]
    )
  }
}
