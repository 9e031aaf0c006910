"""Whatever a reader sets: narrow screens, magnification, wide spacing of text and no motion cut nothing off."""
import pytest
from browser import visit
from showcase import ARTICLE, KINDS

# At least what WCAG 2.2 asks for in 1.4.12. Not an element of the page, which its policy would refuse.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
# What sticks out of the page sideways, and text that its box hides, but for boxes that scroll.
CUT_OFF = """() => {
  const found = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
  const isScrolled = part => part.closest('.table, pre') !== null;
  const isForVoice = part => part.closest('.visually-hidden') !== null;
  for (const part of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(part);
    if (!part.checkVisibility() || isForVoice(part)) continue;
    const name = `${part.tagName.toLowerCase()}.${part.className} '${part.textContent.trim().slice(0, 40)}'`;
    const isHiding = ['hidden', 'clip'].includes(style.overflowX);
    if (isHiding && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1))
      found.push(`${name} hides text`);
    if (part.matches('.skip-link')) continue;
    const cell = part.closest('th, td')?.getBoundingClientRect();
    if (isScrolled(part) && !cell) continue;
    const [start, end] = cell ? [cell.left, cell.right] : [0, innerWidth];
    for (const node of part.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.left < start - 1 || box.right > end + 1) found.push(`${name} lies from ${box.left} to ${box.right}`);
    }
  }
  return found;
}"""
MOTION = """() => Array.from(document.querySelectorAll('*')).flatMap(part => ['', '::before', '::after'].map(pseudo => {
  const style = getComputedStyle(part, pseudo);
  const isMoving = style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior !== 'auto';
  return isMoving ? `${part.tagName}${pseudo}` : null;
})).filter(Boolean)"""
# How many characters the lines of each plain paragraph hold on average, the last line left out.
LINES = """() => Array.from(document.querySelectorAll('.body > p')).filter(part => part.childElementCount === 0).flatMap(part => {
  const range = document.createRange();
  const tops = Array.from(part.firstChild.data, (_, at) => {
    range.setStart(part.firstChild, at);
    range.setEnd(part.firstChild, at + 1);
    return Math.round(range.getBoundingClientRect().top);
  });
  const full = tops.filter(top => top !== tops.at(-1));
  return full.length ? [full.length / new Set(full).size] : [];
})"""
SMALL = """() => Array.from(document.querySelectorAll(':is(.help, .help-now) a[href^="tel:"]'), link => ({
  name: link.textContent, width: link.getBoundingClientRect().width, height: link.getBoundingClientRect().height,
})).filter(link => link.width < 44 || link.height < 44)"""

# 1,280 pixels at 400 per cent are 320 by WCAG's count; the second one is a wide screen.
SCREENS = {
    "320 px": {"viewport": {"width": 320, "height": 640}},
    "400 %": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
    "1280 px": {"viewport": {"width": 1280, "height": 800}},
}


@pytest.fixture(scope="module", params=SCREENS)
def page(request, browser):
    context = browser.new_context(**SCREENS[request.param])
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_off_with_and_without_wide_spacing(kind, page, showcase):
    visit(page, showcase, KINDS[kind])
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    assert not page.evaluate(CUT_OFF)
    page.evaluate(SPACING)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing") != "normal"
    assert not page.evaluate(CUT_OFF)


def test_what_is_cut_off_is_noticed(page, showcase):
    visit(page, showcase, KINDS["home"])
    page.evaluate("""() => {
      const box = document.querySelector('main').appendChild(document.createElement('div'));
      box.textContent = 'word '.repeat(90);
      Object.assign(box.style, { whiteSpace: 'nowrap', overflow: 'hidden' });
    }""")
    assert any("hides text" in fault for fault in page.evaluate(CUT_OFF))


def test_a_small_screen_is_never_filled_by_what_sticks(page, showcase):
    visit(page, showcase, ARTICLE)
    page.evaluate("document.getElementById('boxes').scrollIntoView()")
    share = page.evaluate("""() => Array.from(document.querySelectorAll('main *, header, header *'))
      .filter(part => ['fixed', 'sticky'].includes(getComputedStyle(part).position) && !part.closest('.table'))
      .map(part => part.getBoundingClientRect())
      .filter(box => box.bottom > 0 && box.top < innerHeight)
      .reduce((sum, box) => sum + box.width * box.height, 0) / (innerWidth * innerHeight)""")
    assert share < 0.3


def test_numbers_to_call_are_large_enough_for_a_shaking_hand(page, showcase):
    for kind in ("home", "article", "not-found", "withdrawn"):
        visit(page, showcase, KINDS[kind])
        assert not page.evaluate(SMALL), kind


@pytest.mark.parametrize("kind", ["home", "article"])
def test_nothing_moves_for_readers_who_want_no_motion(kind, browser, showcase):
    page = browser.new_page(reduced_motion="reduce")
    page.goto(showcase.url + KINDS[kind])
    assert not page.evaluate(MOTION)
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOTION), "nothing would be noticed"
    page.close()


def test_lines_are_short_enough_to_find_the_next_one(page, showcase):
    visit(page, showcase, ARTICLE)
    lines = page.evaluate(LINES)
    assert len(lines) >= 8
    assert max(lines) <= 75
    if page.viewport_size["width"] > 1000:
        assert max(lines) >= 45
