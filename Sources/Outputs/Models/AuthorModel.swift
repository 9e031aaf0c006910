internal import Content
internal import Templates

/// An author as the list of authors and their own pages show them.
struct AuthorModel: Sendable {
  let person: Person
  let count: Int
  let reviewedCount: Int
  let base: BaseURL
  let style: DateStyle

  static let schema = ModelSchema<AuthorModel>(
    "author",
    "An author as the list of authors and their own pages show them.",
    [
      .text("name", "The author's name.") { $0.person.name },
      .text("fullName", "The name with its title, such as Dr.") { $0.person.fullName },
      .text("jobTitle", "What the author does.") { $0.person.jobTitle?.value },
      .flag("hasCredentials", "Whether any degree or membership is known.") {
        !$0.person.credentials.isEmpty
      },
      .texts("credentials", "Degrees and memberships.") { $0.person.credentials.map(\.value) },
      .flag("isRegistered", "Whether the author is on any professional register.") {
        !$0.person.registrations.isEmpty
      },
      .list(
        "registrations",
        of: RegistrationModel.schema,
        "The professional registers that the author is on."
      ) { model in
        model.person.registrations.map {
          RegistrationModel(registration: $0, style: model.style)
        }
      },
      .text("competingInterests", "What the author stands to gain.") {
        $0.person.competingInterests == "none" ? nil : $0.person.competingInterests
      },
      .flag("isWithoutInterests", "Whether the author says to stand to gain nothing.") {
        $0.person.competingInterests == "none"
      },
      .text("description", "Who the author is.") { $0.person.description },
      .url("url", "The page that lists the author's articles.") {
        $0.base.relative($0.person.path)
      },
      .url("website", "A page about the author elsewhere.") { $0.person.url?.value },
      .flag("isOrganisation", "Whether the author is an organisation.") {
        $0.person.kind == .organisation
      },
      .number("count", "How many articles the author has.") { $0.count },
      .flag("hasArticles", "Whether the author has any article.") { $0.count > 0 },
      .flag("hasOneArticle", "Whether the author has exactly one article.") { $0.count == 1 },
      .number("reviewedCount", "How many articles the author has reviewed.") { $0.reviewedCount },
      .flag("isReviewer", "Whether the author has reviewed any article.") {
        $0.reviewedCount > 0
      },
      .flag("hasOneReview", "Whether the author has reviewed exactly one article.") {
        $0.reviewedCount == 1
      },
    ]
  )
}
