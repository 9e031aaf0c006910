extension Reference {
  /// What every reference needs, whatever its kind.
  static let alwaysNeeded = ["id", "type", "title"]

  /// The fields that a reader needs to find a source of its kind and that it does not have.
  ///
  /// After the examples of the NLM's "Citing Medicine" (2nd edition).
  var missingFields: [String] {
    var missing: [String] = []
    func need(_ key: String, _ isThere: Bool) {
      if !isThere { missing.append(key) }
    }
    need("id", !id.isEmpty)
    need("title", !title.isEmpty)
    switch type.value {
    case .article:
      need("author", !authors.isEmpty)
      need("container-title", containerTitle != nil)
      need("issued", issued != nil)
    case .webpage:
      need("author", !authors.isEmpty || publisher != nil)
      // Not the day on which it was looked at: nobody is to make one up.
      need("URL", url != nil)
    case .report, .standard:
      need("author", !authors.isEmpty || publisher != nil)
      need("issued", issued != nil)
    case .book:
      need("author", !authors.isEmpty)
      need("publisher", publisher != nil)
      need("issued", issued != nil)
    case .chapter:
      need("author", !authors.isEmpty)
      need("container-title", containerTitle != nil)
      need("publisher", publisher != nil)
      need("issued", issued != nil)
    case .legislation:
      need("issued", issued != nil)
    }
    return missing
  }
}
