"""The leaflet that an article is on paper: printed by Chromium, looked at with poppler."""
import re
import shutil
import subprocess
from dataclasses import dataclass

import pytest
from browser import visit
from showcase import ARTICLE, LEAFLET, LEAFLET_CARDS, LEAFLET_ROWS

CARDS = """level => Array.from(document.querySelectorAll(`.card-${level}`), card => {
  const style = getComputedStyle(card);
  return [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth, style.borderTopColor];
})"""
# As an element of the page it would be refused by the policy.
SPLIT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { break-inside: auto !important }');
  document.adoptedStyleSheets = [sheet];
}"""
HIDE_PICTURES = "document.querySelectorAll('img').forEach(image => { image.style.visibility = 'hidden'; })"


@dataclass(frozen=True)
class Leaflet:
    """A printed page: the file, and the words on each sheet."""

    file: object
    sheets: list

    @property
    def words(self):
        return re.sub(r"\s+", " ", " ".join(self.sheets))

    def split(self, name, count):
        """The numbers of those parts that begin on one sheet and end on another."""
        def sheet(word):
            found = [n for n, text in enumerate(self.sheets) if re.search(rf"\b{word}\b", text, re.IGNORECASE)]
            assert len(found) == 1, (word, found)
            return found[0]

        return [number for number in range(count) if sheet(f"{name}start{number}") != sheet(f"{name}end{number}")]


def run(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout


def printed(page, file):
    assert shutil.which("pdftotext"), "install Debian's poppler-utils; 'make test' does"
    page.pdf(path=file, prefer_css_page_size=True)
    return Leaflet(file, run("pdftotext", "-layout", file, "-").decode().split("\f")[:-1])


@pytest.fixture(scope="module")
def page(browser):
    # What a reader has chosen for the screen does not hold for paper.
    context = browser.new_context(color_scheme="dark")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def article(page, showcase, tmp_path_factory):
    visit(page, showcase, ARTICLE)
    return printed(page, tmp_path_factory.mktemp("print") / "article.pdf")


def test_paper_is_a4_and_every_sheet_has_its_number(article):
    count = len(article.sheets)
    assert count > 5
    assert "A4" in run("pdfinfo", article.file).decode()
    for number, words in enumerate(article.sheets, 1):
        assert f"Page {number} of {count}" in words


def test_the_leaflet_tells_what_paper_has_to(article):
    for words in ("Help line 023 8024 8725", "Monday to Friday, 9am to 5pm", "In an emergency call 999",
                  "By Alex Sample", "Reviewed by Dr Sam Example", "Last reviewed: 20 October 2023",
                  "Next review due: 20 October 2026", "Nobody has checked the changes yet", "Key points",
                  "Call 999 or go to A&E now if:", "This is general information and not advice about you",
                  "Ask a pharmacist", "nobody has reviewed what it says", "https://clinic.example/articles/every-block/"):
        assert words in article.words, words


def test_links_are_written_out_and_nothing_ends_at_the_edge(article):
    for words in ("https://example.org/other/page", "https://example.org/pharmacist", "0123456789"):
        assert words in article.words, words


def test_what_only_a_screen_needs_is_left_out(page, showcase, article):
    for words in ("Skip to main content", "On this page", "A to Z", "Older article", "Related articles", "Print this page", "↩"):
        assert words not in article.words, words
    visit(page, showcase, ARTICLE)
    page.emulate_media(media="print")
    shown = page.evaluate("Array.from(document.querySelectorAll('nav, button')).filter(part => part.checkVisibility()).length")
    page.emulate_media(media="null")
    assert shown == 0


def pixels(leaflet, folder):
    """The bytes of each sheet, three for a pixel."""
    run("pdftoppm", "-r", "60", leaflet.file, folder / "sheet")
    for file in sorted(folder.glob("sheet-*.ppm")):
        header = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", data := file.read_bytes())
        yield data[header.end():]


def test_all_but_pictures_is_black_on_white(page, showcase, tmp_path):
    visit(page, showcase, ARTICLE)
    page.evaluate(HIDE_PICTURES)
    leaflet = printed(page, tmp_path / "plain.pdf")
    sheets = list(pixels(leaflet, tmp_path))
    assert len(sheets) == len(leaflet.sheets)
    for number, data in enumerate(sheets, 1):
        red, green, blue = data[0::3], data[1::3], data[2::3]
        assert red == green == blue, f"sheet {number} has colour"
        assert red.count(255) > 0.8 * len(red), f"sheet {number} has a ground"


def test_pictures_are_printed(article, tmp_path):
    sheets = [(data[0::3], data[1::3]) for data in pixels(article, tmp_path)]
    coloured = [number for number, (red, green) in enumerate(sheets, 1) if red != green]
    assert len(coloured) >= 2, "the lead image and those that load late"


def test_the_weight_of_its_border_tells_the_level_of_a_card(page, showcase):
    visit(page, showcase, ARTICLE)
    page.emulate_media(media="print")
    found = {level: page.evaluate(CARDS, level) for level in ("non-urgent", "urgent", "emergency")}
    page.emulate_media(media="null")
    for level, width in [("non-urgent", "4px"), ("urgent", "6px"), ("emergency", "8px")]:
        assert len(found[level]) >= 2
        assert all(card == [width] * 4 + ["rgb(0, 0, 0)"] for card in found[level]), (level, found[level])


def test_no_card_and_no_row_is_broken_across_sheets(page, showcase, tmp_path):
    visit(page, showcase, LEAFLET)
    leaflet = printed(page, tmp_path / "leaflet.pdf")
    assert len(leaflet.sheets) > 20
    assert leaflet.split("card", LEAFLET_CARDS) == []
    assert leaflet.split("row", LEAFLET_ROWS) == []
    # A row's head comes again on each sheet.
    assert sum("rowstart" in sheet for sheet in leaflet.sheets) == sum(bool(re.search(r"Name\s+Words", sheet)) for sheet in leaflet.sheets)
    page.evaluate(SPLIT)
    broken = printed(page, tmp_path / "broken.pdf")
    assert broken.split("card", LEAFLET_CARDS) and broken.split("row", LEAFLET_ROWS), "no sheet ends within any of them"
