internal import Content
internal import Diagnostics
internal import FileSystem

extension LastBuild {
  /// Where it is kept, relative to the project's root.
  static let path = ".bedside/cache"

  private static let frame = CacheFrame("cache 4")
  /// The longest file to read, in bytes.
  static let limit = 1 << 30

  /// Keeps it for the next build, in place of what was kept before.
  func save(in root: Directory) throws(FileSystemError) {
    _ = try root.write(encoded, to: Self.path)
  }

  /// In a frame the length of the head, the head, the details.
  var encoded: [UInt8] {
    var head = CacheEncoder()
    head.append(identity)
    head.append(home)
    head.append(sources) { $1.append($0) }
    head.append(outputs) { $1.append($0) }
    head.append(folders) { $1.append($0) }
    head.append(findings.bytes)
    head.append(articleCount)
    head.append(nextChange?.description ?? "")
    var length = CacheEncoder()
    length.append(head.bytes.count)
    return Self.frame.file(of: [length.bytes[...], head.bytes[...], details.bytes])
  }

  init(_ bytes: [UInt8]) throws(CacheDamage) {
    var (hash, start) = try Self.frame.open(bytes)
    fileHash = hash
    let length = try start.int()
    guard (0...bytes.count - start.position).contains(length) else { throw CacheDamage() }
    let end = start.position + length
    var head = CacheDecoder(bytes[start.position..<end])
    identity = try head.hash()
    home = try head.text()
    sources = try head.list { decoder throws(CacheDamage) in try decoder.fileRecord() }
    outputs = try head.list { decoder throws(CacheDamage) in try decoder.outputRecord() }
    folders = try head.list { decoder throws(CacheDamage) in try decoder.folderRecord() }
    findings = EncodedFindings(bytes: try head.byteList())
    articleCount = try head.int()
    let day = try head.text()
    nextChange = CalendarDate(iso: day)
    guard head.isAtEnd, day.isEmpty || nextChange != nil else { throw CacheDamage() }
    details = BuildDetails.Encoded(bytes: bytes[end...])
  }
}
