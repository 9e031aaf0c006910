"""A walk through every page of the sites: nothing is asked of others, refused, complained of or kept."""
import re
import urllib.parse
import xml.etree.ElementTree as XML

import pytest
from browser import visit
from playwright.sync_api import expect
from showcase import ARTICLE, KINDS

# Runs before a page's own scripts; tells of what the policy refused, by the console.
WATCH = "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));"
# All that waits for a reader: what opens, what loads once it is near.
USE = """() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  scrollTo(0, document.body.scrollHeight);
}"""
KEPT = """async () => ({
  local: localStorage.length, session: sessionStorage.length, databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length, workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
LINKS = "Array.from(document.querySelectorAll('a[href]'), a => a.href.split('#')[0])"
HTML = re.compile(r"/$|\.html$")


def watched(page, complaints, host):
    """Collects what the browser complains of, and what it asks of anyone else."""
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", lambda request: complaints.append(f"{page.url}: asked {request.url}")
            if not request.url.startswith(host.url + "/") else None)
    page.on("response", lambda response: complaints.append(f"{page.url}: {response.status} {response.url}")
            if response.status >= 400 and "no-such-page" not in response.url else None)

    def heard(message):
        if message.type in ("error", "warning") and "no-such-page" not in message.location["url"]:
            complaints.append(f"{page.url}: {message.text}")

    page.on("console", heard)


def addresses(host):
    """The path of every page in the folder, and of those that the sitemap names."""
    pages = {"/" + str(file.relative_to(host.folder)).removesuffix("index.html") for file in host.folder.rglob("*.html")}
    sitemap = XML.parse(host.folder / "sitemap.xml").getroot()
    listed = {urllib.parse.urlsplit(place.text).path for place in sitemap.findall(".//{*}loc")}
    assert listed and listed <= pages
    return pages


@pytest.mark.parametrize("name", ["showcase", "sample"])
def test_a_walk_through_all_pages_meets_nobody_else_and_leaves_nothing_behind(name, browser, request):
    host = request.getfixturevalue(name)
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    complaints, kept, files, visited = [], [], set(), set()
    watched(page, complaints, host)
    queue = ["/", *sorted(addresses(host)), "/no-such-page/"]
    queue += [KINDS["search-results"]] if (host.folder / "search").is_dir() else []
    while queue:
        path = queue.pop(0)
        if path in visited:
            continue
        visited.add(path)
        visit(page, host, path)
        page.evaluate(USE)
        found = [url.removeprefix(host.url) for url in page.evaluate(LINKS) if url.startswith(host.url + "/")]
        queue += [url for url in found if HTML.search(url) and url not in visited]
        files |= {url for url in found if not HTML.search(url)}
        left = page.evaluate(KEPT)
        kept += [f"{path}: {left}"] if any(left.values()) else []
    for file in sorted(files):
        assert context.request.get(host.url + file).ok, file
    cookies = context.cookies()
    context.close()
    assert len(visited) > 30 and files
    assert not complaints, "\n".join(complaints)
    assert not kept, "\n".join(kept)
    assert not cookies


def test_the_walk_notices_what_it_looks_for(browser, showcase):
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    complaints = []
    watched(page, complaints, showcase)
    page.goto(showcase.url)
    page.evaluate("""() => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }));
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/pixel.gif' }));
      localStorage.setItem('visits', '1');
    }""")
    page.wait_for_timeout(200)
    heard = "\n".join(complaints)
    assert "policy: script-src-elem inline" in heard and "policy: img-src https://example.org" in heard
    assert page.evaluate("window.ran") is None
    assert page.evaluate(KEPT)["local"] == 1
    context.close()


def telephone(browser, **options):
    context = browser.new_context(viewport={"width": 390, "height": 800}, **options)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def scripted(browser):
    yield from telephone(browser)


@pytest.fixture(scope="module")
def plain(browser):
    """A page in a browser whose reader has switched JavaScript off."""
    yield from telephone(browser, java_script_enabled=False)


def words(page):
    """What a page says, but for the buttons that only a script shows."""
    page.evaluate("document.querySelectorAll('button').forEach(button => button.remove())")
    return [page.locator(part).inner_text() for part in ("header", "main", "footer")]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.startswith("search")])
def test_every_page_says_the_same_without_javascript(kind, showcase, scripted, plain):
    texts = []
    for page in (scripted, plain):
        visit(page, showcase, KINDS[kind])
        texts.append(words(page))
    assert all(texts[0])
    assert texts[0] == texts[1]


@pytest.mark.parametrize("width", [390, 1280])
def test_menu_contents_and_pagination_work_without_javascript(width, showcase, plain):
    plain.set_viewport_size({"width": width, "height": 800})
    plain.goto(showcase.url)
    plain.get_by_role("navigation", name="Main").get_by_role("link", name="A to Z").click()
    expect(plain.locator("h1")).to_have_text("A to Z of articles")
    plain.goto(showcase.url)
    plain.get_by_role("navigation", name="Pages of this list").get_by_role("link", name="Next").click()
    expect(plain).to_have_url(showcase.url + "/page/2/")
    visit(plain, showcase, ARTICLE)
    contents = plain.locator("#contents")
    if not contents.get_by_role("link", name="Tables").is_visible():
        contents.locator("summary").click()
    contents.get_by_role("link", name="Tables").click()
    expect(plain.locator("#tables")).to_be_in_viewport()


def test_chromium_reads_the_manifest(browser, showcase):
    page = browser.new_page()
    page.goto(showcase.url)
    answer = page.context.new_cdp_session(page).send("Page.getAppManifest")
    page.close()
    assert answer["url"] == showcase.url + "/site.webmanifest"
    assert not answer["errors"] and '"Sample Clinic"' in answer["data"]
