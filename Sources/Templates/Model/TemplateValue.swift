public import HTML
internal import Synchronization

/// A value as a template sees it.
@usableFromInline
package enum TemplateValue: Sendable {
  /// Nothing: an optional value that is not there.
  case none
  case flag(Bool)
  case number(Int)
  case text(String)
  case url(String)
  case html(SafeHTML)
  case list([TemplateValue])
  case record(TemplateRecord)

  /// Whether a section over the value renders; empty texts and lists count as not there.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .flag(let isSet): isSet
    case .number, .record: true
    case .text(let text), .url(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .list(let elements): !elements.isEmpty
    }
  }
}

/// The values of one thing, in the order of its schema's fields.
///
/// A class, because a template holds on to a record for each of its values that it asks for.
@usableFromInline
package final class TemplateRecord: Sendable {
  @usableFromInline package let schema: TemplateSchema
  /// Whether its values are made, as those of a thing that many pages show.
  let isPrepared: Bool
  /// Empty where each is made when it is asked for.
  private let made: [TemplateValue]
  // No optional: of one, each call would count the references to what it holds on to.
  /// Makes the value of a slot, and nothing for one that no field has or where all are made.
  private let make: @Sendable (Int) -> TemplateValue
  private let pieces = Mutex<[RenderedPiece]>([])

  /// A record of values that are there already, one for each field of the schema.
  package init(_ schema: TemplateSchema, _ slots: [TemplateValue]) {
    self.schema = schema
    isPrepared = true
    made = slots
    make = { _ in .none }
  }

  @usableFromInline
  init(_ schema: TemplateSchema, inModel make: @escaping @Sendable (Int) -> TemplateValue) {
    self.schema = schema
    isPrepared = false
    made = []
    self.make = make
  }

  /// The value of a field; nothing for a slot that no field has.
  package subscript(slot: Int) -> TemplateValue {
    guard isPrepared else { return make(slot) }
    return made.indices.contains(slot) ? made[slot] : .none
  }

  /// The values of all fields.
  package var slots: [TemplateValue] {
    isPrepared ? made : schema.fields.indices.map(make)
  }

  /// What a template has made of the record by itself, if a page has shown that before.
  func piece(_ number: Int) -> [UInt8]? {
    guard isPrepared else { return nil }
    return pieces.withLock { pieces in pieces.first { $0.number == number }?.bytes }
  }

  /// Keeps what a template has made of the record by itself, if pages share it, for the next of them.
  func keep(_ piece: @autoclosure () -> RenderedPiece) {
    guard isPrepared else { return }
    let piece = piece()
    pieces.withLock { pieces in
      if !pieces.contains(where: { $0.number == piece.number }) { pieces.append(piece) }
    }
  }

  /// The record with all of its values made, for a thing that many pages show.
  package func prepared() -> TemplateRecord {
    isPrepared ? self : TemplateRecord(schema, slots.map { $0.prepared() })
  }
}

extension TemplateValue {
  fileprivate func prepared() -> TemplateValue {
    switch self {
    case .none, .flag, .number, .text, .url, .html: self
    case .list(let elements): .list(elements.map { $0.prepared() })
    case .record(let record): .record(record.prepared())
    }
  }
}
