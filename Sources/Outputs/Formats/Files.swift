package import Content
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

/// The pictures, leaflets and recordings beside the articles, at their own addresses.
enum ArticleFiles: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    edition.assets.paths.map { path in
      let prepared = edition.assets.picture(at: path)?.file
      return PlannedOutput(
        path,
        from: SourceRange(path: path),
        prepared.map { .prepared($0) } ?? .copy(of: path)
      )
    }
  }
}

/// The pictures that stand for pages where they are shared.
enum CardFiles: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    // Two pages with one title have one card.
    var planned: Set<String> = []
    return edition.cards.filter { planned.insert($0.file).inserted }.map { card in
      PlannedOutput(String(card.path.dropFirst()), from: card.origin, .prepared(card.file))
    }
  }
}

/// The other formats and widths of the pictures beside the articles.
package enum PictureFiles: OutputFormat {
  package static func plan(_ edition: Edition) -> [PlannedOutput] {
    plan(edition.assets)
  }

  package static func plan(_ assets: AssetCatalog) -> [PlannedOutput] {
    // Two pictures with the same bytes have the same files.
    var planned: Set<String> = []
    return assets.paths.flatMap { path in
      let variants = assets.picture(at: path)?.variants ?? []
      return variants.filter { planned.insert($0.file).inserted }.map { variant in
        PlannedOutput(
          String(PreparedPictures.path(of: variant.file).dropFirst()),
          from: SourceRange(path: path),
          .prepared(variant.file)
        )
      }
    }
  }
}
