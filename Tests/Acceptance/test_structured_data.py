"""What pages tell programs: read as JSON, and compared with what html5lib says that readers see."""
import json
import random
import re
import urllib.parse

import markup
import pytest
from project import SINKS, Project, quoted
from values import COMBINING

BASE = "https://sciaticalm.example/"
SCRIPT = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.S)
ALWAYS = ["Organization", "WebSite"]

# The properties that a node of a type has on every page, and those that it has where the site says so.
ARTICLE = {"headline", "description", "mainEntityOfPage", "inLanguage", "datePublished", "author", "publisher", "about",
           "keywords", "timeRequired", "wordCount", "usageInfo"}
PAGE = {"url", "inLanguage", "isPartOf"}
PROPERTIES = {
    "Article": (ARTICLE, {"dateModified", "image", "citation", "correction"}),
    "NewsArticle": (ARTICLE, {"dateModified", "image", "citation", "correction"}),
    "BreadcrumbList": ({"itemListElement"}, set()),
    "CollectionPage": (PAGE, {"name", "description", "breadcrumb", "mainEntity"}),
    "MedicalCondition": ({"name", "mainEntityOfPage"}, set()),
    "MedicalWebPage": (PAGE | {"name", "description", "breadcrumb", "mainEntity", "audience"},
                       {"about", "lastReviewed", "reviewedBy"}),
    "Organization": ({"name"}, {"url", "description", "sameAs"}),
    "Person": ({"name", "url"}, {"honorificPrefix", "jobTitle", "description", "sameAs", "hasCredential", "identifier"}),
    "ProfilePage": (PAGE | {"name", "description", "breadcrumb", "mainEntity"}, set()),
    "WebPage": (PAGE | {"name", "breadcrumb"}, {"description", "dateModified", "mainEntity", "audience"}),
    "WebSite": ({"url", "name", "inLanguage", "publisher"}, set()),
}
REVIEWER = """\
reviewer:
  kind: person
  name: Alex Sample
  honorificPrefix: Dr
  jobTitle: Physiotherapist
  credentials: [BSc Physiotherapy]
  registrations:
    - {regulator: HCPC, number: "PH000001", verifiedOn: 2026-11-01}
    - {regulator: GMC, number: "0000001", verifiedOn: 2026-11-01}
  description: Invented for a test.
"""


def graph(page):
    """The nodes of the one graph of a page."""
    (text,) = SCRIPT.findall(page)
    assert not re.search("[<>&\u2028\u2029]", text.decode()), text
    document = json.loads(text)
    assert set(document) == {"@context", "@graph"}
    assert document["@context"] == "https://schema.org"
    return document["@graph"]


def of_type(nodes, *types):
    return [node for node in nodes if node["@type"] in types]


def one(nodes, *types):
    (node,) = of_type(nodes, *types)
    return node


