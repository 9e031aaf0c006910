internal import Content
internal import Diagnostics
internal import Markdown

/// Names of medicines that need a prescription, on a page that sells something.
///
/// Whether a page sells something is said by `commercial`, or seen by a link for booking or a price.
///
/// Reason: A prescriber chooses such a medicine for one person; to advertise it to the public is an
/// offence.
/// Source: Human Medicines Regulations 2012, Part 14; CAP Code, section 12, rule 12.12. The names are
/// those of the electronic Medicines Compendium that have the legal status POM in all usual forms.
/// Remedy: Write about the condition and the consultation, and leave the medicine out; set
/// `commercial: false` if the page sells nothing.
enum PrescriptionMedicinePromoted: ArticleRule {
  static let id: DiagnosticID = "pom-promoted"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver
  static let phrases = [names]

  private static let names = PhraseSet([
    "adalimumab", "amitriptyline", "amoxicillin", "apixaban", "baclofen", "Botox",
    "botulinum toxin", "buprenorphine", "celecoxib", "certolizumab", "citalopram", "Cymbalta",
    "dexamethasone", "diazepam", "doxycycline", "duloxetine", "Dysport", "etanercept",
    "etoricoxib", "fentanyl", "flucloxacillin", "fluoxetine", "gabapentin", "golimumab", "Humira",
    "indometacin", "infliximab", "ketamine", "Lyrica", "meloxicam", "methocarbamol",
    "methotrexate", "methylprednisolone", "mirtazapine", "morphine", "Mounjaro", "nabumetone",
    "Neurontin", "nortriptyline", "Ozempic", "oxycodone", "OxyContin", "pregabalin",
    "prednisolone", "ramipril", "rivaroxaban", "secukinumab", "semaglutide", "sertraline",
    "tapentadol", "tirzepatide", "tizanidine", "tramadol", "triamcinolone", "trimethoprim",
    "Valium", "warfarin", "Wegovy",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.has(names), article.isCommercial else { return }
    article.report(
      names,
      in: article.passages,
      to: &report,
      { "'\($0)' needs a prescription and must not be advertised" },
      where: { !$0.isNegated }
    )
  }
}
