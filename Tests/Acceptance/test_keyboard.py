"""The site by keyboard alone: every stop shows, none is hidden, and what a reader needs can be reached and used."""
import pytest
from playwright.sync_api import expect
from showcase import ARTICLE, KINDS

DESK, TELEPHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 800}
READERS = {
    "desk": {"viewport": DESK},
    "telephone": {"viewport": TELEPHONE},
    "dark telephone": {"viewport": TELEPHONE, "color_scheme": "dark"},
    "desk with forced colours": {"viewport": DESK, "forced_colors": "active"},
}
STOPS = """() => Array.from(document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]'))
  .filter(part => !part.disabled && part.checkVisibility({ contentVisibilityAuto: true })).length"""
# Of what has the focus: its place in the document, how it is marked, and whether it is hidden behind anything.
FOCUS = """() => {
  const part = document.activeElement;
  if (part === document.body) return null;
  const style = getComputedStyle(part);
  const box = Array.from(part.getClientRects()).find(box => box.width > 0 && box.height > 0);
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const grounds = [];
  for (let at = part.parentElement; at; at = at.parentElement) grounds.push(getComputedStyle(at).backgroundColor);
  return {
    place: Array.from(document.querySelectorAll('*')).indexOf(part),
    name: `${part.tagName.toLowerCase()} '${part.textContent.trim().slice(0, 40)}'`,
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    colour: style.outlineColor,
    ground: grounds.find(ground => ground !== 'rgba(0, 0, 0, 0)'),
    isShown: part.contains(top),
  };
}"""


@pytest.fixture(params=READERS)
def page(request, browser):
    # Without motion, a place is reached at once.
    context = browser.new_context(**READERS[request.param], reduced_motion="reduce")
    yield context.new_page()
    context.close()


def luminance(colour):
    """The relative luminance of a computed colour, by WCAG 2.2."""
    assert colour.startswith("rgb("), colour
    channels = [int(value) / 255 for value in colour[4:-1].split(",")]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def stops(page):
    """Where the focus goes with each press of Tab, until it leaves the page."""
    while True:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            return
        yield focus


def tab_to(page, locator):
    for _ in stops(page):
        if locator.evaluate("part => part === document.activeElement"):
            return
    raise AssertionError("Tab never came there")


def is_shown(place):
    """Whether a place has come into view as a whole, with nothing before it."""
    return place.evaluate("""place => {
      const box = place.getBoundingClientRect();
      const shown = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return box.top >= 0 && box.bottom <= innerHeight && place.contains(shown);
    }""")


def faults(page, found):
    """What is wrong with how stops show."""
    # Colours that a reader has chosen are the reader's.
    is_forced = page.evaluate("matchMedia('(forced-colors: active)').matches")
    for stop in found:
        if stop["outline"] < 2:
            yield f"{stop['name']}: an outline of {stop['outline']} px"
        elif not is_forced and (ratio := contrast(stop["colour"], stop["ground"])) < 3:
            yield f"{stop['name']}: an outline of {ratio:.2f}:1 on {stop['ground']}"
        if not stop["isShown"]:
            yield f"{stop['name']}: it is hidden"


@pytest.mark.parametrize("kind", ["home", "article", "search"])
def test_every_stop_shows_and_comes_in_order(kind, page, showcase):
    page.goto(showcase.url + KINDS[kind])
    page.wait_for_load_state("networkidle")
    expected = page.evaluate(STOPS)
    found = list(stops(page))
    assert len(found) == expected > 15
    places = [stop["place"] for stop in found]
    assert places == sorted(places)
    assert not list(faults(page, found))


@pytest.mark.parametrize("style, fault", [
    (":focus-visible { outline: none !important }", "an outline of 0 px"),
    (":focus-visible { outline-color: rgb(200, 200, 200) !important }", "1 on rgb"),
    ("body::after { content: ''; position: fixed; inset: 0; background: #fff }", "it is hidden"),
])
def test_a_stop_that_does_not_show_is_noticed(style, fault, browser, showcase):
    page = browser.new_page()
    page.goto(showcase.url)
    page.evaluate("""style => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
    }""", style)
    found = list(stops(page))
    assert sum(fault in line for line in faults(page, found)) > len(found) / 2
    page.close()


def test_the_skip_link_shows_and_leads_past_the_menu(page, showcase):
    page.goto(showcase.url + ARTICLE)
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Skip to main content")
    expect(link).to_be_focused()
    box = link.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_menu_contents_and_pagination_work_by_keyboard(page, showcase):
    page.goto(showcase.url)
    tab_to(page, page.get_by_role("navigation", name="Main").get_by_role("link", name="A to Z"))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("A to Z of articles")

    page.goto(showcase.url + ARTICLE)
    contents = page.locator("#contents")
    link = contents.get_by_role("link", name="Tables")
    if not link.is_visible():
        tab_to(page, contents.locator("summary"))
        page.keyboard.press("Enter")
        expect(link).to_be_visible()
    tab_to(page, link)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{showcase.url}{ARTICLE}#tables")
    assert is_shown(page.locator("#tables"))
    # Reading goes on from there.
    page.keyboard.press("Tab")
    assert page.evaluate("""document.getElementById('tables').compareDocumentPosition(document.activeElement)
      & Node.DOCUMENT_POSITION_FOLLOWING""")

    page.goto(showcase.url)
    tab_to(page, page.get_by_role("navigation", name="Pages of this list").get_by_role("link", name="Next"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(showcase.url + "/page/2/")


def test_citations_and_footnotes_lead_there_and_back(page, showcase):
    page.goto(showcase.url + ARTICLE)
    for mark in (page.get_by_role("link", name="Reference 1").first, page.locator("sup a").first):
        mark.focus()
        page.keyboard.press("Enter")
        note = page.locator(":target")
        assert is_shown(note)
        note.get_by_role("link", name="Back to reference").first.focus()
        page.keyboard.press("Enter")
        assert is_shown(page.locator(":target"))
