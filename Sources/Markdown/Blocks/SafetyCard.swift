package import HTML

/// A care card that several articles share, so that its wording is reviewed once.
package struct SafetyCard: Sendable {
  /// The name that articles include it by, as in `> [!SAFETY] cauda-equina-emergency`.
  package let id: String
  package let level: CareLevel
  /// Plain text, such as `Call 999 or go to A&E now if:`.
  package let heading: String
  /// What follows the heading.
  package let body: SafeHTML

  package init(id: String, level: CareLevel, heading: String, body: SafeHTML) {
    self.id = id
    self.level = level
    self.heading = heading
    self.body = body
  }
}
