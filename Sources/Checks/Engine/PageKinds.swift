internal import HTML

/// Which kinds of elements a page has, told in one pass: most rules about pages look for one that
/// most pages lack.
struct PageKinds: OptionSet, Sendable {
  let rawValue: UInt16

  static let banner = PageKinds(rawValue: 1)
  static let navigation = PageKinds(rawValue: 1 << 1)
  static let main = PageKinds(rawValue: 1 << 2)
  static let contentInfo = PageKinds(rawValue: 1 << 3)
  static let canonicalLink = PageKinds(rawValue: 1 << 4)
  static let linkInNewTab = PageKinds(rawValue: 1 << 5)
  static let image = PageKinds(rawValue: 1 << 6)
  static let table = PageKinds(rawValue: 1 << 7)
  static let video = PageKinds(rawValue: 1 << 8)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(of structure: PageStructure) {
    self = []
    for index in structure.elements.indices { formUnion(Self(of: structure.elements[index].kind)) }
  }

  private init(of kind: PageElement.Kind) {
    switch kind {
    case .banner: self = .banner
    case .navigation: self = .navigation
    case .main: self = .main
    case .contentInfo: self = .contentInfo
    case .canonicalLink: self = .canonicalLink
    case .link(let opensNewTab): self = opensNewTab ? .linkInNewTab : []
    case .image: self = .image
    case .table: self = .table
    case .video: self = .video
    case .html, .heading, .tableCaption, .headerCell, .captions: self = []
    }
  }
}
