/// Where the time of a build went.
package struct BuildTimings: Sendable {
  /// In the order in which they ran.
  package var stages: [Stage] = []
  /// In order of names; empty where nothing was rendered.
  package var templates: [Template] = []

  package struct Stage: Sendable {
    package let stage: BuildStage
    package let duration: Duration
  }

  /// The pages that one template made.
  package struct Template: Sendable {
    package let name: String
    package internal(set) var pages = 0
    /// Of all pages together, in bytes.
    package internal(set) var bytes = 0
    /// To fill in the template, summed over all threads.
    package internal(set) var rendering = Duration.zero
    /// To look for faults in the pages, summed over all threads.
    package internal(set) var checking = Duration.zero
  }
}

extension [BuildTimings.Template] {
  /// The sums of the pages of each template, in order of names.
  init(_ files: [RenderedFile]) {
    var sums: [String: BuildTimings.Template] = [:]
    for file in files {
      guard let work = file.work else { continue }
      var sum = sums[work.template] ?? BuildTimings.Template(name: work.template)
      sum.pages += 1
      sum.bytes += work.bytes
      sum.rendering += work.rendering
      sum.checking += work.checking
      sums[work.template] = sum
    }
    self = sums.values.sorted { $0.name < $1.name }
  }
}
