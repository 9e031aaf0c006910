internal import Content
internal import HTML
internal import Templates

/// A topic as the pages of its articles show it, made once for all of them.
final class TopicEntry: Sendable {
  let label: String
  /// From the site's root.
  let url: String
  /// The link to its page.
  let link: TemplateRecord
  /// What the graph of an article says that the article is about.
  let thing: JSONFragment
  /// The same in a list of words.
  let keyword: JSONFragment

  init(_ tag: Tag, base: BaseURL) {
    label = tag.label
    url = base.relative(tag.path)
    link = LinkModel.schema.record(LinkModel(label: label, url: url)).prepared()
    thing = JSONFragment { json in
      json.object { json in
        json.member("@type", "Thing")
        json.member("name", tag.label)
        json.member("url", base.absolute(tag.path))
      }
    }
    keyword = JSONFragment { $0.string(tag.label) }
  }
}
