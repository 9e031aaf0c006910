/// All rules; a new one is a file in `Rules/`, a line here and a fixture.
package enum RuleRegistry {
  package static let all: [any ArticleRule.Type] = [
    AltTextLong.self,
    AmbiguousDate.self,
    DescriptionLength.self,
    HeadingDeep.self,
    HeadingQuestion.self,
    LatinAbbreviation.self,
    LinkTextVague.self,
    NegativeContraction.self,
    ParagraphLong.self,
    PlainWord.self,
    SentenceLong.self,
    TagCount.self,
    TitleLong.self,
  ]
}
