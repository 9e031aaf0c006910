import Content
import FoundationEssentials
import Testing

/// What Python's validators judge in Tests/Acceptance, here as far as the tables go.
@Suite struct JSONSchemaTests {
  /// As much of a schema as these tests look at.
  private struct Schema: Decodable {
    let `required`: [String]?
    let properties: [String: Schema]?
    let description: String?
    let anyOf: [Schema]?
    let items: [Schema]?
    let `enum`: [String]?
    let pattern: String?

    private enum Key: CodingKey {
      case required, properties, description, anyOf, items, `enum`, pattern
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      required = try container.decodeIfPresent([String].self, forKey: .required)
      properties = try container.decodeIfPresent([String: Schema].self, forKey: .properties)
      description = try container.decodeIfPresent(String.self, forKey: .description)
      anyOf = try container.decodeIfPresent([Schema].self, forKey: .anyOf)
      items = try container.decodeIfPresent(Schema.self, forKey: .items).map { [$0] }
      // Some lists of words hold numbers and booleans as well.
      `enum` = try? container.decodeIfPresent([String].self, forKey: .enum)
      pattern = try container.decodeIfPresent(String.self, forKey: .pattern)
    }
  }

  private static func article(_ names: KnownNames = KnownNames()) throws -> Schema {
    let bytes = JSONSchemaDocument(.article, names: names).render()
    return try JSONDecoder().decode(Schema.self, from: Data(bytes))
  }

  @Test func `has each field of the table with its sentence`() throws {
    let schema = try Self.article()
    let fields = ArticleMetadata.schema.fields
    #expect(Set(schema.properties?.keys.map { $0 } ?? []) == Set(fields.map(\.key)))
    #expect(schema.required == fields.filter(\.isRequired).map(\.key))
    for field in fields {
      #expect(schema.properties?[field.key]?.description?.hasPrefix(field.summary) == true)
    }
  }

  @Test func `lists what is known, and takes any id where nothing is`() throws {
    let rules = KnownNames(rules: ["one", "two"])
    let rule = try Self.article(rules).properties?["allow"]?.items?.first?.properties?["rule"]
    #expect(rule?.enum == ["one", "two"])
    let tag = try Self.article(rules).properties?["tags"]?.anyOf?.first
    #expect(tag?.enum == nil && tag?.pattern == "^[a-z0-9]+(-[a-z0-9]+)*$")
  }

  @Test(arguments: SchemaSubject.allCases)
  func `is the same each time`(_ subject: SchemaSubject) {
    #expect(JSONSchemaDocument(subject).render() == JSONSchemaDocument(subject).render())
  }
}
