"""An accent, a logo and a radius of a site's own: in the one style sheet, and as a browser shows them."""
import re

import pytest
from hosting import Host
from playwright.sync_api import expect
from project import THEME, Project
from test_no_third_party import WATCH, watched

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 0h80v40H0z"/></svg>\n'


@pytest.fixture
def themed(tmp_path):
    project = Project(tmp_path / "project", templates=THEME)
    project.article("spine", "A [link](rest.md).\n\n> [!KEY-POINTS]\n>\n> - One.\n")
    project.article("rest")
    return project


def sheet(project):
    (file,) = (project.output / "assets").glob("site.*.css")
    return file


def test_tokens_restyle_the_site_in_both_schemes(browser, themed):
    themed.write("templates/assets/logo.svg", LOGO)
    themed.site(theme={"accent": "#7a2e5d", "radius": "3px", "logo": "templates/assets/logo.svg"})
    run = themed.build()
    assert run.status == 0, run.stderr
    on_dark = re.findall(r"--accent: (#\w{6});", sheet(themed).read_text())[-1]
    with Host(themed.output) as host:
        for scheme, accent in (("light", "#7a2e5d"), ("dark", on_dark)):
            context = browser.new_context(color_scheme=scheme)
            context.add_init_script(WATCH)
            page = context.new_page()
            complaints = []
            watched(page, complaints, host)
            page.goto(host.url + "/articles/spine/")
            channels = ", ".join(str(int(accent[start : start + 2], 16)) for start in (1, 3, 5))
            link = page.get_by_role("link", name="link", exact=True)
            assert link.evaluate("link => getComputedStyle(link).color") == f"rgb({channels})"
            assert page.locator(".key-points").first.evaluate("box => getComputedStyle(box).borderTopLeftRadius") in ("3px", "0px")
            assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--corner')") == "3px"
            logo = page.locator(".site-name img")
            expect(logo).to_have_attribute("alt", "")
            assert logo.evaluate("image => image.complete && image.naturalWidth") == 80
            assert (logo.get_attribute("width"), logo.get_attribute("height")) == ("80", "40")
            context.close()
            assert not complaints


def test_paper_keeps_its_own_colours(browser, themed):
    themed.site(theme={"accent": "#7a2e5d"})
    assert themed.build().status == 0
    with Host(themed.output) as host:
        page = browser.new_page()
        page.emulate_media(media="print")
        page.goto(host.url + "/articles/spine/")
        assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')") == "#000"
        page.close()


def test_a_site_without_tokens_has_the_theme_as_it_is(themed):
    assert themed.build().status == 0
    plain = themed.tree()
    assert not sheet(themed).read_text().endswith("}\n}\n/* From site/site.yaml. */")
    assert "From site/site.yaml" not in sheet(themed).read_text()
    themed.site(theme={"radius": "3px"})
    assert themed.build().status == 0
    assert themed.tree() != plain
    themed.site()
    assert themed.build().status == 0
    assert themed.tree() == plain


@pytest.mark.parametrize(
    ("theme", "scheme", "ratio"),
    [({"accent": "#ffcc00"}, "light", "1.4"), ({"accent": "#7a2e5d", "accentOnDark": "#7a2e5d"}, "dark", "1.9")],
)
def test_a_pair_that_cannot_be_read_is_an_error_that_names_both(themed, theme, scheme, ratio):
    themed.site(theme=theme, checks={"all": "off", "accent-contrast-low": "error"})
    run = themed.build()
    assert run.status == 1
    errors = [error for error in run.errors if error.rule == "accent-contrast-low"]
    key = "accentOnDark" if scheme == "dark" else "accent"
    (line,) = [number for number, text in enumerate((themed.root / "site/site.yaml").read_text().splitlines(), 1) if f'"{key}"' in text]
    assert errors and {(error.path, error.line) for error in errors} == {("site/site.yaml", line)}
    links = [error.summary for error in errors if "'--paper'" in error.summary]
    found = re.fullmatch(
        rf"'--accent' {theme[key]} on '--paper' #\w{{6}} has a contrast of {ratio} to 1 on {scheme} screens; it takes 4.5 to 1; '(#\w{{6}})' would do",
        links[0],
    )
    assert found, links
    themed.site(theme=theme | {key: found[1]}, checks={"all": "off", "accent-contrast-low": "error"})
    assert themed.build().status == 0


def test_a_logo_that_is_no_picture_or_acts_is_refused(themed):
    acting = LOGO.replace("<path", "<script>alert(1)</script><path").encode()
    for content in (b"no picture", acting):
        themed.write("templates/assets/logo.svg", content)
        themed.site(theme={"logo": "templates/assets/logo.svg"})
        run = themed.build()
        assert [(error.path, error.rule) for error in run.errors] == [
            ("site/site.yaml", "theme-file-invalid"),
            ("templates/assets/logo.svg", "image-invalid"),
        ]
