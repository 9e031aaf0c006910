import Glibc
import HTML
import Markdown

/// Threads that render the same articles at the same time.
///
/// They are plain POSIX threads, whose start and end helgrind understands.
struct Race {
  let threads: Int
  private let sources: [MarkdownSource]

  /// Texts that are parsed side by side, and texts that need the parser to themselves.
  init(articles: Int, threads: Int) {
    self.threads = threads
    sources = (0..<articles).map { number in
      let text =
        switch number % 3 {
        case 0: "## Heading \(number)\n\n- one\n- *two*\n\n| a | b |\n| --- | --: |\n| 1 | 2 |\n"
        case 1:
          "See https://example.org/\(number), ~~not~~ a\(number)@example.org.[^1]\n\n[^1]: x\n"
        default: "> [!NOTE] Title\n>\n> www.example.org/\(number) and `code`\n\n- [x] done\n"
        }
      return MarkdownSource(path: "\(number).md", bytes: Array(text.utf8))
    }
  }

  /// How many renders gave other HTML than one by itself.
  func run() -> Int {
    let expected = sources.map { MarkdownRenderer().render($0).html.bytes }
    let runners = (0..<threads).map { _ in Runner(sources: sources, expected: expected) }
    var handles: [pthread_t] = []
    for runner in runners {
      var handle = pthread_t()
      let context = unsafe Unmanaged.passRetained(runner).toOpaque()
      let status = unsafe pthread_create(
        &handle,
        nil,
        { context in
          if let context = unsafe context {
            unsafe Unmanaged<Runner>.fromOpaque(context).takeRetainedValue().run()
          }
          return nil
        },
        context
      )
      precondition(status == 0, "a thread could not be started")
      handles.append(handle)
    }
    for handle in handles { pthread_join(handle, nil) }
    return runners.reduce(0) { $0 + $1.failures }
  }
}

/// What one thread does.
private final class Runner {
  private let sources: [MarkdownSource]
  private let expected: [[UInt8]]
  private(set) var failures = 0

  init(sources: [MarkdownSource], expected: [[UInt8]]) {
    self.sources = sources
    self.expected = expected
  }

  func run() {
    let renderer = MarkdownRenderer()
    var index = 0
    while index < sources.count {
      if renderer.render(sources[index]).html.bytes != expected[index] { failures += 1 }
      index += 1
    }
  }
}
