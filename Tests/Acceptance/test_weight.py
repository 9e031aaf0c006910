"""That pages stay light, and stay still while they load; `make bench-pages` has the figures."""
import os
import subprocess
import sys

import pytest
from browser import visit
from project import BINARY, REPOSITORY
from showcase import ARTICLE, KINDS

sys.path.insert(0, str(REPOSITORY / "Benchmarks"))
import painting  # noqa: E402
import weights  # noqa: E402


@pytest.mark.parametrize("name", ["showcase", "sample"])
def test_every_article_keeps_to_the_budgets(name, request):
    folder = request.getfixturevalue(name).folder
    paths = weights.articles(folder)
    assert len(paths) > 10
    paths += ["/search/"] if (folder / "search").is_dir() else []
    heavy = [f"{path}: {fault}" for path in paths for fault in weights.weigh(folder, path).exceeded()]
    assert not heavy, "\n".join(heavy)


def test_the_weight_is_that_of_what_the_browser_asks_for(browser, showcase):
    page = browser.new_page()
    asked = []
    page.on("response", lambda response: asked.append(response))
    visit(page, showcase, ARTICLE)
    page.wait_for_load_state("networkidle")
    loaded = {"document": 0, "stylesheet": 0, "script": 0}
    for response in asked:
        kind = response.request.resource_type
        if kind in loaded:
            loaded[kind] += len(response.body())
    page.close()
    plain = weights.weigh(showcase.folder, ARTICLE, len)
    assert loaded == {"document": plain.html, "stylesheet": plain.style, "script": plain.script}


@pytest.mark.parametrize("size, fault", [(14_001, "style"), (6_001, "script"), (30_001, "page")])
def test_what_weighs_too_much_is_told(size, fault):
    parts = {"html": 0, "style": 0, "script": 0, "icons": 0} | {"html" if fault == "page" else fault: size}
    assert [line.split(":")[0] for line in weights.Weight(**parts).exceeded()] == [fault]


@pytest.mark.parametrize("kind", ["home", "article", "topic"])
def test_nothing_moves_while_a_page_loads_on_a_slow_telephone(kind, browser, showcase):
    # On a busy machine a heading may be painted before its last word has come, and balanced anew. What lacks its size
    # moves each time.
    assert any(painting.load(browser, showcase.url + KINDS[kind])["shift"] == 0 for _ in range(3))


def test_a_shift_is_noticed(browser, showcase):
    page = browser.new_page()
    page.goto(showcase.url)
    page.evaluate("""() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
      document.querySelector('main').prepend(Object.assign(document.createElement('p'), { textContent: 'Late news. '.repeat(99) }));
      requestAnimationFrame(done);
    })))""")
    page.wait_for_timeout(100)
    assert page.evaluate(painting.ENTRIES)["shift"] > 0.01
    page.close()


def test_the_command_that_writes_the_figures_still_runs():
    run = subprocess.run(
        [sys.executable, "-B", REPOSITORY / "Benchmarks/pages", "--dry", "--loads", "1"],
        env=os.environ | {"BEDSIDE": str(BINARY)}, capture_output=True, text=True, check=False, timeout=300,
    )
    assert run.returncode == 0, run.stderr
    for words in ("| heaviest article |", "| search |", "| first contentful paint |", "| layout shift |"):
        assert words in run.stdout
