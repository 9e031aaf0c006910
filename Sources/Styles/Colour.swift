/// An opaque colour of the sRGB space.
package struct Colour: Equatable, Sendable {
  /// From 0 to 255.
  package let red: Double
  package let green: Double
  package let blue: Double
  /// Relative luminance: 0 for black, 1 for white (WCAG 2.2, "relative luminance").
  package let luminance: Double

  /// Red, green and blue from 0 to 255; values beyond are cut off.
  package init(red: Double, green: Double, blue: Double) {
    let channels = [red, green, blue].map { min(max($0, 0), 255) }
    (self.red, self.green, self.blue) = (channels[0], channels[1], channels[2])
    luminance =
      0.2126 * Self.linear(self.red) + 0.7152 * Self.linear(self.green)
      + 0.0722 * Self.linear(self.blue)
  }

  package static let black = Colour(red: 0, green: 0, blue: 0)
  package static let white = Colour(red: 255, green: 255, blue: 255)

  /// The colour that a value of CSS names, or nil for one that lets light through.
  ///
  /// Read are `#fff`, `#a4241c`, `rgb(164 36 28)`, `rgb(64%, 14%, 11%)` and the names of CSS Level
  /// 1.
  package init?(css value: String) {
    let text = value.utf8.map(lowered)
    if text.first == UInt8(ascii: "#") {
      self.init(digits: text.dropFirst())
    } else if text.starts(with: "rgb".utf8), text.last == UInt8(ascii: ")") {
      self.init(function: text)
    } else if let digits = Self.names[String(decoding: text, as: UTF8.self)] {
      self.init(digits: Array(digits.utf8)[...])
    } else {
      return nil
    }
  }

  /// From 1 for equal colours to 21 for black and white (WCAG 2.2, "contrast ratio").
  package func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// A colour between this one and another, in whole channels, as six hexadecimal digits hold.
  ///
  /// - Parameter share: how much of the other is in it, from 0 to 1.
  package func mixed(with other: Colour, share: Double) -> Colour {
    func channel(_ own: Double, _ others: Double) -> Double {
      (own + (others - own) * share).rounded()
    }
    return Colour(
      red: channel(red, other.red),
      green: channel(green, other.green),
      blue: channel(blue, other.blue)
    )
  }

  /// As `#1d5a52`.
  package var hex: String {
    let digits = [red, green, blue].map { channel in
      let text = String(Int(channel.rounded()), radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }
    return "#" + digits.joined()
  }

  private init?(digits: ArraySlice<UInt8>) {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let number = UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    func channel(_ shift: UInt64, _ bits: UInt64) -> Double {
      let value = Double(number >> shift & (1 << bits - 1))
      return bits == 4 ? value * 17 : value
    }
    switch digits.count {
    case 3: self.init(red: channel(8, 4), green: channel(4, 4), blue: channel(0, 4))
    case 6: self.init(red: channel(16, 8), green: channel(8, 8), blue: channel(0, 8))
    case 4 where number & 0xF == 0xF:
      self.init(red: channel(12, 4), green: channel(8, 4), blue: channel(4, 4))
    case 8 where number & 0xFF == 0xFF:
      self.init(red: channel(24, 8), green: channel(16, 8), blue: channel(8, 8))
    default: return nil
    }
  }

  private init?(function text: [UInt8]) {
    let start = text.prefix { $0 != UInt8(ascii: "(") }
    guard ["rgb", "rgba"].contains(where: { start.elementsEqual($0.utf8) }) else { return nil }
    let parts = text.dropFirst(start.count + 1).dropLast()
      .split { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") }
    let values = parts.compactMap(Self.number)
    guard values.count == parts.count else { return nil }
    switch values.count {
    case 3: break
    case 4 where values[3] == 1 || values[3] > 254: break
    default: return nil
    }
    self.init(red: values[0], green: values[1], blue: values[2])
  }

  /// A number, or a share of 255.
  private static func number(_ text: ArraySlice<UInt8>) -> Double? {
    let isShare = text.last == UInt8(ascii: "%")
    let digits = isShare ? text.dropLast() : text
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
      let value = Double(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return isShare ? value * 2.55 : value
  }

  private static func linear(_ channel: Double) -> Double {
    let value = channel / 255
    guard value > 0.04045 else { return value / 12.92 }
    return power24((value + 0.055) / 1.055)
  }

  /// The power of 2.4: the fifth root of the twelfth power, by Newton's method.
  private static func power24(_ value: Double) -> Double {
    let square = value * value
    let wanted = square * square * square * square * square * square
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - wanted) / (5 * fourth)
    }
    return root
  }

  private static let names = [
    "aqua": "00ffff", "black": "000000", "blue": "0000ff", "fuchsia": "ff00ff", "gray": "808080",
    "green": "008000", "grey": "808080", "lime": "00ff00", "maroon": "800000", "navy": "000080",
    "olive": "808000", "purple": "800080", "red": "ff0000", "silver": "c0c0c0", "teal": "008080",
    "white": "ffffff", "yellow": "ffff00",
  ]
}
