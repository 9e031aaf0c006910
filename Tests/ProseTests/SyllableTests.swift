import Prose
import Testing

@Suite struct SyllableTests {
  /// Counted by hand, as the words are spoken in Britain.
  private static let words: KeyValuePairs<Int, String> = [
    1: """
    a ache aches asked bruise build called care clothes crème disc does eye eyes fire fruit guide hour \
    isle juice knees league mild moved nerve nurse our pain shoe slipped spine suit sure they're \
    thigh tired tongue toes weak whole years you you're
    """,
    2: """
    able acute argued backache being biscuit bladder bowels bruising buttocks business careful \
    cauda caffeine centre client codeine could've create creature diet doing doses \
    doesn't evening every eyelid fatigue fever fluid fracture giant going handled headache herpes \
    hundred isn't kidney lawyer lifestyle likely litres lumbar lying maybe metre minutes morphine \
    movement muscle muscles naïve needed numbness nurse's nurses overseas patient people player \
    poem posture prescribed prolapse quiet react really rested rhythm ruin sacrum safely science \
    severe someone sometimes spasm spinal steroid stretches surgeon symptoms tables tablet \
    technique tendon therefore tingling tissue treatment trial trouble trying ulcer unique value \
    via walking weakness wicked
    """,
    3: """
    ambulance appointment area areas arthritis behaviour carefully cartilage carrying cervical \
    clinician coeliac created dementia diagnose diagnosed different efficient element equina \
    erection everyone exercise familiar general genitals idea improvement injection interest \
    ligament medicine moderate museum naproxen nausea nucleus opinion opioid parliament persistent \
    pharmacist physio pregnancy prescription radio reaction reassure religion sciatic serious \
    several sexual specialist stenosis studying surgery theatre thoracic ultrasound urinate usual \
    vertebra vertebrae video
    """,
    4: """
    acupuncture anaemia anxiety behavioural catastrophe chiropractor continuous coordinate \
    diabetes diagnosis diarrhoea discectomy emergency epidural ergonomic exercises experience \
    gabapentin geography gradually herniated ibuprofen incontinence inflammation ingredient \
    insomnia neuralgia neurology neuropathic oesophagus operation osteopath pneumonia pregabalin \
    reality rheumatism sciatica society spondylosis temperature urinary usually variety vegetable
    """,
    5: """
    anaesthesia antidepressant hereditary inflammatory intervertebral laminectomy neurological \
    osteopathy paracetamol paraesthesia radiographer radiology rheumatology sacroiliac \
    transcutaneous
    """,
    6: """
    fibromyalgia musculoskeletal osteoarthritis osteoporosis physiotherapist physiotherapy \
    radiculopathy rehabilitation spondyloarthritis spondylolisthesis
    """,
  ]

  private static let table = words.flatMap { count, list in
    list.split(separator: " ").map { (word: String($0), count: count) }
  }

  @Test(arguments: table)
  func `counts the syllables of a word`(_ word: String, _ count: Int) {
    #expect(TextStatistics(of: word).syllables == count)
  }
}

extension SyllableTests {
  @Test(arguments: [
    ("NHS", 3), ("MRI", 3), ("A&E", 2), ("GPs", 2), ("WHO", 1), ("UK's", 2), ("X-ray", 2),
    ("DO", 1), ("L5-S1", 4), ("W", 3), ("NSAIDs", 2),
  ])
  func `spells out initialisms and reads other capitals`(_ word: String, _ count: Int) {
    #expect(TextStatistics(of: word).syllables == count)
  }

  @Test(arguments: [
    ("7", 1), ("2,024", 1), ("17:30", 1), ("2.5", 1), ("250mg", 1), ("3rd", 1), ("1980s", 1),
    ("£9.99", 1), ("24-hour", 2), ("10–15", 2), ("10-year-old", 3),
  ])
  func `takes a figure for one syllable`(_ word: String, _ count: Int) {
    #expect(TextStatistics(of: word).syllables == count)
  }

  @Test(arguments: [
    ("I'm", 1), ("it'll", 2), ("they've", 1), ("we'd", 1), ("it'd", 2), ("don’t", 1),
    ("couldn’t", 2), ("boss's", 2), ("coach's", 2), ("Max's", 2), ("spine's", 1), ("O'Neill", 2),
    ("patients'", 2), ("haven't", 2), ("Mac's", 1), ("dog's", 1), ("George's", 2),
  ])
  func `counts what an apostrophe adds`(_ word: String, _ count: Int) {
    #expect(TextStatistics(of: word).syllables == count)
  }

  @Test(arguments: [
    ("café", 2), ("cafe\u{301}", 2), ("Sjögren", 2), ("Ménière", 3), ("Barré", 2), ("fœtus", 2),
    ("fiancée", 3), ("Łódź", 1), ("щит", 1), ("腰痛", 1), ("re\u{AD}act", 2),
  ])
  func `reads letters beyond ASCII`(_ word: String, _ count: Int) {
    #expect(TextStatistics(of: word).syllables == count)
  }

  @Test(arguments: [
    ("care", "careful", 1), ("safe", "safely", 1), ("move", "movement", 1), ("tire", "tiresome", 1),
    ("time", "timeless", 1), ("base", "baseline", 1), ("naïve", "naively", 1),
  ])
  func `keeps a silent e silent before an ending`(_ word: String, _ longer: String, _ more: Int) {
    #expect(
      TextStatistics(of: longer).syllables == TextStatistics(of: word).syllables + more
    )
  }

  @Test func `gives a word of any length one pass`() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(TextStatistics(of: word).words == 1)
    #expect(TextStatistics(of: word).letters == 1_000_000)
  }
}
