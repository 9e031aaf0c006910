internal import Content
internal import Diagnostics
internal import Templates

/// A page at each former address of an article, for hosts that know no redirect rules.
enum AliasRedirects: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    aliases(in: edition).map { article, alias in
      PlannedOutput(
        SitePath.outputFile(of: alias.value),
        from: SourceRange(path: article.source.path, alias.range),
        edition.templates.redirect.rendered {
          let page = edition.page(
            title: article.metadata.title.value,
            description: "",
            path: article.path,
            language: article.metadata.language,
            subject: .substitute
          )
          return RedirectPage(
            page: page,
            title: article.metadata.title.value,
            url: edition.base.relative(article.path)
          )
        }
      )
    }
  }

  /// Every former address with the article that it leads to, in order of articles.
  static func aliases(in edition: Edition) -> [(Article, Located<String>)] {
    var aliases: [(Article, Located<String>)] = []
    for articles in [edition.index.articles, edition.index.withdrawn] {
      for article in articles {
        for alias in article.metadata.aliases { aliases.append((article, alias)) }
      }
    }
    return aliases
  }
}

/// The same redirects as rules for hosts that read `_redirects` (Netlify, Cloudflare, GitLab).
enum RedirectRules: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let aliases = AliasRedirects.aliases(in: edition)
    guard !aliases.isEmpty else { return [] }
    let base = edition.base
    let output = PlannedOutput(
      "_redirects",
      from: SourceRange(path: Site.File.configuration),
      .bytes {
        // Both sides are paths of pages, whose grammar has no white space.
        let lines = aliases.map { article, alias in
          "\(base.relative(alias.value)) \(base.relative(article.path)) 301\n"
        }
        return Array(lines.sorted().joined().utf8)
      }
    )
    return [output]
  }
}
