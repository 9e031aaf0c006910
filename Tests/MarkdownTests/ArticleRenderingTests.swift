import HTML
import Testing

@testable import Markdown

@Suite struct ArticleRenderingTests {
  @Test(arguments: [
    ("## Back pain\n", "<h2 id=\"back-pain\">Back pain</h2>\n"),
    ("# Title\n", "<h2 id=\"title\">Title</h2>\n"),
    ("## A *b* `c`\n", "<h2 id=\"a-b-c\">A <em>b</em> <code>c</code></h2>\n"),
    (
      "```js foo\nx < y\n```\n",
      "<pre tabindex=\"0\"><code class=\"language-js\">x &lt; y\n</code></pre>\n"
    ),
    (
      "```\"onload=x\ny\n```\n",
      "<pre tabindex=\"0\"><code class=\"language-onloadx\">y\n</code></pre>\n"
    ),
    ("``` <\ny\n```\n", "<pre tabindex=\"0\"><code>y\n</code></pre>\n"),
    ("a<b>c</b> <!-- d -->\n", "<p>ac </p>\n"),
    ("<div>\nx\n</div>\n\ny\n", "<p>y</p>\n"),
    ("~~a~~ **b** *c*  \nd\n", "<p><del>a</del> <strong>b</strong> <em>c</em><br />\nd</p>\n"),
    ("---\n", "<hr />\n"),
    ("> a\n", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("3. a\n4. b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
  ])
  func `writes`(_ text: String, _ html: String) {
    #expect(articleHTML(text) == html)
  }

  @Test(arguments: [
    ("[a](b.md)", "<a href=\"b.md\">a</a>"),
    ("[a](#b)", "<a href=\"#b\">a</a>"),
    ("[a](tel:+442380248725)", "<a href=\"tel:+442380248725\">a</a>"),
    ("[a](mailto:a@b.example)", "<a href=\"mailto:a@b.example\">a</a>"),
    (
      "[a](https://nhs.uk \"T\")",
      "<a href=\"https://nhs.uk\" title=\"T\" rel=\"noopener noreferrer\">a</a>"
    ),
    (
      "www.nhs.uk",
      "<a href=\"http://www.nhs.uk\" rel=\"noopener noreferrer\">www.nhs.uk</a>"
    ),
    ("a@b.example", "<a href=\"mailto:a@b.example\">a@b.example</a>"),
    ("[a](javascript:x)", "a"),
    ("[a](//evil.example)", "a"),
    ("[a]()", "a"),
    ("[a *b*](data:text/html,x)", "a <em>b</em>"),
    ("[a](</b\"onclick=x>)", "<a href=\"/b%22onclick=x\">a</a>"),
    (
      "[a](/b \"x\\\"'><y\")", "<a href=\"/b\" title=\"x&quot;&#x27;&gt;&lt;y\">a</a>"
    ),
    ("[a](/b \"\u{201C}\"", "[a](/b &quot;\u{201C}&quot;"),
  ])
  func `writes the link`(_ text: String, _ html: String) {
    #expect(articleHTML(text) == "<p>\(html)</p>\n")
  }

  @Test func `gives tables header cells with scope and a region that scrolls`() {
    let html = articleHTML(
      """
      ## Time to heal

      | Stage |  | Days |
      | :-- | :-: | --: |
      | first | a | 3 |
      """
    )
    #expect(
      html == """
        <h2 id="time-to-heal">Time to heal</h2>
        <div class="table" role="region" tabindex="0" aria-label="Time to heal">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">Stage</th>
        <td class="align-center"></td>
        <th scope="col" class="align-right">Days</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">first</td>
        <td class="align-center">a</td>
        <td class="align-right">3</td>
        </tr>
        </tbody>
        </table>
        </div>

        """
    )
  }

  @Test func `names a table without a heading before it`() {
    #expect(articleHTML("|a|\n|-|\n").contains("aria-label=\"Table\""))
  }

  @Test func `escapes a heading that names a table`() {
    let html = articleHTML("## \"x\" <b> '&\n\n|a|\n|-|\n")
    #expect(html.contains("aria-label=\"&quot;x&quot;  &#x27;&amp;\""))
  }

  @Test func `disables and names the boxes of task lists`() {
    #expect(
      articleHTML("- [ ] a\n- [x] b\n")
        == """
        <ul>
        <li class="task"><input type="checkbox" disabled="" aria-label="Not done" />  a</li>
        <li class="task"><input type="checkbox" checked="" disabled="" aria-label="Done" />  b</li>
        </ul>

        """.replacing("/>  ", with: "/> ")
    )
  }

  @Test func `links footnotes there and back for each reference`() {
    #expect(
      articleHTML("a[^n] b[^n]\n\n[^n]: note\n") == """
        <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn-1">
        <p>note <a href="#fnref-1" class="footnote-backref" role="doc-backlink" \
        aria-label="Back to reference 1">↩</a> <a href="#fnref-1-2" class="footnote-backref" \
        role="doc-backlink" aria-label="Back to reference 1-2">↩<sup class="footnote-ref">2</sup></a></p>
        </li>
        </ol>
        </section>

        """
    )
  }

  @Test func `writes a reference inside an image's text behind the image`() {
    let html = articleHTML("![a[^n]](b.png)\n\n[^n]: note\n")
    #expect(html.contains("alt=\"a\" loading=\"lazy\" decoding=\"async\" /><sup class"))
    #expect(html.contains("id=\"fnref-1\""))
  }
}
