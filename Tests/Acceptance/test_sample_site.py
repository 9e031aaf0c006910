"""The repository's own site, as a reader, a feed reader and a search engine would take it."""
import json
import re
import urllib.parse

import markup
import pytest
from project import Project

BASES = ["https://sciaticalm.example/", "https://example.org/clinic/"]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC_3339 = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
DAY = re.compile(r"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}")


class Site:
    """A built site: its files, its pages as trees, and where a URL leads in it."""

    def __init__(self, project, base):
        self.base = base
        self.prefix = urllib.parse.urlsplit(base).path
        self.files = project.tree()
        self.pages = {path: markup.html(text) for path, text in self.files.items() if path.endswith(".html")}
        self.ids = {path: self._ids(path) for path in self.pages}
        self.articles = {path: page for path, page in self.pages.items()
                         if re.fullmatch(r"articles/(?:[a-z0-9-]+/)+index\.html", path)}

    def _ids(self, path):
        ids = [node.attrib["id"] for node in markup.nodes(self.pages[path]) if "id" in node.attrib]
        assert len(ids) == len(set(ids)), path
        return set(ids)

    def target(self, url, page):
        """The file that a URL of a page leads to, or None for another site."""
        here = urllib.parse.urljoin(self.base, page.removesuffix("index.html"))
        split = urllib.parse.urlsplit(urllib.parse.urljoin(here, url))
        if split.scheme not in ("http", "https") or split.netloc != urllib.parse.urlsplit(self.base).netloc:
            return None
        assert split.path.startswith(self.prefix), (page, url)
        path = urllib.parse.unquote(split.path.removeprefix(self.prefix))
        return path + "index.html" if path in ("",) or path.endswith("/") else path


@pytest.fixture(scope="module", params=BASES)
def site(request, tmp_path_factory):
    project = Project.sample(tmp_path_factory.mktemp("sample") / "project")
    run = project.build("--base-url", request.param)
    assert run.status == 0, run.stderr
    assert not run.errors
    return Site(project, request.param)


def elements(tree, *names):
    return [node for node in markup.nodes(tree) if node.tag in names]


def test_every_kind_of_page_is_there(site):
    for path in ("index.html", "404.html", "tags/index.html", "authors/index.html", "a-to-z/index.html",
                 "about/index.html", "tags/sciatica/index.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt",
                 "_headers", "site.webmanifest", "build.json", "tags/sciatica/feed.xml"):
        assert path in site.files, path
    assert len(site.articles) >= 13


def test_every_link_and_resource_leads_to_a_file_and_every_fragment_to_an_id(site):
    checked = 0
    for path, page in site.pages.items():
        for node in markup.nodes(page):
            for name in ("href", "src"):
                if name not in node.attrib:
                    continue
                url = node.attrib[name]
                target = site.target(url, path)
                if target is None:
                    assert node.tag == "a" and re.match(r"(https?:|mailto:|tel:)", url), (path, url)
                    continue
                assert target in site.files, (path, url)
                fragment = urllib.parse.unquote(urllib.parse.urlsplit(url).fragment)
                if fragment and target in site.ids:
                    assert fragment in site.ids[target], (path, url)
                checked += 1
    assert checked > 500


def test_every_page_stands_on_its_own(site):
    for path, page in site.pages.items():
        if page.find(".//meta[@http-equiv='refresh']") is not None:
            continue
        assert page.attrib["lang"] == "en-GB", path
        assert len(elements(page, "h1")) == 1, path
        assert len(elements(page, "main")) == 1, path
        assert markup.text(page.find(".//title")).strip(), path
        levels = [int(node.tag[1]) for node in elements(page, "h1", "h2", "h3", "h4", "h5", "h6")]
        assert all(after <= before + 1 for before, after in zip([0] + levels, levels)), (path, levels)


def test_every_page_shows_the_help_line_and_the_notice(site):
    for path, page in site.pages.items():
        if page.find(".//meta[@http-equiv='refresh']") is not None:
            continue
        calls = [node for node in elements(page, "a") if node.attrib.get("href") == "tel:+442380248725"]
        assert calls and markup.collapsed(markup.text(calls[0])).endswith("023 8024 8725"), path
        assert "No clinician has reviewed" in markup.collapsed(markup.text(page)), path


def test_no_page_runs_or_styles_anything_inline_or_loads_from_elsewhere(site):
    for path, page in site.pages.items():
        for node in markup.nodes(page):
            assert node.tag not in ("style", "iframe", "object", "embed", "form", "base"), (path, node.tag)
            if node.tag == "script" and node.attrib.get("type") != "application/ld+json":
                assert not (node.text or "").strip(), path
                assert site.target(node.attrib["src"], path) is not None, path
            for name, value in node.attrib.items():
                assert not name.startswith("on") and name != "style", (path, name)
                assert not value.lstrip().lower().startswith(("javascript:", "data:", "vbscript:")), (path, value)
            if node.tag in ("img", "link", "source", "audio", "video", "track") and node.attrib.get("rel") != "canonical":
                url = node.attrib.get("src") or node.attrib.get("href", "")
                assert site.target(url, path) is not None, (path, url)
    for path, text in site.files.items():
        if path.endswith(".css"):
            assert not re.search(rb"@import|url\(\s*['\"]?(?:https?:|//|data:)", text), path


