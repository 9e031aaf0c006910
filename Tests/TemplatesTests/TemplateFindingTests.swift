import Diagnostics
import Templates
import TestSupport
import Testing

/// A template with one fault, marked where it is reported.
struct Fault: Sendable, CustomTestStringConvertible {
  let id: DiagnosticID
  let template: String
  let summary: String

  init(_ id: DiagnosticID, _ template: String, _ summary: String) {
    self.id = id
    self.template = template
    self.summary = summary
  }

  var testDescription: String { template }
}

@Suite struct TemplateFindingTests {
  @Test(arguments: names + kinds + syntax)
  func `reports a fault at its place`(_ fault: Fault) throws {
    let marked = MarkedText(fault.template)
    let found = ArticlePage.compile(["article": marked.text]).diagnostics
    #expect(found.map(\.summary) == [fault.summary])
    #expect(found.map(\.id) == [fault.id])
    #expect(found.map(\.range.bytes) == marked.ranges)
    #expect(found.map(\.range.path) == ["templates/article.mustache"])
  }

  static let names = [
    Fault(
      .templateUnknownName,
      "<p>{{⟪artcle.title⟫}}</p>",
      "unknown name 'artcle.title'; did you mean 'article.title'?"
    ),
    Fault(
      .templateUnknownName,
      "{{article.title}}\n  {{ ⟪article.tilte⟫ }}\n",
      "unknown name 'article.tilte'; did you mean 'article.title'?"
    ),
    Fault(
      .templateUnknownName,
      "{{⟪title⟫}}",
      "unknown name 'title'; did you mean 'article.title'?"
    ),
    Fault(
      .templateUnknownName,
      "{{⟪article.author.nmae⟫}}",
      "unknown name 'article.author.nmae'; did you mean 'article.author.name'?"
    ),
    Fault(
      .templateUnknownName,
      "{{#article.tags}}{{⟪nam⟫}}{{/article.tags}}",
      "unknown name 'nam'; did you mean 'name'?"
    ),
    Fault(
      .templateUnknownName,
      "{{#⟪article.tgas⟫}}{{whatever}}{{/article.tgas}}",
      "unknown name 'article.tgas'; did you mean 'article.tags'?"
    ),
    Fault(.templateUnknownName, "{{^⟪zebra⟫}}{{/zebra}}", "unknown name 'zebra'"),
    Fault(
      .templateUnknownName,
      "{{⟪article.tags.name⟫}}",
      "unknown name 'article.tags.name': 'article.tags' is a list of person"
    ),
    Fault(
      .templateUnknownName,
      "{{⟪article.title.length⟫}}",
      "unknown name 'article.title.length': 'article.title' is a text"
    ),
    Fault(.templateUnknownPartial, "{{> ⟪card⟫}}", "unknown partial 'card'"),
    Fault(
      .templateUnknownPartial,
      "{{< ⟪layouts/pgae⟫}}{{/layouts/pgae}}",
      "unknown parent 'layouts/pgae'"
    ),
  ]

  static let kinds = [
    Fault(
      .templateKind,
      "{{#article}}⟪{{body}}⟫{{/article}}",
      "'body' is HTML and must be written with triple braces, {{{body}}}"
    ),
    Fault(
      .templateKind,
      "⟪{{{article.title}}}⟫",
      "'article.title' is a text, and only HTML may be written with {{{ }}} or {{& }}"
    ),
    Fault(
      .templateKind,
      "⟪{{&article.url}}⟫",
      "'article.url' is a URL, and only HTML may be written with {{{ }}} or {{& }}"
    ),
    Fault(
      .templateKind,
      "⟪{{article.isDraft}}⟫",
      "'article.isDraft' is a flag and cannot be written"
    ),
    Fault(
      .templateKind,
      "⟪{{article.tags}}⟫",
      "'article.tags' is a list of person and cannot be written"
    ),
    Fault(.templateKind, "⟪{{.}}⟫", "'.' is a record of page and cannot be written"),
    Fault(
      .templateKind,
      "⟪{{#article.title}}⟫{{.}}{{/article.title}}",
      "'article.title' is a text that is always there, so it needs no section"
    ),
    Fault(
      .templateKind,
      "⟪{{^article.minutes}}⟫{{/article.minutes}}",
      "'article.minutes' is a number that is always there, so it needs no section"
    ),
    Fault(
      .templateKind,
      "⟪{{^article.author}}⟫{{/article.author}}",
      "'article.author' is a record of person that is always there, so it needs no section"
    ),
  ]

  static let syntax = [
    Fault(.templateSyntax, "a {{article.title}} ⟪{{⟫article.title", "tag is not closed by '}}'"),
    Fault(.templateSyntax, "⟪{{{⟫article.body}} ", "tag is not closed by '}}}'"),
    Fault(.templateSyntax, "⟪{{!⟫ a comment", "tag is not closed by '}}'"),
    Fault(.templateSyntax, "a ⟪{{ }}⟫", "tag without a name"),
    Fault(.templateSyntax, "⟪{{> }}⟫", "tag without a name"),
    Fault(
      .templateSyntax,
      "{{ ⟪article title⟫ }}",
      "'article title' is not a name: names have letters, digits, '_', '-' and '.'"
    ),
    Fault(
      .templateSyntax,
      "{{⟪article..title⟫}}",
      "'article..title' is not a name: names have letters, digits, '_', '-' and '.'"
    ),
    Fault(
      .templateSyntax,
      "{{⟪\u{212A}⟫}}",
      "'\u{212A}' is not a name: names have letters, digits, '_', '-' and '.'"
    ),
    Fault(
      .templateSyntax,
      "⟪{{=<%=}}⟫",
      "delimiters must be two marks without '=', as in '{{=<% %>=}}'"
    ),
    Fault(
      .templateUnclosedSection,
      "⟪{{#article.tags}}⟫{{name}}",
      "'article.tags' is opened but not closed"
    ),
    Fault(
      .templateUnclosedSection,
      "{{#article}}⟪{{#isDraft}}⟫{{/article}}",
      "'isDraft' is opened but not closed"
    ),
    Fault(
      .templateUnclosedSection,
      "⟪{{$main}}⟫",
      "'main' is opened but not closed"
    ),
    Fault(
      .templateUnopenedSection,
      "{{article.title}}⟪{{/article}}⟫",
      "'article' is closed but not opened"
    ),
    Fault(
      .templateUnsafePlace,
      "<p>Text</p>\n⟪<⟫a href=\"/",
      "template 'article' ends in the value of an attribute"
    ),
    Fault(
      .templateUnsafePlace,
      "⟪<⟫!-- not closed ->",
      "template 'article' ends in a comment"
    ),
  ]

  @Test func `finds everything that is wrong in one run`() {
    let template = MarkedText("{{⟪a⟫}}\r\n{{⟪b⟫}}<script>⟪{{article.title}}⟫</script>⟪{{/c}}⟫")
    let found = ArticlePage.compile(["article": template.text]).diagnostics
    #expect(found.map(\.range.bytes) == template.ranges)
  }

  @Test func `says how a crossed section was closed`() {
    let template = MarkedText("{{#article}}⟪{{#tags}}⟫⟪{{/article}}⟫")
    let found = ArticlePage.compile(["article": template.text]).diagnostics
    #expect(found.map(\.range.bytes) == [template.ranges[0]])
    #expect(found.first?.notes.map(\.range.bytes) == [template.ranges[1]])
  }
}