def objects(value):
    """A value and all that is in it, as far as they are objects."""
    if isinstance(value, dict):
        yield value
        for member in value.values():
            yield from objects(member)
    if isinstance(value, list):
        for element in value:
            yield from objects(element)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Every page of the sample site, where an invented clinician has reviewed one article."""
    project = Project.sample(tmp_path_factory.mktemp("structured") / "project")
    people = project.root / "site/people.yaml"
    people.write_text(people.read_text() + REVIEWER)
    signed = project.run("review", "sign", "sciatica", "--by", "reviewer")
    assert signed.status == 0, signed.stderr
    run = project.build("--base-url", BASE)
    assert run.status == 0, run.stderr
    return {path: bytes_ for path, bytes_ in project.tree().items() if path.endswith(".html")}


def test_every_page_has_a_graph_of_known_types_with_their_properties(pages):
    seen = set()
    for path, page in pages.items():
        nodes = graph(page)
        assert [node["@type"] for node in nodes][:2] == ALWAYS, path
        ids = [node["@id"] for node in nodes]
        assert len(ids) == len(set(ids)), path
        for node in nodes:
            required, optional = PROPERTIES[node["@type"]]
            found = set(node) - {"@type", "@id"}
            assert required <= found <= required | optional, (path, node["@type"], found)
            seen |= {(node["@type"], name) for name in found}
        for part in objects(nodes):
            assert part.keys() & {"@type", "@id"}, (path, part)
            assert part.keys() != {"@id"} or part["@id"] in ids, (path, part)
    # No sample has corrections, its news no picture and no change, and the reviewer no page elsewhere.
    missing = {(name, member) for name, members in PROPERTIES.items() for member in set.union(*members)} - seen
    assert missing == {
        ("Article", "correction"), ("NewsArticle", "correction"), ("NewsArticle", "dateModified"),
        ("NewsArticle", "image"), ("Person", "sameAs"),
    }
    assert {name for name, _ in seen} == set(PROPERTIES)


def test_pages_have_the_type_of_what_they_are(pages):
    expected = {
        "index.html": "CollectionPage", "tags/index.html": "CollectionPage", "a-to-z/index.html": "CollectionPage",
        "tags/sciatica/index.html": "CollectionPage", "authors/index.html": "CollectionPage",
        "authors/reviewer/index.html": "ProfilePage", "about/index.html": "WebPage",
        "articles/sciatica/index.html": "MedicalWebPage", "articles/back-pain-at-work/index.html": "WebPage",
    }
    for path, type_ in expected.items():
        page = one(graph(pages[path]), "WebPage", "CollectionPage", "ProfilePage", "MedicalWebPage")
        assert page["@type"] == type_, path
        assert page["url"] == page["@id"] == BASE + path.removesuffix("index.html")
    assert [node["@type"] for node in graph(pages["404.html"])] == ALWAYS


def test_every_value_of_an_article_is_one_that_its_readers_see(pages):
    count = 0
    for path, bytes_ in pages.items():
        if not re.fullmatch(r"articles/[a-z0-9-]+/index\.html", path):
            continue
        count += 1
        nodes, tree = graph(bytes_), markup.html(bytes_)
        by_id = {node["@id"]: node for node in nodes}
        shown = tree.find(".//main/article")
        text = markup.collapsed(markup.text(shown))
        days = {time.attrib["datetime"] for time in shown.iter("time")}
        article, page = one(nodes, "Article", "NewsArticle"), one(nodes, "MedicalWebPage", "WebPage")
        assert article["headline"] == page["name"] == markup.text(shown.find(".//h1"))
        assert markup.text(tree.find(".//title")).startswith(page["name"] + " ")
        assert article["description"] == page["description"] == tree.find(".//p[@class='lead']").text
        assert {article["datePublished"], article.get("dateModified"), page.get("lastReviewed")} <= days | {None}
        assert f"{int(article['timeRequired'][2:-1])} minute read" in text
        people = [by_id[author["@id"]] for author in article["author"]]
        if "reviewedBy" in page:
            people.append(by_id[page["reviewedBy"]["@id"]])
        for person in people:
            link = shown.find(f".//a[@href='{urllib.parse.urlsplit(person['url']).path}']")
            assert person["name"] in markup.text(link), path
            assert person.get("honorificPrefix", "") in markup.text(link), path
            assert person.get("jobTitle", "") in text, path
        labels = [markup.text(tag) for tag in shown.findall(".//ul[@class='tags']/li/a")]
        assert article["keywords"] == labels
        assert [topic["name"] for topic in article["about"] if "name" in topic] == labels
        sources = shown.findall(".//section[@id='references']/ol/li")
        assert len(article.get("citation", [])) == len(sources)
        for citation, source in zip(article.get("citation", []), sources):
            assert citation["name"] in markup.text(source), path
            assert citation["url"] in [link.attrib["href"] for link in source.iter("a")], path
        disclaimers = [markup.text(node) for node in shown.findall(".//section[@id='disclaimer']/h2")]
        assert [part["name"] for part in article["usageInfo"]] == disclaimers
    assert count >= 13


def test_only_the_reviewed_article_is_said_to_be_reviewed(pages):
    reviewed = [path for path, page in pages.items()
                if any({"lastReviewed", "reviewedBy"} & node.keys() for node in graph(page))]
    assert reviewed == ["articles/sciatica/index.html"]
    profile = one(graph(pages["authors/reviewer/index.html"]), "Person")
    text = markup.text(markup.html(pages["authors/reviewer/index.html"]))
    for credential in profile["hasCredential"]:
        assert credential.get("name", credential.get("identifier")) in text


def test_the_way_to_a_page_is_the_one_that_it_shows(pages):
    for path, bytes_ in pages.items():
        tree = markup.html(bytes_)
        if tree.find(".//meta[@http-equiv='refresh']") is not None:
            continue
        shown = [(link.text, urllib.parse.urljoin(BASE, link.attrib["href"]))
                 for link in tree.findall(".//nav[@class='breadcrumb']//a")]
        steps = [step for node in of_type(graph(bytes_), "BreadcrumbList") for step in node["itemListElement"]]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1)), path
        assert [(step["name"], step["item"]) for step in steps][: len(shown)] == shown, path
        if len(steps) > len(shown):
            assert steps[-1]["item"] == BASE + path.removesuffix("index.html"), path
            assert steps[-1]["name"] in markup.text(tree.find(".//title")), path


def test_every_address_on_the_site_leads_to_a_page(pages):
    count = 0
    for path, bytes_ in pages.items():
        for part in objects(graph(bytes_)):
            for key in ("@id", "url", "item"):
                url = urllib.parse.urldefrag(part.get(key, "")).url
                if url.startswith(BASE) and not url.endswith(".svg"):
                    assert url.removeprefix(BASE) + "index.html" in pages, (path, key, url)
                    count += 1
    assert count > 500


# Hostile values

TOKENS = [
    "</script>", "</SCRIPT\t>", "<script>", "<!--", "-->", "--!>", "]]>", "<![CDATA[", "</title>", "</h1>", "<", ">", "&",
    "&lt;", "&amp;lt;", "&quot;", '"', "'", "`", "\\", "\\\\", '\\"', "\\u003c", "\\u2028", "\\ud800", "\\uDC00", "\\n",
    "\\", "/", "{", "}", "[", "]", ":", ",", '"}', '"]}', '","@id":"x', "{{title}}", "null", "true", "\u00e9", "e\u0301",
    "\U0001f469\u200d\U0001f52c", "\U0001f600", "\u200b", "\u202e", "\u00a0", "\u3000", "\ufffd", "\ud7ff", "\ue000",
    " ", "  ", "a", "Z", "0", *['"' + mark for mark in COMBINING], *["<" + mark for mark in COMBINING],
    *["\\" + mark for mark in COMBINING], *["&" + mark for mark in COMBINING],
]
ARTICLE_TEMPLATE = """\
{{<layouts/base}}{{$content}}
{{#article}}
<h1>{{title}}</h1>
<p>{{description}} <time datetime="{{published.iso}}">{{published.text}}</time></p>
<p>{{#authors}}<a href="{{url}}">{{label}}</a>{{/authors}} {{#tags}}<a href="{{url}}">{{label}}</a>{{/tags}}</p>
{{{body}}}{{#disclaimers}}{{{text}}}{{/disclaimers}}
{{/article}}
{{/content}}{{/layouts/base}}
"""


def hostile_values(count, seed=5):
    """Each as a text of at most 70 bytes; every twentieth goes on for most of a kilobyte."""
    source = random.Random(seed)
    for number in range(count):
        value = ""
        while len((token := source.choice(TOKENS)).encode()) + len(value.encode()) <= 70:
            value += token
        yield value, value * (900 // len(value.encode())) if number % 20 == 0 else value


def test_2000_hostile_strings_come_back_and_change_no_page(tmp_path):
    project = Project(tmp_path / "project", SINKS)
    (project.root / "templates/article.mustache").write_text(ARTICLE_TEMPLATE)
    project.site(pageSize=100)
    values = [("plain", "plain"), *hostile_values(2_000)]
    people, tags = {}, {}
    for number, (value, long) in enumerate(values):
        name = f"v{number:04}"
        people[name] = {"kind": "person", "name": f"{number} {value}|", "description": f"a{long}b",
                        "honorificPrefix": "a" + value[:9] + "b"}
        tags[name] = {"label": f"{number} {value}|", "description": f"a{long}b"}
        project.article(name, title=quoted(f"{number} {value}|"), description=quoted(f"a{long}b"), author=name,
                        tags=f"[{name}]", type="condition")
    people["editor"] = {"kind": "person", "name": "Alex Sample", "description": "Edits."}
    waiver = {"rule": "reviewer-missing", "page": "articles/", "by": "editor", "reason": "A test.", "until": "2027-01-01"}
    project.write("site/waivers.yaml", json.dumps([waiver]))
    project.write("site/people.yaml", json.dumps(people, ensure_ascii=False, indent=0))
    project.write("site/tags.yaml", json.dumps(tags, ensure_ascii=False, indent=0))
    run = project.build(timeout=600)
    assert run.status == 0, run.stderr[:4000]

    shape = None
    for number, (value, long) in enumerate(values):
        name, label = f"v{number:04}", f"{number} {value}|"
        bytes_ = (project.output / f"articles/{name}/index.html").read_bytes()
        tree = markup.html(bytes_)
        shape = shape or markup.structure(tree)
        assert markup.structure(tree) == shape, value
        nodes = graph(bytes_)
        # As html5lib finds them, too.
        assert json.loads(tree.find(".//script").text)["@graph"] == nodes, value
        article = one(nodes, "Article")
        assert article["headline"] == label == one(nodes, "MedicalCondition")["name"]
        assert article["description"] == f"a{long}b"
        assert article["keywords"] == [label]
        assert one(nodes, "Person")["name"] == label
        assert one(nodes, "BreadcrumbList")["itemListElement"][1]["name"] == label
        topic = graph((project.output / f"tags/{name}/index.html").read_bytes())
        assert one(topic, "CollectionPage")["description"] == f"a{long}b"
        profile = one(graph((project.output / f"authors/{name}/index.html").read_bytes()), "Person")
        assert profile["name"] == label and profile["honorificPrefix"] == "a" + value[:9] + "b"


@pytest.mark.parametrize("separator", ["\u2028", "\u2029"])
def test_line_separators_never_reach_a_page(project, separator):
    for number, text in enumerate((separator, f"\\u{ord(separator):04x}")):
        project.article(f"v{number}", title=f'"a{text}b"')
        project.article(f"w{number}", description=f'"a{text}b"')
    run = project.build()
    assert run.status == 1
    assert {(error.path[9], error.line) for error in run.errors} == {("v", 2), ("w", 3)}
