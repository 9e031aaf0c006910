extension SiteConfiguration {
  /// The fields of `site/site.yaml`.
  package static let schema = RecordSchema<SiteConfiguration>(
    "site.yaml",
    [
      Field("title", .text, "The site's name.", example: "Sciaticalm", isRequired: true) {
        $0.title = $2.line($1, of: "title", limit: 100)?.value ?? ""
      },
      Field("tagline", .text, "A few words under the name.", example: "Back pain, explained") {
        $0.tagline = $2.line($1, of: "tagline", limit: 200)?.value
      },
      Field(
        "description",
        .text,
        "What the site is, in one or two sentences: for the home page, search engines and feeds.",
        example: "Plain advice on back pain and sciatica.",
        isRequired: true
      ) {
        $0.description = $2.line($1, of: "description")?.value ?? ""
      },
      Field(
        "baseURL",
        .url,
        "The address that the site is published at; it may have a path.",
        example: "https://example.org/clinic/",
        isRequired: true
      ) { site, node, decoder in
        guard let text = decoder.line(node, of: "baseURL") else { return }
        site.baseURL = BaseURL(text.value)
        if site.baseURL == nil {
          decoder.refuse(
            text.range,
            "'baseURL' is '\(text.value)', which is not the address of a site",
            solution: "Write it as https://example.org/ or https://example.org/clinic/."
          )
        }
      },
      Field(
        "language",
        .language,
        "The language of the site as a BCP 47 tag; dates are written in it.",
        example: "en-GB",
        isRequired: true
      ) { site, node, decoder in
        site.language = decoder.language(node, of: "language") ?? site.language
      },
      Field(
        "publisher",
        .record(publisherSchema.shape),
        "Who is responsible for the site.",
        example: "{name: Sciaticalm}",
        isRequired: true
      ) { publisherSchema.decode($1, of: "publisher", into: &$0.publisher, &$2) },
      Field(
        "helpLine",
        .record(helpLineSchema.shape),
        "The number that a reader may call; it stands in the header of every page.",
        example: "{label: Help line, number: 023 8024 8725}"
      ) { site, node, decoder in
        var helpLine = HelpLine()
        helpLineSchema.decode(node, of: "helpLine", into: &helpLine, &decoder)
        site.helpLine = helpLine
      },
      Field(
        "emergency",
        .record(emergencySchema.shape),
        "What to do in an emergency where the readers live; it stands beside the help line.",
        example: "{text: In an emergency call 999., number: \"999\"}"
      ) { site, node, decoder in
        var emergency = Emergency()
        emergencySchema.decode(node, of: "emergency", into: &emergency, &decoder)
        site.emergency = emergency
      },
      Field(
        "notice",
        .text,
        "A sentence that every page shows.",
        example: "No clinician has reviewed these articles yet."
      ) { $0.notice = $2.line($1, of: "notice", limit: 1_000)?.value },
      Field(
        "navigation",
        .list(.record(navigationSchema.shape)),
        "The site's menu, in order.",
        example: "[{label: About, path: /about/}]"
      ) { site, node, decoder in
        site.navigation = decoder.list(node, of: "navigation", limit: 20) { node, decoder in
          var item = NavigationItem()
          navigationSchema.decode(node, of: "navigation", into: &item, &decoder)
          return item
        }
      },
      Field(
        "badges",
        .list(.record(Badge.schema.shape)),
        "The quality marks that the site holds; one that has expired is an error.",
        example:
          "[{label: Plain Words Mark, url: https://marks.example/clinic, expires: 2027-06-30}]"
      ) { site, node, decoder in
        site.badges = decoder.list(node, of: "badges", limit: 20) { node, decoder in
          var badge = Badge()
          Badge.schema.decode(node, of: "badges", into: &badge, &decoder)
          return badge
        }
      },
      Field(
        "disclaimer",
        .identifier(.disclaimers),
        "The disclaimer of every article that neither itself nor its tags name another for.",
        example: "general",
        isRequired: true
      ) { $0.disclaimer = $2.identifier($1, of: "disclaimer") },
      Field(
        "citationStyle",
        .choice(CitationStyle.allCases.map(\.rawValue)),
        "How lists of references are written; `vancouver` if left out.",
        example: "ama"
      ) {
        let style = $2.choice($1, of: "citationStyle", as: CitationStyle.self)
        $0.citationStyle = style?.value ?? .vancouver
      },
      Field(
        "reviewCycle",
        .integer(1...120),
        "Months from one review of an article to the next; 36 if left out.",
        example: "36"
      ) { $0.reviewCycle = $2.integer($1, of: "reviewCycle", in: 1...120)?.value ?? 36 },
      Field(
        "reviewGrace",
        .integer(0...730),
        "Days that an article may stay up with a warning after its review was due; 90 if left out.",
        example: "90"
      ) { $0.reviewGrace = $2.integer($1, of: "reviewGrace", in: 0...730)?.value ?? 90 },
      Field(
        "overduePolicy",
        .choice(OverduePolicy.allCases.map(\.rawValue)),
        "What happens after those days: no site is built, or a notice takes the article's place; "
          + "`error` if left out.",
        example: "withdraw"
      ) {
        $0.overduePolicy =
          $2.choice($1, of: "overduePolicy", as: OverduePolicy.self)?.value ?? .error
      },
      Field(
        "images",
        .choice(ImageDelivery.allCases.map(\.rawValue)),
        "How pictures are published: as they are, or without what cameras add and in sizes and "
          + "formats for each screen, which takes the program vips; `original` if left out.",
        example: "responsive"
      ) { site, node, decoder in
        guard let choice = decoder.choice(node, of: "images", as: ImageDelivery.self) else {
          return
        }
        (site.images, site.imagesPlace) = (choice.value, choice.range)
      },
      Field(
        "pageSize",
        .integer(1...200),
        "Articles on one page of a list; 10 if left out.",
        example: "10"
      ) { $0.pageSize = $2.integer($1, of: "pageSize", in: 1...200)?.value ?? 10 },
      Field(
        "feedSize",
        .integer(1...200),
        "Articles in a feed, newest first; 20 if left out.",
        example: "20"
      ) { $0.feedSize = $2.integer($1, of: "feedSize", in: 1...200)?.value ?? 20 },
      Field(
        "theme",
        .record(ThemeTokens.schema.shape),
        "What the site changes about the look of the theme; docs/colours.md has the pairs of colours "
          + "that are checked.",
        example: "{accent: \"#7a2e5d\", radius: 0.25rem}"
      ) { $0.theme = ThemeTokens($1, of: "theme", &$2) },
      Field(
        "search",
        .choice(SearchEngine.allCases.map(\.rawValue)),
        "What readers search the articles with: `pagefind` makes an index with the program of that "
          + "name, which has to be installed; `none` if left out. docs/search.md tells more.",
        example: "pagefind"
      ) { $0.search = $2.choice($1, of: "search", as: SearchEngine.self) ?? $0.search },
      Field(
        "checks",
        .levels(CheckLevel.allCases.map(\.rawValue)),
        "How much the findings of a rule weigh, where not as docs/rules.md says; `all` for all others.",
        example: "{sentence-long: error, heading-question: off}"
      ) { $0.checks = $2.levels($1, of: "checks") },
    ]
  )

  package static let publisherSchema = RecordSchema<Publisher>(
    "a publisher",
    [
      Field("name", .text, "The name of the publisher.", example: "Sciaticalm", isRequired: true) {
        guard let name = $2.line($1, of: "name", limit: 200) else { return }
        ($0.name, $0.place) = (name.value, name.range)
      },
      Field("url", .url, "The publisher's own site.", example: "https://example.org/") {
        $0.url = $2.webAddress($1, of: "url")
      },
      Field("address", .text, "The postal address.", example: "1 Example Street, Sampleton") {
        $0.address = $2.line($1, of: "address", limit: 300)?.value
      },
      Field("email", .text, "The email address.", example: "help@example.org") {
        $0.email = $2.emailAddress($1, of: "email")
      },
      Field("companyNumber", .text, "The registered number of a company.", example: "\"00000000\"")
      {
        $0.companyNumber = $2.line($1, of: "companyNumber", limit: 20)?.value
      },
      Field(
        "registeredIn",
        .text,
        "Where the company is registered.",
        example: "England and Wales"
      ) { $0.registeredIn = $2.line($1, of: "registeredIn", limit: 100)?.value },
      Field("vatNumber", .text, "The number for value added tax.", example: "GB000000000") {
        $0.vatNumber = $2.line($1, of: "vatNumber", limit: 20)?.value
      },
    ]
  )

  package static let helpLineSchema = RecordSchema<HelpLine>(
    "a help line",
    [
      Field("label", .text, "What the number is.", example: "Help line", isRequired: true) {
        $0.label = $2.line($1, of: "label", limit: 100)?.value ?? ""
      },
      Field(
        "number",
        .text,
        "The number, in the groups that people read.",
        example: "\"023 8024 8725\"",
        isRequired: true
      ) { $0.number = $2.phoneNumber($1, of: "number") },
      Field("hours", .text, "When someone answers.", example: "Monday to Friday, 9am to 5pm") {
        $0.hours = $2.line($1, of: "hours", limit: 200)?.value
      },
      Field("note", .text, "What the number is not for.", example: "Not for emergencies.") {
        $0.note = $2.line($1, of: "note", limit: 200)?.value
      },
    ]
  )

  package static let emergencySchema = RecordSchema<Emergency>(
    "an emergency line",
    [
      Field(
        "text",
        .text,
        "What to do, in a sentence or two.",
        example: "In an emergency call 999.",
        isRequired: true
      ) { $0.text = $2.line($1, of: "text", limit: 300)?.value ?? "" },
      Field("number", .text, "The emergency number.", example: "\"999\"", isRequired: true) {
        $0.number = $2.phoneNumber($1, of: "number")
      },
      Field("advice", .text, "The number for urgent advice.", example: "\"111\"") {
        $0.advice = $2.phoneNumber($1, of: "advice")
      },
    ]
  )

  package static let navigationSchema = RecordSchema<NavigationItem>(
    "an entry of the menu",
    [
      Field("label", .text, "The words of the link.", example: "About", isRequired: true) {
        $0.label = $2.line($1, of: "label", limit: 60)?.value ?? ""
      },
      Field(
        "path",
        .text,
        "A path of the site; that it exists is checked.",
        example: "/about/",
        isRequired: true
      ) { item, node, decoder in
        guard let path = decoder.sitePath(node, of: "path") else { return }
        item.path = path
      },
    ]
  )
}
