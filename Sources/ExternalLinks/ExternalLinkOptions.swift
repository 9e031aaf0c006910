package import Content

/// How links to other sites are tried.
package struct ExternalLinkOptions: Sendable {
  /// Whether hosts of private networks are asked too: for a site on an intranet.
  package var allowsPrivateAddresses = false
  /// Until a request has to be over.
  package var timeout = Duration.seconds(20)
  package var politeness = Politeness()
  /// The day that the age of cached outcomes is counted to.
  package var today: CalendarDate

  package init(today: CalendarDate) {
    self.today = today
  }
}
