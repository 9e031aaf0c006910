import Diagnostics

extension PageCompiler {
  /// Compiles `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
  mutating func compileSection(
    _ tag: TemplateTag,
    _ content: [TemplateNode],
    _ expansion: Expansion
  ) {
    checkPlace(of: tag, expansion)
    guard let meaning = meaning(of: tag, expansion) else {
      return compileSectionWithoutMeaning(tag, content, expansion)
    }
    if isChecked { checkKind(meaning, tag, expansion) }
    let opened = builder.openSection(meaning.path, isInverted: tag.kind == .inverted)
    if tag.kind == .inverted {
      compileOptionalPart(tag, isRepeated: false, expansion) { $0.compile(content, expansion) }
    } else {
      scope.push(frame(for: meaning))
      compileOptionalPart(tag, isRepeated: meaning.kind.isList, expansion) {
        $0.compile(content, expansion)
      }
      scope.pop()
    }
    builder.closeSection(opened)
  }

  /// Compiles what can be known of a section over a name that is not known.
  private mutating func compileSectionWithoutMeaning(
    _ tag: TemplateTag,
    _ content: [TemplateNode],
    _ expansion: Expansion
  ) {
    if isChecked {
      discarding { compiler in
        if tag.kind == .section {
          let owner = compiler.scope.frames.last?.identity
          compiler.scope.push(compiler.newFrame(partOf: owner, nil, named: tag.name))
        }
        compiler.compileOptionalPart(tag, isRepeated: false, expansion) {
          $0.compile(content, expansion)
        }
        if tag.kind == .section { compiler.scope.pop() }
      }
    } else if tag.kind == .inverted {
      compile(content, expansion)
    }
  }

  /// The context that a section over a value enters.
  private mutating func frame(for meaning: Scope.Meaning) -> Scope.Frame {
    let owner = scope.frames[meaning.path.frame].identity
    if case .list(let element) = meaning.kind {
      return newFrame(partOf: owner, element, named: meaning.name)
    }
    if meaning.path.slots.isEmpty {
      return Scope.Frame(identity: owner, kind: meaning.kind, name: meaning.name)
    }
    return newFrame(partOf: owner, meaning.kind, named: meaning.name)
  }

  private mutating func newFrame(
    partOf owner: Int?,
    _ kind: TemplateSchema.Kind?,
    named name: String
  ) -> Scope.Frame {
    owners.append(owner)
    return Scope.Frame(identity: owners.count - 1, kind: kind, name: name)
  }

  // MARK: - Checks

  /// Compiles a part of the page that may be left out, and finds out where in an HTML document the
  /// page is behind it.
  private mutating func compileOptionalPart(
    _ tag: TemplateTag,
    isRepeated: Bool,
    _ expansion: Expansion,
    _ compile: (inout PageCompiler) -> Void
  ) {
    let start = markup
    compile(&self)
    guard isChecked else { return }
    guard let behind = start.joined(with: markup) else {
      reportUneven(tag, from: start, to: markup, expansion)
      markup = start
      return
    }
    markup = behind
    guard isRepeated, behind != start else { return }
    discarding(compile)
    markup = behind
  }

  /// Compiles something for its findings only.
  mutating func discarding(_ compile: (inout PageCompiler) -> Void) {
    let (builder, wasDiscarding) = (builder, isDiscarding)
    self.builder = ProgramBuilder()
    isDiscarding = true
    compile(&self)
    self.builder = builder
    isDiscarding = wasDiscarding
  }

  /// Sections and blocks may only stand where leaving their content out cannot change what the text
  /// behind them is.
  mutating func checkPlace(of tag: TemplateTag, _ expansion: Expansion) {
    guard isChecked, !markup.place.allowsSections else { return }
    let what = tag.kind == .block ? "block" : "section"
    report(
      .templateUnsafePlace,
      "no \(what) may stand in \(markup.place.name)",
      at: range(tag.range, expansion)
    )
  }

  mutating func reportUneven(
    _ tag: TemplateTag,
    from start: MarkupState,
    to end: MarkupState,
    _ expansion: Expansion
  ) {
    let what = tag.kind == .block ? "block" : "section"
    report(
      .templateUnsafePlace,
      "\(what) '\(tag.name)' begins in \(start.place.name) and ends in \(end.place.name)",
      at: range(tag.range, expansion),
      explanation: """
        What is left out or replaced must end the tags, values and comments that it begins, so \
        that the text behind it means the same on every page.
        """
    )
  }

  private mutating func checkKind(
    _ meaning: Scope.Meaning,
    _ tag: TemplateTag,
    _ expansion: Expansion
  ) {
    switch meaning.kind {
    case .flag, .list: return
    case .record where meaning.isOptional || tag.kind == .section: return
    case .text, .number, .url, .html, .record:
      guard !meaning.isOptional else { return }
    }
    report(
      .templateKind,
      "'\(tag.name)' is \(meaning.kind.description) that is always there, so it needs no section",
      at: range(tag.range, expansion),
      explanation: """
        A section repeats over a list, enters a record, or asks for a flag or for a value that \
        some pages lack.
        """
    )
  }
}
