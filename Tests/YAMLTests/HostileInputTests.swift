import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct HostileInputTests {
  @Test(arguments: 0..<8)
  func `survives random tokens`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).flatMap { _ in
        Array((tokens.randomElement(using: &generator) ?? "").utf8)
      }
      check(bytes, using: &generator)
    }
  }

  @Test(arguments: 0..<4)
  func `survives random bytes`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...60, using: &generator)
      check((0..<count).map { _ in .random(in: 0...255, using: &generator) }, using: &generator)
    }
  }

  @Test(arguments: 0..<8)
  func `survives an article with some bytes changed`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let original = Array(article.utf8)
    for _ in 0..<2_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) { mutate(&bytes, using: &generator) }
      check(bytes, using: &generator)
    }
  }

  @Test func `survives an article cut at every byte`() {
    var generator = SeededGenerator(seed: 1)
    let bytes = Array(article.utf8)
    for end in bytes.indices {
      check(Array(bytes[..<end]), using: &generator)
      check(Array(bytes[end...]), using: &generator)
    }
  }

  @Test func `gives many tasks at once what it gives one`() async {
    let texts = (0..<400).map { number in
      article.replacing("Sciatica", with: "Sciatica – \(number)")
        + (number.isMultiple(of: 3) ? "tags: [*a, !b c\n" : "")
    }
    let expected = texts.map { summary(of: parse($0)) }
    let results = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<16 {
        group.addTask { texts.map { summary(of: parse($0)) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: expected, count: 16))
  }

  /// Parses bytes as a whole file, as a random part of one and as an article, and checks what must
  /// hold whatever they are.
  private func check(_ bytes: [UInt8], using generator: inout SeededGenerator) {
    checkDocument(parse(bytes), of: bytes, in: bytes.indices)
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = Int.random(in: start...bytes.count, using: &generator)
    let part = start..<end
    checkDocument(parse(bytes, in: part, limits: .siteFile), of: bytes, in: part)

    let split = FrontMatter.split(bytes, path: "a")
    #expect((split.yaml == nil) == split.diagnostics.hasErrors)
    #expect(isWithin(0..<bytes.count, split.body))
    #expect(split.diagnostics.allSatisfy { isWithin(0..<bytes.count, $0.range.bytes) })
    if let yaml = split.yaml {
      #expect(yaml.upperBound + 3 <= split.body.lowerBound)
      checkDocument(parse(bytes, in: yaml), of: bytes, in: yaml)
    }
  }

  private func checkDocument(_ document: YAMLDocument, of bytes: [UInt8], in range: Range<Int>) {
    let errors = document.diagnostics.filter { $0.severity == .error }
    let isRefused = errors.contains { $0.id != .yamlDuplicateKey }
    #expect((document.root == nil) == isRefused, "\(bytes) \(range)")
    for finding in document.diagnostics {
      #expect(isWithin(range, finding.range.bytes), "\(bytes) \(range) \(finding)")
      for note in finding.notes {
        #expect(isWithin(range, note.range.bytes), "\(bytes) \(range) \(note)")
      }
      for edit in finding.solutions.compactMap(\.replacement) {
        #expect(isWithin(range, edit.range.bytes), "\(bytes) \(range) \(edit)")
      }
    }
    if let root = document.root { checkNode(root, of: bytes, in: range) }
  }

  /// Checks that each part lies within its whole, and that a text is at the place that it names.
  private func checkNode(_ node: YAMLNode, of bytes: [UInt8], in range: Range<Int>) {
    #expect(isWithin(range, node.range), "\(bytes) \(node)")
    switch node {
    case .scalar(let scalar):
      checkScalar(scalar, of: bytes, in: range)
    case .sequence(let sequence):
      for item in sequence.items { checkNode(item, of: bytes, in: sequence.range) }
    case .mapping(let mapping):
      var keys: Set<[UInt8]> = []
      for entry in mapping.entries {
        #expect(keys.insert(Array(entry.key.text.utf8)).inserted, "\(bytes)")
        checkScalar(entry.key, of: bytes, in: mapping.range)
        checkNode(entry.value, of: bytes, in: mapping.range)
      }
    }
  }

  private func checkScalar(_ scalar: YAMLScalar, of bytes: [UInt8], in range: Range<Int>) {
    #expect(isWithin(range, scalar.range), "\(bytes) \(scalar)")
    let source = bytes[scalar.range]
    switch scalar.style {
    case .plain:
      let isFolded = source.contains { $0 == 0x0A || $0 == 0x0D }
      #expect(isFolded || Array(source) == Array(scalar.text.utf8), "\(bytes) \(scalar)")
    case .quoted:
      #expect(source.count >= 2 && source.first == source.last, "\(bytes) \(scalar)")
    case .block:
      #expect(source.first == 0x7C || source.first == 0x3E, "\(bytes) \(scalar)")
    }
    let hasControls = scalar.text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }
    #expect(!hasControls, "\(bytes) \(scalar)")
  }
}

private func isWithin(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
  outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
}

private func summary(of document: YAMLDocument) -> String {
  "\(document.root?.outline ?? "") \(document.root?.ranges ?? []) \(document.diagnostics)"
}

/// Changes, removes, doubles or inserts something somewhere.
private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
  guard let index = bytes.indices.randomElement(using: &generator) else { return }
  let token = Array((tokens.randomElement(using: &generator) ?? "").utf8)
  let end = min(index + Int.random(in: 0...8, using: &generator), bytes.count)
  switch Int.random(in: 0..<4, using: &generator) {
  case 0: bytes[index] = .random(in: 0...255, using: &generator)
  case 1: bytes.removeSubrange(index..<end)
  case 2: bytes.insert(contentsOf: bytes[index..<end], at: index)
  default: bytes.insert(contentsOf: token, at: index)
  }
}

private let tokens = [
  "a", "b: ", ": ", ":", "- ", "-", "? ", "[", "]", "{", "}", ",", "\n", "\n  ", "\r\n", "\r", " ",
  "\t", "'", "\"", "\\", "\\x01", "\\0", "|", ">", "|-\n", "#", " # ", "&a ", "*a", "!", "!!b ",
  "<<: ", "---", "---\n", "...\n", "%YAML 1.1\n", "@", "`", "é", "日", "💊", "\u{FEFF}", "\u{85}",
  "\u{2028}", "\u{0}", "\u{7F}", "e\u{301}", "a: b\n", "\n- ", "a:\n  ",
]

private let article = """
  ---
  title: "Sciatica: what \\"helps\\" – and what does not"
  description: 'It''s a pain that runs down the leg'
  author: [anna-keller, jörg]
  keyPoints:
    - Keep moving
    - See a doctor if 💊 does not help
  image: {src: a.png, alt: A spine, caption: }
  reviews:
    - date: 2026-01-01
      by: anna
      scope: |
        all of it

        twice
  # a comment
  aiUse: >-
    none
    at all
  ---

  Body
  """
