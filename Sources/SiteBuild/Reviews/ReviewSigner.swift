package import Content
package import Diagnostics
internal import FileSystem

/// Adds sign-offs to the ledgers of articles and shared safety cards.
package struct ReviewSigner: Sendable {
  private let options: BuildOptions

  /// - Parameter options: the project, and the day of the sign-off; no output is written.
  package init(_ options: BuildOptions) {
    self.options = options
  }

  /// What came of a request to sign.
  package enum Outcome: Sendable {
    /// The entry was written to the file at a path.
    case signed(SignOff, path: String, by: Person)
    /// The ledger says all this already; the file was left alone.
    case alreadySigned(path: String)
    /// The findings say why; the file was left alone.
    case refused([Diagnostic])
  }

  /// Writes a sign-off of the text as it is now into the front matter of its file.
  ///
  /// - Parameters:
  ///   - name: the article's id, or the path of its file or that of a safety card in the project.
  ///   - reviewer: an id of `people.yaml`.
  /// - Throws: `unknownArticle`, `unknownReviewer` or `unfitReviewer` for what cannot sign or be
  ///   signed, and what the file system says.
  package func sign(
    _ name: String,
    by reviewer: String,
    scope: ArticleMetadata.Review.Scope
  ) async throws(SiteBuildError) -> Outcome {
    let workspace = try ReviewWorkspace(options)
    let lock = try OutputFolder.lock(workspace.project.directory)
    defer { lock.release() }
    let path = try workspace.path(ofSigned: name)
    let shared = try await workspace.read()
    let errors = shared.diagnostics.filter {
      $0.severity == .error && $0.range.path.hasBytePrefix("site/")
    }
    guard errors.isEmpty else { return .refused(errors) }
    guard let person = shared.site.people[reviewer] else {
      throw .unknownReviewer(reviewer, hint(for: reviewer, among: shared.site.people.ids))
    }

    let file: ProjectFile
    switch workspace.project.read(path, limit: Project.textLimit) {
    case .success(let read): file = read.content
    case .failure(.finding(let finding)): return .refused([finding])
    case .failure(.environment(let error)): throw .fileSystem(error)
    }
    let reader = SignedFileReader(shared, today: options.today)
    let signed: SignedFile
    switch reader.read(file) {
    case .success(let read): signed = read
    case .failure(let refusal): return .refused(refusal.findings)
    }
    guard !signed.isWordless else { return .refused([nothingToSign(path)]) }
    try checkFitness(of: person, for: signed)

    let signOff = SignOff(
      date: options.today,
      reviewer: reviewer,
      scope: scope,
      digest: signed.digest,
      words: signed.words,
      grade: signed.grade
    )
    if signed.reviews.contains(where: signOff.matches) {
      return .alreadySigned(path: path)
    }
    guard let bytes = LedgerEdit.adding(signOff, to: file),
      adds(signOff, to: signed, reader.read(ProjectFile(path: path, bytes: bytes)))
    else { return .refused([unusualLedger(signOff, path)]) }
    try write(bytes, inPlaceOf: file, in: workspace.project.directory)
    return .signed(signOff, path: path, by: person)
  }

  private func checkFitness(
    of person: Person,
    for signed: SignedFile
  ) throws(SiteBuildError) {
    if person.kind == .organisation {
      throw .unfitReviewer("'\(person.id)' is an organisation; a person signs")
    }
    if signed.authors.contains(person.id) {
      throw .unfitReviewer("'\(person.id)' wrote the article; a review is a second pair of eyes")
    }
  }

  /// Whether the edited file holds the same text with one sign-off more.
  private func adds(
    _ signOff: SignOff,
    to signed: SignedFile,
    _ edited: Result<SignedFile, SignedFileReader.Refusal>
  ) -> Bool {
    guard case .success(let result) = edited, let last = result.reviews.last else { return false }
    return result.reviews.count == signed.reviews.count + 1
      && signOff.matches(last) && result.digest == signOff.digest
  }

  /// An editor may have saved the file in between; then the sign-off would be of another text.
  private func write(
    _ bytes: [UInt8],
    inPlaceOf file: ProjectFile,
    in directory: Directory
  ) throws(SiteBuildError) {
    do {
      guard try directory.read(file.path, limit: Project.textLimit) == file.bytes else {
        throw SiteBuildError.changedWhileSigned(file.path)
      }
      try directory.rewrite(bytes, of: file.path)
    } catch let error as FileSystemError {
      throw .fileSystem(error)
    } catch {
      throw .changedWhileSigned(file.path)
    }
  }

  private func nothingToSign(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      .signOffRefused,
      "the text has no words that anybody could have checked",
      at: SourceRange(path: path),
      solutions: [.init("Write the text, and have it checked.")]
    )
  }

  private func unusualLedger(_ signOff: SignOff, _ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      .signOffRefused,
      "the sign-off cannot be added without changing the spelling of the front matter",
      at: SourceRange(path: path),
      explanation: "Nothing was written: no byte of the file may be lost.",
      solutions: [.init("Add this line to 'reviews' by hand: - \(signOff.flow)")]
    )
  }
}

extension DiagnosticID {
  package static let signOffRefused: DiagnosticID = "sign-off-refused"
}
