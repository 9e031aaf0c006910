internal import Content
internal import Templates

/// A list of articles divided into pages: `/tags/back-pain/`, `/tags/back-pain/page/2/`.
struct ListPages {
  /// The path of the first page.
  let path: String
  /// Positions in the index.
  let articles: [Int]
  let pageSize: Int
  let base: BaseURL

  /// One page of a list.
  struct Page {
    let path: String
    let articles: ArraySlice<Int>
    let pagination: PaginationModel

    func subject(in edition: Edition) -> PageSubject {
      .list(articles.map { edition.articles[$0] }, isLater: pagination.current > 1)
    }
  }

  /// At least one page, which is empty where there are no articles.
  var pages: [Page] {
    let total = max(1, (articles.count + pageSize - 1) / pageSize)
    return (1...total).map { number in
      let start = (number - 1) * pageSize
      let pagination = PaginationModel(current: number, total: total) { [path, base] in
        base.relative(Self.path(of: path, $0))
      }
      return Page(
        path: Self.path(of: path, number),
        articles: articles[start..<min(start + pageSize, articles.count)],
        pagination: pagination
      )
    }
  }

  private static func path(of path: String, _ number: Int) -> String {
    number == 1 ? path : "\(path)page/\(number)/"
  }
}
