internal import Content
internal import Outputs

extension RenderStage {
  /// Looks into the pages that are as they were, but name places on a page that has other ones now.
  ///
  /// - Parameter links: of each output; nil for a file that was not looked into.
  func lookAgain(
    _ files: [RenderedFile],
    _ links: inout [PageLinks?],
    _ outputs: [PlannedOutput],
    _ inspector: PageInspector
  ) async throws(SiteBuildError) {
    let positions = positions(of: files)
    let doubtful = files.indices.filter { position in
      links[position] == nil
        && anchors(of: files[position], positions).contains { anchor in
          files[anchor].links != previous[files[anchor].path]?.page.links
        }
    }
    try await look(into: doubtful, &links, outputs, inspector)
  }

  /// Looks into the pages that were not looked into and that addresses of others name a place on.
  func fillIn(
    _ links: inout [PageLinks?],
    _ outputs: [PlannedOutput],
    _ inspector: PageInspector
  ) async throws(SiteBuildError) {
    let named = Set(links.flatMap { $0?.fragments.map(\.page) ?? [] })
    try await look(into: named.filter { links[$0] == nil }.sorted(), &links, outputs, inspector)
  }

  /// Tells of each file whether the next build has to look into it; see `PageRecord`.
  ///
  /// - Parameter faulty: the positions of the files whose addresses are not in order.
  func settle(_ files: inout [RenderedFile], _ links: [PageLinks?], faulty: Set<Int>) {
    let positions = positions(of: files)
    for (position, page) in links.enumerated() {
      if let page {
        files[position].anchors = Set(page.fragments.map(\.page)).sorted()
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
    _ links: inout [PageLinks?],
    _ outputs: [PlannedOutput],
    _ inspector: PageInspector
  ) async throws(SiteBuildError) {
    let (project, templates) = (project, templates)
    let found = try await parallelMap(positions, jobs: jobs) { position in
      let bytes = try? Self.bytes(of: outputs[position], templates, project).get().bytes
      return bytes.flatMap { inspector.inspect($0, of: outputs[position]).links }
    }
    for (position, page) in zip(positions, found) { links[position] = page }
  }
}
