"""Front matter that other readers trap on, misread or drop: taken word for word, or refused with a place."""
import json

import pytest

# What stands behind `title: `, and the title that comes of it.
VERBATIM = {
    '"null"': "null", "'~'": "~",
    "NO": "NO", "on": "on", "Yes": "Yes", "true": "true", "010": "010", "0x1F": "0x1F", "1_000": "1_000",
    "22:22": "22:22", "12:30:45": "12:30:45", "1.10": "1.10", "007": "007", "1e3": "1e3", ".inf": ".inf",
    "2026-02-31": "2026-02-31", "2026-11-22": "2026-11-22", "C#sharp": "C#sharp", "a:b": "a:b",
    '"Flu: what"': "Flu: what", "'it''s'": "it's", '"a # b"': "a # b", '"\\u00e9"': "é", '"\\U0001F600"': "\U0001F600",
    '"tab\\tstop"': "tab\tstop", "a  b": "a  b", '"&a *b !c"': "&a *b !c", "a & b * c ! d": "a & b * c ! d",
    "- not a list"[2:]: "not a list", "<<": "<<", "=": "=", '"{{title}}"': "{{title}}", "50% off": "50% off",
    "café": "café", "cafe\u0301": "cafe\u0301", "١٢٣": "١٢٣", ">-\n  folded\n  text": "folded text",
}

# A whole front matter line (or several), and where the first error is.
REFUSED = {
    "complex key": ("? [a, b]\n: 1", 7, 1),
    "complex key of one text": ("? a\n: 1", 7, 1),
    "alias bomb": ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]", 7, 4),
    "alias as a key": ("aliases: &a /x/\n*a : 1", 7, 10),
    "anchor": ("funding: &money none", 7, 10),
    "alias": ("funding: *money", 7, 10),
    "merge key": ("<<: {a: b}", 7, 1),
    "nested brackets": ("aliases: " + "[" * 5000, 7, 10),
    "nested braces": ("aliases: " + "{" * 5000, 7, 10),
    "nested lists": ("aliases:\n " + "- " * 5000, 8, 2),
    "nested complex keys": ("? " * 5000, 7, 1),
    "duplicate key": ("title: Again", 7, 1),
    "duplicate key in quotes": ('"title": Again', 7, 1),
    "impossible day": ("updated: 2026-02-31", 7, 10),
    "impossible month": ("updated: 2026-13-45", 7, 10),
    "year nought": ("updated: 0000-00-00", 7, 10),
    "day in words": ("updated: 3 March 2026", 7, 10),
    "tag": ("funding: !important none", 7, 10),
    "tag of python": ("funding: !!python/object:os.system none", 7, 10),
    "tag of integers": ("reviewCycle: !!int 12", 7, 14),
    "tag of bytes": ("funding: !!binary '!!!'", 7, 10),
    "colon in a value": ("funding: Flu: what", 7, 10),
    "at sign": ("funding: @x", 7, 10),
    "asterisk": ("funding: *b*", 7, 10),
    "backtick": ("funding: `x`", 7, 10),
    "per cent": ("funding: %x", 7, 10),
    "tab as indentation": ("image:\n\tsrc: a.svg", 8, 1),
    "NUL by an escape": ('funding: "a\\0b"', 7, 12),
    "bell by an escape": ('funding: "a\\x07b"', 7, 12),
    "return by an escape": ('funding: "a\\rb"', 7, 12),
    "line break by an escape": ('funding: "a\\nb"', 7, 10),
    "unknown escape": ('funding: "a\\qb"', 7, 10),
    "surrogate by an escape": ('funding: "\\ud800"', 7, 10),
    "quotation mark without an end": ('funding: "none', 7, 10),
    "bracket without an end": ("aliases: [a, b", 7, 10),
    "second document": ("...\n%YAML 1.2", 8, 1),
    "null for a text": ("funding: null", 7, 10),
    "tilde for a text": ("funding: ~", 7, 10),
    "boolean for a word": ("status: yes", 7, 9),
    "octal": ("reviewCycle: 010", 7, 14),
    "fraction": ("reviewCycle: 1.5", 7, 14),
    "negative": ("reviewCycle: -1", 7, 14),
    "huge number": ("reviewCycle: " + "9" * 500, 7, 14),
    "unknown key": ("drfat: true", 7, 1),
    "key in another case": ("Status: draft", 7, 1),
    "list for a text": ("funding: [a, b]", 7, 10),
    "mapping for a text": ("funding: {a: b}", 7, 10),
    "text for a mapping": ("image: spine.svg", 7, 8),
    "list without a key": ("- a", 7, 1),
    "no value": ("funding:", 7, 9),
    "too many key points": ("keyPoints: [a, b, c, d, e, f, g]", 7, 12),
    "too many values": ("aliases: [" + "/a/, " * 600 + "]", 7, 10),
    "too many bytes": ("funding: " + "x" * (17 << 10), 2, 1),
    "exception without an end": ("allow: [{rule: long-sentence, reason: A quotation.}]", 7, 9),
}


