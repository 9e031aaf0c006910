internal import Content
internal import Diagnostics
internal import FileSystem
internal import HTML
internal import Outputs
internal import Templates
internal import Tools

/// Draws the pictures that stand for pages where they are shared, as far as the cache does not have them.
///
/// There are none where pictures are published as they are, or where the theme has no template for them.
struct CardStage {
  let shared: SharedFiles

  /// Changes with what is made of a drawing, or how.
  private static let recipe = "card 1"

  struct Result {
    var made: [SocialCard] = []
    /// The names of what they have in the cache.
    var preparedNames: Set<String> = []
    var findings: [Diagnostic] = []
  }

  func run(_ index: SiteIndex) async throws(SiteBuildError) -> Result {
    let name = PageTemplates.socialCardTemplate
    guard let workshop = shared.workshop, shared.templateFiles[name] != nil else { return Result() }
    let drafts = CardDraft.all(of: index, shared.templates)
    let templates = shared.templateSet
    let outcomes = try await workshop.map(drafts) { draft in
      var writer = HTMLWriter(capacity: 4 << 10)
      templates.render(name, draft.record, into: &writer)
      return await Self.card(draft, writer.finish().bytes, workshop)
    }
    var result = Result()
    for outcome in outcomes {
      switch outcome {
      case .made(let card, let key):
        result.made.append(card)
        result.preparedNames.formUnion([key.digits, card.file])
      case .refused(let finding):
        // What is wrong with the template is wrong with every card.
        if result.findings.isEmpty { result.findings = [finding] }
      }
    }
    return result
  }

  private enum Outcome {
    case made(SocialCard, key: ContentHash)
    case refused(Diagnostic)
  }

  private static func card(
    _ draft: CardDraft,
    _ drawing: [UInt8],
    _ workshop: PictureWorkshop
  ) async -> Swift.Result<Outcome, SiteBuildError> {
    let key = workshop.key(of: ContentHash(of: drawing), recipe: recipe)
    if let file = workshop.cache.files(of: key)?.first {
      return .success(.made(SocialCard(draft, file: file.name), key: key))
    }
    do {
      let header = try ImageHeader.parse(drawing)
      guard header.format == .svg, (header.width, header.height) == CardDraft.size else {
        return .success(
          .refused(finding("is not of \(CardDraft.size.width) × \(CardDraft.size.height) pixels"))
        )
      }
    } catch {
      return .success(.refused(finding("\(error)")))
    }
    do {
      let format = PictureFormat.card
      let bytes = try await workshop.vips.draw(drawing, as: format)
      let file = PreparedFile(
        ending: format.ending,
        width: CardDraft.size.width,
        hash: ContentHash(of: bytes)
      )
      try workshop.cache.keep([(file, bytes)], of: key)
      return .success(.made(SocialCard(draft, file: file.name), key: key))
    } catch let error as ToolError {
      return error.complaint.map { .success(.refused(finding("cannot be drawn: \($0)"))) }
        ?? .failure(SiteBuildError(error))
    } catch let error as FileSystemError {
      return .failure(.fileSystem(error))
    } catch {
      return .failure(.tool(ToolError("vips", .unusable("\(error)"))))
    }
  }

  private static func finding(_ clause: String) -> Diagnostic {
    Diagnostic(
      .error,
      .imageInvalid,
      "the drawing that this template makes \(clause)",
      at: SourceRange(path: "templates/\(PageTemplates.socialCardTemplate).mustache"),
      explanation:
        "Other sites show it, so it has the one size that they all know, and needs nothing but "
        + "itself.",
      solutions: [
        .init(
          "Begin with <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\">."
        )
      ]
    )
  }
}
