"""Search with the real Pagefind, in headless Chromium, on a host that sends the site's own headers."""
import gzip
import os
import pathlib
import shutil
import signal
import stat
import subprocess
import time
import types

import pytest
from articles import write_articles
from hosting import Host
from playwright.sync_api import expect
from project import BINARY, THEME, Project, tree
from server import Server
from showcase import PAGEFIND
from test_no_third_party import WATCH, watched

TAGS = """\
pain:
  label: Pain
  description: What hurts.
sleep-well:
  label: Sleeping well
  description: Nights.
unused:
  label: Unused
  description: Nothing.
"""

SPINE = """\
First words about the lumbar spine.

## Everyday life

Somebody walks with a zebra each morning.

> [!EMERGENCY] Call 999 or go to A&E now if:
>
> - you cannot feel your saddle area
> - you lose control of your bladder

Behind the card stands a giraffe.

> [!URGENT] Ask for an urgent appointment if:
>
> - you have a high temperature with chills

## Later

More words about walking, with a claim [@trial].
"""

REFERENCES = """[{"id": "trial", "type": "article-journal", "title": "A quokka trial", "container-title": "Journal",
"author": [{"literal": "Authors"}], "issued": {"date-parts": [[2023]]}}]"""


def write_site(root, **fields):
    project = Project(root, templates=THEME)
    project.site(search="pagefind", **fields)
    project.write("site/tags.yaml", TAGS)
    project.write("site/references.json", REFERENCES)
    project.write("site/disclaimers.yaml", "general:\n  title: Disclaimer\n  text: This is no platypus.\n")
    project.article("spine", SPINE, title="The spine", tags="[pain]")
    project.article("rest", "Rest at night, and walk by day. Café.\n", title="Sleep & rest", tags="[sleep-well, pain]")
    project.article("dreams", "Dreams of walking, <b>x</b> and `<img>`.\n".replace("<b>x</b>", "&lt;b&gt;"), title="Dreams", tags="[sleep-well]")
    return project


@pytest.fixture(scope="module")
def host(tmp_path_factory, programs):
    project = write_site(tmp_path_factory.mktemp("search") / "project")
    run = project.build(env=programs)
    assert run.status == 0, run.stderr
    with Host(project.output) as host:
        yield host


@pytest.fixture
def page(browser, host):
    """A page that fails its test for whatever the browser complains of, or asks of anyone else."""
    context = browser.new_context(viewport={"width": 900, "height": 700})
    context.add_init_script(WATCH)
    page = context.new_page()
    complaints = []
    watched(page, complaints, host)
    yield page
    context.close()
    assert not complaints, "\n".join(complaints)


def server_at(url):
    """What `search` needs to know of a host."""
    return types.SimpleNamespace(url=url)


def search(page, host, query):
    page.goto(f"{host.url}/search/?{query}")
    expect(page.locator("[role=status]")).not_to_have_text("Searching…")
    return page.locator("[role=status]")


def titles(page):
    return page.locator(".search-results h2").all_inner_texts()


def test_it_finds_an_article_by_a_word_of_its_text(page, host):
    expect(search(page, host, "q=zebra")).to_have_text("1 result for 'zebra'")
    expect(page.locator("ol.search-results > li")).to_have_count(1)
    result = page.locator("ol.search-results > li").first
    assert titles(page) == ["The spine"]
    expect(result.locator("h2 a")).to_have_attribute("href", "/articles/spine/")
    expect(result.locator("mark")).to_have_text(["zebra"])
    expect(result).to_contain_text("In Everyday life")
    expect(result.get_by_role("link", name="Everyday life")).to_have_attribute("href", "/articles/spine/#everyday-life")


@pytest.mark.parametrize("word", ["platypus", "quokka", "disclaimer", "breadcrumb", "cookies"])
def test_it_finds_nothing_that_is_not_in_a_text(page, host, word):
    expect(search(page, host, f"q={word}")).to_have_text(f"No results for '{word}'. Try other or fewer words.")
    expect(page.locator(".search-results li")).to_have_count(0)


