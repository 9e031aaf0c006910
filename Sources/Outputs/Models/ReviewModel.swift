internal import Content
internal import Templates

/// The last review of an article, as its page shows it.
struct ReviewModel: Sendable {
  let state: ReviewState
  let signOff: ReviewState.SignOff
  let next: CalendarDate
  let base: BaseURL
  let style: DateStyle

  /// Nil for an article that nobody has reviewed.
  init?(_ state: ReviewState, base: BaseURL, style: DateStyle) {
    guard let signOff = state.signOff, let next = state.next else { return nil }
    self.state = state
    self.signOff = signOff
    self.next = next
    self.base = base
    self.style = style
  }

  private var reviewerPath: String { signOff.reviewer.path }

  static let schema = ModelSchema<ReviewModel>(
    "review",
    "The last review of an article: a sign-off of the whole text by a registered clinician.",
    [
      .record("reviewer", of: LinkModel.schema, "Who reviewed it, with their page.") {
        LinkModel(label: $0.signOff.reviewer.fullName, url: $0.base.relative($0.reviewerPath))
      },
      .text("jobTitle", "What the reviewer does.") { $0.signOff.reviewer.jobTitle?.value },
      .record("date", of: DateModel.schema, "When it was reviewed.") {
        DateModel(date: $0.signOff.date.value, style: $0.style)
      },
      .record("next", of: DateModel.schema, "When it is to be reviewed again.") {
        DateModel(date: $0.next, style: $0.style)
      },
      .flag("isOverdue", "Whether that day has passed.") { $0.state.isOverdue },
      .flag("isChanged", "Whether the text was changed after it was reviewed.") {
        $0.state.isChanged
      },
    ]
  )
}
