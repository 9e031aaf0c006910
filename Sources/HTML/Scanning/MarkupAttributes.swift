/// Some of the attributes that a scan looks at, to tell at once that a tag has none of them.
struct MarkupAttributes: OptionSet {
  /// The bit of each attribute, by its number.
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  @inline(__always)
  init(_ attribute: MarkupAttribute) {
    rawValue = 1 &<< UInt32(attribute.rawValue)
  }

  /// Those that make a browser load something.
  static var resources: MarkupAttributes {
    var some = MarkupAttributes(.background).union(Self(.data)).union(Self(.href))
    some.formUnion(Self(.poster).union(Self(.src)).union(Self(.srcset)).union(Self(.xlinkHref)))
    return some
  }

  /// Those whose values are taken, if not of every element that has them.
  static var identifiersAndAddresses: MarkupAttributes {
    var some = resources.union(Self(.action)).union(Self(.content)).union(Self(.formAction))
    some.formUnion(Self(.id).union(Self(.imageSrcset)).union(Self(.name)).union(Self(.ping)))
    return some
  }
}
