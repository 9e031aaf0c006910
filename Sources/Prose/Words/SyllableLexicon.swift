/// The words whose syllables the rules get wrong and that a health article may well use, as they
/// are spoken in Britain. Each was counted by hand.
enum SyllableLexicon {
  static let table = WordTable([
    1: """
      aches aisle aisles aren clothes isle isles mr scheme schemes weren whole wholes
      """,
    2: """
      adverse argue argued argues backaches backyard beloved blueish breastfed brilliant business \
      carriage cashier colonel crooked creature creatures dr eighty evening evenings every fluoride \
      forever giant grapefruit headaches hideous iron ironed jagged lawyer lawyers leopard marriage \
      mrs naive naked ourselves overseas people peoples poem poems poet ragged recruit rugged russia \
      simpler soldier soldiers somebody someone themselves toothaches vineyard wednesday wednesdays \
      wicked yourselves
      """,
    3: """
      businesses coeliac element elements everyday everyone everything everywhere familiar hereby \
      jeopardy linear marriages moreover parliament pilates placebo poetry recipe recipes recruiting \
      somebody stomachaches suicide suicides theatre theatres
      """,
    4: """
      apostrophe apostrophes catastrophe catastrophes diabetes epitome everybody hierarchy \
      hyperbole linearly suicidal unfamiliar
      """,
    5: """
      elementary hereditary sacroiliac
      """,
  ])
}
