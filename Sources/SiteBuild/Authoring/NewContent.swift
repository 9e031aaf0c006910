package import Content
package import Markdown

/// What somebody wants to add to a project.
package enum NewContent: Sendable {
  /// - Parameters:
  ///   - path: the file in the project; from the title if left out.
  ///   - authors: the only one that the project has, if left out.
  case article(title: String, path: String?, tags: [String], authors: [String])
  /// An id comes from the name if left out, here and below.
  case person(name: String, id: String?, kind: Person.Kind)
  case tag(label: String, id: String?)
  case safetyCard(title: String, id: String?, level: CareLevel?)
  /// - Parameter name: an id, or a title.
  case reference(_ name: String, id: String?, kind: Reference.Kind?)
}
