package import Content
package import Diagnostics
package import FileSystem

/// What came of a build.
package struct BuildReport: Sendable {
  /// In reading order.
  package var diagnostics: [Diagnostic]
  /// What was done to the output folder; nil if findings kept the site from being written.
  package var written: Written?
  /// Where the time went.
  package var timings = BuildTimings()
  /// Why not all could be kept for the next build, which then has more to do.
  package var cacheFailure: FileSystemError?
  /// What the build was made of.
  ///
  /// To take thousands of articles apart takes a while: a caller may leave that to the process's end.
  package var remains: [any Sendable] = []

  /// The files of a site that was written.
  package struct Written: Sendable, Equatable {
    package var articles = 0
    package var files = 0
    package var created = 0
    package var updated = 0
    package var unchanged = 0
    package var removed = 0
    /// How the site was published; nil if it had not changed.
    package var method: PublishingMethod?
    /// The next day on which the site changes by itself, so that it is to be built again.
    package var nextChange: CalendarDate?
  }
}

/// The steps of a build in order, with the words that its progress is told in.
package enum BuildStage: String, Sendable {
  case reading = "Reading"
  case comparing = "Comparing"
  case parsing = "Parsing"
  case planning = "Planning"
  case checking = "Checking"
  case indexing = "Indexing"
  case rendering = "Rendering"
  case publishing = "Publishing"
  case recording = "Recording"
}
