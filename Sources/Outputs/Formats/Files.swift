internal import Content
internal import Diagnostics

/// The files of the theme, under names that hold their digests.
enum ThemeFiles: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    edition.theme.files.map { file in
      PlannedOutput(
        String(file.path.dropFirst()),
        from: SourceRange(path: file.source),
        .bytes { file.published }
      )
    }
  }
}

/// The pictures, leaflets and recordings beside the articles.
enum ArticleFiles: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    edition.assets.paths.map { path in
      PlannedOutput(path, from: SourceRange(path: path), .copy(of: path))
    }
  }
}
