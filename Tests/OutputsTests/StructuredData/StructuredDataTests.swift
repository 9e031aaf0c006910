import Content
import Diagnostics
import HTML
import Outputs
import Testing

/// What each kind of page tells programs: the terms of schema.org that it has, and their values.
@Suite struct StructuredDataTests {
  private static let base = "https://example.org/clinic/"

  private static let site: Site = {
    let files = [
      (
        Site.File.configuration,
        """
        title: Clinic & Co
        description: Advice.
        baseURL: \(base)
        language: en-GB
        publisher: {name: The <Trust>, url: "https://trust.example/"}
        disclaimer: general
        pageSize: 2
        """
      ),
      (
        Site.File.people,
        """
        team: {kind: organisation, name: The Team, description: Us., url: "https://team.example/"}
        ada: {kind: person, name: Ada Sample, honorificPrefix: Mx, description: Writes.}
        rae:
          kind: person
          name: Rae Example
          honorificPrefix: Dr
          jobTitle: Physiotherapist
          credentials: [BSc Physiotherapy]
          registrations: [{regulator: HCPC, number: "PH000001", verifiedOn: 2026-05-01}]
          description: Reviews.
        """
      ),
      (
        Site.File.tags,
        "pain: {label: Back pain, description: What hurts.}\nrest: {label: Rest, description: x}\n"
      ),
      (Site.File.disclaimers, "general: {title: Disclaimer, text: This is general.}\n"),
      (
        Site.File.references,
        """
        [{"id": "trial", "type": "article-journal", "title": "A trial", "DOI": "10.1000/x(1)<2>"},
         {"id": "guide", "type": "standard", "title": "A guide", "URL": "https://guide.example/"}]
        """
      ),
    ]
    var parser = SiteParser(files.map { ProjectFile(path: $0.0, bytes: Array($0.1.utf8)) })
    return parser.parse()
  }()

  private static func article(_ lines: String..., body: String = "Text.") -> Article? {
    let text = """
      ---
      title: Sciatica & "you"
      description: What it is.
      date: 2026-01-02
      author: [ada, team]
      tags: [pain, rest]
      \(lines.joined(separator: "\n"))
      ---
      \(body)
      """
    return ArticleParser(site: site, assets: AssetCatalog()) { _ in digest(of: "0") }
      .parse(ProjectFile(path: "articles/sciatica.md", bytes: Array(text.utf8))).article
  }

  private static func graph(of path: String, _ articles: [Article?]) throws -> PageGraph {
    let outputs = OutputRegistry.plan(SampleSite.edition(articles, site: site))
    return try PageGraph(path, of: outputs)
  }

  private static func articleGraph(_ article: Article?) throws -> PageGraph {
    try graph(of: "articles/sciatica/index.html", [article])
  }

  private static let page = base + "articles/sciatica/"
  private static let signedOff =
    "reviews: [{date: 2026-05-02, by: rae, scope: full, digest: \"sha256:\(digest(of: "0"))\"}]"

  /// Stands for the digest of a text.
  private static func digest(of digit: String) -> String { String(repeating: digit, count: 64) }

  // MARK: - Articles

