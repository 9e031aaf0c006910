internal import Content
internal import Diagnostics
internal import FileSystem

/// Prepares the pictures beside the articles for browsers, as far as the cache does not have them.
struct PictureStage {
  let project: Project
  let workshop: PictureWorkshop

  /// A picture as it lies beside an article.
  struct Source: Sendable {
    let path: String
    let header: ImageHeader
    /// Of the bytes of the file.
    let hash: ContentHash
  }

  /// What came of one picture.
  enum Outcome: Sendable {
    case prepared(Picture, key: ContentHash)
    case refused(Diagnostic)
  }

  /// - Returns: what came of each picture, in their order.
  func run(_ sources: [Source]) async throws(SiteBuildError) -> [Outcome] {
    try await workshop.map(sources) { source in
      do throws(SiteBuildError) {
        return .success(try await prepare(source))
      } catch {
        return .failure(error)
      }
    }
  }

  private func prepare(_ source: Source) async throws(SiteBuildError) -> Outcome {
    let key = workshop.key(of: source.hash, recipe: "picture \(PictureMaker.recipe)")
    if let files = workshop.cache.files(of: key), let picture = picture(files) {
      return .prepared(picture, key: key)
    }
    let bytes: [UInt8]
    switch project.read(source.path, limit: Project.assetLimit) {
    case .success(let file) where file.record.hash == source.hash: bytes = file.bytes
    case .success: return .refused(finding(source.path, "was changed while it was read"))
    case .failure(.finding(let finding)): return .refused(finding)
    case .failure(.environment(let error)): throw .fileSystem(error)
    }
    let files: [PictureMaker.File]
    do throws(PictureMaker.Failure) {
      files = try await PictureMaker(vips: workshop.vips).make(bytes, source.header)
    } catch {
      switch error {
      case .damaged(let damage): return .refused(finding(source.path, "\(damage)", damage.offset))
      case .refused(let reason): return .refused(unusable(source.path, reason))
      case .tool(let error): throw SiteBuildError(error)
      }
    }
    do {
      try workshop.cache.keep(files, of: key)
    } catch {
      throw .fileSystem(error)
    }
    guard let picture = picture(files.map(\.file)) else {
      return .refused(unusable(source.path, "vips made no picture of it"))
    }
    return .prepared(picture, key: key)
  }

  /// The picture that some files of the cache are; nil if they are not fit to be one.
  private func picture(_ files: [PreparedFile]) -> Picture? {
    guard
      let main = files.first,
      let bytes = try? workshop.cache.read(main.name),
      let header = try? ImageHeader.parse(bytes)
    else { return nil }
    let variants = files.dropFirst().compactMap { file in
      Picture.Format(rawValue: file.ending).map {
        Picture.Variant(format: $0, width: file.width, file: file.name)
      }
    }
    return Picture(header, file: main.name, variants: variants)
  }

  private func finding(_ path: String, _ clause: String, _ offset: Int = 0) -> Diagnostic {
    Diagnostic(
      .error,
      .imageInvalid,
      "'\(path)' \(clause)",
      at: SourceRange(path: path, offset..<offset)
    )
  }

  private func unusable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      .imageInvalid,
      "'\(path)' cannot be prepared for browsers: \(reason)",
      at: SourceRange(path: path),
      explanation:
        "With 'images: responsive' no picture is published as it was made, since it may tell "
        + "where and by whom.",
      solutions: [
        .init("Open the picture in a program that shows it, and save it anew; or make it smaller.")
      ]
    )
  }
}

extension Picture {
  /// The names of its files in the cache.
  var files: [String] { [file].compactMap(\.self) + variants.map(\.file) }
}
