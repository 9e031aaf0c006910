internal import Content
internal import Diagnostics
internal import Markdown

/// American spellings and names in British articles, such as "center" or "physical therapy".
///
/// Reason: British readers look for the words of the NHS, and know some American ones as other things.
/// Source: NHS digital service manual, "A to Z of NHS health writing".
/// Remedy: Write the British word; names of organisations keep their own spelling.
enum USSpelling: ArticleRule {
  static let id: DiagnosticID = "us-spelling"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [words.set]

  private static let words = Phrases([
    "acetaminophen": "paracetamol", "aluminum": "aluminium", "analyze": "analyse",
    "analyzed": "analysed", "anemia": "anaemia", "anemic": "anaemic",
    "anesthesia": "anaesthesia", "anesthetic": "anaesthetic", "behavior": "behaviour",
    "behavioral": "behavioural", "behaviors": "behaviours", "canceled": "cancelled",
    "celiac": "coeliac", "center": "centre", "centers": "centres", "centimeter": "centimetre",
    "centimeters": "centimetres", "color": "colour", "colored": "coloured",
    "colors": "colours", "counselor": "counsellor", "diarrhea": "diarrhoea", "disk": "disc",
    "disks": "discs", "edema": "oedema", "emergency room": "A&E", "esophagus": "oesophagus",
    "estrogen": "oestrogen", "favorite": "favourite", "fiber": "fibre",
    "fibers": "fibres", "gray": "grey", "gynecology": "gynaecology",
    "hemoglobin": "haemoglobin", "hemorrhage": "haemorrhage", "hemorrhoids": "haemorrhoids",
    "kilometer": "kilometre", "kilometers": "kilometres", "labeled": "labelled",
    "labor": "labour", "leukemia": "leukaemia", "liter": "litre", "liters": "litres",
    "millimeter": "millimetre", "millimeters": "millimetres", "mom": "mum",
    "neighbor": "neighbour", "odor": "odour", "orthopedic": "orthopaedic",
    "paralyzed": "paralysed", "pediatric": "paediatric", "pediatrician": "paediatrician",
    "pediatrics": "paediatrics", "physical therapist": "physiotherapist",
    "physical therapists": "physiotherapists", "physical therapy": "physiotherapy",
    "skillful": "skilful", "traveled": "travelled",
    "traveling": "travelling", "tumor": "tumour", "tumors": "tumours",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.language.hasPrefix("en-GB") else { return }
    for match in article.matches(of: words.set, in: article.prose) {
      let text = match.passage.text
      let isCapital = (0x41...0x5A).contains(text[match.range.lowerBound])
      if isCapital, isName(match.range, in: text) { continue }
      let better = words.better(than: match)
      report.add(
        "'\(match.words)' is American for '\(better)'",
        at: article.place(of: match.range, in: match.passage),
        replacement: isCapital ? nil : better
      )
    }
  }

  /// Whether a capital is more than that of a sentence's first word.
  private static func isName(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard Neighbours.beginsSentence(at: range.lowerBound, in: text) else { return true }
    let following = text[range.upperBound...].drop { $0 == 0x20 }
    return following.first.map { (0x41...0x5A).contains($0) } ?? false
      || text[range].dropFirst().contains { (0x41...0x5A).contains($0) }
  }
}
