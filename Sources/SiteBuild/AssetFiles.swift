internal import Content
internal import Diagnostics
internal import FileSystem

/// The files beside the articles, as far as they have been read.
struct AssetFiles {
  private(set) var assets: [(path: String, asset: AssetCatalog.Asset)] = []
  /// The names of what the pictures have in the cache.
  private(set) var preparedNames: Set<String> = []
  private var hashes: [ContentHash?] = []

  mutating func add(_ path: String, _ asset: AssetCatalog.Asset, _ record: FileRecord?) {
    assets.append((path, asset))
    hashes.append(record?.hash)
  }

  /// Has the bitmaps prepared for browsers; what cannot be counts as broken.
  ///
  /// - Returns: what is wrong with those.
  mutating func prepare(
    in project: Project,
    _ workshop: PictureWorkshop
  ) async throws(SiteBuildError) -> [Diagnostic] {
    var positions: [Int] = []
    var sources: [PictureStage.Source] = []
    for (position, (path, asset)) in assets.enumerated() {
      guard case .image(let picture) = asset, let hash = hashes[position],
        picture.header.format.isPrepared
      else { continue }
      positions.append(position)
      sources.append(.init(path: path, header: picture.header, hash: hash))
    }
    var findings: [Diagnostic] = []
    let outcomes = try await PictureStage(project: project, workshop: workshop).run(sources)
    for (position, outcome) in zip(positions, outcomes) {
      switch outcome {
      case .prepared(let picture, let key):
        assets[position].asset = .image(picture)
        preparedNames.formUnion([key.digits] + picture.files)
      case .refused(let finding):
        assets[position].asset = .brokenImage
        findings.append(finding)
      }
    }
    return findings
  }
}

extension ImageFormat {
  /// Whether pictures of the format are made smaller: drawings are small and sharp as they are, and
  /// moving pictures would stand still.
  fileprivate var isPrepared: Bool {
    switch self {
    case .jpeg, .png, .webp: true
    case .gif, .svg: false
    }
  }
}
