"""Fixtures for tests in headless Chromium: one browser, and the sites that it is shown."""
import shutil

import pytest
from hosting import Host
from playwright.sync_api import sync_playwright
from project import Project
from showcase import write_programs, write_showcase


# No test asks the network for anything, even if a page would.
OFFLINE = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]


def pytest_configure(config):
    config.addinivalue_line("markers", "chromium: runs in the browser")


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker(pytest.mark.chromium)


def pytest_terminal_summary(terminalreporter):
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.stats.get(outcome, [])]
    shown = [report for report in reports if "chromium" in report.keywords and report.when == "call"]
    if shown:
        audits = sum(value for report in shown for name, value in report.user_properties if name == "axe")
        seconds = sum(report.duration for report in shown)
        terminalreporter.write_line(f"{len(shown)} tests in Chromium in {seconds:.0f} s, with {audits} runs of axe-core")


@pytest.fixture(scope="session")
def browser():
    executable = shutil.which("chromium")
    assert executable, "install Debian's chromium; 'make test' does"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", *OFFLINE])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def programs(tmp_path_factory):
    """An environment in which the programs that a site may name are found."""
    return write_programs(tmp_path_factory.mktemp("programs"))


@pytest.fixture(scope="session")
def showcase(tmp_path_factory, programs):
    """The site of `showcase.py`, built and served."""
    project = write_showcase(tmp_path_factory.mktemp("showcase") / "project")
    yield from served(project, programs)


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The repository's own site, built and served."""
    yield from served(Project.sample(tmp_path_factory.mktemp("sample") / "project"))


def served(project, env=None):
    run = project.build(env=env)
    assert run.status == 0, run.stderr
    with Host(project.output) as host:
        yield host


def visit(page, host, path):
    """Loads a page; one that leads elsewhere at once is kept from doing so, and a search is waited for."""
    page.unroute_all()
    if target := host.redirect(path):
        page.route(host.url + target, lambda route: route.fulfill(status=204))
    page.goto(host.url + path)
    if "?q=" in path:
        page.locator(".search-results li").first.wait_for()
