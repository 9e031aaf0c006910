/// Where two vowels side by side belong to two syllables ("sci-at-i-ca", "re-act") and where to one
/// ("so-cial", "reach").
///
/// Rules of English spelling, one function for each first vowel; what they get wrong and a health
/// article is likely to say is in `SyllableLexicon`.
extension WordLetters {
  /// Whether a syllable ends between the vowel at the index and the vowel before it.
  func isHiatus(at index: Int) -> Bool {
    switch self[index - 1] {
    case "a": isHiatusAfterA(index)
    case "e": isHiatusAfterE(index)
    case "i": isHiatusAfterI(index)
    case "o": isHiatusAfterO(index)
    case "u": isHiatusAfterU(index)
    case "y": isHiatusAfterY(index)
    default: false
    }
  }

  /// "a-or-ta", "mo-sa-ic".
  private func isHiatusAfterA(_ index: Int) -> Bool {
    switch self[index] {
    case "o": true
    case "i": self[index + 1] == "c" && index + 2 >= count
    default: false
    }
  }

  private func isHiatusAfterE(_ index: Int) -> Bool {
    let (before, after) = (self[index - 2], self[index + 1])
    let isAtEnd = index + 1 == count
    switch self[index] {
    case "a":
      // "ar-e-a", "i-de-as", but "sea"; "cre-ate", "re-act", "re-as-sess", "re-al-i-ty".
      if isAtEnd || after == "s" && index + 2 == count { return hasVowel(before: index - 1) }
      if before == "r", index == 2, after == self[index + 2] { return true }
      switch after {
      case "t": return before == "r" && self[index - 3] == "c"
      case "c": return self[index + 2] == "t"
      case "l": return index == 2 && before == "r" && self[index + 2] == "i"
      default: return false
      }
    case "i":
      // "be-ing"; "de-i-ty"; "re-in-force", but "rein".
      if after == "n" { return self[index + 2] == "g" || index == 2 && before == "r" && count > 6 }
      return after == "t" && self[index + 2] == "y"
    case "o":
      // "vid-e-o", "ge-og-ra-phy", but "sur-geon", "lun-cheon".
      return before == "g" ? index == 2 : before != "h" || after != "n"
    case "u":
      // "mu-se-um", "nu-cle-us"; "re-use", but "rheu-ma-tic".
      if after == "m" || after == "s" { return index + 2 == count && hasVowel(before: index - 1) }
      return false
    default: return false
    }
  }

  private func isHiatusAfterI(_ index: Int) -> Bool {
    let (before, after) = (self[index - 2], self[index + 1])
    switch self[index] {
    case "a":
      // "sci-at-i-ca", "me-di-al", but "so-cial", "phy-si-cian", "de-men-tia".
      guard before == "c" || before == "t" else { return true }
      return !(after == "l" || after == "n" || index + 1 == count)
    case "e": return isHiatusOfIE(index)
    case "i", "u": return true
    case "o":
      // "vi-o-lent", but "ac-tion", "pre-cious", "re-li-gion", "mil-lion", "be-hav-iour".
      guard after == "n" || after == "u" else { return true }
      if after == "u", self[index + 2] == "r" { return false }
      switch before {
      case "c", "g", "h", "s", "t", "x": return false
      case "l": return after == "u" || self[index - 3] != "l"
      case "n": return after == "u"
      default: return true
      }
    default: return false
    }
  }

  /// "sci-ence", "qui-et", "so-ci-e-ty", "ear-li-er", "a-li-en", but "pa-tient", "field", "bod-ies".
  private func isHiatusOfIE(_ index: Int) -> Bool {
    let (before, after, next) = (self[index - 2], self[index + 1], self[index + 2])
    switch after {
    case "t": return true
    case "n":
      guard next == "t" || next == "c" || index + 2 == count else { return false }
      return before == "c" ? self[0] == "s" && index == 3 : before != "t"
    case "r": return isLast(index + 1) && hasVowel(before: index - 1)
    case "s": return next == "t" && hasVowel(before: index - 1)
    default: return false
    }
  }

  private func isHiatusAfterO(_ index: Int) -> Bool {
    let (before, after) = (self[index - 2], self[index + 1])
    switch self[index] {
    case "a":
      // "os-te-o-ar-thri-tis", but "board".
      return after == "r" && self[index + 2] == "t"
    case "e":
      // "co-ex-ist", but "coe-li-ac".
      return index == 2 && before == "c" && after != "l"
    case "i":
      // "go-ing"; "he-ro-ic", but "voice"; "co-in-cide".
      if after == "n" {
        return self[index + 2] == "g" || index == 2 && before == "c" && self[index + 2] == "c"
      }
      // "au-to-im-mune".
      return after == "c" && isLast(index + 1) || after == "m" && self[index + 2] == "m"
    case "o":
      // "co-or-di-nate", "co-op-er-ate".
      guard index == 2, before == "c" else { return false }
      return after == "r" || after == "p" && self[index + 2] == "e"
    default: return false
    }
  }

  private func isHiatusAfterU(_ index: Int) -> Bool {
    let (before, after) = (self[index - 2], self[index + 1])
    switch self[index] {
    case "o", "u": return true
    case "a":
      // "us-u-al", but "lan-guage", "per-suade".
      return before != "g" && !(before == "s" && after == "d")
    case "e":
      // "flu-ent", "cru-el", "du-et", but "val-ue", "guess".
      return before != "g" && (after == "l" || after == "n" || after == "t")
    case "i":
      // "ar-gu-ing"; "ru-in", "flu-id", but "guide"; "tu-i-tion", "con-ti-nu-i-ty", but "fruit".
      if after == "n" { return before != "g" || self[index + 2] == "g" }
      if after == "d" { return before != "g" }
      return after == "t" && (self[index + 2] == "y" || self[index + 2] == "i")
    default: return false
    }
  }

  /// "my-al-gi-a", "stud-y-ing", "dry-er", but "dye".
  private func isHiatusAfterY(_ index: Int) -> Bool {
    switch self[index] {
    case "a", "i", "o", "u": true
    default: self[index + 1] == "r"
    }
  }

  /// Whether the letter is the word's last, but for the "s" of a plural.
  private func isLast(_ index: Int) -> Bool {
    index + 1 == count || index + 2 == count && self[index + 1] == "s"
  }
}