@pytest.mark.parametrize("word", ["zebra", "saddle", "giraffe", "lumbar"])
def test_a_result_never_leaves_out_when_to_get_help(page, host, word):
    search(page, host, f"q={word}")
    result = page.locator(".search-results li").first
    emergency = result.get_by_role("link", name="Call 999 or go to A&E now if:")
    expect(emergency).to_have_attribute("href", "/articles/spine/#call-999-or-go-to-a-e-now-if")
    expect(result.get_by_role("link", name="Ask for an urgent appointment if:")).to_be_visible()


def test_an_excerpt_says_which_card_it_is_from_and_ends_with_it(page, host):
    search(page, host, "q=saddle")
    result = page.locator(".search-results li").first
    expect(result).to_contain_text("In the card Call 999 or go to A&E now if:")
    expect(result).not_to_contain_text("giraffe")
    search(page, host, "q=giraffe")
    expect(result).to_contain_text("In Everyday life")
    expect(result).not_to_contain_text("saddle")


def test_a_card_of_a_result_leads_to_the_card(page, host):
    search(page, host, "q=zebra")
    page.get_by_role("link", name="Call 999 or go to A&E now if:").click()
    expect(page.get_by_role("heading", name="Call 999 or go to A&E now if:")).to_be_in_viewport()


def test_a_topic_narrows_what_is_found(page, host):
    expect(search(page, host, "q=walk")).to_have_text("3 results for 'walk'")
    page.get_by_label("Topic").select_option("Sleeping well")
    expect(page.locator("[role=status]")).to_have_text("2 results for 'walk' in Sleeping well")
    assert sorted(titles(page)) == ["Dreams", "Sleep & rest"]
    expect(page).to_have_url(f"{host.url}/search/?q=walk&topic=sleep-well")
    expect(search(page, host, "topic=sleep-well")).to_have_text("2 results in Sleeping well")
    expect(search(page, host, "q=spine&topic=sleep-well")).to_have_text(
        "No results for 'spine' in Sleeping well. Try other or fewer words."
    )
    assert page.locator("option").all_inner_texts() == ["All topics", "Pain", "Sleeping well"]


@pytest.mark.parametrize(("words", "count"), [("acupuncture", 0), ("breadcrumb", 0), ("a", 3), ("zeb", 1), ("walks", 3), ("walking acupuncture", 1)])
def test_what_is_found_begins_as_the_words_do(page, host, words, count):
    expect(search(page, host, f"q={words}")).to_contain_text(f"{count or 'No'} result")
    assert not [word for word in page.locator("mark").all_inner_texts() if len(word) < len(words.split()[0]) - 3]


def test_letters_with_and_without_accents_are_the_same(page, host):
    expect(search(page, host, "q=cafe")).to_have_text("1 result for 'cafe'")


def test_it_works_by_keyboard_alone(page, host):
    page.goto(host.url + "/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type("zebra")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{host.url}/search/?q=zebra")
    expect(page.locator("[role=status]")).to_have_text("1 result for 'zebra'")
    words = page.locator("#search-words")
    words.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("café")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_have_text("1 result for 'café'")
    expect(page).to_have_url(f"{host.url}/search/?q=caf%C3%A9")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.search-results') !== null"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Sleep & rest")


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "'\"><script>alert(1)</script>", "&lt;b&gt;", "\u202ezebra", "[" * 200])
def test_what_is_searched_is_only_ever_text(page, host, text):
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    page.goto(f"{host.url}/search/")
    page.locator("#search-words").fill(text)
    page.locator("#search").get_by_role("button", name="Search").click()
    expect(page.locator("[role=status]")).to_contain_text("result")
    assert page.locator("[role=status] *").count() == 0
    page.reload()
    expect(page.locator("[role=status]")).to_contain_text("result")
    assert page.locator("#search-words").input_value() == text.strip()


def test_markup_in_a_text_stays_text(page, host):
    search(page, host, "q=dreams")
    excerpt = page.locator(".search-results li p").last
    expect(excerpt).to_contain_text("<b> and <img>")
    assert excerpt.locator("b, img").count() == 0


def test_an_index_that_cannot_be_loaded_is_said_so(browser, host):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/pagefind/pagefind.js", lambda route: route.abort())
    page.goto(f"{host.url}/search/?q=zebra")
    expect(page.locator("[role=status]")).to_have_text("The search could not be loaded. Check the connection and search again.")
    expect(page.get_by_role("main").get_by_role("link", name="A to Z of articles")).to_be_visible()
    context.close()


