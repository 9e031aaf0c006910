internal import Content
internal import Diagnostics
internal import FileSystem

extension LastBuild {
  /// Where it is kept, relative to the project's root.
  static let path = ".bedside/cache"

  /// How the file begins; the number changes with whatever is written in another way.
  private static let signature = Array("bedside cache 3\n".utf8)
  /// The longest file to read, in bytes.
  static let limit = 1 << 30

  /// Keeps it for the next build, in place of what was kept before.
  func save(in root: Directory) throws(FileSystemError) {
    _ = try root.write(encoded, to: Self.path)
  }

  /// The signature, the hash of all that follows, the length of the head, the head, the details.
  var encoded: [UInt8] {
    var head = CacheEncoder()
    head.append(identity)
    head.append(sources) { $1.append($0) }
    head.append(outputs) { $1.append($0) }
    head.append(folders) { $1.append($0) }
    head.append(findings.bytes)
    head.append(articleCount)
    head.append(nextChange?.description ?? "")
    var length = CacheEncoder()
    length.append(head.bytes.count)
    // In one piece of memory: with 100,000 articles there are 50 MB of it.
    var bytes: [UInt8] = []
    let size = length.bytes.count + head.bytes.count + details.bytes.count
    bytes.reserveCapacity(Self.signature.count + ContentHash.size + size)
    bytes += Self.signature
    bytes += repeatElement(0, count: ContentHash.size)
    let start = bytes.count
    bytes += length.bytes
    bytes += head.bytes
    bytes += details.bytes
    var hash = CacheEncoder()
    hash.append(ContentHash(of: bytes.span.extracting(start...)))
    bytes.replaceSubrange(Self.signature.count..<start, with: hash.bytes)
    return bytes
  }

  init(_ bytes: [UInt8]) throws(CacheDamage) {
    guard bytes.starts(with: Self.signature) else { throw CacheDamage() }
    var start = CacheDecoder(bytes[Self.signature.count...])
    let hash = try start.hash()
    guard ContentHash(of: bytes.span.extracting(start.position...)) == hash else {
      throw CacheDamage()
    }
    fileHash = hash
    let length = try start.int()
    guard (0...bytes.count - start.position).contains(length) else { throw CacheDamage() }
    let end = start.position + length
    var head = CacheDecoder(bytes[start.position..<end])
    identity = try head.hash()
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
