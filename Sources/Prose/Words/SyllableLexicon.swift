/// The words whose syllables the rules get wrong and that a health article may well use.
///
/// Each was counted by hand, as it is spoken in Britain.
enum SyllableLexicon {
  static let table = WordTable([
    1: """
    aches aisle aisles aren george isle isles weren
    """,
    2: """
    argue argued argues axle backaches backyard blueish bluetooth breastfed brilliant business \
    carriage cashier colonel creature creatures crooked dr embed evening evenings every fluoride \
    goodbye headaches herpes hideous jagged lawyer lawyers leopard marriage maybe mr mrs naive \
    naked nsaid nsaids overseas people peoples poem poems poet ragged reuse reused rugged russia soldier \
    soldiers someone toothaches vacuum vineyard wednesday wednesdays whereas wicked
    """,
    3: """
    beforehand businesses caveat element elements everyday everyone everything everywhere familiar \
    hereby jeopardy linear marriages moreover parliament pilates poetry recipe recipes recruiting \
    reusable stomachaches suicide suicides theatre theatres wherever whitening whoever widening
    """,
    4: """
    agreeable allegedly apostrophe apostrophes catastrophe catastrophes diabetes entirely epitome \
    everybody hierarchy hyperbole linearly nevertheless suicidal supposedly unfamiliar
    """,
    5: """
    disagreeable hereditary sacroiliac
    """,
  ])
}
