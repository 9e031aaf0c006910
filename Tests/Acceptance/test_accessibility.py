"""axe-core on every kind of page, in every scheme of colours and at every width."""
import pathlib

import axe_playwright_python
import pytest
from browser import visit
from showcase import KINDS

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# WCAG 2.0 to 2.2 at levels A and AA, and what is good practice beyond.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
WIDTHS = [320, 390, 768, 1280]


# Not waited for, so that it runs in several pages at once.
START = """rules => {
  window.audit = axe.run({ runOnly: rules, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }).then(result => ({
    passed: result.passes.length,
    violations: result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`)),
  }));
}"""


def violations(page):
    result = page.evaluate("window.audit")
    assert result["passed"] > 10, "axe looked at next to nothing"
    return result["violations"]


@pytest.fixture(scope="module")
def pages(browser, showcase):
    """A page for each scheme of colours."""
    pages = {scheme: browser.new_context(**options).new_page() for scheme, options in SCHEMES.items()}
    yield pages
    for page in pages.values():
        page.context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_three_schemes_at_four_widths(kind, pages, showcase):
    for page in pages.values():
        visit(page, showcase, KINDS[kind])
        page.evaluate(AXE)
    found = []
    for width in WIDTHS:
        for page in pages.values():
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(START, RULES)
        found += [f"{scheme}, {width} px: {line}" for scheme, page in pages.items() for line in violations(page)]
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
    page.evaluate(START, RULES)
    found = {line.split(":")[0] for line in violations(page)}
    assert {"color-contrast", "image-alt", "target-size"} <= found
