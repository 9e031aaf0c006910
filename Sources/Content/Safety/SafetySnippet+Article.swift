internal import Diagnostics
internal import HTML
package import Markdown

extension SafetySnippet {
  /// The card as rules about texts see it: an article that holds this card and nothing else.
  package var asArticle: (article: Article, facts: DocumentFacts) {
    var facts = DocumentFacts()
    facts.textBlocks = texts
    facts.headings = [
      HeadingFact(
        role: .card(level),
        level: 3,
        anchor: "",
        text: heading.value,
        range: SourceRange(path: source.path, heading.range)
      )
    ]
    facts.blocks = [
      BlockFact(
        kind: level.block,
        title: heading.value,
        anchor: nil,
        range: SourceRange(path: source.path, bytes.indices),
        safetyCard: nil
      )
    ]
    let article = Article(
      id: id,
      source: source,
      metadata: ArticleMetadata(),
      text: .rendered(.empty),
      facts: ArticleFacts(
        headings: facts.headings,
        links: [],
        citations: [],
        safetyCards: [],
        wordCount: 0,
        textDigest: nil,
        showsImage: false
      ),
      image: nil
    )
    return (article, facts)
  }
}
