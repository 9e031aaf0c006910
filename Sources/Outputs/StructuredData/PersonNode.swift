internal import Content
internal import HTML

/// Somebody who wrote or reviewed an article: a person or an organisation.
struct PersonNode: GraphNode {
  let names: NodeNames
  let person: Person
  let detail: Detail

  /// How much the page says about them.
  enum Detail {
    /// The name alone, with a link to their page.
    case byline
    /// The name as they are addressed, and what they do.
    case reviewer
    case profile
  }

  var type: String { person.kind == .person ? "Person" : "Organization" }
  var id: NodeName { names.person(person) }

  func writeMembers(to json: inout JSONWriter) {
    json.member("name", person.name)
    json.member("url", names.base.absolute(person.path))
    guard detail != .byline else { return }
    // Terms of people alone, as are those of credentials.
    if person.kind == .person {
      json.member("honorificPrefix", ifPresent: person.honorificPrefix?.value)
      json.member("jobTitle", ifPresent: person.jobTitle?.value)
    }
    guard detail == .profile else { return }
    json.member("description", person.description)
    json.member("sameAs", ifPresent: person.url?.value)
    if person.kind == .person { writeCredentials(to: &json) }
  }

  /// Degrees and memberships, then registrations, whose numbers are identifiers as well.
  private func writeCredentials(to json: inout JSONWriter) {
    guard !person.credentials.isEmpty || !person.registrations.isEmpty else { return }
    json.array("hasCredential") { json in
      for credential in person.credentials {
        json.object { json in
          json.member("@type", "EducationalOccupationalCredential")
          json.member("name", credential.value)
        }
      }
      for registration in person.registrations { write(registration, to: &json) }
    }
    guard !person.registrations.isEmpty else { return }
    json.array("identifier") { json in
      for registration in person.registrations {
        json.object { json in
          json.member("@type", "PropertyValue")
          json.member("propertyID", registration.regulator.value.rawValue)
          json.member("value", registration.number.value)
        }
      }
    }
  }

  private func write(_ registration: Registration, to json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "EducationalOccupationalCredential")
      json.member("credentialCategory", "registration")
      json.member("identifier", registration.number.value)
      json.object("recognizedBy") { json in
        json.member("@type", "Organization")
        json.member("name", registration.regulator.value.rawValue)
      }
    }
  }
}
