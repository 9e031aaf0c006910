/// What a full stop after a word tells of the sentence.
enum Abbreviation {
  /// The word goes on with what follows: "e.g.", "vs.".
  static let joining: UInt8 = 1
  /// A name follows, unless a new sentence plainly begins: "Dr.", "St.".
  static let title: UInt8 = 2
  /// A number follows, or else it was a word at the end of a sentence: "No", "Fig", "Jan".
  static let number: UInt8 = 3

  static let table = WordTable([
    joining: "e.g eg i.e ie cf vs v viz approx esp incl ca",
    title: "dr mr mrs ms mx prof st rev hon sgt capt lt col gov messrs mme drs profs",
    number: """
    no nos fig figs p pp vol vols ch sec eq ref refs tel ext al jan feb mar apr jun jul aug sep \
    sept oct nov dec para paras art nr ed eds
    """,
  ])
}

/// Words that begin a sentence far more often than a name.
enum SentenceStarter {
  static let table = WordTable([
    1: """
    a after all also although an and any are as ask at avoid be because before both but by call \
    can do each even every first for from go he her his how however i if in is it its it's keep \
    many most my never no not now of on once one only or other our people see she should since \
    so some speak such take talk that the their then there these they this those to try until use \
    we what when where which while who why with you your
    """
  ])
}
