internal import Content
internal import Diagnostics

/// Reads what the build has to know of a file beside an article; a file that is no picture is not
/// opened.
enum AssetFile {
  static func parse(
    _ path: String,
    in project: Project
  ) -> Result<(asset: AssetCatalog.Asset, record: FileRecord?), Project.ReadFailure> {
    guard AssetCatalog.kind(of: path) == .image else { return .success((.file, nil)) }
    return project.read(path, limit: Project.assetLimit).flatMap { file in
      do throws(ImageError) {
        return .success((.image(Picture(try ImageHeader.parse(file.bytes))), file.record))
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
