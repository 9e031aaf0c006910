"""The preview as its author sees it: in headless Chromium, under the published site's own security policy."""
import re

import pytest
from playwright.sync_api import expect
from server import Server

PAGE = "/articles/iron/"
FILLER = "\n\n".join(f"Paragraph {number} of the filler text." for number in range(120))
BODY = f"First.\n\n## Causes\n\n{FILLER}\n\n## Help\n\nYou can [read more](none.md) about it.\n\n## Sources\n\nLast.\n"


@pytest.fixture
def server(project):
    project.article("iron", BODY.replace("(none.md)", "(other.md)"))
    project.article("other", "Other.\n")
    project.write("templates/assets/site.css", "body { color: rgb(1, 2, 3); }\n")
    with Server(project) as running:
        yield running


@pytest.fixture
def page(browser, server):
    """A page that fails its test for whatever the browser complains of, or asks of another server."""
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    page = context.new_page()
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
    page.on("request", lambda request: complaints.append(request.url) if f"localhost:{server.port}" not in request.url else None)
    page.goto(f"http://localhost:{server.port}{PAGE}")
    expect(page.locator("#bedside-panel")).to_be_visible()
    yield page
    context.close()
    assert not complaints


def edit(server, old, new, path="articles/iron.md"):
    text = (server.project.root / path).read_text()
    assert old in text
    server.project.write(path, text.replace(old, new))


def mark(page):
    """Leaves a mark on the page, which loading it again takes away."""
    page.evaluate("() => { window.marked = true; }")


def is_marked(page):
    return page.evaluate("window.marked === true")


def wait_until(page, expression, value):
    """Waits for a value; not in the page, whose policy forbids what Playwright would do there."""
    for _ in range(500):
        found = page.evaluate(expression)
        if found == value:
            return
        page.wait_for_timeout(20)
    assert found == value


def test_a_save_shows_and_keeps_the_place(server, page):
    page.evaluate("scrollTo(0, 1500)")
    assert page.evaluate("scrollY") == 1500
    edit(server, "First.", "Edited.")
    expect(page.locator("body")).to_contain_text("Edited.")
    wait_until(page, "scrollY", 1500)


def test_an_error_shows_and_the_page_comes_back_where_it_was(server, page):
    page.evaluate("scrollTo(0, 1200)")
    edit(server, "title: Title", "title: [Title")
    expect(page.locator("main.bedside-error")).to_contain_text("articles/iron.md:2:")
    expect(page.locator("h1")).to_have_text(f"{PAGE} cannot be shown")
    edit(server, "title: [Title", "title: Title")
    expect(page.locator("body")).to_contain_text("First.")
    wait_until(page, "scrollY", 1200)


def test_a_page_that_did_not_change_is_not_loaded_again(server, page):
    mark(page)
    edit(server, "Other.", "Another.", "articles/other.md")
    server.eventually(lambda s: "Another." in s.page("/articles/other/"))
    page.wait_for_timeout(300)
    assert is_marked(page)


def test_a_style_sheet_is_changed_in_place(server, page):
    mark(page)
    edit(server, "rgb(1, 2, 3)", "rgb(9, 8, 7)", "templates/assets/site.css")
    wait_until(page, "getComputedStyle(document.body).color", "rgb(9, 8, 7)")
    assert is_marked(page), "the page was loaded again"
    assert page.locator("link[rel=stylesheet][href*='/assets/']").count() == 1


def test_a_picture_is_changed_in_place(server, page):
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h{}v9z"/></svg>\n'
    server.project.write("articles/dot.svg", picture.format(1))
    edit(server, "First.", "![A dot](dot.svg)")
    expect(page.locator("img")).to_have_attribute("src", "/articles/dot.svg")
    mark(page)
    server.project.write("articles/dot.svg", picture.format(2))
    expect(page.locator("img")).to_have_attribute("src", re.compile(r"/articles/dot\.svg\?[0-9a-f-]+$"))
    assert is_marked(page), "the page was loaded again"
    assert page.evaluate("fetch(document.querySelector('img').src).then((answer) => answer.text())") == picture.format(2)


