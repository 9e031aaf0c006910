import Content
import Diagnostics
import HTML
import Templates
import Testing

@testable import Outputs

@Suite struct CitationOutputTests {
  /// A text that would do harm in every format, if it could.
  private static let hostile = #"\"><script>alert(1)</script>&'\u0301\\ ]]> {{title}} TY  - X"#

  private static let json = """
    [{"id": "a", "type": "book", "title": "\(hostile)", "container-title": "\(hostile)",
      "author": [{"family": "\(hostile)", "given": "\(hostile)"}, {"literal": "\(hostile)"}],
      "issued": {"date-parts": [[2020, 1]]}, "publisher": "\(hostile)",
      "publisher-place": "\(hostile)", "volume": "\(hostile.prefix(20))0",
      "DOI": "10.1000/\\"><script>", "URL": "https://example.org/'%22&",
      "accessed": {"date-parts": [[2026, 11, 2]]}},
     {"id": "b", "type": "legislation", "title": "B", "issued": {"date-parts": [[2020]]}},
     {"id": "old", "type": "legislation", "title": "Old", "issued": {"date-parts": [[2000]]},
      "custom": {"status": "superseded", "supersededBy": "b"}},
     {"id": "wrong", "type": "legislation", "title": "W", "issued": {"date-parts": [[2000]]},
      "custom": {"status": "retracted"}}]
    """

  private static let site = SampleSite.site(
    pageSize: 10,
    files: [(Site.File.references, json)]
  )

  private static func outputs(_ body: String) -> [PlannedOutput] {
    let article = SampleSite.article("x", body: body, site: site)
    return OutputRegistry.plan(SampleSite.edition([article], site: site))
  }

  private static func entries(_ body: String) throws -> [TemplateRecord] {
    let record = try #require(outputs(body).record(of: "articles/x/index.html"))
    return record.records("article.references.entries")
  }

  private static func html(_ record: TemplateRecord) -> String {
    guard case .html(let html) = record.value("text") else { return "" }
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func `lists what is cited by number, with a link back to each use`() throws {
    let entries = try Self.entries("x [@b] y [@a; @b] z")
    #expect(entries.map { $0.text("anchor") } == ["ref-1", "ref-2"])
    #expect(
      entries.map { $0.records("uses").map { $0.text("url") } } == [
        ["#cite-1", "#cite-2"], ["#cite-2"],
      ]
    )
    #expect(
      entries.map { $0.records("uses").map { $0.text("label") } }
        == [["Back to reference 1, use 1", "Back to reference 1, use 2"], ["Back to reference 2"]]
    )
  }

  @Test func `says of a source that it is superseded or retracted`() throws {
    let entries = try Self.entries("[@b] [@old] [@wrong]")
    #expect(entries.map { $0.text("isSuperseded") } == ["false", "true", "false"])
    #expect(entries.map { $0.text("isRetracted") } == ["false", "false", "true"])
    #expect(entries.map { $0.text("successor") } == [nil, "B", nil])
  }

  @Test func `escapes every field in the list, in both styles`() throws {
    let reference = try #require(Self.site.references["a"])
    for style in SiteConfiguration.CitationStyle.allCases {
      let html = String(decoding: style.style(.english).format(reference).bytes, as: UTF8.self)
      #expect(!html.contains("<script"))
      #expect(html.contains("&quot;&gt;&lt;script&gt;alert(1)"))
    }
  }

  @Test func `writes the list for programs`() throws {
    let outputs = Self.outputs("[@b]")
    #expect(
      outputs.text(of: "articles/x/references.json")
        == #"[{"id":"b","type":"legislation","title":"B","issued":{"date-parts":[[2020]]},"#
        + #""custom":{"status":"current"}}]"# + "\n"
    )
    #expect(
      outputs.text(of: "articles/x/references.ris")
        == "TY  - STAT\r\nTI  - B\r\nPY  - 2020\r\nDA  - 2020\r\nER  - \r\n\r\n"
    )
  }

  @Test func `keeps a hostile text within its value in the lists for programs`() throws {
    let outputs = Self.outputs("[@a]")
    let json = try #require(outputs.text(of: "articles/x/references.json"))
    #expect(!json.contains("<script"))
    var parser = SiteParser([ProjectFile(path: Site.File.references, bytes: Array(json.utf8))])
    #expect(parser.parse().references["a"]?.title == Self.site.references["a"]?.title)
    let ris = try #require(outputs.bytes(of: "articles/x/references.ris"))
    let lines = ris.split(separator: UInt8(ascii: "\n"))
    #expect(lines.filter { $0.starts(with: "TY  - ".utf8) }.count == 1)
  }

  @Test func `makes no list for an article that cites nothing`() throws {
    let outputs = Self.outputs("x")
    #expect(outputs.text(of: "articles/x/references.ris") == nil)
    let record = try #require(outputs.record(of: "articles/x/index.html"))
    #expect(record.records("article.references.entries").isEmpty)
  }

  @Test func `wants every reference in the finished page`() throws {
    let outputs = Self.outputs("[@a; @b]")
    let page = try #require(outputs.first { $0.path == "articles/x/index.html" })
    let missing = page.invariants.filter { $0.violation.id == .referenceMissing }
    #expect(missing.count == 2)
  }
}
