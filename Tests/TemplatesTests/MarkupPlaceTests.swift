import Diagnostics
import Templates
import TestSupport
import Testing

@Suite struct MarkupPlaceTests {
  @Test(arguments: [
    "<h1 class=\"a\">{{article.title}}</h1>",
    "<title>{{article.title}} | Site</title>",
    "<textarea name='x'>{{article.title}}</textarea>{{article.title}}",
    "<p title='{{article.title}}'>{{article.minutes}}</p>",
    "<p title=\"a > b {{article.title}} </p>\">",
    "<a href=\"{{article.url}}\">", "<a href='{{article.url}}#notes'>",
    "<a href=\"{{article.url}}?from={{article.author.slug}}\">",
    "<a href=\"/authors/{{article.author.slug}}/\">", "<a href=\"/{{article.author.slug}}\">",
    "<a href=\"https://example.org/{{article.author.slug}}\">",
    "<a href=\"//example.org/{{article.author.slug}}\">",
    "<a href=\"?q={{article.title}}&amp;by={{article.author.slug}}\">",
    "<a href=\"#{{article.author.slug}}\">", "<a href=\"tags/{{article.author.slug}}\">",
    "<a href=\"mailto:{{article.author.slug}}@example.org\">",
    "<a href=\" {{article.url}} \">", "<a href=\"/page/{{article.minutes}}/\">",
    "<img srcset=\"{{article.url}} {{article.minutes}}x, {{article.canonical}} 2x\">",
    "<meta property=\"og:url\" content=\"{{article.url}}\">",
    "<meta content=\"{{article.title}}\" name=\"description\">",
    "<meta http-equiv=\"refresh\" content=\"0; url={{article.url}}\">",
    "<script src=\"{{article.url}}\"></script>{{article.title}}",
    "<style>p > a { color: red }</style>{{article.title}}",
    "<!-- a > b --!> -- > --><p>{{article.title}}", "<!-->{{article.title}}",
    "<!doctype html>{{article.title}}",
    "a < b {{article.title}}", "<p{{#article.isDraft}} class=\"draft\"{{/article.isDraft}}>",
    "<input {{#article.isDraft}}disabled{{/article.isDraft}}>",
    "<input {{#article.isDraft}}class=\"a\" {{/article.isDraft}}id=\"b\">",
    "<a href=\"{{#article.canonical}}{{.}}{{/article.canonical}}\">",
    "<ul class=\"{{#article.tags}} {{name}}{{/article.tags}}\">",
    "<p{{#article.tags}} data-{{/article.tags}}>",
    "{{#article.isDraft}}<p>{{/article.isDraft}}",
    "<p data-on=\"{{article.title}}\">", "<title>{{$title}}{{article.title}}{{/title}}</title>",
    "<TITLE>{{article.title}}</TITLE ><B>{{article.title}}</B>",
    "{{{article.body}}}", "{{#article.summary}}{{{.}}}{{/article.summary}}",
  ])
  func `lets a value stand where it cannot become markup`(_ template: String) {
    #expect(ArticlePage.compile(["article": template]).diagnostics == [])
  }

