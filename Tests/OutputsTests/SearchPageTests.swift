import Content
import Outputs
import Testing

@Suite struct SearchPageTests {
  private func outputs(_ setting: String) -> [PlannedOutput] {
    let site = SampleSite.site(
      base: "https://example.org/clinic/\nsearch: \(setting)",
      pageSize: 10
    )
    let article = SampleSite.article("knee", site: site)
    return OutputRegistry.plan(SampleSite.edition([article], site: site))
  }

  @Test func `a site has the page if it asks for one`() {
    #expect(outputs("pagefind").contains { $0.path == "search/index.html" })
    #expect(!outputs("none").contains { $0.path == "search/index.html" })
  }

  @Test func `the page knows where the index is, and the topics that have articles`() {
    let record = outputs("pagefind").record(of: "search/index.html")
    #expect(record?.text("bundleURL") == "/clinic/pagefind/")
    #expect(record?.text("baseURL") == "/clinic/")
    #expect(record?.text("site.searchURL") == "/clinic/search/")
    #expect(record?.records("topics").map { $0.text("label") } == ["Back & pain"])
  }

  @Test func `headers allow WebAssembly and forms only for a site with search`() throws {
    for name in ["_headers", "_headers.nginx", "_headers.caddy"] {
      let with = try #require(outputs("pagefind").text(of: name))
      let without = try #require(outputs("none").text(of: name))
      #expect(
        with.contains("script-src 'self' 'wasm-unsafe-eval';")
          && with.contains("form-action 'self'")
      )
      #expect(
        with.contains("/clinic/pagefind/fragment/") && with.contains("/clinic/pagefind/index/")
      )
      #expect(without.contains("script-src 'self';") && without.contains("form-action 'none'"))
      #expect(!without.contains("pagefind"))
    }
  }

  @Test func `neither the sitemap nor a feed names it`() {
    let outputs = outputs("pagefind")
    #expect(outputs.text(of: "sitemap.xml")?.contains("/search/") == false)
  }
}
