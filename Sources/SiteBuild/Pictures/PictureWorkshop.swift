internal import Content
internal import Diagnostics
internal import FileSystem
internal import Tools

/// Where pictures are made: the program, and the cache of what it has made.
struct PictureWorkshop: Sendable {
  let vips: Vips
  let cache: PictureCache
  /// What the program says of itself.
  private let version: String
  private let jobs: Int

  /// Finds the program.
  ///
  /// - Parameter setting: the setting that asks for it and its place, for the error where it is missing.
  static func open(
    in root: Directory,
    _ options: BuildOptions,
    setting: String
  ) async throws(SiteBuildError) -> PictureWorkshop {
    let tool = Tool(names: ["vips"], package: "Debian's libvips-tools", setting: setting)
    do {
      let program = try tool.find(path: options.programPath)
      let folder = try root.makeDirectory(at: PictureCache.path)
      let vips = Vips(
        runner: options.toolRunner ?? SubprocessRunner(path: options.programPath),
        program: program,
        root: root
      )
      let version = try await KnownVersion(of: program, in: folder).version(of: vips)
      return PictureWorkshop(
        vips: vips,
        cache: PictureCache(in: root),
        version: version,
        jobs: options.jobs
      )
    } catch let error as ToolError {
      throw SiteBuildError(error)
    } catch let error as FileSystemError {
      throw .fileSystem(error)
    } catch {
      throw .tool(ToolError("vips", .unusable("\(error)")))
    }
  }

  /// What is kept under for a source: it differs whenever what would be made of it may.
  ///
  /// - Parameter recipe: what is made, and how.
  func key(of source: ContentHash, recipe: String) -> ContentHash {
    var encoder = CacheEncoder()
    encoder.append(recipe)
    encoder.append(version)
    encoder.append(source)
    return ContentHash(of: encoder.bytes)
  }

  /// Makes a few things at once, as many as the build may have jobs; the results come in order.
  ///
  /// - Throws: the first error in order.
  @concurrent
  func map<Element: Sendable, Made: Sendable>(
    _ elements: [Element],
    _ make: @escaping @Sendable (Element) async -> Result<Made, SiteBuildError>
  ) async throws(SiteBuildError) -> [Made] {
    let results = await withTaskGroup(of: (Int, Result<Made, SiteBuildError>).self) { group in
      var results = [Result<Made, SiteBuildError>?](repeating: nil, count: elements.count)
      var next = 0
      func addTask() {
        guard next < elements.count else { return }
        let (number, element) = (next, elements[next])
        group.addTask { (number, await make(element)) }
        next += 1
      }
      for _ in 0..<jobs { addTask() }
      while let (number, result) = await group.next() {
        results[number] = result
        // After an error the rest is not begun.
        if case .success = result { addTask() }
      }
      return results
    }
    if let signal = StopSignal.noted { throw .stopped(by: signal) }
    var made: [Made] = []
    for result in results {
      guard let result else { continue }
      made.append(try result.get())
    }
    return made
  }
}
