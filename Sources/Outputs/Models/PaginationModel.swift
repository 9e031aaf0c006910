internal import Templates

/// The pages of a list, as one of them shows them.
struct PaginationModel: Sendable {
  /// 1 for the first page.
  let current: Int
  let total: Int
  /// The address of a page of the list.
  let url: @Sendable (Int) -> String

  static let schema = ModelSchema<PaginationModel>(
    "pagination",
    "The pages of a list, as one of them shows them.",
    [
      .number("current", "The number of the page being read, from 1.") { $0.current },
      .number("total", "How many pages there are.") { $0.total },
      .flag("isLaterPage", "Whether the page being read is not the first.") { $0.current > 1 },
      .url("previousURL", "The page before it.") { model in
        model.current > 1 ? model.url(model.current - 1) : nil
      },
      .url("nextURL", "The page after it.") { model in
        model.current < model.total ? model.url(model.current + 1) : nil
      },
      .flag("hasSeveral", "Whether there is more than one page.") { $0.total > 1 },
      .list(
        "pages",
        of: PageNumberModel.schema,
        "The first and last page and those near to the page being read, with gaps between."
      ) { $0.pages },
    ]
  )

  private var pages: [PageNumberModel] {
    let near = max(1, current - 2)...min(total, current + 2)
    var numbers = Array(near)
    if near.lowerBound > 1 { numbers.insert(1, at: 0) }
    if near.upperBound < total { numbers.append(total) }
    var pages: [PageNumberModel] = []
    for number in numbers {
      if let last = pages.last?.number, number > last + 1 {
        pages.append(PageNumberModel(number: number, url: "", isCurrent: false, isGap: true))
      }
      pages.append(
        PageNumberModel(
          number: number,
          url: url(number),
          isCurrent: number == current,
          isGap: false
        )
      )
    }
    return pages
  }
}

/// A page of a list, or the gap between two that are not next to each other.
struct PageNumberModel: Sendable {
  let number: Int
  let url: String
  let isCurrent: Bool
  let isGap: Bool

  static let schema = ModelSchema<PageNumberModel>(
    "page number",
    "A page of a list, or the gap between two that are not next to each other.",
    [
      .number("number", "The number of the page.") { $0.number },
      .url("url", "The address of the page.") { $0.url },
      .flag("isCurrent", "Whether it is the page being read.") { $0.isCurrent },
      .flag("isGap", "Whether it stands for pages that are left out.") { $0.isGap },
    ]
  )
}