def test_without_javascript_the_page_leads_to_the_list_of_all_articles(browser, host):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host.url}/search/?q=zebra")
    expect(page.locator("main")).to_contain_text("Searching needs JavaScript")
    expect(page.locator("#search")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="A to Z of articles").click()
    expect(page.get_by_role("link", name="The spine")).to_be_visible()
    context.close()


def test_it_works_below_a_path(browser, tmp_path, programs):
    project = write_site(tmp_path / "project", baseURL="https://example.org/clinic/")
    assert project.build(env=programs).status == 0
    outer = tmp_path / "outer"
    shutil.copytree(project.output, outer / "clinic")
    shutil.copy(project.output / "_headers", outer / "_headers")
    with Host(outer) as host:
        context = browser.new_context()
        context.add_init_script(WATCH)
        page = context.new_page()
        complaints = []
        watched(page, complaints, host)
        page.goto(f"{host.url}/clinic/search/?q=zebra")
        expect(page.locator(".search-results h2 a")).to_have_attribute("href", "/clinic/articles/spine/")
        context.close()
        assert not complaints


def test_the_rest_of_a_long_list_comes_when_it_is_asked_for(browser, tmp_path, programs):
    project = write_site(tmp_path / "project")
    for number in range(24):
        project.article(f"n{number}", "An ocelot.\n", title=f"Number {number}")
    assert project.build(env=programs).status == 0
    with Host(project.output) as host:
        page = browser.new_page()
        expect(search(page, host, "q=ocelot")).to_have_text("24 results for 'ocelot'")
        items = page.locator(".search-results > li")
        more = page.get_by_role("button", name="Show more results")
        for count in (10, 20, 24):
            expect(items).to_have_count(count)
            if count < 24:
                more.press("Enter")
                expect(items.nth(count).locator("h2 a")).to_be_focused()
        expect(more).to_be_hidden()
        assert len(set(titles(page))) == 24
        page.close()


def test_the_preview_searches_under_the_same_policy(browser, tmp_path, programs):
    project = write_site(tmp_path / "project")
    with Server(project, env=programs) as server:
        url = f"http://localhost:{server.port}"
        context = browser.new_context()
        context.add_init_script(WATCH)
        page = context.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        answer = page.goto(f"{url}/search/?q=zebra")
        assert "'wasm-unsafe-eval'" in answer.headers["content-security-policy"]
        expect(page.locator("[role=status]")).to_have_text("1 result for 'zebra'")
        project.article("rest", "Rest with an okapi.\n", title="Sleep & rest", tags="[pain]")
        server.line(r"articles/rest\.md: ")
        expect(search(page, server_at(url), "q=okapi")).to_have_text("1 result for 'okapi'")
        context.close()
        assert not complaints


# What is published, and when the program runs.


def test_nothing_of_it_is_there_without_the_setting(project, tmp_path):
    shutil.rmtree(project.root / "templates")
    shutil.copytree(THEME, project.root / "templates")
    project.article("iron")
    assert project.build(env={"PATH": str(tmp_path)}).status == 0
    found = project.tree()
    assert not [path for path in found if path.startswith(("pagefind/", "search/"))]
    assert b"/search/" not in b"".join(text for path, text in found.items() if path.endswith(".html"))
    assert b"wasm-unsafe-eval" not in b"".join(found.values())
    assert "form-action 'none'" in project.read("_headers")
    assert not (project.root / ".bedside/search").exists()


def test_policies_allow_what_the_search_needs_and_no_more(host):
    headers = (host.folder / "_headers").read_text()
    assert "script-src 'self' 'wasm-unsafe-eval';" in headers and "form-action 'self';" in headers
    assert "unsafe-inline" not in headers and "unsafe-eval'" not in headers.replace("wasm-unsafe-eval", "")
    assert "wasm-unsafe-eval" in (host.folder / "search/index.html").read_text()
    others = [file for file in host.folder.rglob("*.html") if file.parent.name != "search"]
    assert len(others) > 5
    assert not [file for file in others if "wasm-unsafe-eval" in file.read_text()]
    for name in ("_headers.nginx", "_headers.caddy"):
        assert "/pagefind/fragment/" in (host.folder / name).read_text()


