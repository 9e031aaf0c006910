internal import SiteBuild
internal import Synchronization

/// One line on the terminal that says what a long build is doing; nothing where nobody looks on.
final class ProgressLine: Sendable {
  private let terminal: Terminal
  private let start = ContinuousClock().now
  private let isShown = Mutex(false)

  /// What takes less time than this needs no words.
  private static let patience = Duration.milliseconds(300)

  init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  func show(_ stage: BuildStage) {
    show(stage.rawValue)
  }

  func show(_ work: String) {
    guard terminal.hasControls, ContinuousClock().now - start > Self.patience else { return }
    isShown.withLock { $0 = true }
    terminal.message("\r\u{1B}[K\(work) …")
  }

  /// Takes the line away, so that what is printed next starts on an empty one.
  func clear() {
    let wasShown = isShown.withLock { shown in
      defer { shown = false }
      return shown
    }
    if wasShown { terminal.message("\r\u{1B}[K") }
  }
}
