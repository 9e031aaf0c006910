"""No value of an author or an editor can change what a page is made of.

Each site is built twice: once with hostile values, once with a harmless word in the place of each. Both
are read by parsers that know nothing of the program. The trees of elements and attribute names must be
equal, and each text and attribute must be the harmless one with the word replaced by the value.
"""
import json
import re
import shutil
import urllib.parse

import markup
import pytest
from project import SINKS, THEME, Project, quoted
from values import COMBINING, CONTROL, MARKUP, VALUES

WORD = re.compile(r"Q(\d{3})Q")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><path d="M0 0h5"/></svg>\n'


def in_markdown(value):
    """A value as Markdown text that means it: all punctuation of ASCII behind a backslash."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", value)


def article_body(value):
    text = in_markdown(value)
    return f"""\
## Heading a{text}b

Text a{text}b, *a{text}b* and `code` [a{text}b](<https://example.org/a?b=a{text}b> "a{text}b").[^1]
And [by its bytes](https://example.org/p/{urllib.parse.quote(value, safe="")}).

| Column a{text}b | Other |
| --- | --- |
| a{text}b | cell |

- a{text}b
- [x] a{text}b

> [!NOTE] Title a{text}b
>
> a{text}b

![Alt a{text}b](spine.svg "Caption a{text}b")

~~~~~ lang{text.replace(" ", "-")}
code
~~~~~

[^1]: Note a{text}b
"""


def write_articles(project, values):
    """One article, one tag, one author and one disclaimer for each value."""
    people, tags, disclaimers = {}, {}, {"general": {"title": "Disclaimer", "text": "No advice."}}
    project.write("articles/spine.svg", PICTURE)
    for number, value in enumerate(values):
        name = f"v{number:03}"
        marked = f"{number:03} a{value}b"
        people[name] = {"kind": "person", "name": marked, "description": f"Person a{value}b"}
        tags[name] = {"label": marked, "description": f"Tag a{value}b{value}c"}
        disclaimers[name] = {"title": marked, "text": f"Text a{in_markdown(value)}b."}
        image = {"src": "spine.svg", "alt": f"Alt a{value}b", "caption": f"Caption a{value}b",
                 "credit": f"Credit a{value}b", "licence": f"Licence a{value}b"}
        project.article(
            name,
            article_body(value),
            title=quoted(f"Article {number:03} a{value}b{value}c"),
            description=quoted(f"a{value}b{value}"),
            author=name,
            tags=f"[{name}]",
            disclaimer=name,
            image=json.dumps(image, ensure_ascii=False),
            keyPoints=json.dumps([f"Point a{value}b", f"{value}x{value}"], ensure_ascii=False),
            corrections=json.dumps([{"date": "2026-01-02", "text": f"Was a{value}b"}], ensure_ascii=False),
            funding=quoted(f"Paid by a{value}b"),
            competingInterests=quoted(f"Owns a{value}b"),
            aiUse=quoted(f"Used a{value}b"),
            aliases=f"[/old/{name}/]",
            related=f"[v{number // 10 * 10:03}]",
            status="withdrawn" if number % 10 == 9 else "published",
        )
    for name, register in ("people", people), ("tags", tags), ("disclaimers", disclaimers):
        project.write(f"site/{name}.yaml", json.dumps(register, ensure_ascii=False, indent=1))
    project.site(pageSize=200, feedSize=200)


def built(root, templates, write, values):
    project = Project(root, templates)
    write(project, values)
    run = project.build()
    assert run.status == 0, run.stderr[:4000]
    return project


def words(values):
    return [f"Q{number:03}Q" for number in range(len(values))]


def compare(hostile, harmless, values):
    """Compares two builds file by file; gives the number of values that came back unchanged."""
    files, expected_files = hostile.tree(), harmless.tree()
    assert files.keys() == expected_files.keys()
    checked = 0
    for path, bytes_ in files.items():
        if path.endswith(".html"):
            checked += compare_trees(path, markup.html(bytes_), markup.html(expected_files[path]), values)
        elif path.endswith(".xml"):
            checked += compare_trees(path, markup.xml(bytes_), markup.xml(expected_files[path]), values)
        elif path.endswith((".json", ".webmanifest")):
            meant = substituted(json.loads(expected_files[path]), values)
            assert json.loads(bytes_) == meant, path
            checked += 1
        elif path.startswith("_") or path == "robots.txt":
            assert bytes_ == expected_files[path], path
    return checked


def substituted(value, values):
    if isinstance(value, str):
        return WORD.sub(lambda match: values[int(match[1])], value)
    if isinstance(value, list):
        return [substituted(item, values) for item in value]
    if isinstance(value, dict):
        return {key: substituted(item, values) for key, item in value.items()}
    return value


def graph(script):
    """The nodes of a page's JSON-LD but for the number of words, which a value may change."""
    return [{key: value for key, value in node.items() if key != "wordCount"} for node in json.loads(script)["@graph"]]


def compare_trees(path, tree, harmless, values):
    assert markup.structure(tree) == markup.structure(harmless), path
    checked = 0
    ids = {node.attrib["id"] for node in markup.nodes(tree) if "id" in node.attrib}
    for (place, found), (_, meant) in zip(markup.strings(tree), markup.strings(harmless), strict=True):
        attribute = place.partition("@")[2]
        if found == meant and not WORD.search(meant):
            continue
        checked += 1
        if place == "script":
            assert graph(found) == substituted(graph(meant), values), (path, place)
        elif attribute in ("id", "aria-labelledby"):
            assert re.fullmatch(r"[^\s\x00-\x20\"'<>&`]+", found), (path, place, found)
        elif attribute == "href" and meant.startswith("#"):
            assert markup.decoded(found[1:]) in ids, (path, place, found)
        elif attribute == "href" and "/p/" in meant:
            assert markup.decoded(found) == substituted(meant, values), (path, place, found)
        elif attribute == "href":
            assert markup.decoded(found) == markup.decoded(substituted(meant, values)), (path, place, found)
            assert not re.search(r"[\x00-\x20\"<>\\^`{|}\x7f-\U0010ffff]", found), (path, place, found)
        elif attribute == "class":
            assert found.split() and " " not in found.removeprefix("language-"), (path, place, found)
        else:
            assert found == substituted(meant, values), (path, place)
    return checked


THEMES = [pytest.param(SINKS, id="every sink")] + (
    [pytest.param(THEME, id="the theme")] if THEME.is_dir() else []
)


@pytest.mark.parametrize("templates", THEMES)
def test_every_byte_and_classic_comes_back_from_every_sink_and_changes_no_structure(tmp_path, templates):
    # The theme's pages take longer to read, and every third value shows whether it puts one where the
    # engine cannot escape it.
    values = VALUES if templates == SINKS else VALUES[::3]
    checked = 0
    for start in range(0, len(values), 400):
        part = values[start : start + 400]
        hostile = built(tmp_path / f"hostile{start}", templates, write_articles, part)
        harmless = built(tmp_path / f"harmless{start}", templates, write_articles, words(part))
        checked += compare(hostile, harmless, part)
        shutil.rmtree(hostile.root)
        shutil.rmtree(harmless.root)
    assert checked > 60 * len(values)


def test_every_byte_comes_back_from_the_settings_of_the_site(tmp_path):
    printable = [chr(byte) for byte in range(0x20, 0x7F)]
    values = ["".join(printable[start : start + 32]) for start in range(0, 95, 32)]
    values += ["".join(byte + mark for byte in printable[start : start + 12]) for mark in COMBINING
               for start in range(0, 95, 12)]

    def write(project, values):
        (value,) = values
        project.article("one", "## Heading\n\n> [!SAFETY] card\n")
        project.write("site/safety/card.md", f"---\nlevel: urgent\nheading: {quoted('a' + value + 'b')}\n---\n\n- pain\n")
        project.write("site/waivers.yaml", "- {rule: snippet-unreviewed, page: site/safety/, by: team, "
                      "reason: No clinician signs a test., until: 9999-12-31}\n")
        project.write("site/pages/about.md", f"---\ntitle: {quoted('a' + value + 'b')}\n"
                      f"description: {quoted('a' + value + 'b')}\n---\nText.\n")
        project.site(
            title=f"a{value}b",
            tagline=f"a{value}b",
            description=f"a{value}b",
            publisher={"name": f"a{value}b"},
            notice=f"a{value}b",
            helpLine={"label": f"a{value}b", "number": "023 8024 8725", "hours": f"a{value}b", "note": f"a{value}b"},
            emergency={"text": f"a{value}b", "number": "999"},
            navigation=[{"label": "a" + value[:40] + "b", "path": "/about/"}],
        )

    def harmless_settings(project, values):
        write(project, ["Q000Q"])

    for number, value in enumerate(values):
        hostile = built(tmp_path / f"{number}a", SINKS, write, [value])
        harmless = built(tmp_path / f"{number}b", SINKS, harmless_settings, [])
        label, short = "aQ000Qb", "a" + value[:40] + "b"
        for path in hostile.tree():
            if not path.endswith(".html"):
                continue
            tree, plain = markup.html(hostile.tree()[path]), markup.html(harmless.tree()[path])
            assert markup.structure(tree) == markup.structure(plain), path
            for (place, found), (_, meant) in zip(markup.strings(tree), markup.strings(plain), strict=True):
                if place == "script":
                    assert graph(found) == substituted(graph(meant), [value]), path
                    continue
                wanted = {substituted(meant, [value]), short if meant == label else meant}
                assert found in wanted, (path, place)
        for path in ("feed.xml", "feed.json", "site.webmanifest"):
            read = markup.xml if path.endswith("xml") else json.loads
            found, meant = read(hostile.tree()[path]), read(harmless.tree()[path])
            if path.endswith("xml"):
                compare_trees(path, found, meant, [value])
            else:
                assert found == substituted(meant, [value]), path


# Raw in the text of an article, where Markdown gives many of them a meaning.

ELEMENTS = set(
    "html head body meta title link header a p ul ol li main footer h1 h2 h3 h4 h5 h6 time div section b img table "
    "thead tbody tr th td strong em code pre del blockquote hr br span input sup figure figcaption".split()
)
ATTRIBUTES = set(
    "lang charset name content property rel href type title data-title data-quoted data-notice data-description "
    "datetime src alt width height loading decoding id class scope role tabindex aria-label aria-labelledby "
    "aria-hidden aria-describedby checked disabled start".split()
)
SCHEMES = re.compile(r"(?i)^(#|/(?!/)|https?://[^/]|mailto:|tel:)")


def test_raw_bytes_and_classics_in_an_article_are_refused_with_a_place_or_harmless(project):
    bodies = VALUES + MARKUP
    bodies += [f"[link]({value})" for value in MARKUP] + [f"![image]({value})" for value in MARKUP]
    for number, body in enumerate(bodies):
        # Without words it would be refused for that.
        project.article(f"v{number:04}", f"Words.\n\n{body}\n")
    project.site(pageSize=200)
    run = project.build()
    assert run.status == 1
    refused = {error.path for error in run.errors}
    assert all(error.line >= 8 and error.column >= 1 for error in run.errors)
    assert not project.output.exists() or not project.tree()
    assert len(refused) >= len(MARKUP)

    for path in refused:
        (project.root / path).unlink()
    run = project.build()
    assert run.status == 0, run.stderr[:4000]
    pages = sorted(project.output.glob("articles/*/index.html"))
    assert len(pages) == len(bodies) - len(refused) > 500
    for page in pages:
        for node in markup.nodes(markup.html(page.read_bytes())):
            if node.tag == "script":
                assert node.attrib == {"type": "application/ld+json"}, page.parent.name
                continue
            assert node.tag in ELEMENTS, (page.parent.name, node.tag)
            assert set(node.attrib) <= ATTRIBUTES, (page.parent.name, node.attrib)
            for name in {"href", "src"} & set(node.attrib):
                assert SCHEMES.match(node.attrib[name]), (page.parent.name, node.attrib[name])


@pytest.mark.parametrize("form", ["raw", "escaped"])
def test_control_characters_in_front_matter_are_refused_with_their_place(project, form):
    for byte in CONTROL:
        value = chr(byte) if form == "raw" else f"\\x{byte:02x}"
        for field in ("title", "description"):
            project.article(f"c{byte:02x}-{field}", **{field: f'"ab{value}cd"'})
    run = project.build()
    assert run.status == 1
    assert not project.output.exists()
    found = {error.path: error for error in run.errors}
    for byte in CONTROL:
        for line, field in ((2, "title"), (3, "description")):
            error = found[f"articles/c{byte:02x}-{field}.md"]
            if form == "escaped":
                assert error.line == line and error.column >= len(field) + 3, error
            else:
                assert error.line in (line, line + 1, line + 2), error


def test_control_characters_in_a_body_never_reach_a_page(project):
    for byte in CONTROL:
        project.article(f"c{byte:02x}", b"Text a" + bytes([byte]) + b"b.\n")
    run = project.build()
    assert run.status == 1
    assert {error.path for error in run.errors} == {f"articles/c{byte:02x}.md" for byte in CONTROL}
    assert all((error.line, error.column) == (8, 7) for error in run.errors)


SLUG_BYTES = set("abcdefghijklmnopqrstuvwxyz0123456789-")


def hostile_parts():
    parts = [f"a{chr(byte)}b" for byte in range(0x20, 0x7F) if chr(byte) not in SLUG_BYTES]
    parts += [f"a{mark}b" for mark in COMBINING] + [f"a-{mark}b" for mark in COMBINING]
    return parts + ["..", ".", "-a", "a-", "a--b", "A", "ä", "a" * 101, "%2e%2e", "a%2fb", "con\u2028"]


@pytest.mark.parametrize(
    "field, write",
    [
        ("aliases", lambda value: f"[{quoted('/old/' + value + '/')}]"),
        ("tags", lambda value: f"[{quoted(value)}]"),
        ("author", quoted),
        ("disclaimer", quoted),
    ],
)
def test_an_id_or_alias_that_is_no_slug_is_refused_with_its_place(project, field, write):
    parts = [part for part in hostile_parts() if not (field == "aliases" and part == "a/b")]
    for number, part in enumerate(parts):
        project.article(f"v{number:03}", **{field: write(part)})
    run = project.build()
    assert run.status == 1
    lines = {"aliases": 7, "tags": 6, "author": 5, "disclaimer": 7}
    assert [(error.path, error.line) for error in run.errors] == [
        (f"articles/v{number:03}.md", lines[field]) for number in range(len(parts))
    ]
    assert not project.output.exists()


def test_a_file_whose_name_is_no_slug_is_refused(project):
    parts = [part for part in hostile_parts() if "/" not in part and part not in ("..", ".")]
    for part in parts:
        project.article(part)
    project.write("articles/good.md", (project.root / "articles" / f"{parts[0]}.md").read_text())
    run = project.build()
    assert run.status == 1
    assert len({error.path for error in run.errors}) == len(parts)
    assert not project.output.exists()
