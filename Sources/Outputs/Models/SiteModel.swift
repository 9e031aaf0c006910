internal import Content
internal import HTML
internal import Templates

/// The site as every page shows it.
struct SiteModel: Sendable {
  let site: Site
  let contentSecurityPolicy: ContentSecurityPolicy
  var logo: SiteLogo?

  private var configuration: SiteConfiguration { site.configuration }

  /// A whole element, because templates may put no text into what browsers obey.
  private var policyElement: SafeHTML {
    var writer = HTMLWriter()
    writer.markup("<meta http-equiv=\"Content-Security-Policy\"")
    writer.attribute("content", contentSecurityPolicy.forMetaElement)
    writer.markup(">")
    return writer.finish()
  }

  static let schema = ModelSchema<SiteModel>(
    "site",
    "The site as every page shows it; most of it stands in site/site.yaml.",
    [
      .text("title", "The site's name.") { $0.configuration.title },
      .record("logo", of: LogoModel.schema, "The picture before the site's name, if it has one.") {
        model in model.logo.map { LogoModel(logo: $0, base: model.site.baseURL) }
      },
      .text("tagline", "A few words under the name.") { $0.configuration.tagline },
      .text("description", "What the site is, in a sentence or two.") {
        $0.configuration.description
      },
      .text("language", "The language of the site, such as en-GB.") { $0.configuration.language },
      .url("url", "The address of the home page.") { $0.site.baseURL.relative("/") },
      .text("publisher", "Who is responsible for the site.") { $0.configuration.publisher.name },
      .url("publisherURL", "The publisher's own site.") { $0.configuration.publisher.url?.value },
      .text("publisherAddress", "Where the publisher can be written to.") {
        $0.configuration.publisher.address
      },
      .text("publisherEmail", "The publisher's email address.") {
        $0.configuration.publisher.email
      },
      .url("publisherEmailURL", "A mailto: link to it.") {
        $0.configuration.publisher.email.map { "mailto:" + $0 }
      },
      .text("companyNumber", "The publisher's number in the register of companies.") {
        $0.configuration.publisher.companyNumber
      },
      .text("registeredIn", "Where that register is.") {
        $0.configuration.publisher.registeredIn
      },
      .text("vatNumber", "The publisher's number for value added tax.") {
        $0.configuration.publisher.vatNumber
      },
      .list("badges", of: LinkModel.schema, "The quality marks that the site holds.") {
        $0.configuration.badges.map { LinkModel(label: $0.label.value, url: $0.url.value) }
      },
      .text("notice", "A sentence that every page shows.") { $0.configuration.notice },
      .record("helpLine", of: HelpLineModel.schema, "The number that a reader may call.") {
        $0.configuration.helpLine.map(HelpLineModel.init)
      },
      .record("emergency", of: EmergencyModel.schema, "What to do in an emergency.") {
        $0.configuration.emergency.map(EmergencyModel.init)
      },
      .url("atomURL", "The site's Atom feed.") { $0.site.baseURL.relative("/feed.xml") },
      .url("jsonFeedURL", "The site's JSON feed.") { $0.site.baseURL.relative("/feed.json") },
      .url("manifestURL", "The web app manifest.") {
        $0.site.baseURL.relative("/site.webmanifest")
      },
      .url("topicsURL", "The list of all topics.") { $0.site.baseURL.relative("/tags/") },
      .url("authorsURL", "The list of all authors.") { $0.site.baseURL.relative("/authors/") },
      .url("alphabetURL", "The list of all articles by letter.") {
        $0.site.baseURL.relative("/a-to-z/")
      },
      .url("searchURL", "The page that searches the articles, if the site has one.") {
        $0.configuration.searches ? $0.site.baseURL.relative(SearchPages.path) : nil
      },
      .html(
        "contentSecurityPolicy",
        "What pages may load, as a meta element for hosts that send no headers."
      ) { $0.policyElement },
    ]
  )
}

/// The number that a reader may call.
struct HelpLineModel: Sendable {
  let line: SiteConfiguration.HelpLine

  static let schema = ModelSchema<HelpLineModel>(
    "help line",
    "The number that a reader may call.",
    [
      .text("label", "What the number is.") { $0.line.label },
      .text("number", "The number in the groups that people read.") {
        $0.line.number?.written ?? ""
      },
      .url("url", "A tel: link that dials the number.") {
        $0.line.number.map { "tel:" + $0.dialled }
      },
      .text("hours", "When someone answers.") { $0.line.hours },
      .text("note", "What the number is not for.") { $0.line.note },
    ]
  )
}
