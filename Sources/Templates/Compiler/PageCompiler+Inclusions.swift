import Diagnostics

extension PageCompiler {
  /// A partial that includes itself and that is being compiled as a routine.
  struct OpenRoutine {
    let key: Key
    let number: Int
    /// The identities of the frames that it was first called with.
    let frames: [Int]

    /// The same for inclusions that compile to the same, but for their indentation.
    struct Key: Hashable {
      let template: Int
      let arguments: [String: [BlockKey]]
      let frames: [Frame]
    }

    struct Frame: Hashable {
      let kind: String?
      let schema: ObjectIdentifier?
    }
  }

  /// Compiles a partial, or a parent with what replaces its blocks.
  mutating func include(
    _ tag: TemplateTag,
    _ arguments: [TemplateBlock],
    _ blank: Range<Int>?,
    _ expansion: Expansion
  ) {
    guard !tag.name.isEmpty else { return }
    guard let template = library.place(of: tag) else { return reportUnknown(tag, expansion) }
    included.insert(template)
    if isChecked {
      checkNames(of: arguments, in: tag, template, expansion)
      checkPlaceOfInclusion(tag, expansion)
    }
    var inner = Expansion(template: template, arguments: expansion.arguments)
    inner.arguments.add(arguments, from: expansion.template)
    if let blank { inner.indentation = indentation(blank, expansion) }

    let outerMarkup = markup
    markup = MarkupState()
    inclusions.append(Inclusion(tag: tag, place: range(tag.range, expansion)))
    if library.recursive.contains(template) {
      callRoutine(tag, inner, expansion)
    } else {
      expand(template, inner)
    }
    inclusions.removeLast()
    markup = outerMarkup
  }

  // MARK: - Recursion

  private mutating func callRoutine(
    _ tag: TemplateTag,
    _ inner: Expansion,
    _ outer: Expansion
  ) {
    if isDiscarding, routines.contains(where: { $0.key.template == inner.template }) { return }
    let visible = scope.visibleFrames
    let frames = visible.map { scope.frames[$0] }
    let key = OpenRoutine.Key(
      template: inner.template,
      arguments: inner.arguments.key,
      frames: frames.map(OpenRoutine.Frame.init)
    )
    let routine: Int
    if let open = routines.last(where: { $0.key == key }) {
      guard goesDown(from: open.frames, to: frames.map(\.identity)) else {
        return reportEndless(tag, outer)
      }
      routine = open.number
    } else {
      routine = compileRoutine(key, frames, inner)
    }
    let steps = builder.appendSteps(visible)
    builder.append(.call(routine: routine, start: steps.lowerBound, end: steps.upperBound))
  }

  private mutating func compileRoutine(
    _ key: OpenRoutine.Key,
    _ frames: [Scope.Frame],
    _ expansion: Expansion
  ) -> Int {
    let suspended = builder.beginRoutine()
    let number = builder.routine
    routines.append(OpenRoutine(key: key, number: number, frames: frames.map(\.identity)))
    let outerScope = scope
    scope = Scope(frames: frames)
    expand(expansion.template, expansion)
    scope = outerScope
    routines.removeLast()
    builder.resume(suspended)
    return number
  }

  /// Whether each frame of a call holds the same value as before or a part of it, and the innermost
  /// a part: since values are finite trees, such calls come to an end.
  private func goesDown(from before: [Int], to now: [Int]) -> Bool {
    guard let last = now.last, let lastBefore = before.last, last != lastBefore else {
      return false
    }
    return zip(before, now).allSatisfy { before, now in
      var identity: Int? = now
      while let current = identity, current != before { identity = owners[current] }
      return identity != nil
    }
  }

  private mutating func reportEndless(_ tag: TemplateTag, _ expansion: Expansion) {
    guard isChecked else { return }
    report(
      .templateRecursion,
      "'\(tag.name)' includes itself without end",
      at: range(tag.range, expansion),
      explanation: """
        A partial may include itself only within a section over a list or record of what it \
        was included with, as the entries of a table of contents do.
        """
    )
  }

  // MARK: - Checks

  private mutating func reportUnknown(_ tag: TemplateTag, _ expansion: Expansion) {
    let place = range(tag.nameRange, expansion)
    guard isChecked, !findings.has(.templateUnknownPartial, at: place) else { return }
    let what = tag.kind == .parent ? "parent" : "partial"
    let hint = hint(for: tag.name, among: library.names(for: tag.kind))
    report(.templateUnknownPartial, "unknown \(what) '\(tag.name)'\(hint)", at: place)
  }

  private mutating func checkNames(
    of arguments: [TemplateBlock],
    in tag: TemplateTag,
    _ template: Int,
    _ expansion: Expansion
  ) {
    guard !arguments.isEmpty else { return }
    let known = library.blocks(of: template)
    for argument in arguments where !known.contains(argument.tag.name) {
      let name = argument.tag.name
      guard !name.isEmpty else { continue }
      report(
        .templateUnknownBlock,
        "'\(tag.name)' has no block '\(name)'\(hint(for: name, among: known.sorted()))",
        at: range(argument.tag.nameRange, expansion)
      )
    }
  }

  private mutating func checkPlaceOfInclusion(_ tag: TemplateTag, _ expansion: Expansion) {
    guard markup.place != .text else { return }
    let what = tag.kind == .parent ? "parent" : "partial"
    report(
      .templateUnsafePlace,
      "no \(what) may stand in \(markup.place.name)",
      at: range(tag.range, expansion),
      explanation: "Another template may only be included in the text of an element."
    )
  }
}

extension PageCompiler.OpenRoutine.Frame {
  fileprivate init(_ frame: Scope.Frame) {
    kind = frame.kind?.name
    schema = frame.kind?.innermostSchema.map(ObjectIdentifier.init)
  }
}
