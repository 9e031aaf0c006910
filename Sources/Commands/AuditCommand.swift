internal import ArgumentParser
internal import Checks
internal import FileSystem
internal import SiteBuild

/// `bedside audit`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Tells an editor how far each article can be trusted, and what to do first.",
    discussion: """
      Does all that a build does but the writing, and puts every article's state, review, reading \
      grade, sources, open findings and exceptions on one page. A site with errors can be audited, \
      and the page says that it cannot be published.

      Exit status: 0 if the audit was written, whatever it says; 2 if the project or the file \
      cannot be used: only an earlier audit is replaced, and nothing is written among the sources.
      """
  )

  @OptionGroup var project: ProjectOptions

  @Option(help: "How to write the audit: \(AuditFormatOption.names).")
  var format = AuditFormatOption.html

  @Option(
    help: ArgumentHelp(
      "Write to this file, and not to standard output.",
      valueName: "file"
    )
  )
  var output: String?

  func run() async throws {
    let terminal = Terminal()
    let file = output.map(UserFile.init)
    do {
      try file?.requireRoom(in: project.root, replacing: AuditFormat.isAudit)
    } catch {
      throw terminal.fail(error)
    }
    var options = BuildOptions(
      root: project.root,
      output: "",
      today: project.today ?? Host.today,
      jobs: Host.processors
    )
    options.programPath = Host.variable("PATH")
    options.profile = .audit

    let progress = ProgressLine(terminal)
    let audit: Audit
    do {
      audit = try await SiteBuilder(options) { progress.show($0) }.audit()
    } catch {
      progress.clear()
      throw terminal.fail(error)
    }
    progress.clear()

    let bytes = format.value.render(audit)
    guard let file else { return try terminal.product(bytes) }
    do {
      try file.write(bytes)
    } catch {
      throw terminal.fail(.fileSystem(error))
    }
  }
}

/// `AuditFormat` as an option.
struct AuditFormatOption: ExpressibleByArgument {
  let value: AuditFormat

  static let html = AuditFormatOption(value: .html)
  static let names = AuditFormat.allCases.map(\.rawValue).joined(separator: ", ")

  init(value: AuditFormat) {
    self.value = value
  }

  init?(argument: String) {
    guard let value = AuditFormat(rawValue: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }

  static var allValueStrings: [String] { AuditFormat.allCases.map(\.rawValue) }
}
