"""Texts that take a Markdown parser minutes or gigabytes: refused with their line, or built soon.

The families are those that are known to be super-linear in the library, and its linear ones that go deep.
"""
import pytest

KIB = 1024
SIZES = [8 * KIB, 64 * KIB, 500 * KIB]
SECONDS = 5
MEMORY = 512 << 20


def filled(unit, size):
    return unit * (size // len(unit))


def auto_completed_cells(size):
    columns = max(2, int((size / 2) ** 0.5))
    head = "|" + "a|" * columns + "\n|" + "-|" * columns + "\n"
    return head + filled("|a\n", size - len(head))


def wide_table(size):
    row = "|" + "x|" * (size // 8)
    return row + "\n|" + "-|" * (size // 8) + "\n" + row


def output_growth(size):
    return "[r]: /" + "a" * (size // 2) + "\n\n" + filled("[r]", size // 2)


def lazy_lines(size):
    return filled("> ", size // 2) + "\n" + filled("a\n", size // 2)


def blank_lines(start):
    return lambda size: filled(start, size // 2) + "\n" + filled("\n", size // 2)


def many(start, unit, end=""):
    return lambda size: start + filled(unit, size) + end


FAMILIES = {
    "auto-completed cells": auto_completed_cells,
    "list markers, then blank lines": blank_lines("- "),
    "numbered markers, then blank lines": blank_lines("1. "),
    "footnote markers, then blank lines": blank_lines("[^1]:"),
    "quote markers, then lazy lines": lazy_lines,
    "delimiter rows in a paragraph": many("x\n", "| - | - |\n"),
    "a very wide row": many("", "|x"),
    "a wide table": wide_table,
    "images in images": many("", "![[]()"),
    "output growth by a reference": output_growth,
    "a URL and closing brackets": many("http://example.org/", ")"),
    "URLs and smaller-than": many("", "http://a.b<"),
    "a paragraph before a table": lambda size: filled("a\n", size // 2) + "x" * (size // 2) + "|y\n-|-\n",
    "unbalanced emphasis": lambda size: filled("*a ", size // 2) + filled("_a*_ ", size // 2),
    "processing instructions": many("a ", "<?"),
    "processing instructions with text": many("a ", "<?x"),
    "declarations": many("a ", "<!A "),
    "character data": many("a ", "<![CDATA["),
    "comments": many("a ", "<!--"),
    "quotation marks": many("", "\"a' "),
    "nested strong": many("", "___", "."),
    "quote markers": many("", ">"),
    "quote markers with spaces": many("", "> "),
    "list markers": many("", "- "),
    "indented lists": lambda size: "".join("  " * level + "- a\n" for level in range(int(size**0.5))),
    "open brackets": many("", "["),
    "nested brackets": lambda size: "[" * (size // 2) + "a" + "]" * (size // 2),
    "brackets and parentheses": many("", "[ ("),
    "open links": many("", "[a](b"),
    "open links with angle brackets": many("", "[a](<b"),
    "closing and opening brackets": many("", "](["),
    "open images": many("", "![l"),
    "footnote references": many("", "[^1]"),
    "footnotes in footnotes": lambda size: "".join(
        f"[^{number}]: [^{number + 1}]\n\n" for number in range(size // 24)) + "[^0]\n",
    "one footnote, many references": lambda size: filled("[^1] ", size) + "\n\n[^1]: note\n",
    "open emphasis": many("", "*a **a "),
    "nested emphasis": lambda size: "*a **b " * (size // 14) + "** *" * (size // 14),
    "backticks of all lengths": lambda size: "".join("e" + "`" * n for n in range(int((2 * size) ** 0.5))),
    "mail addresses": many("", "a@b.c "),
    "at signs": many("", "@"),
    "mail address without an end": many("a@", "b."),
    "mail address behind a colon": many("", ":a@b.c "),
    "mailto chains": many("", "mailto:a@b.c"),
    "www chains": many("", "www.a.b "),
    "strikethrough": many("", "~~a"),
    "entities without an end": many("", "&a"),
    "smaller-than": many("", "<"),
    "open tags with attributes": many("<a ", "b=c "),
    "pipes": many("", "|"),
    "many definitions": lambda size: "".join(f"[{n}]: /a\n" for n in range(size // 12)),
    "many headings of one name": many("", "## a\n\n"),
    "many cards": many("", "> [!NOTE] a\n>\n> b\n\n"),
    "cards in cards": lambda size: "".join("> " * level + "[!NOTE] a\n" for level in range(1, int(size**0.5))),
    "backslashes": many("", "\\"),
    "hard breaks": many("", "a\\\n"),
    "long fence": lambda size: "`" * (size // 2) + "\na\n" + "`" * (size // 2),
    "carriage returns": many("", "a\r"),
    "tabs": many("", "\t"),
    "combining marks": many("a", "\u0301"),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size // KIB}KiB")
@pytest.mark.parametrize("family", FAMILIES)
def test_a_hostile_text_is_refused_with_its_line_or_built_within_bounds(project, family, size):
    text = FAMILIES[family](size).encode()[:size].decode(errors="ignore")
    # Without words it would be refused for that.
    project.article("hostile", f"Words.\n\n{text}\n")
    run = project.build(memory=MEMORY, cpu=SECONDS + 1, timeout=60)
    assert run.status in (0, 1), (run.status, run.stderr[-2000:])
    assert run.cpu_seconds < SECONDS
    assert run.peak_memory < MEMORY
    if run.status == 1:
        assert run.errors
        assert all(error.path == "articles/hostile.md" and error.line >= 8 for error in run.errors)
        assert not project.output.exists()


def test_a_file_beyond_the_limit_is_refused(project):
    project.article("huge", "a\n\n" * (600 * KIB // 3))
    run = project.build()
    (error,) = run.errors
    assert (run.status, error.path, error.rule) == (1, "articles/huge.md", "file-refused")


@pytest.mark.parametrize(
    "body, column",
    [(b"ab\xffcd", 3), (b"ab\xc0\x80", 3), (b"\xed\xa0\x80", 1), (b"\xf4\x90\x80\x80", 1), (b"ab\0", 3), (b"ab\xe2\x82", 3)],
)
def test_what_is_not_utf8_is_refused_with_its_place(project, body, column):
    project.article("bytes", b"Text.\n\n" + body + b"\n")
    run = project.build()
    assert run.status == 1
    assert [(error.line, error.column) for error in run.errors] == [(10, column)]
