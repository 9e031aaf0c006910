import Diagnostics

extension PageCompiler {
  /// Compiles `{{name}}` or `{{{name}}}`.
  mutating func compileValue(_ tag: TemplateTag, _ expansion: Expansion) {
    let place = range(tag.range, expansion)
    if isChecked, let refusal = markup.refusal {
      report(.templateUnsafePlace, refusal.summary, at: place, explanation: refusal.explanation)
    }
    guard let meaning = meaning(of: tag, expansion) else { return markup.passValue() }
    guard isChecked else {
      let escaping: Instruction.Escaping = tag.kind == .unescaped ? .unescaped : .text
      return builder.append(.value(builder.lookup(meaning.path), escaping))
    }
    guard isWritable(meaning.kind, tag, place) else { return }
    if markup.refusal == nil {
      switch markup.escaping(of: meaning.kind, named: tag.name) {
      case .success(let escaping):
        builder.append(.value(builder.lookup(meaning.path), escaping))
      case .failure(let refusal):
        report(.templateUnsafePlace, refusal.summary, at: place, explanation: refusal.explanation)
      }
    }
    markup.pass(meaning.kind)
  }

  /// What a name means here; nil, and a finding, if it means nothing.
  mutating func meaning(of tag: TemplateTag, _ expansion: Expansion) -> Scope.Meaning? {
    guard !tag.name.isEmpty else { return nil }
    let place = range(tag.nameRange, expansion)
    switch scope.resolve(tag.name) {
    case .found(let meaning):
      if !isDiscarding, !meaning.name.isEmpty { names.insert(meaning.name) }
      return meaning
    case .unknown: return nil
    case .missing where isChecked:
      guard !findings.has(.templateUnknownName, at: place) else { return nil }
      let summary = "unknown name '\(tag.name)'\(scope.hint(for: tag.name))"
      report(.templateUnknownName, summary, at: place)
    case .notRecord(let name, let kind) where isChecked:
      let summary = "unknown name '\(tag.name)': '\(name)' is \(kind.description)"
      let solutions = kind.isList ? ["Enter the list: {{#\(name)}}…{{/\(name)}}."] : []
      report(.templateUnknownName, summary, at: place, solutions: solutions)
    case .missing, .notRecord: break
    }
    return nil
  }

  /// Whether a value can be written at all, and by a tag of this kind.
  private mutating func isWritable(
    _ kind: TemplateSchema.Kind,
    _ tag: TemplateTag,
    _ place: SourceRange
  ) -> Bool {
    let name = tag.name
    switch (kind, tag.kind) {
    case (.html, .unescaped): return true
    case (.html, _):
      let summary = "'\(name)' is HTML and must be written with triple braces, {{{\(name)}}}"
      report(.templateKind, summary, at: place, solutions: ["Write {{{\(name)}}}."])
    case (.text, .unescaped), (.url, .unescaped), (.number, .unescaped):
      report(
        .templateKind,
        "'\(name)' is \(kind.description), and only HTML may be written with {{{ }}} or {{& }}",
        at: place,
        solutions: ["Write {{\(name)}}."]
      )
    case (.text, _), (.url, _), (.number, _): return true
    case (.flag, _), (.list, _), (.record, _):
      report(
        .templateKind,
        "'\(name)' is \(kind.description) and cannot be written",
        at: place,
        solutions: ["Open it as a section: {{#\(name)}}…{{/\(name)}}."]
      )
    }
    return false
  }
}

extension TemplateSchema.Kind {
  /// The kind as it stands in a sentence, such as `a list of tag`.
  var description: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .flag: "a flag"
    case .url: "a URL"
    case .html: "HTML"
    case .list(let element): "a list of \(element.name)"
    case .record(let schema): "a record of \(schema.name)"
    }
  }

  var isList: Bool {
    if case .list = self { true } else { false }
  }
}
