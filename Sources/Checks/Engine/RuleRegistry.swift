internal import Diagnostics

/// All rules; a new one is a file in `Rules/`, a line here and a fixture.
package enum RuleRegistry {
  package static let all: [any Rule.Type] = [
    AIUseMissing.self,
    AbbreviationUnexpanded.self,
    AltTextLong.self,
    AltTextRedundant.self,
    AmbiguousDate.self,
    AuthorAnonymous.self,
    BadgeDead.self,
    CalloutsMany.self,
    CardFollowedByText.self,
    CardHeadingForm.self,
    ChangedSinceReview.self,
    CitationRetracted.self,
    CitationSuperseded.self,
    CitationUndefined.self,
    ClaimAbsolute.self,
    ClaimSuperlative.self,
    DateForm.self,
    DateOrder.self,
    DescriptionLength.self,
    DisclaimerRetyped.self,
    DiscourageTreatment.self,
    DoctorTitleUnclear.self,
    DoseStated.self,
    EmergencyCardLink.self,
    EmergencyNumberLocale.self,
    EmphasisAsHeading.self,
    HeadingDeep.self,
    HeadingFiller.self,
    HeadingPunctuation.self,
    HeadingQuestion.self,
    HeadingTitleCase.self,
    ImageCreditMissing.self,
    InterestsMissing.self,
    LatinAbbreviation.self,
    LinkPDF.self,
    LinkTextSame.self,
    LinkTextVague.self,
    ListLong.self,
    MedicineChangeAdvice.self,
    NegativeContraction.self,
    ParagraphLong.self,
    PassiveVoice.self,
    PercentStyle.self,
    PersonLanguage.self,
    PhoneFictional.self,
    PhoneGrouping.self,
    PhoneNotDialable.self,
    PlainWord.self,
    ProtectedTitleUnheld.self,
    RangeDash.self,
    ReadingGrade.self,
    RegistrationFormat.self,
    RegistrationUnverified.self,
    ReviewCycleLong.self,
    ReviewOverdue.self,
    ReviewerIsAuthor.self,
    SentenceLong.self,
    StrayBlockMarker.self,
    StructuredDataUnseen.self,
    SubjectiveChance.self,
    TagBrand.self,
    TagCount.self,
    TimeStyle.self,
    TitleLong.self,
    TitleRepeated.self,
    USSpelling.self,
    UrgentInProse.self,
    VagueTrigger.self,
    WellnessMyth.self,
    YourGPInCard.self,
  ]

  package static let articleRules = all.compactMap { $0 as? any ArticleRule.Type }
  package static let siteRules = all.compactMap { $0 as? any SiteRule.Type }
  package static let pageRules = all.compactMap { $0 as? any PageRule.Type }

  /// The rule with an id, or nil.
  package static subscript(name: String) -> (any Rule.Type)? {
    byName[name]
  }

  private static let byName = Dictionary(all.map { ($0.id.name, $0) }) { first, _ in first }
}