def test_every_image_has_words_and_a_size(site):
    count = 0
    for path, page in site.pages.items():
        for image in elements(page, "img"):
            assert {"alt", "width", "height"} <= set(image.attrib), path
            assert int(image.attrib["width"]) > 0 and int(image.attrib["height"]) > 0, path
            count += 1
    assert count >= 2


def test_every_article_shows_its_disclaimer_days_and_reading_time(site):
    for path, page in site.articles.items():
        disclaimer = page.find(".//*[@id='disclaimer']")
        assert disclaimer is not None and "general information" in markup.text(disclaimer), path
        times = elements(page, "time")
        assert times, path
        for time in times:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", time.attrib["datetime"]), path
            assert DAY.fullmatch(markup.text(time).strip()), (path, markup.text(time))
        assert re.search(r"\b\d+ min", markup.text(page)), path
        description = page.find(".//meta[@name='description']").attrib["content"]
        assert description in markup.text(page), path
        assert [node for node in elements(page, "a") if "/authors/" in node.attrib.get("href", "")], path
        assert [node for node in elements(page, "a") if "/tags/" in node.attrib.get("href", "")], path


def test_the_feeds_hold_to_their_standards(site):
    feeds = [path for path in site.files if path.endswith("feed.xml")]
    assert len(feeds) > 5
    for path in feeds:
        feed = markup.xml(site.files[path])
        assert feed.tag == ATOM + "feed"
        for name in ("id", "title", "updated"):
            assert len(feed.findall(ATOM + name)) == 1, (path, name)
        assert feed.find(f"{ATOM}link[@rel='self']").attrib["href"] == site.base + path
        entries = feed.findall(ATOM + "entry")
        assert entries
        ids = [entry.findtext(ATOM + "id") for entry in entries]
        assert len(ids) == len(set(ids))
        for entry in entries:
            for name in ("id", "title", "updated"):
                assert len(entry.findall(ATOM + name)) == 1, (path, name)
            assert entry.find(ATOM + "author") is not None or feed.find(ATOM + "author") is not None
            assert entry.find(ATOM + "summary") is not None
            assert site.target(entry.find(ATOM + "link").attrib["href"], "") in site.articles
        for stamp in feed.iter(ATOM + "updated", ATOM + "published"):
            assert RFC_3339.fullmatch(stamp.text), (path, stamp.text)
        stamps = [entry.findtext(ATOM + "published") for entry in entries]
        assert stamps == sorted(stamps, reverse=True), path


def test_the_json_feeds_say_the_same_as_the_atom_feeds(site):
    for path in site.files:
        if not path.endswith("feed.json"):
            continue
        feed = json.loads(site.files[path])
        atom = markup.xml(site.files[path.removesuffix("json") + "xml"])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == site.base + path
        assert [(item["id"], item["title"]) for item in feed["items"]] == [
            (entry.findtext(ATOM + "id"), entry.findtext(ATOM + "title")) for entry in atom.findall(ATOM + "entry")
        ]
        assert all(RFC_3339.fullmatch(item["date_published"]) for item in feed["items"])


def test_the_sitemap_names_every_indexed_page_once(site):
    found, queue = [], ["sitemap.xml"]
    while queue:
        root = markup.xml(site.files[queue.pop()])
        for location in root.iter(SITEMAP + "loc"):
            assert location.text.startswith(site.base)
            if root.tag == SITEMAP + "sitemapindex":
                queue.append(location.text.removeprefix(site.base))
            else:
                found.append(site.target(location.text, ""))
    assert len(found) == len(set(found))
    assert set(found) <= set(site.pages)
    assert set(site.articles) <= set(found)
    assert "404.html" not in found
    assert f"Sitemap: {site.base}sitemap.xml" in site.files["robots.txt"].decode()


def test_the_headers_carry_the_policy_word_for_word(site):
    lines = site.files["_headers"].decode().splitlines()
    assert lines[0] == f"{site.prefix}*"
    assert f"  Content-Security-Policy: {POLICY}" in lines
    for header in ("X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
                   "Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()",
                   "Cross-Origin-Opener-Policy: same-origin"):
        assert f"  {header}" in lines
    for name in ("_headers.nginx", "_headers.caddy"):
        assert POLICY in site.files[name].decode()


def test_the_policy_stands_in_every_page_too(site):
    meta = "; ".join(part for part in POLICY.split("; ") if not part.startswith("frame-ancestors"))
    for path, page in site.pages.items():
        if page.find(".//meta[@http-equiv='refresh']") is not None:
            continue
        policy = page.find(".//meta[@http-equiv='Content-Security-Policy']")
        assert policy is not None and policy.attrib["content"] == meta, path


def test_the_manifest_is_json_and_its_icon_is_there(site):
    manifest = json.loads(site.files["site.webmanifest"])
    assert manifest["name"] == "Sciaticalm"
    assert manifest["start_url"] == site.prefix
    for icon in manifest.get("icons", []):
        assert site.target(icon["src"], "") in site.files


def test_canonical_addresses_are_absolute_and_right(site):
    for path, page in site.pages.items():
        link = page.find(".//link[@rel='canonical']")
        if link is not None and page.find(".//meta[@http-equiv='refresh']") is None:
            assert link.attrib["href"] == site.base + path.removesuffix("index.html"), path
