import Diagnostics

/// The stack of contexts in which names are looked up, as it is known before any page renders.
///
/// A field that the schema declares is found even where its value is missing, so every name means
/// the same on every page, and lookups cost no search when pages render.
struct Scope {
  /// From the outermost to the innermost context.
  private(set) var frames: [Frame]

  struct Frame {
    /// The same for frames that hold the same value.
    let identity: Int
    /// What the context is; nil where nothing is known of it.
    let kind: TemplateSchema.Kind?
    /// What the context is called from the page's root, such as `article.tags`; empty for the root.
    let name: String
  }

  /// What a name was found to mean.
  enum Resolution {
    case found(Meaning)
    /// Nothing is known of the context, so any name may be right.
    case unknown
    case missing
    /// The field before the name's last parts is no record, so that they have nowhere to go.
    case notRecord(name: String, TemplateSchema.Kind)
  }

  struct Meaning {
    let path: ValuePath
    let kind: TemplateSchema.Kind
    let isOptional: Bool
    /// What the value is called from the page's root, such as `article.tags.label`.
    let name: String
  }

  init(root: TemplateSchema.Kind?) {
    frames = [Frame(identity: 0, kind: root, name: "")]
  }

  init(frames: [Frame]) {
    self.frames = frames
  }

  mutating func push(_ frame: Frame) {
    frames.append(frame)
  }

  mutating func pop() {
    frames.removeLast()
  }

  func resolve(_ name: String) -> Resolution {
    if name == "." { return resolveInnermost() }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return .unknown }
    for index in frames.indices.reversed() {
      guard let kind = frames[index].kind else { return .unknown }
      guard case .record(let schema) = kind, schema.slot(of: first) != nil else { continue }
      return resolve(parts, from: index, kind)
    }
    return .missing
  }

  private func resolveInnermost() -> Resolution {
    guard let frame = frames.last, let kind = frame.kind else { return .unknown }
    let path = ValuePath(frame: frames.count - 1, slots: [])
    return .found(Meaning(path: path, kind: kind, isOptional: false, name: frame.name))
  }

  private func resolve(
    _ parts: [String],
    from frame: Int,
    _ kind: TemplateSchema.Kind
  ) -> Resolution {
    var kind = kind
    var slots: [Int] = []
    var isOptional = false
    for (index, part) in parts.enumerated() {
      guard case .record(let schema) = kind else {
        return .notRecord(name: parts[..<index].joined(separator: "."), kind)
      }
      guard let slot = schema.slot(of: part) else { return .missing }
      slots.append(slot)
      kind = schema.fields[slot].kind
      isOptional = isOptional || schema.fields[slot].isOptional
    }
    let path = ValuePath(frame: frame, slots: slots)
    let owner = frames[frame].name
    let name = (owner.isEmpty ? [] : [owner]) + parts
    return .found(
      Meaning(
        path: path,
        kind: kind,
        isOptional: isOptional,
        name: name.joined(separator: ".")
      )
    )
  }

  /// The frames that a name can still reach, by their places: the innermost one, and of the others
  /// the records that no later record of the same schema and no unknown frame hides.
  var visibleFrames: [Int] {
    var hidden: Set<ObjectIdentifier> = []
    var visible: [Int] = []
    for index in frames.indices.reversed() {
      guard let kind = frames[index].kind else {
        visible.append(index)
        break
      }
      if case .record(let schema) = kind {
        if hidden.insert(ObjectIdentifier(schema)).inserted { visible.append(index) }
      } else if index == frames.count - 1 {
        visible.append(index)
      }
    }
    return visible.reversed()
  }

  /// A hint at the field that was meant: one of that name within a record, or one nearly so named.
  func hint(for name: String) -> String {
    var names = names
    if let dot = name.lastIndex(of: "."),
      case .found(let owner) = resolve(String(name[..<dot])),
      case .record(let schema) = owner.kind
    {
      names += schema.fields.map { "\(name[..<dot]).\($0.name)" }
    }
    if let inner = names.first(where: { $0.hasSuffix(".\(name)") }) {
      return "; did you mean '\(inner)'?"
    }
    return Diagnostics.hint(for: name, among: names)
  }

  /// Every name that can be used here, with those within records that stand directly in it.
  private var names: [String] {
    var names: [String] = []
    for case .record(let schema)? in frames.reversed().map(\.kind) {
      for field in schema.fields {
        names.append(field.name)
        guard case .record(let part) = field.kind else { continue }
        names += part.fields.map { "\(field.name).\($0.name)" }
      }
    }
    return names
  }
}
