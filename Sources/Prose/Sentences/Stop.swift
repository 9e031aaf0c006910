/// A mark that may end a sentence; the next word decides.
enum Stop {
  /// `!` or `?`.
  case strong(isClosed: Bool)
  case ellipsis
  case fullStop
  /// After an initial or a title.
  case beforeName
  case beforeNumber
  /// After "e.g.".
  case joining

  /// A mark that stands alone.
  init?(_ ending: TokenEnding) {
    switch ending.mark {
    case .none, .colon: return nil
    case .strong: self = .strong(isClosed: ending.isClosed)
    case .ellipsis: self = .ellipsis
    case .fullStop: self = .fullStop
    }
  }

  /// The mark at the end of a word.
  init?(_ ending: TokenEnding, after word: Word, _ token: Range<Int>, of bytes: Span<UInt8>) {
    self.init(ending)
    guard case .fullStop = self else { return }
    let key = word.key(of: bytes, before: ending.position)
    switch Abbreviation.table.value(of: key) {
    case Abbreviation.joining: self = .joining
    case Abbreviation.title: self = .beforeName
    case Abbreviation.number: self = .beforeNumber
    default: if word.isInitials(before: ending.position, of: bytes) { self = .beforeName }
    }
  }

  /// Whether the sentence ends at the mark, with this word after it.
  func ends(before word: Word, _ token: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    switch self {
    case .strong(let isClosed): !isClosed || word.initial != .small
    case .fullStop: word.initial != .small
    case .ellipsis: word.initial == .capital || word.initial == .other
    case .beforeNumber: word.initial == .capital || word.initial == .other
    case .beforeName:
      word.initial == .capital
        && SentenceStarter.table.value(of: word.key(of: bytes, before: token.upperBound)) != nil
    case .joining: false
    }
  }
}
