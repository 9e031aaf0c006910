internal import Commands
internal import Diagnostics
internal import FileSystem
internal import SiteBuild

/// From the start of the program to Ctrl-C: builds, serves, watches, and builds again.
struct PreviewSession {
  let options: ServeOptions
  let terminal: Terminal

  /// Runs until something makes it useless to go on, which is thrown.
  func run() async throws {
    let root = options.project.root
    let log = BuildLog(terminal: terminal)
    // Before the first build, so that no change is missed.
    let watcher = try FileWatcher(root: root, folders: ["articles", "site", "templates"])
    let builder = PreviewBuilder(buildOptions)
    let first = await log.record(changes: nil) { await builder.build(after: nil) }
    guard let first else { return }
    if let failure = first.failure, case .notAProject = failure { throw failure }
    let live = LiveSite(first)
    let responder = SiteResponder(
      live: live,
      hosts: AllowedHosts(host: options.host),
      pages: PageComposer(project: try Directory.open(root), showsDrafts: options.drafts)
    )
    let server = try await PreviewServer.listen(on: options.host, port: options.port, responder)
    greet(server, first)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await server.serve() }
      try await LiveBuilds(builder: builder, live: live, log: log).run(watcher)
    }
  }

  private var buildOptions: BuildOptions {
    var build = BuildOptions(
      root: options.project.root,
      output: "public",
      today: options.project.today ?? Host.today,
      jobs: options.jobs ?? Host.processors
    )
    build.includesDrafts = options.drafts
    build.programPath = Host.variable("PATH")
    return build
  }

  private func greet(_ server: PreviewServer, _ site: PreviewSite) {
    if options.port != 0, server.port != options.port {
      terminal.status("Port \(options.port) is in use; taking the next free one.")
    }
    let address = "http://\(addressedHost):\(server.port)\(site.basePath)"
    if options.host != nil {
      terminal.status("Other machines can ask for the site, drafts included.")
    }
    terminal.status("The site is at \(address) until you press Ctrl-C.")
    guard options.open else { return }
    if let opener = Program.find("xdg-open", besideThis: false, path: Host.variable("PATH")) {
      opener.start(address)
    } else {
      terminal.status("There is no xdg-open to show it with.")
    }
  }
}

extension PreviewSession {
  /// The host as an address names it; that of this machine where the server listens everywhere.
  private var addressedHost: String {
    switch options.host {
    case nil, "0.0.0.0", "::": "localhost"
    case let host? where host.utf8.contains(UInt8(ascii: ":")): "[\(host)]"
    case let host?: host
    }
  }
}
