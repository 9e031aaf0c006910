internal import Content
internal import Diagnostics
internal import Outputs

extension RenderStage {
  /// Looks into the pages that are as they were, but name places on a page that has other ones now.
  ///
  /// - Parameter pages: what was found in each output; nil for a file that was not looked into.
  /// - Returns: why a page could not be made.
  func lookAgain(
    _ files: [RenderedFile],
    _ pages: inout [InspectedPage?],
    _ outputs: [PlannedOutput],
    _ inspector: PageInspector
  ) async throws(SiteBuildError) -> [Diagnostic] {
    let positions = positions(of: files)
    let doubtful = files.indices.filter { position in
      pages[position]?.links == nil
        && anchors(of: files[position], positions).contains { anchor in
          files[anchor].links != previous[files[anchor].path]?.page.links
        }
    }
    return try await look(into: doubtful, &pages, outputs, inspector)
  }

  /// Looks into the pages that were not looked into and that addresses of others name a place on.
  ///
  /// - Returns: why a page could not be made.
  func fillIn(
    _ pages: inout [InspectedPage?],
    _ outputs: [PlannedOutput],
    _ inspector: PageInspector
  ) async throws(SiteBuildError) -> [Diagnostic] {
    let named = Set(pages.flatMap { $0?.links?.fragments.map(\.page) ?? [] })
    return try await look(
      into: named.filter { pages[$0]?.links == nil }.sorted(),
      &pages,
      outputs,
      inspector
    )
  }

  /// Tells of each file whether the next build has to look into it; see `PageRecord`.
  ///
  /// - Parameter faulty: the positions of the files whose addresses are not in order.
  func settle(_ files: inout [RenderedFile], _ pages: [InspectedPage?], faulty: Set<Int>) {
    let positions = positions(of: files)
    for (position, page) in pages.enumerated() {
      if let links = page?.links {
        files[position].anchors = Set(links.fragments.map(\.page)).sorted()
        files[position].isSettled = files[position].isFaultless && !faulty.contains(position)
      } else {
        files[position].anchors = anchors(of: files[position], positions)
      }
    }
  }

  /// The pages on which a file that is as it was names places.
  private func anchors(of file: RenderedFile, _ positions: [ExactText: Int]) -> [Int] {
    guard file.isSettled, let earlier = previous[file.path]?.page.anchors else { return [] }
    return earlier.compactMap { positions[ExactText(previous.paths[$0])] }
  }

  /// Empty where no file is as it was.
  private func positions(of files: [RenderedFile]) -> [ExactText: Int] {
    guard previous.isKnown else { return [:] }
    return Dictionary(
      files.indices.map { (ExactText(files[$0].path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func look(
    into positions: [Int],
    _ pages: inout [InspectedPage?],
    _ outputs: [PlannedOutput],
    _ inspector: PageInspector
  ) async throws(SiteBuildError) -> [Diagnostic] {
    let (project, templates) = (project, templates)
    let found = try await parallelMap(positions, jobs: jobs) { position in
      Self.bytes(of: outputs[position], templates, project).map { bytes, _ in
        inspector.inspect(bytes, of: outputs[position])
      }
    }
    var findings: [Diagnostic] = []
    for (position, result) in zip(positions, found) {
      switch result {
      case .success(let page): pages[position] = page
      case .failure(.finding(let finding)): findings.append(finding)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    return findings
  }
}
