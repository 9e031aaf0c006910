import Content
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    "a", "0", "back-pain", "l5-s1", String(repeating: "a", count: 100),
  ])
  func `is lower-case letters, digits and single hyphens between`(_ text: String) {
    #expect(Slug.isValid(text))
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "a.b", "é", "a\u{301}", "a/b", "a\n", "ａ",
    "\u{212A}nee", String(repeating: "a", count: 101),
  ])
  func `is nothing else`(_ text: String) {
    #expect(!Slug.isValid(text))
  }

  @Test(arguments: [
    ("Back Pain", "back-pain"), ("  Sciatica! ", "sciatica"), ("L5/S1", "l5-s1"), ("", ""),
    ("é", ""), ("a\u{301}b", "a-b"), ("---", ""), (String(repeating: "a ", count: 300), nil),
  ])
  func `has a nearest one for a name`(_ name: String, _ expected: String?) {
    let slug = Slug.nearest(to: name)
    if let expected { #expect(slug == expected) }
    #expect(slug.isEmpty || Slug.isValid(slug))
  }

  @Test func `is suggested only where there is one`() {
    #expect(Slug.suggestion(for: "Back Pain") == ", for example 'back-pain'")
    #expect(Slug.suggestion(for: "背").isEmpty)
  }
}

@Suite struct SitePathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/about/", "about/index.html"), ("/a/b/", "a/b/index.html"),
  ])
  func `leads to a page and names its file`(_ path: String, _ file: String) {
    #expect(SitePath.isPage(path))
    #expect(SitePath.outputFile(of: path) == file)
  }

  @Test(arguments: [
    "", "about", "/about", "about/", "//", "/a//b/", "/../", "/./", "/A/", "/a b/", "/a.html",
    "/a/?x", "/a/#x", "/%61/", "https://x/", "/\u{301}a/", "/a\u{301}/",
    "/" + String(repeating: "a/", count: 251),
  ])
  func `is no other text`(_ path: String) {
    #expect(!SitePath.isPage(path))
  }
}

@Suite struct ArticleFileTests {
  @Test(arguments: [
    ("articles/knee.md", "knee"), ("articles/knee/index.md", "knee"),
    ("articles/a/b/c.md", "a/b/c"), ("articles/a/b/index.md", "a/b"),
    ("articles/index.md", "index"),
  ])
  func `gives its article an id`(_ path: String, _ id: String) {
    #expect(ArticleFile.id(of: path) == id)
  }

  @Test(arguments: [
    "articles/.md", "articles/Knee.md", "articles/knee.MD", "articles/knee.markdown", "knee.md",
    "article/knee.md", "articles/a//b.md", "articles//b.md", "articles/a_b.md", "articles/é.md",
    "articles/a\u{301}.md", "articles/a.b.md", "articles/", "articles/../x.md", "",
    "articles/" + String(repeating: "a/", count: 300) + "b.md",
  ])
  func `gives none where the path is no address`(_ path: String) {
    #expect(ArticleFile.id(of: path) == nil)
  }

  @Test(arguments: [
    ("articles/Knee Pain.md", "articles/knee-pain.md"), ("articles/A/B.md", "articles/a/b.md"),
    ("articles/é.md", nil), ("notes.txt", nil), ("articles/.md", nil),
  ])
  func `suggests a path like the one refused`(_ path: String, _ expected: String?) {
    #expect(ArticleFile.suggestion(for: path) == expected)
  }
}

@Suite struct SitePageFileTests {
  @Test(arguments: [
    ("site/pages/about.md", "/about/"), ("site/pages/a/b.md", "/a/b/"),
    ("site/pages/.md", nil), ("site/pages/About.md", nil), ("site/pages/about.txt", nil),
    ("pages/about.md", nil), ("site/pages/a/.md", nil), ("site/pages//.md", nil),
  ])
  func `gives its page a path`(_ file: String, _ path: String?) {
    #expect(SitePageFile.path(of: file) == path)
  }
}
