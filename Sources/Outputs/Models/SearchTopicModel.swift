internal import Content
internal import Templates

/// A topic that a search can be narrowed to.
struct SearchTopicModel: Sendable {
  let tag: Tag

  static let schema = ModelSchema<SearchTopicModel>(
    "search topic",
    "A topic that a search can be narrowed to.",
    [
      .text("id", "The topic's id, which the address of a search can name.") { $0.tag.id },
      .text("label", "The topic in a patient's words.") { $0.tag.label },
      .text("word", "The word by which the index knows the articles of the topic.") {
        SearchWord.of(topic: $0.tag.id)
      },
    ]
  )
}
