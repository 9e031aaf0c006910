internal import CLinux

/// A process that this one has started, with all that it has started itself.
package struct ProcessGroup: Sendable {
  private let identifier: Int32

  /// - Parameter identifier: the process id of the process that leads the group.
  package init(_ identifier: Int32) {
    self.identifier = identifier
  }

  /// Has the group killed if a stop signal ends this process before `release`.
  ///
  /// That is the second signal after `StopSignal.listen`, and else the first one. A group of its own
  /// gets no signal from the terminal's keys, so it would go on without its user.
  package func endWithThisProcess() {
    bedside_tie_process_group(identifier)
  }

  /// Forgets the group, whose number may be another's from now on.
  package func release() {
    bedside_release_process_group(identifier)
  }
}