  @Test(arguments: [
    "<a href=⟪{{article.url}}⟫>", "<a href= ⟪{{article.url}}⟫>", "<p class=a⟪{{article.title}}⟫>",
    "<h⟪{{article.minutes}}⟫>", "</h⟪{{article.minutes}}⟫>", "<⟪{{article.title}}⟫>",
    "<p ⟪{{article.title}}⟫>", "<p data-⟪{{article.title}}⟫=\"a\">",
    "<p a=\"b\"⟪{{article.title}}⟫>",
    "<p onclick=\"⟪{{article.title}}⟫\">", "<p OnClick='a(\"⟪{{article.title}}⟫\")'>",
    "<p style=\"color: ⟪{{article.title}}⟫\">", "<iframe srcdoc=\"⟪{{article.title}}⟫\"></iframe>",
    "<script>⟪{{article.title}}⟫</script>", "<SCRIPT>'⟪{{article.title}}⟫'</script>",
    "<script>a</script⟪e⟫d>⟪{{article.title}}⟫</script\n>",
    "<svg><style><⟪a⟫ title='</style><p title=\"{{article.title}}\">",
    "<svg><style></⟪b⟫ title='</style>", "<style>⟪{{article.title}}⟫</style>",
    "<iframe>⟪{{article.title}}⟫</iframe>", "<!-- ⟪{{article.title}}⟫ -->",
    "<!--⟪{{article.title}}⟫-->", "<!doctype ⟪{{article.title}}⟫>", "<?php ⟪{{article.title}}⟫ ?>",
    "<script>⟪{{#article.isDraft}}⟫{{/article.isDraft}}</script>",
    "<!-- ⟪{{$main}}⟫ {{/main}} -->",
    "<title>⟪{{{article.body}}}⟫</title>", "<p title=\"⟪{{{article.body}}}⟫\">",
    "<a href=\"⟪{{article.title}}⟫\">", "<a href=\"a⟪{{article.title}}⟫\">",
    "<a href=\"//⟪{{article.title}}⟫/\">", "<a href=\"https://⟪{{article.title}}⟫/\">",
    "<a href=\"https:///⟪{{article.title}}⟫/\">", "<a href=\"/\\⟪{{article.title}}⟫/\">",
    "<a href=\"https:⟪{{article.title}}⟫/\">",
    "<a href=\"https://example.org⟪{{article.title}}⟫\">",
    "<a href=\"javascript:a(⟪{{article.title}}⟫)\">",
    "<a href=\" JavaScript:/⟪{{article.title}}⟫\">",
    "<a href=\"javascript&#58;⟪{{article.title}}⟫\">",
    "<img src=\"data:image/png,⟪{{article.title}}⟫\">",
    "<a href=\"java\nscript:/⟪{{article.title}}⟫\">",
    "<a href=\"{{article.url}}⟪{{article.title}}⟫\">", "<a href=\"/a/⟪{{article.url}}⟫\">",
    "<a href=\"{{article.url}}⟪{{article.canonical}}⟫\">",
    "<use xlink:href=\"⟪{{article.title}}⟫\"/>", "<form action='⟪{{article.title}}⟫'>",
    "<img srcset=\"/a/⟪{{article.title}}⟫ 2x\">",
    "<meta http-equiv=\"refresh\" content=\"0; url=⟪{{article.title}}⟫\">",
    "<meta content=\"{{article.title}}\" http-equiv⟪=⟫\"refresh\">",
    "<meta http-equiv=\"⟪{{article.title}}⟫\">",
    "<set attributename=\"href\" to=\"⟪{{article.title}}⟫\"/>",
    "<script><⟪!⟫--<⟪s⟫cript></script>{{article.title}}",
    "<svg><title><⟪p⟫ title={{article.title}}></title></svg>",
    "<svg><!⟪[⟫CDATA[> <p title=\" ]]><a href={{article.title}} \">",
    "<p>⟪{{#article.isDraft}}⟫<b {{/article.isDraft}}>",
    "<p ⟪{{#article.isDraft}}⟫title=\"{{/article.isDraft}}>",
    "<p title=\"⟪{{^article.isDraft}}⟫\"{{/article.isDraft}}\">",
    "<a{{#article.isDraft}} class=\"x\"{{/article.isDraft}}⟪i⟫d=\"y\">",
    "⟪{{#article.tags}}⟫<!-- {{/article.tags}}", "<p title=\"⟪{{> article}}⟫\">",
    "<a href=\"{{#article.tags}}/{{/article.tags}}⟪{{article.url}}⟫\">",
    "<p {{#article.tags}}⟪a⟫=\"b\"{{/article.tags}}>",
  ])
  func `refuses a value where it could become markup or lead elsewhere`(_ template: String) {
    let marked = MarkedText(template)
    let found = ArticlePage.compile(["article": marked.text]).diagnostics
    let unsafe = found.filter { $0.id == .templateUnsafePlace }
    #expect(unsafe.map(\.range.bytes) == marked.ranges, "\(found.map(\.summary))")
  }
}
