internal import Content
internal import Markdown

extension CheckedArticle {
  /// Whether the article sells something, so that the rules for advertising hold for it.
  ///
  /// `commercial` says so, or else a link for booking or buying, or a price of one's own: material
  /// on a company's own site that is directly connected with what it sells (ASA, "Remit: own
  /// websites").
  var isCommercial: Bool {
    switch metadata.commercial {
    case .yes: true
    case .no: false
    case .auto: hasOrderLink || hasPrice
    }
  }

  private var hasOrderLink: Bool {
    facts.links.contains { link in
      Self.orders.occur(in: Array(link.text.utf8)[...])
        && !Self.publicServices.occur(in: Array(link.destination.utf8)[...])
    }
  }

  /// Whether a sentence of the seller's own has an amount in pounds.
  private var hasPrice: Bool {
    let pound = Array("\u{A3}".utf8)
    return prose.contains { passage in
      guard passage.hasDigit else { return false }
      let amounts = ByteSearch.occurrences(of: pound[...], in: passage.text[...]).filter {
        $0.upperBound < passage.text.count && NumberUnit.isDigit(passage.text[$0.upperBound])
      }
      return !amounts.isEmpty && Self.sellers.occur(in: passage.text[...])
    }
  }

  private static let orders = PhraseSet([
    "add to basket", "add to cart", "book a consultation", "book a session", "book now",
    "book online", "book with us", "book your appointment", "book your session", "buy now",
    "buy online", "order now", "order online",
  ])

  /// Hosts at which nothing is sold.
  private static let publicServices = PhraseSet(["gov.uk", "nhs.uk", "nhs.wales", "nhs.scot"])

  private static let sellers = PhraseSet([
    "our appointments", "our fee", "our fees", "our price", "our prices", "our sessions",
    "we charge", "we offer", "with us",
  ])
}