  @Test func `an article names its page, site, publisher and the way to it`() throws {
    let graph = try Self.articleGraph(Self.article())
    #expect(
      graph.types == [
        "Organization", "WebSite", "BreadcrumbList", "MedicalWebPage", "Article", "Person",
        "Organization",
      ]
    )
    let publisher = try graph.node(id: Self.base + "#publisher")
    #expect(publisher["name"] == "The <Trust>")
    #expect(publisher["url"] == "https://trust.example/")
    let site = try graph.node("WebSite")
    #expect(site["url"] == Self.base)
    #expect(site["name"] == "Clinic & Co")
    #expect(site["inLanguage"] == "en-GB")
    #expect(site["publisher"] == publisher["@id"])
    let steps = try graph.node("BreadcrumbList").objects("itemListElement")
    #expect(steps.map { $0["position"] } == ["1", "2", "3"])
    #expect(steps.map { $0["name"] } == ["Clinic & Co", "Back pain", "Sciatica & \"you\""])
    #expect(steps.map { $0["item"] } == [Self.base, Self.base + "tags/pain/", Self.page])
    let page = try graph.node("MedicalWebPage")
    #expect(page["@id"] == Self.page)
    #expect(page["url"] == Self.page)
    #expect(page["name"] == "Sciatica & \"you\"")
    #expect(page["description"] == "What it is.")
    #expect(page["isPartOf"] == site["@id"])
    #expect(page["breadcrumb"] == Self.page + "#breadcrumb")
    #expect(page["mainEntity"] == Self.page + "#article")
    #expect(page.objects("audience").map { $0["@type"] } == ["Patient"])
  }

  @Test func `an article says who wrote it, when, and about what`() throws {
    let graph = try Self.articleGraph(Self.article("updated: 2026-03-04", "readingTime: 7"))
    let article = try graph.node("Article")
    #expect(article["@id"] == Self.page + "#article")
    #expect(article["headline"] == "Sciatica & \"you\"")
    #expect(article["description"] == "What it is.")
    #expect(article["mainEntityOfPage"] == Self.page)
    #expect(article["inLanguage"] == "en-GB")
    #expect(article["datePublished"] == "2026-01-02")
    #expect(article["dateModified"] == "2026-03-04")
    #expect(article["publisher"] == Self.base + "#publisher")
    #expect(article["timeRequired"] == "PT7M")
    #expect(article["wordCount"] == "1")
    #expect(article.list("keywords") == ["Back pain", "Rest"])
    #expect(article.objects("about").map { $0["name"] } == ["Back pain", "Rest"])
    #expect(article.objects("usageInfo").map { $0["name"] } == ["Disclaimer"])
    #expect(
      article.list("author") == [
        Self.base + "authors/ada/#person", Self.base + "authors/team/#organisation",
      ]
    )
    let authors = try article.list("author").map { try graph.node(id: $0) }
    #expect(authors.map { $0["@type"] } == ["Person", "Organization"])
    // A byline has the name without its title.
    #expect(authors.map { $0["name"] } == ["Ada Sample", "The Team"])
    #expect(authors.map { $0["url"] }.first == Self.base + "authors/ada/")
    #expect(authors.allSatisfy { $0.keys == ["@type", "@id", "name", "url"] })
  }

  @Test func `an article leaves out what it does not show`() throws {
    let graph = try Self.articleGraph(Self.article())
    let absent: Set<String> = [
      "dateModified", "image", "citation", "correction", "lastReviewed", "reviewedBy", "about",
    ]
    #expect(try graph.node("MedicalWebPage").keys.isDisjoint(with: absent))
    #expect(try graph.node("Article").keys.isDisjoint(with: absent.subtracting(["about"])))
  }

  @Test func `an article has its sources, corrections and language`() throws {
    let article = Self.article(
      "language: cy",
      "corrections: [{date: 2026-02-03, text: The dose was <wrong>.}]",
      body: "One [@guide], two [@trial] and [@guide]."
    )
    let graph = try Self.articleGraph(article)
    let node = try graph.node("Article")
    #expect(node["inLanguage"] == "cy")
    #expect(try graph.node("MedicalWebPage")["inLanguage"] == "cy")
    let citations = node.objects("citation")
    #expect(citations.map { $0["@type"] } == ["CreativeWork", "ScholarlyArticle"])
    #expect(citations.map { $0["name"] } == ["A guide", "A trial"])
    #expect(
      citations.map { $0["url"] }
        == ["https://guide.example/", "https://doi.org/10.1000/x%281%29%3C2%3E"]
    )
    let corrections = node.objects("correction")
    #expect(corrections.map { $0["@type"] } == ["CorrectionComment"])
    #expect(corrections.map { $0["text"] } == ["The dose was <wrong>."])
    #expect(corrections.map { $0["datePublished"] } == ["2026-02-03"])
  }

  @Test func `a full sign-off by a clinician is the last review`() throws {
    let graph = try Self.articleGraph(Self.article(Self.signedOff))
    let page = try graph.node("MedicalWebPage")
    #expect(page["lastReviewed"] == "2026-05-02")
    let reviewer = try graph.node(id: try #require(page["reviewedBy"]))
    #expect(reviewer["@id"] == Self.base + "authors/rae/#person")
    #expect(reviewer["name"] == "Rae Example")
    #expect(reviewer["honorificPrefix"] == "Dr")
    #expect(reviewer["jobTitle"] == "Physiotherapist")
    #expect(!reviewer.keys.contains("hasCredential"))
  }

  @Test(arguments: [
    ("full", "rae", "1", "2026-05-02"), ("partial", "rae", "0", "2026-05-02"),
    ("full", "team", "0", "2026-05-02"), ("full", "rae", "0", "2026-06-16"),
  ])
  func `no other entry of the ledger is`(
    _ scope: String,
    _ reviewer: String,
    _ digest: String,
    _ date: String
  ) throws {
    let signed = "sha256:" + Self.digest(of: digest)
    let entry = "{date: \(date), by: \(reviewer), scope: \(scope), digest: \"\(signed)\"}"
    let article = try #require(Self.article("reviews: [\(entry)]"))
    #expect(article.metadata.reviews.first?.digest?.value == signed)
    let graph = try Self.articleGraph(article)
    let page = try graph.node("MedicalWebPage")
    #expect(page["lastReviewed"] == nil)
    #expect(page["reviewedBy"] == nil)
    #expect(!graph.nodes.contains { $0["name"] as? String == "Rae Example" })
  }

  @Test(arguments: [
    ("article", "MedicalWebPage", "Article"), ("condition", "MedicalWebPage", "Article"),
    ("treatment", "MedicalWebPage", "Article"), ("self-care", "MedicalWebPage", "Article"),
    ("news", "WebPage", "NewsArticle"),
  ])
  func `the type of an article decides what its page is`(
    _ type: String,
    _ page: String,
    _ article: String
  ) throws {
    let graph = try Self.articleGraph(Self.article("type: \(type)"))
    #expect(try graph.node(page)["mainEntity"] == (try graph.node(article)["@id"]))
    #expect(graph.types.contains("MedicalCondition") == (type == "condition"))
  }

  @Test func `a condition is what its page and article are about`() throws {
    let graph = try Self.articleGraph(Self.article("type: condition"))
    let condition = try graph.node("MedicalCondition")
    #expect(condition["name"] == "Sciatica & \"you\"")
    #expect(condition["mainEntityOfPage"] == Self.page)
    #expect(try graph.node("MedicalWebPage")["about"] == condition["@id"])
    #expect(try graph.node("Article").list("about").first == condition["@id"])
  }

  // MARK: - Other pages

  @Test func `a profile says all that is known of a person`() throws {
    let graph = try Self.graph(of: "authors/rae/index.html", [Self.article(Self.signedOff)])
    let page = try graph.node("ProfilePage")
    #expect(page["name"] == "Rae Example")
    let person = try graph.node("Person")
    #expect(page["mainEntity"] == person["@id"])
    #expect(person["honorificPrefix"] == "Dr")
    #expect(person["jobTitle"] == "Physiotherapist")
    #expect(person["description"] == "Reviews.")
    let credentials = person.objects("hasCredential")
    #expect(credentials.allSatisfy { $0["@type"] == "EducationalOccupationalCredential" })
    #expect(credentials.first?["name"] == "BSc Physiotherapy")
    #expect(credentials.last?["credentialCategory"] == "registration")
    #expect(credentials.last?["identifier"] == "PH000001")
    #expect(credentials.last?.objects("recognizedBy").map { $0["name"] } == ["HCPC"])
    #expect(person.objects("identifier").map { $0["propertyID"] } == ["HCPC"])
    #expect(person.objects("identifier").map { $0["value"] } == ["PH000001"])
  }

  @Test func `a profile of an organisation has none of a person's terms`() throws {
    let graph = try Self.graph(of: "authors/team/index.html", [Self.article()])
    let team = try graph.node(id: Self.base + "authors/team/#organisation")
    #expect(team.keys == ["@type", "@id", "name", "url", "description", "sameAs"])
    #expect(team["sameAs"] == "https://team.example/")
  }

  @Test(arguments: ["", "tags/back-pain/"])
  func `a list has the articles on its page`(_ folder: String) throws {
    let site = SampleSite.site(base: Self.base, pageSize: 2)
    let articles = (1...3).map {
      SampleSite.article("a\($0)", "date: 2026-01-0\(4 - $0)", site: site)
    }
    let outputs = OutputRegistry.plan(SampleSite.edition(articles, site: site))
    let first = try PageGraph(folder + "index.html", of: outputs).node("CollectionPage")
    let second = try PageGraph(folder + "page/2/index.html", of: outputs)
    let list = first.objects("mainEntity").flatMap { $0.objects("itemListElement") }
    #expect(list.map { $0["name"] } == ["Title of a1", "Title of a2"])
    #expect(list.map { $0["position"] } == ["1", "2"])
    #expect(list.first?["url"] == Self.base + "articles/a1/")
    #expect(first["description"] != nil)
    let later = try second.node("CollectionPage")
    #expect(later["name"] == first["name"])
    #expect(later["description"] == nil)
    #expect(later["@id"] == Self.base + folder + "page/2/")
    #expect(try second.node("BreadcrumbList").objects("itemListElement").count == 1)
  }

  @Test(arguments: ["tags/index.html", "authors/index.html", "a-to-z/index.html"])
  func `a list whose title a template gives has no name`(_ path: String) throws {
    let graph = try Self.graph(of: path, [Self.article()])
    #expect(graph.types == ["Organization", "WebSite", "BreadcrumbList", "CollectionPage"])
    #expect(try graph.node("CollectionPage")["name"] == nil)
  }

  @Test func `a page that stands for another names the site alone`() throws {
    let article = Self.article("aliases: [/old/]")
    for path in ["404.html", "old/index.html"] {
      #expect(try Self.graph(of: path, [article]).types == ["Organization", "WebSite"])
    }
  }

  @Test func `every page of a site has a graph whose references lead to its nodes`() throws {
    let articles = [Self.article(Self.signedOff, "type: condition", "aliases: [/old/]")]
    let outputs = OutputRegistry.plan(SampleSite.edition(articles, site: Self.site))
    var count = 0
    for output in outputs {
      guard case .page = output.content else { continue }
      count += 1
      let graph = try PageGraph(output.path, of: outputs)
      let ids = graph.nodes.compactMap { $0["@id"] as? String }
      #expect(ids.count == graph.nodes.count)
      #expect(Set(ids).count == ids.count)
      #expect(ids.allSatisfy { $0.hasPrefix(Self.base) })
      for node in graph.nodes {
        for (key, value) in node where key != "@id" {
          for target in Self.references(in: value) { #expect(ids.contains(target)) }
        }
      }
    }
    #expect(count > 9)
  }

  private static func references(in value: Any) -> [String] {
    switch value {
    case let list as [Any]: list.flatMap(references)
    case let object as [String: Any]:
      object.flatMap { key, value in
        key == "@id" ? [value as? String ?? ""] : references(in: value)
      }
    default: []
    }
  }
}