def test_the_panel_changes_in_place(server, page):
    mark(page)
    expect(page.locator("#bedside-panel summary")).to_have_text("No findings here · site: none")
    edit(server, "Other.", "See [it](none.md).", "articles/other.md")
    expect(page.locator("#bedside-panel summary")).to_have_text("No findings here · site: 1 error")
    assert is_marked(page), "the page was loaded again"
    page.locator("#bedside-panel summary").click()
    expect(page.locator("#bedside-panel a")).to_have_text("articles/other.md:8:10")
    page.locator("#bedside-panel a").click()
    page.wait_for_url("**/articles/other/")


def test_the_panel_is_opened_by_keyboard_and_leads_to_the_words(server, page):
    edit(server, "(other.md)", "(none.md)")
    summary = page.locator("#bedside-panel summary")
    expect(summary).to_have_text("1 error · site: 1 error")
    assert not page.locator("#bedside-panel .bedside-content").is_visible(), "the panel is closed at first"
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#bedside-panel summary')"):
            break
    page.keyboard.press("Enter")
    content = page.locator("#bedside-panel .bedside-content")
    expect(content).to_be_visible()
    expect(content).to_contain_text("error: link target 'none.md' does not exist")
    for words in ("Words", "Reading grade", "Reading time", "Review", "Next review"):
        expect(content.locator("dt", has_text=re.compile(f"^{words}$"))).to_be_visible()
    page.keyboard.press("Tab")
    link = page.locator("#bedside-panel a")
    expect(link).to_be_focused()
    assert re.fullmatch(r"articles/iron\.md:\d+:\d+", link.inner_text())
    assert link.get_attribute("href") == "#help"
    page.keyboard.press("Enter")
    wait_until(page, "scrollY > 1000", True)
    heading = page.locator("#help")
    expect(heading).to_be_in_viewport()
    summary.focus()
    page.keyboard.press("Escape")
    expect(content).to_be_hidden()
    expect(summary).to_be_focused()


def test_a_finding_about_words_leads_to_the_words_themselves(server, page):
    server.project.site(checks={"all": "off", "us-spelling": "warning"})
    edit(server, "Paragraph 77 of", "Paragraph 77 has a color of")
    expect(page.locator("#bedside-panel summary")).to_contain_text("1 warning")
    page.locator("#bedside-panel summary").click()
    page.locator("#bedside-panel a[data-quote]").click()
    expect(page.locator("p", has_text="Paragraph 77 has")).to_be_in_viewport()
    expect(page.locator("p", has_text="Paragraph 77 has")).to_be_focused()


def test_an_open_panel_stays_open(server, page):
    page.locator("#bedside-panel summary").click()
    edit(server, "First.", "Edited.")
    expect(page.locator("body")).to_contain_text("Edited.")
    expect(page.locator("#bedside-panel .bedside-content")).to_be_visible()


def test_a_page_finds_the_server_again(server, page):
    port = server.port
    server.stop()
    edit(server, "First.", "Edited.")
    page.wait_for_timeout(700)
    with Server(server.project, "--port", str(port)) as again:
        assert again.port == port
        expect(page.locator("body")).to_contain_text("Edited.", timeout=15_000)


def test_hidden_pages_hold_no_connection_and_catch_up_once_seen(server, page):
    hidden = "Object.defineProperty(document, 'hidden', { get: () => !window.isSeen });"
    others = [page.context.new_page() for _ in range(8)]
    for other in others:
        other.add_init_script(hidden)
        # A browser has six connections for one server.
        other.goto(f"http://localhost:{server.port}{PAGE}", timeout=10_000)
    edit(server, "First.", "Edited.")
    expect(page.locator("body")).to_contain_text("Edited.")
    last = others[-1]
    expect(last.locator("body")).to_contain_text("First.")
    last.evaluate("() => { window.isSeen = true; document.dispatchEvent(new Event('visibilitychange')); }")
    expect(last.locator("body")).to_contain_text("Edited.")


def test_the_preview_works_without_a_script(server, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://localhost:{server.port}{PAGE}")
    summary = page.locator("#bedside-panel summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#bedside-panel .bedside-content")).to_be_visible()
    context.close()
