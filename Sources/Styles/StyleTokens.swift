/// The custom properties that a theme sets on `:root`, for one colour scheme.
package struct StyleTokens: Sendable {
  private var values: [String: String] = [:]
  /// The properties that other selectors set as well, so that what they hold differs from place to
  /// place.
  private var localNames: Set<String> = []

  /// A chain of properties that name each other is as short as this, or goes in a circle.
  private static let depthLimit = 16

  package init(_ blocks: [StyleBlock], for scheme: ColourScheme) {
    for block in blocks where block.schemes?.contains(scheme) == true {
      let isRoot = block.selectors.contains { $0 == ":root" || $0 == "html" } && !block.isNested
      // Such as a switch of the site's own between light and dark: no page begins with it.
      let isState = block.selectors.allSatisfy { selector in
        [":root", "html"].contains { selector.utf8.starts(with: $0.utf8) }
      }
      for declaration in block.declarations where declaration.name.utf8.starts(with: "--".utf8) {
        if isRoot {
          values[declaration.name] = declaration.value
        } else if !isState {
          localNames.insert(declaration.name)
        }
      }
    }
  }

  /// A value with the property that it consists of put in place; nil for one that cannot be told.
  package func resolve(_ value: String) -> String? {
    var value = value
    for _ in 0..<Self.depthLimit {
      let text = Array(value.utf8)
      guard text.starts(with: "var(".utf8), text.last == UInt8(ascii: ")") else { return value }
      let parts = StyleValue.split(Array(text.dropFirst(4).dropLast()), at: UInt8(ascii: ","))
      guard let name = parts.first, !localNames.contains(name) else { return nil }
      guard let next = values[name] ?? parts.dropFirst().first else { return nil }
      value = next
    }
    return nil
  }

  /// The same properties with some of them set anew.
  package func setting(_ colours: [(name: String, colour: Colour)]) -> StyleTokens {
    var tokens = self
    for (name, colour) in colours { tokens.values[name] = colour.hex }
    return tokens
  }

  package func colour(_ value: String) -> Colour? {
    resolve(value).flatMap { Colour(css: $0) }
  }

  /// CSS pixels.
  package func length(_ value: String) -> Double? {
    resolve(value).flatMap { StyleValue.pixels($0) }
  }
}
