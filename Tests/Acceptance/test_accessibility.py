"""axe-core on every kind of page, in every scheme of colours and at every width, and what a screen reader is given."""
import os
import pathlib
import re

import axe_playwright_python
import pytest
from browser import visit
from showcase import ARTICLE, KINDS, SENTENCE

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TREE = pathlib.Path(__file__).parent / "snapshots/article-tree.yaml"
# WCAG 2.0 to 2.2 at levels A and AA, and what is good practice beyond.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Where axe cannot tell a contrast: the site's icon is a ground, numbers to call are larger than their line, and cells of a
# table are scrolled out of sight. What they stand on has one colour, though, and other text on it is looked at.
UNSURE = ".site-name, .help, .help-now, .table"
SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
WIDTHS = [320, 390, 768, 1280]


# Not waited for, so that it runs in several pages at once.
START = """([rules, unsure]) => {
  window.audit = axe.run({ runOnly: rules, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'], elementRef: true }).then(result => ({
    passed: result.passes.length,
    violations: result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`)),
    unsure: result.incomplete.filter(rule => rule.id === 'color-contrast')
      .flatMap(rule => rule.nodes.filter(node => !node.element.closest(unsure)).map(node => `contrast unknown: ${node.target}`)),
  }));
}"""


def violations(page):
    """What axe found; where it could not tell a contrast counts as well, but for colours that readers have chosen."""
    result = page.evaluate("window.audit")
    assert result["passed"] > 10, "axe looked at next to nothing"
    is_forced = page.evaluate("matchMedia('(forced-colors: active)').matches")
    return result["violations"] + ([] if is_forced else result["unsure"])


@pytest.fixture(scope="module")
def pages(browser, showcase):
    """A page for each scheme of colours."""
    pages = {scheme: browser.new_context(**options).new_page() for scheme, options in SCHEMES.items()}
    yield pages
    for page in pages.values():
        page.context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_three_schemes_at_four_widths(kind, pages, showcase, record_property):
    for page in pages.values():
        visit(page, showcase, KINDS[kind])
        page.evaluate(AXE)
    found = []
    for width in WIDTHS:
        for page in pages.values():
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(START, [RULES, UNSURE])
        found += [f"{scheme}, {width} px: {line}" for scheme, page in pages.items() for line in violations(page)]
    record_property("axe", len(WIDTHS) * len(pages))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["home", "article"])
def test_axe_finds_nothing_where_readers_ask_for_more_contrast(kind, scheme, browser, showcase, record_property):
    page = browser.new_page(color_scheme=scheme, contrast="more")
    visit(page, showcase, KINDS[kind])
    page.evaluate(AXE)
    page.evaluate(START, [RULES, UNSURE])
    found = violations(page)
    page.close()
    record_property("axe", 1)
    assert not found, "\n".join(found)


def test_axe_finds_nothing_on_the_pages_of_our_own_site(pages, sample, record_property):
    paths = sorted(f"/{file.relative_to(sample.folder)}" for file in sample.folder.rglob("*.html"))
    looked_at = [pages["light"], pages["dark"]]
    for page in looked_at:
        page.set_viewport_size({"width": 390, "height": 800})
    found = []
    # Two at a time, as each page is a process of its own.
    paths += paths[: len(paths) % 2]
    for chosen in zip(paths[0::2], paths[1::2], strict=True):
        for page, path in zip(looked_at, chosen, strict=True):
            visit(page, sample, path)
            page.evaluate(AXE)
            page.evaluate(START, [RULES, UNSURE])
        found += [f"{path}: {line}" for page, path in zip(looked_at, chosen, strict=True) for line in violations(page)]
    record_property("axe", len(paths))
    assert not found, "\n".join(found)


def test_axe_finds_faults(pages, showcase):
    page = pages["light"]
    visit(page, showcase, KINDS["home"])
    page.evaluate(AXE)
    page.evaluate("""() => {
      const links = document.querySelector('main').appendChild(document.createElement('div'));
      for (const name of ['a', 'b']) {
        const link = links.appendChild(document.createElement('a'));
        Object.assign(link, { href: '/', textContent: name });
        Object.assign(link.style, { display: 'block', width: '9px', height: '9px', color: '#bbb' });
      }
      links.append(document.createElement('img'));
      links.appendChild(document.createElement('p')).textContent = 'A pale sentence.';
      links.lastChild.style.color = '#ccc';
    }""")
    page.evaluate(START, [RULES, UNSURE])
    found = {line.split(":")[0] for line in violations(page)}
    assert {"color-contrast", "image-alt", "target-size"} <= found


def test_the_accessibility_tree_of_an_article_is_the_one_that_was_read(browser, showcase):
    """`UPDATE_SNAPSHOTS=1` writes it anew; read the difference before you commit it."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    visit(page, showcase, ARTICLE)
    tree = page.locator("body").aria_snapshot() + "\n"
    page.close()
    # The filler says nothing about the tree.
    tree = re.sub(rf"({re.escape(SENTENCE.strip())} ?)+", "Sample sentences.", tree)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        TREE.parent.mkdir(exist_ok=True)
        TREE.write_text(tree)
    assert TREE.is_file(), f"{TREE.name} is missing; UPDATE_SNAPSHOTS=1 writes it"
    assert tree == TREE.read_text()
