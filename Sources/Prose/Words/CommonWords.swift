/// Words that health articles use most, which need not be counted anew in each.
enum CommonWords {
  static let known: KnownWords = {
    var reader = WordReader(remembering: KnownWords())
    for word in list.utf8.split(separator: UInt8(ascii: " ")) {
      guard let plain = PlainWord(at: 0, in: Array(word).span) else { continue }
      _ = reader.read(plain)
    }
    return reader.known ?? KnownWords()
  }()

  private static let list = """
    able about above advice affect after again age all also an and any are around as ask at away \
    back be because been before being below better between blood body both but by call can cannot \
    care cause causes change check clinic come common could cut daily day days did different do \
    doctor does done drink during each early easy eat effect effects either end enough even ever \
    every exercise far feel feels few find first five food for form found four from full get gets \
    give go good great had half hand hard has have he head health heart help helps her here high \
    him his home hospital hour hours how if in inside into is it its just keep kind know leg legs \
    less let life lift like little long look loss low made make makes many may mean means medicine \
    might minutes month months more most move much must need needs nerve never new next night no \
    normal not notice now number nurse of off often old on once one only or other our out over own \
    pain part parts people person put quite rare read rest result right risk same say see seem \
    severe she short should show side sign signs since sit six skin sleep slow small so some soon \
    sore spine stay step still stop strong such sure surgery swelling take taken tell ten test \
    than that the their them then there these they thing things think this those though three \
    through time times tired to today too treat try two under until up upon us use used useful \
    using usual usually very walk walking want was water way we week weeks weight well were what \
    when where which while who why will with without work worse would year years yes yet you your
    """
}