def test_only_what_the_page_asks_for_is_published(host):
    names = {str(file.relative_to(host.folder / "pagefind")) for file in (host.folder / "pagefind").rglob("*") if file.is_file()}
    top = {name for name in names if "/" not in name}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.en.pagefind"} < top and len(top) == 4
    assert {name.split("/")[0] for name in names - top} == {"fragment", "index"}


def test_no_search_engine_lists_the_page(host):
    assert '<meta name="robots" content="noindex">' in (host.folder / "search/index.html").read_text()
    assert "/search/" not in (host.folder / "sitemap.xml").read_text()


def test_the_same_articles_give_the_same_bytes(tmp_path, programs):
    project = write_site(tmp_path / "project")
    write_articles(project, 60)
    editions = []
    for jobs in (1, 2, 3, 4) * 3:
        assert project.build("--clean", "--jobs", jobs, env=programs).status == 0
        editions.append(project.tree())
    assert all(edition == editions[0] for edition in editions)
    assert len([path for path in editions[0] if path.startswith("pagefind/fragment/")]) == 63


@pytest.fixture
def counted(tmp_path, programs):
    """A wrapper around the program that notes each run, and what it notes."""
    folder = tmp_path / "counted"
    folder.mkdir()
    log = folder / "log"
    log.touch()
    write_program(folder, f'echo "$*" >> {log}\nexec {PAGEFIND} "$@"\n')
    return {"PATH": f"{folder}:{os.environ['PATH']}"}, lambda: [line for line in log.read_text().splitlines() if "--site" in line]


def write_program(folder, script, name="pagefind_extended"):
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text("#!/bin/sh\n" + script)
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}


def test_the_index_is_made_again_only_for_other_texts(tmp_path, counted):
    env, runs = counted
    project = write_site(tmp_path / "project")
    assert project.build(env=env).status == 0
    assert len(runs()) == 1
    style = project.root / "templates/assets/site.css"
    for edit in (
        lambda: None,
        lambda: style.write_text(style.read_text() + "p { color: black }\n"),
        lambda: project.article("dreams", "Dreams of walking.\n", title="Dreams", tags="[sleep-well]", description="Other."),
        lambda: shutil.rmtree(project.output),
    ):
        before = len(runs())
        edit()
        assert project.build(env=env).status == 0
        assert len(runs()) - before <= 1
    assert len(runs()) == 2
    project.article("rest", "Rest with an okapi.\n", title="Sleep & rest", tags="[sleep-well, pain]")
    assert project.build(env=env).status == 0
    assert len(runs()) == 3
    assert project.build("--clean", env=env).status == 0
    assert len(runs()) == 4


def test_a_build_over_another_is_like_one_from_nothing(tmp_path, programs):
    project = write_site(tmp_path / "project")
    assert project.build(env=programs).status == 0
    for edit in (
        lambda: project.article("rest", "Only an okapi.\n", title="Rest", tags="[sleep-well]"),
        lambda: project.article("new", "A new one.\n"),
        lambda: (project.root / "articles/spine.md").unlink(),
        lambda: (project.root / ".bedside/search").write_bytes(b"bedside search 1\nnonsense"),
        lambda: project.article("new", "A new one.\n", language="fr"),
    ):
        edit()
        assert project.build(env=programs).status == 0
        kept = project.tree()
        assert project.build("--clean", env=programs).status == 0
        assert project.tree() == kept
    assert not list((project.root / ".bedside/work").iterdir())


def test_switching_it_off_takes_everything_away(tmp_path, programs):
    project = write_site(tmp_path / "project")
    assert project.build(env=programs).status == 0
    project.site(search="none")
    assert project.build(env=programs).status == 0
    assert not (project.output / "pagefind").exists() and not (project.output / "search").exists()


# What can go wrong.


def test_a_missing_program_is_named_with_the_way_out(tmp_path):
    project = write_site(tmp_path / "project")
    run = project.build(env={"PATH": str(tmp_path)})
    assert run.status == 2
    assert "neither 'pagefind_extended' nor 'pagefind' on PATH" in run.stderr
    assert "'search' in site/site.yaml:" in run.stderr and "pip install pagefind[extended]" in run.stderr
    assert not project.output.exists()


