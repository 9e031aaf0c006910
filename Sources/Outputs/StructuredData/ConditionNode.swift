internal import Content
internal import HTML

/// The condition that an article of the type `condition` is about; its heading is the name.
struct ConditionNode: GraphNode {
  let names: NodeNames
  let article: ArticleModel

  var type: String { "MedicalCondition" }
  var id: NodeName { names.condition }

  func writeMembers(to json: inout JSONWriter) {
    json.member("name", article.article.metadata.title.value)
    json.reference("mainEntityOfPage", to: names.document)
  }
}

extension ArticleModel {
  var isAboutCondition: Bool { article.metadata.type == .condition }
}
