internal import Content
internal import Diagnostics

/// Reads what the build has to know of a file beside an article.
enum AssetFile {
  static func parse(
    _ path: String,
    in project: Project
  ) -> Result<AssetCatalog.Asset, Project.ReadFailure> {
    guard AssetCatalog.kind(of: path) == .image else { return .success(.file) }
    return project.read(path, limit: Project.assetLimit).flatMap { file in
      do throws(ImageError) {
        return .success(.image(try ImageHeader.parse(file.bytes)))
      } catch {
        let finding = Diagnostic(
          .error,
          .imageInvalid,
          "'\(path)' \(error)",
          at: SourceRange(path: path, error.offset..<error.offset)
        )
        return .failure(.finding(finding))
      }
    }
  }
}
