package import Checks
package import Content

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The project's folder, as the user typed it.
  package var root: String
  /// The folder to write the site to, as the user typed it; relative to the working directory.
  package var output: String
  /// Whether drafts and articles whose day has not come are published too.
  package var includesDrafts = false
  /// The day that publishing and expiry are judged by.
  package var today: CalendarDate
  /// How many articles or pages are worked on at once.
  package var jobs: Int
  /// Takes the place of the base URL in `site.yaml`.
  package var baseURL: BaseURL?

  /// Where the programs are looked for that settings of the site ask for: the value of `PATH`.
  package var programPath = ""

  /// Whether to make everything anew, whatever is known of earlier builds.
  package var isClean = false

  /// Whether to measure how hard articles are to read, which an audit does in any case.
  package var measuresReading = false

  /// What the rules are run for.
  package var profile = CheckProfile.publish

  package init(root: String, output: String, today: CalendarDate, jobs: Int) {
    self.root = root
    self.output = output
    self.today = today
    self.jobs = max(1, jobs)
  }
}