def test_a_failing_program_is_quoted_and_leaves_the_old_site(tmp_path, programs):
    project = write_site(tmp_path / "project")
    assert project.build(env=programs).status == 0
    before = project.tree()
    env = write_program(tmp_path / "bad", 'test "$1" = --version && exit\nprintf "first\\n\\033[31mbroken\\n" >&2\nexit 4\n')
    project.article("rest", "Other words.\n")
    run = project.build(env=env)
    assert run.status == 2
    assert "failed with status 4:\n  first\n  \\x1B[31mbroken" in run.stderr
    assert project.tree() == before
    assert not list((project.root / ".bedside/work").iterdir())


def test_a_program_that_makes_no_index_is_found_out(tmp_path):
    project = write_site(tmp_path / "project")
    env = write_program(tmp_path / "idle", "mkdir -p index; exit 0\n")
    run = project.build(env=env)
    assert run.status == 2 and "it left no 'pagefind.js'" in run.stderr


@pytest.mark.parametrize("signals", [1, 2])
def test_a_signal_ends_the_program_and_all_that_it_started(tmp_path, signals):
    project = write_site(tmp_path / "project")
    child = tmp_path / "child"
    env = write_program(tmp_path / "slow", f'test "$1" = --version && exit\nsleep 300 & echo $! > {child}\nwait\n')
    process = subprocess.Popen(
        [BINARY, "build"], cwd=project.root, env=env | {"TERM": "dumb"}, stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while not (child.exists() and child.read_text().endswith("\n")):
        assert process.poll() is None
        time.sleep(0.01)
    for _ in range(signals):
        process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    ended = time.monotonic() + 10
    while pathlib.Path(f"/proc/{child.read_text().strip()}").exists():
        assert time.monotonic() < ended, "the program's child goes on"
        time.sleep(0.01)
    assert not project.output.exists()


def test_a_theme_without_the_template_is_an_error_only_if_it_is_needed(tmp_path, programs):
    project = write_site(tmp_path / "project")
    (project.root / "templates/search.mustache").unlink()
    run = project.build(env=programs)
    assert run.status == 1
    assert [(error.path, error.rule) for error in run.errors] == [("site/site.yaml", "template-missing")]
    project.site()
    assert project.build().status == 0


def test_a_check_needs_no_program(tmp_path):
    project = write_site(tmp_path / "project")
    assert project.run("check", env={"PATH": str(tmp_path)}).status == 0


def test_what_is_searched_of_it_is_told(tmp_path, programs):
    project = write_site(tmp_path / "project")
    assert project.build(env=programs).status == 0
    run = project.run("explain", "pagefind/pagefind.js")
    assert run.status == 0 and "site/site.yaml" in run.stdout


# Figures: printed with `-s`.


def weigh(browser, folder, word):
    """How many bytes of the search page and its index a first search asks for, as a host sends them."""
    with Host(folder) as host:
        page = browser.new_page()
        asked = []
        page.on("response", lambda response: asked.append(response.url.removeprefix(host.url).split("?")[0]))
        page.goto(f"{host.url}/search/?q={word}")
        expect(page.locator("[role=status]")).to_contain_text("result")
        page.close()
    files = [path for path in asked if path.startswith(("/pagefind/", "/assets/search."))]
    sent = {path: (folder / path[1:]).read_bytes() for path in files}
    return len(files), sum(len(gzip.compress(text, 9) if path.endswith((".js", ".json")) else text) for path, text in sent.items())


@pytest.mark.parametrize("count", [None, 1000])
def test_the_weight_of_a_first_search(browser, tmp_path, programs, count):
    if count is None:
        project, word = Project.sample(tmp_path / "project"), "sciatica"
        project.write("site/site.yaml", (project.root / "site/site.yaml").read_text() + "\nsearch: pagefind\n")
    else:
        project, word = write_site(tmp_path / "project"), "pain"
        write_articles(project, count, words=700)
    run = project.build(env=programs)
    assert run.status == 0, run.stderr
    index = tree(project.output / "pagefind")
    files, sent = weigh(browser, project.output, word)
    articles = sum(path.startswith("fragment/") for path in index)
    print(f"{articles} articles: index {sum(map(len, index.values())):,} bytes in {len(index)} files;"
          f" a first search asks for {files} files, {sent:,} bytes")
    assert sent < (250_000 if count is None else 600_000)
