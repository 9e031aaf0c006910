/// How an edition came to be the published one.
package enum PublishingMethod: Hashable, Sendable {
  /// There was none before; it appeared as a whole.
  case created
  /// It changed places with the old one in one step.
  case exchanged
  /// Its files were replaced one after the other, for a reason: whoever looked meanwhile can have
  /// seen some old and some new ones, and so does everyone if the build was killed.
  case fileByFile(FileByFileReason)
}

/// Why an edition could not be published in one step.
package enum FileByFileReason: Hashable, Sendable {
  /// Nothing can be made beside the output.
  case lockedParent
  /// The system does not exchange these folders: a mount point, a lower layer of an overlay, or a
  /// file system that cannot do it.
  case noExchange(String)

  /// What follows "because".
  package var clause: String {
    switch self {
    case .lockedParent: "nothing can be written to the folder around it"
    case .noExchange(let sentence): "the system cannot exchange it for another folder (\(sentence))"
    }
  }
}
