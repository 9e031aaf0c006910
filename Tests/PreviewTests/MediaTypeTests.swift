import Testing

@testable import Preview

@Suite("The media type of a file")
struct MediaTypeTests {
  @Test(
    "goes by its ending",
    arguments: [
      ("/", "text/html; charset=utf-8"), ("/about/", "text/html; charset=utf-8"),
      ("/404.html", "text/html; charset=utf-8"), ("/a.HTM", "text/html; charset=utf-8"),
      ("/a.css", "text/css; charset=utf-8"), ("/a.js", "text/javascript; charset=utf-8"),
      ("/a.mjs", "text/javascript; charset=utf-8"), ("/a.json", "application/json; charset=utf-8"),
      ("/a.xml", "application/xml; charset=utf-8"),
      ("/a.webmanifest", "application/manifest+json; charset=utf-8"),
      ("/a.txt", "text/plain; charset=utf-8"), ("/a.md", "text/markdown; charset=utf-8"),
      ("/a.csv", "text/csv; charset=utf-8"), ("/a.ics", "text/calendar; charset=utf-8"),
      ("/a.vtt", "text/vtt; charset=utf-8"), ("/a.svg", "image/svg+xml; charset=utf-8"),
      ("/a.png", "image/png"), ("/a.PNG", "image/png"), ("/a.jpg", "image/jpeg"),
      ("/a.jpeg", "image/jpeg"), ("/a.gif", "image/gif"), ("/a.webp", "image/webp"),
      ("/a.avif", "image/avif"), ("/a.ico", "image/vnd.microsoft.icon"), ("/a.woff", "font/woff"),
      ("/a.woff2", "font/woff2"), ("/a.ttf", "font/ttf"), ("/a.otf", "font/otf"),
      ("/a.mp3", "audio/mpeg"), ("/a.m4a", "audio/mp4"), ("/a.ogg", "audio/ogg"),
      ("/a.wav", "audio/wav"), ("/a.mp4", "video/mp4"), ("/a.webm", "video/webm"),
      ("/a.pdf", "application/pdf"), ("/a.epub", "application/epub+zip"),
      ("/a.zip", "application/zip"), ("/a.wasm", "application/wasm"),
      ("/_headers", "text/plain; charset=utf-8"), ("/a.b/c", "text/plain; charset=utf-8"),
      ("/a.unknown", "application/octet-stream"), ("/a.", "application/octet-stream"),
      ("/a.html\u{301}", "application/octet-stream"),
    ]
  )
  func kinds(path: String, type: String) {
    #expect(MediaType.of(path) == type)
  }
}
