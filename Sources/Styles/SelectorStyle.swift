/// What all blocks of a sheet with the same selector set, for one colour scheme.
package struct SelectorStyle {
  package let selector: String
  /// By the property's name; the last declaration counts, or the last important one, as in a
  /// browser.
  private(set) var declarations: [String: StyleBlock.Declaration] = [:]

  package subscript(names: String...) -> StyleBlock.Declaration? {
    let found = names.compactMap { declarations[$0] }
    let important = found.filter(\.isImportant)
    return (important.isEmpty ? found : important).max {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// In the order in which the sheet first has the selectors.
  package static func all(in blocks: [StyleBlock], for scheme: ColourScheme) -> [SelectorStyle] {
    var styles: [SelectorStyle] = []
    var positions: [String: Int] = [:]
    for block in blocks where block.schemes?.contains(scheme) == true && !block.isNested {
      for selector in block.selectors {
        let position = positions[selector] ?? styles.count
        if position == styles.count {
          positions[selector] = position
          styles.append(SelectorStyle(selector: selector))
        }
        for declaration in block.declarations {
          let present = styles[position].declarations[declaration.name]
          if present?.isImportant == true, !declaration.isImportant { continue }
          styles[position].declarations[declaration.name] = declaration
        }
      }
    }
    return styles
  }

  /// The type of element that the selector ends with, such as `a` of `.tags a:hover`, in small
  /// letters; empty where it names none.
  package var elementType: String {
    let last = selector.utf8.split { [0x20, 0x3E, 0x2B, 0x7E].contains($0) }.last ?? [][...]
    let name = last.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    return String(decoding: name.map(lowered), as: UTF8.self)
  }

  /// Whether the selector is about a part of an element that has a size of its own, such as an icon
  /// in front of a link.
  package var isPseudoElement: Bool {
    let text = selector.utf8.map(lowered)
    return ["::", ":before", ":after"].contains { text.holds($0) }
  }

  /// Whether the selector is about controls that cannot be used, whose text may be faint.
  package var isDisabled: Bool {
    selector.utf8.map(lowered).split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
      .contains { $0.elementsEqual("disabled".utf8) }
  }

  /// Whether the selector is a type of element and nothing else.
  package var isElement: Bool {
    !selector.isEmpty && elementType.utf8.count == selector.utf8.count
  }
}