@pytest.mark.parametrize("written", VERBATIM)
def test_a_text_is_taken_word_for_word(project, written):
    project.article("one", title=written)
    run = project.build(memory=512 << 20, cpu=5)
    assert run.status == 0, run.stderr
    assert json.loads(project.read("feed.json"))["items"][0]["title"] == VERBATIM[written]


@pytest.mark.parametrize("lines, line, column", REFUSED.values(), ids=REFUSED)
def test_what_has_no_sure_meaning_is_refused_with_its_place(project, lines, line, column):
    head = "---\ntitle: Title\ndescription: Text.\ndate: 2025-10-14\nauthor: team\ntags: [pain]\n"
    project.write("articles/one.md", head + lines + "\n---\nText.\n")
    run = project.build(memory=512 << 20, cpu=5)
    assert run.status == 1, run.stderr
    assert run.cpu_seconds < 1
    assert not project.output.exists()
    first = run.errors[0]
    assert (first.path, first.line) == ("articles/one.md", line), first
    assert first.column >= column, first


def test_a_comment_behind_a_value_is_reported_since_it_may_be_text(project):
    project.article("one", title="C # sharp")
    run = project.build()
    (warning,) = run.findings
    assert (warning.severity, warning.line, warning.rule) == ("warning", 2, "yaml-comment-after-value")


@pytest.mark.parametrize(
    "file, line",
    {
        "no front matter": ("Text.\n", 1),
        "nothing": ("", 1),
        "only a fence": ("---\n", 1),
        "no closing fence": ("---\ntitle: a\n\nText.\n", 1),
        "space behind the fence": ("--- \ntitle: a\n---\n", 1),
        "space before the fence": (" ---\ntitle: a\n---\n", 1),
        "a text for the mapping": ("---\ntitle\n---\n", 2),
        "a list for the mapping": ("---\n- title\n---\n", 2),
        "nothing between the fences": ("---\n---\n", 1),
        "a directive": ("---\n%YAML 2.0\n---\n", 2),
        "bytes that are not UTF-8": (b"---\ntitle: \xff\n---\n", 2),
        "UTF-16": ("---\ntitle: a\n---\n".encode("utf-16"), 1),
        "a next line": ("---\ntitle: a\u0085b\n---\n", 2),
        "a line separator": ("---\ntitle: a\u2028b\n---\n", 2),
        "a byte order mark within": ("---\ntitle: a\ufeffb\n---\n", 2),
        "a NUL": (b"---\ntitle: a\0b\n---\n", 2),
    }.values(),
)
def test_a_broken_start_of_a_file_is_refused_with_its_line(project, file, line):
    project.write("articles/one.md", file)
    run = project.build()
    assert run.status == 1
    assert (run.errors[0].path, run.errors[0].line) == ("articles/one.md", line)


@pytest.mark.parametrize("ending", ["\r\n", "\n"], ids=["CR LF", "LF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte order mark"])
def test_line_endings_and_a_byte_order_mark_change_no_word_and_no_place(project, ending, mark):
    text = (
        "---\ntitle: A title\ndescription: Text.\ndate: 2025-10-14\nauthor: team\ntags: [pain]\n---\n\n"
        "See [it](none.md).\n"
    )
    project.write("articles/one.md", mark + text.replace("\n", ending))
    (error,) = project.build().errors
    assert (error.line, error.column, error.rule) == (9, 10, "link-broken")


@pytest.mark.parametrize("name", ["site", "people", "tags", "disclaimers"])
@pytest.mark.parametrize(
    "text",
    [
        "? [a, b]\n: 1\n", "a: &a [*a]\n", "[" * 5000, "- " * 5000, "\0", "\x07", "a: b: c\n", "!!x y\n",
        "--- a\n--- b\n", "a: {b: [c}\n", "\ufffe",
    ],
)
def test_the_files_of_the_site_are_held_to_the_same_rules(project, name, text):
    project.article("one")
    project.write(f"site/{name}.yaml", text)
    run = project.build(memory=512 << 20, cpu=5)
    assert run.status == 1, run.stderr
    assert any(error.path == f"site/{name}.yaml" and error.line for error in run.errors)
    assert not project.output.exists()
