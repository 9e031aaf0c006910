"""Pictures for browsers, made by the real vips: what is published, what is not, and what the cache saves."""
import json
import os
import re
import shutil
import stat
import urllib.parse

import photographs
import pytest
from browser import visit
from hosting import Host
from lxml import html
from photographs import SECRET, as_jpeg, as_png, as_webp, paint, size, vips
from project import THEME, Project, tree

HIDDEN = [SECRET, b"Exif\0\0", b"EXIF", b"eXIf", b"http://ns.adobe.com/xap", b"<x:xmpmeta>", b"Photoshop 3.0", b"GPSL"]
CARD = (1200, 630)


@pytest.fixture(scope="session")
def photos(tmp_path_factory):
    """The bytes of photographs by name, each with what cameras add."""
    folder = tmp_path_factory.mktemp("photographs")
    large = paint(folder, 1400, 1050, seed=1)
    small = paint(folder, 500, 400, seed=2)
    return {
        "large.jpg": as_jpeg(large), "turned.jpg": as_jpeg(large, orientation=6), "small.jpg": as_jpeg(small),
        "rough.jpg": as_jpeg(small, quality=25), "clear.png": as_png(small), "modern.webp": as_webp(large),
    }


@pytest.fixture
def counter(tmp_path):
    """A `vips` on PATH that writes a line for each run before it does what it is asked to."""
    folder = tmp_path / "bin"
    folder.mkdir()
    lines = folder / "runs"
    lines.touch()
    script = folder / "vips"
    script.write_text(f'#!/bin/sh\necho "$@" >> {lines}\nexec {shutil.which("vips")} "$@"\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return Counter(lines, {"PATH": f"{folder}:{os.environ['PATH']}"})


class Counter:
    def __init__(self, lines, env):
        self.lines, self.env = lines, env

    @property
    def runs(self):
        return [line for line in self.lines.read_text().splitlines() if line != "--version"]


class PictureProject(Project):
    """A project whose builds take as long as encoders do on a machine that has other work."""

    def build(self, *arguments, **options):
        return super().build(*arguments, **{"timeout": 600} | options)


def empty(root, cards=False, **fields):
    """A project without articles whose pictures are to be prepared."""
    project = PictureProject(root, templates=THEME)
    project.site(images="responsive", **fields)
    if not cards:
        (root / "templates/social-card.mustache").unlink()
    return project


def responsive(root, pictures, **fields):
    """A project with an article that shows some pictures, the first of them as its lead image."""
    project = empty(root, **fields)
    for name, data in pictures.items():
        project.write(f"articles/{name}", data)
    lead = next(iter(pictures))
    body = "Text.\n\n" + "\n\n".join(f'![A cloud, number {n}](<{name}> "Cloud {n}")' for n, name in enumerate(pictures))
    project.article("clouds", body + "\n", image=f"{{src: {lead}, alt: A cloud, credit: A. Painter, licence: CC BY 4.0}}")
    project.article("plain", "Text.\n", image=f"{{src: {lead}, alt: A cloud, caption: Grey, credit: A. Painter, licence: CC BY 4.0}}")
    return project


@pytest.fixture(scope="session")
def built(photos, tmp_path_factory):
    """The site with all of the photographs."""
    project = responsive(tmp_path_factory.mktemp("images") / "project", photos, cards=True)
    run = project.build()
    assert run.status == 0, run.stderr
    return project


def page(project, path="articles/clouds/index.html"):
    return html.fromstring(project.read(path))


def candidates(source):
    """The addresses and widths in a srcset."""
    return [(url, int(width.removesuffix("w"))) for url, width in (part.split() for part in source.get("srcset").split(", "))]


def published(project, url):
    return project.output / url.lstrip("/")


def test_no_published_file_tells_where_or_by_whom_a_picture_was_taken(built, photos):
    for data in photos.values():
        assert SECRET in data
    for path, data in tree(built.output).items():
        assert not [mark for mark in HIDDEN if mark in data], path
    for name in photos:
        fields = vips("copy", built.output / "articles" / name, built.root / "copy.v") or ""
        assert "GPS" not in fields


def test_each_picture_is_offered_in_both_formats_in_its_widths(built, photos):
    pictures = page(built).xpath("//picture")
    assert len(pictures) == len(photos)
    for picture, name in zip(pictures, photos):
        image = picture.find("img")
        own = size(built.output / "articles" / name)
        assert (int(image.get("width")), int(image.get("height"))) == own
        assert image.get("src") == f"/articles/{name}" and image.get("alt")
        for source in picture.findall("source"):
            kind = source.get("type").removeprefix("image/")
            assert kind in ("avif", "webp")
            files = candidates(source)
            assert [width for _, width in files] == sorted({width for _, width in files})
            assert files[-1][1] == own[0]
            for url, width in files:
                file = published(built, url)
                assert file.suffix == f".{kind}" and re.fullmatch(r"/assets/pictures/[0-9a-f]{16}\.\w+", url)
                assert size(file)[0] == width
                assert abs(size(file)[1] - own[1] * width / own[0]) <= 1
    widths = [width for _, width in candidates(pictures[0].find("source"))]
    assert widths == [400, 640, 960, 1200]
    # Every file that was made is offered somewhere.
    offered = {published(built, url) for source in page(built).iter("source") for url, _ in candidates(source)}
    assert offered == set((built.output / "assets/pictures").iterdir())


def test_no_file_has_more_bytes_than_the_one_in_whose_place_it_can_be_taken(built, photos):
    for picture, name in zip(page(built).xpath("//picture"), photos):
        limit = published(built, f"/articles/{name}").stat().st_size
        assert limit <= len(photos[name])
        for source in reversed(picture.findall("source")):
            sizes = [published(built, url).stat().st_size for url, _ in candidates(source)]
            assert sizes == sorted(sizes)
            assert sizes[-1] < limit, name
            limit = sizes[-1]


def test_a_picture_stands_upright(tmp_path):
    left, right = tmp_path / "left.v", tmp_path / "right.v"
    for half, colour in ((left, "200 30 30"), (right, "30 30 200")):
        vips("black", half, 200, 300, "--bands", 3)
        vips("linear", half, tmp_path / f"{half.stem}-c.v", "1 1 1", colour, "--uchar")
    vips("join", tmp_path / "left-c.v", tmp_path / "right-c.v", tmp_path / "both.v", "horizontal")
    vips("copy", tmp_path / "both.v", tmp_path / "painted.v", "--interpretation", "srgb")
    # 6: the row of pixels at the top is the right side of what is shown, so what was left comes on top.
    project = responsive(tmp_path / "project", {"half.jpg": as_jpeg(tmp_path / "painted.v", orientation=6)})
    assert project.build().status == 0
    shown = [published(project, "/articles/half.jpg"), *(project.output / "assets/pictures").iterdir()]
    assert len(shown) > 1
    for file in shown:
        width, height = size(file)
        assert width * 4 == pytest.approx(height * 3, abs=4), file
        vips("copy", file, tmp_path / "shown.v")
        top = [float(value) for value in vips("getpoint", tmp_path / "shown.v", width // 2, height // 4).split()]
        bottom = [float(value) for value in vips("getpoint", tmp_path / "shown.v", width // 2, height * 3 // 4).split()]
        assert top[0] > 150 > 80 > top[2] and bottom[2] > 150 > 80 > bottom[0], file


def test_colours_are_those_of_srgb(photos, tmp_path):
    (tmp_path / "in.jpg").write_bytes(photos["small.jpg"])
    vips("icc_transform", tmp_path / "in.jpg", tmp_path / "wide.jpg", "p3", "--input-profile", "srgb")
    wide = (tmp_path / "wide.jpg").read_bytes()
    assert b"ICC_PROFILE" in wide
    project = responsive(tmp_path / "project", {"wide.jpg": wide})
    assert project.build().status == 0
    assert not [path for path, data in project.tree().items() if b"ICC_PROFILE" in data or b"ICCP" in data]


def test_a_browser_takes_the_best_format_in_the_width_that_fits(built, browser):
    with Host(built.output) as host:
        for width, ratio, expected in [(360, 1, 400), (360, 2, 960), (360, 3, 1200), (1280, 1, 640), (1280, 2, 1200)]:
            context = browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=ratio)
            tab = context.new_page()
            visit(tab, host, "/articles/plain/")
            tab.wait_for_function("document.querySelector('main img').complete")
            shown = tab.evaluate("(i => [i.currentSrc, i.naturalWidth, i.clientWidth])(document.querySelector('main img'))")
            context.close()
            assert shown[0].endswith(".avif") and shown[1] > 0, shown
            file = built.output / shown[0].removeprefix(host.url + "/")
            # Chromium may take the next narrower file where it has nearly enough pixels.
            assert size(file)[0] in (expected, {1200: 960, 960: 640, 640: 640, 400: 400}[expected]), (width, ratio, shown)
            assert shown[2] <= 576


def test_a_browser_can_show_every_file(built, browser):
    with Host(built.output) as host:
        tab = browser.new_page()
        visit(tab, host, "/articles/clouds/")
        for file in sorted((built.output / "assets/pictures").iterdir()):
            width = tab.evaluate(
                "async url => { const image = new Image(); image.src = url; await image.decode(); return image.naturalWidth }",
                f"/assets/pictures/{file.name}",
            )
            assert width == size(file)[0]
        tab.close()


def test_the_lead_image_is_waited_for_and_no_other(built, photos, tmp_path):
    lead = page(built, "articles/plain/index.html").xpath("//main//img")
    assert [(image.get("fetchpriority"), image.get("loading")) for image in lead] == [("high", None)]
    # Here the text shows it, but not as the first thing.
    assert {image.get("loading") for image in page(built).xpath("//main//img")} == {"lazy"}
    project = responsive(tmp_path / "project", {"small.jpg": photos["small.jpg"], "clear.png": photos["clear.png"]})
    project.article("first", "![A cloud](small.jpg)\n\n![Another](clear.png)\n", image="{src: small.jpg, alt: A cloud}")
    assert project.build().status == 0
    images = page(project, "articles/first/index.html").xpath("//main//img")
    assert [(image.get("fetchpriority"), image.get("loading")) for image in images] == [("high", None), (None, "lazy")]


def test_credit_and_licence_are_shown(built):
    shown = page(built, "articles/plain/index.html").xpath("string(//figure[@class='lead-image']/figcaption)")
    assert "Grey" in shown and "A. Painter" in shown and "CC BY 4.0" in shown


def test_what_others_are_told_of_the_picture_is_its_own_address(built):
    assert '"url":"https://example.org/articles/large.jpg","width":1200,"height":900' in built.read("articles/plain/index.html")


def test_nothing_is_run_for_what_has_been_made(photos, counter, tmp_path):
    project = responsive(tmp_path / "project", {name: photos[name] for name in ("small.jpg", "rough.jpg")})
    assert project.build(env=counter.env).status == 0
    first, made = project.tree(), len(counter.runs)
    assert made > 5
    assert project.build(env=counter.env).status == 0
    assert project.build("--clean", env=counter.env).status == 0
    assert project.run("check", env=counter.env).status == 0
    project.write("articles/plain.md", (project.root / "articles/plain.md").read_text() + "\nMore.\n")
    assert project.build(env=counter.env).status == 0
    assert len(counter.runs) == made
    edited = project.tree()
    assert {path for path in edited if edited[path] != first[path]} == {"articles/plain/index.html"}
    # One picture more is one picture made, and the old ones are as they were.
    project.write("articles/clear.png", photos["clear.png"])
    project.article("more", "![A cloud](clear.png)\n")
    assert project.build(env=counter.env).status == 0
    assert made < len(counter.runs) < 2 * made
    grown = project.tree()
    shutil.rmtree(project.root / ".bedside")
    shutil.rmtree(project.output)
    assert project.build(env=counter.env).status == 0
    assert project.tree() == grown


def test_a_damaged_cache_is_made_anew(photos, counter, tmp_path):
    project = responsive(tmp_path / "project", {"small.jpg": photos["small.jpg"]}, cards=True)
    assert project.build(env=counter.env).status == 0
    first, made = project.tree(), len(counter.runs)
    damages = [
        lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-1] + bytes([file.read_bytes()[-1] ^ 1])),
        lambda file: file.unlink(),
    ]
    files = sorted((project.root / ".bedside/pictures").iterdir())
    assert len(files) > 10
    # One file of each kind, the entries (which have no ending) among them, and then all at once.
    kinds = {file.suffix: [file] for file in files}
    cases = [(damages[n % len(damages)], chosen) for n, chosen in enumerate(kinds.values())]
    for damage, chosen in [*cases, (damages[0], files)]:
        for file in chosen:
            damage(file)
        run = project.build("--clean", env=counter.env)
        assert run.status == 0, run.stderr
        assert project.tree() == first, chosen
    assert len(counter.runs) > made


def test_what_is_not_used_any_more_is_removed(photos, tmp_path):
    project = responsive(tmp_path / "project", {"small.jpg": photos["small.jpg"], "clear.png": photos["clear.png"]})
    assert project.build().status == 0
    before = tree(project.root / ".bedside/pictures")
    project.write(".bedside/pictures/left-behind", "x")
    (project.root / "articles/clear.png").unlink()
    project.article("clouds", "![A cloud](small.jpg)\n")
    assert project.build().status == 0
    after = tree(project.root / ".bedside/pictures")
    assert set(after) < set(before) and len(after) < len(before) - 4


def test_without_vips_the_setting_is_named_and_the_package(photos, tmp_path):
    project = responsive(tmp_path / "project", {"small.jpg": photos["small.jpg"]})
    for command in (project.build, lambda **options: project.run("check", **options)):
        run = command(env={"PATH": str(tmp_path)})
        assert run.status == 2
        line = (project.root / "site/site.yaml").read_text().split('"responsive"')[0].count("\n") + 1
        assert "'vips'" in run.stderr and "libvips-tools" in run.stderr and f"site/site.yaml:{line}:" in run.stderr


def damaged(data):
    return {
        "cut.jpg": data["small.jpg"][: len(data["small.jpg"]) // 2],
        "cut.png": data["clear.png"][: len(data["clear.png"]) // 2],
        "cut.webp": data["modern.webp"][: len(data["modern.webp"]) // 2],
        "wrong.png": data["clear.png"][:200] + bytes(3000) + data["clear.png"][3200:],
        "none.jpg": b"\xff\xd8\xff\xc0\x00\x11\x08\x01\x00\x01\x00\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9",
    }


def test_each_broken_picture_is_a_finding(photos, tmp_path):
    project = empty(tmp_path / "project")
    pictures = damaged(photos)
    for name, data in pictures.items():
        project.write(f"articles/{name}", data)
    run = project.build()
    assert run.status == 1
    assert {(finding.path, finding.rule) for finding in run.errors} == {(f"articles/{name}", "image-invalid") for name in pictures}
    assert not project.output.exists()


def test_a_picture_of_too_many_pixels_is_a_finding_before_it_is_read(counter, tmp_path):
    bomb = b"\x89PNG\r\n\x1a\n" + photographs.chunk(b"IHDR", (40_000).to_bytes(4) * 2 + b"\x08\x02\0\0\0")
    bomb += photographs.chunk(b"IDAT", b"x") + photographs.chunk(b"IEND", b"")
    project = empty(tmp_path / "project")
    project.write("articles/bomb.png", bomb)
    run = project.build(env=counter.env)
    assert run.status == 1
    assert "40000 × 40000 pixels" in run.errors[0].summary and run.errors[0].path == "articles/bomb.png"
    assert not [line for line in counter.runs if "thumbnail" in line]


NAMES = [
    "a[page=2].jpg", "a[Q=1,strip=0].jpg", "a b.jpg", "'; rm x #.jpg", "$(id).jpg", "ü%20.jpg", "stdin.jpg", "a,b 400w.jpg", '"x".jpg',
]


def test_no_name_of_an_author_is_read_as_anything_else(photos, counter, tmp_path):
    project = empty(tmp_path / "project")
    for name in NAMES:
        project.write(f"articles/{name}", photos["small.jpg"])
    project.article("one", "\n\n".join(f"![A cloud]({urllib.parse.quote(name)})" for name in NAMES) + "\n")
    run = project.build(env=counter.env)
    assert run.status == 0, run.stderr
    assert {file.name for file in (project.output / "articles").glob("*.jpg")} == set(NAMES)
    assert len(page(project, "articles/one/index.html").xpath("//picture")) == len(NAMES)
    assert all("[descriptor=0]" in line for line in counter.runs)
    assert not [line for line in counter.runs for name in NAMES if name in line]


@pytest.mark.parametrize("name", ["-x.jpg", "--help.jpg", "a\nb.jpg"])
def test_other_names_are_refused(name, photos, tmp_path):
    project = empty(tmp_path / "project")
    project.write(f"articles/{name}", photos["small.jpg"])
    run = project.build()
    assert run.status == 1
    assert [finding.rule for finding in run.errors] == ["file-refused"]


def test_without_the_setting_the_authors_own_files_are_published_and_nothing_runs(photos, counter, tmp_path):
    project = responsive(tmp_path / "project", {"small.jpg": photos["small.jpg"]}, cards=True)
    project.site()
    assert project.build(env=counter.env).status == 0
    assert (project.output / "articles/small.jpg").read_bytes() == photos["small.jpg"]
    assert not counter.lines.read_text()
    assert not (project.root / ".bedside/pictures").exists()
    assert not (project.output / "assets/pictures").exists() and not (project.output / "cards").exists()
    text = project.read("articles/plain/index.html") + project.read("articles/clouds/index.html")
    assert "<picture" not in text and "fetchpriority" not in text and "twitter:card" not in text


def test_every_page_has_a_card_that_sites_can_show(built):
    pages = sorted(built.output.rglob("*.html"))
    assert len(pages) > 8
    for file in pages:
        tags = {tag.get("property") or tag.get("name"): tag.get("content") for tag in html.fromstring(file.read_text()).iter("meta")}
        if "og:title" not in tags:
            continue
        assert tags["og:image"].startswith("https://example.org/cards/")
        assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
        assert tags["og:image:alt"] and tags["twitter:card"] == "summary_large_image"
        card = published(built, tags["og:image"].removeprefix("https://example.org"))
        assert size(card) == CARD and card.stat().st_size < 40_000
    title = page(built, "articles/plain/index.html").xpath("string(//meta[@property='og:image:alt']/@content)")
    assert title == "Title – Clinic"


TITLES = [
    "<script>alert(1)</script> & \"quotes\" 'and' more", "]]><!--", "{{site.title}} {{{x}}}", "&amp; &#60;", "שלום עולם, כאב גב",
    "مرحبا بالعالم", "😀👨‍👩‍👧‍👦 family", "e\u0301" * 90, "word " * 30, "x" * 150, "\u202eright to left override\u2066",
    "日本語の題名はここにあります。とても長い題名です。" * 2,
]


def test_a_card_can_be_drawn_for_any_title(tmp_path):
    project = empty(tmp_path / "project", cards=True, title="A & B <Clinic>")
    files = {f"articles/title-{number}.md": title for number, title in enumerate(TITLES)}
    for number, title in enumerate(TITLES):
        project.article(f"title-{number}", title=json.dumps(title, ensure_ascii=False))
    run = project.build()
    # The front matter itself refuses what turns a text round.
    refused = {finding.path for finding in run.errors}
    assert all("\u202e" in files[path] for path in refused), run.stderr
    for path in refused:
        (project.root / path).unlink()
    run = project.build()
    assert run.status == 0, run.stderr
    pages = sorted((project.output / "articles").glob("title-*/index.html"))
    assert len(pages) == len(TITLES) - len(refused) > 8
    cards = {html.parse(str(file)).xpath("string(//meta[@property='og:image']/@content)") for file in pages}
    assert len(cards) == len(pages)
    for card in cards:
        file = published(project, card.removeprefix("https://example.org"))
        assert size(file) == CARD and file.stat().st_size < 40_000


def test_a_theme_without_the_template_has_no_cards(photos, tmp_path):
    project = responsive(tmp_path / "project", {"small.jpg": photos["small.jpg"]})
    assert project.build().status == 0
    assert not (project.output / "cards").exists()
    meta = page(project, "articles/plain/index.html").xpath("string(//meta[@property='og:image']/@content)")
    assert meta == "https://example.org/articles/small.jpg"
    assert "twitter:card" not in project.read("articles/plain/index.html")


def test_a_card_reaches_out_to_nothing(tmp_path):
    project = empty(tmp_path / "project", cards=True)
    drawing = project.root / "templates/social-card.mustache"
    for element in ('<image href="https://example.org/x.png"/>', '<image href="/etc/hostname"/>', '<script>x</script>'):
        drawing.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">{element}</svg>')
        run = project.build()
        assert run.status == 1
        assert {finding.path for finding in run.errors} == {"templates/social-card.mustache"}
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">{{titel}}</svg>')
    run = project.build()
    assert "unknown name 'titel'" in run.stderr


def test_the_bytes_that_a_reader_is_spared(built, photos):
    """Prints, with pytest's -s, what the photographs took, and what they take in the width of a fine screen."""
    print("\npicture         author's  own format      WebP      AVIF   (bytes, widest of each)")
    pictures = page(built).xpath("//picture")
    assert len(pictures) == len(photos)
    for picture, name in zip(pictures, photos):
        sizes = {source.get("type"): published(built, candidates(source)[-1][0]).stat().st_size for source in picture.findall("source")}
        own = published(built, f"/articles/{name}").stat().st_size
        print(f"{name:12} {len(photos[name]):11,} {own:11,} {sizes.get('image/webp', 0):9,} {sizes.get('image/avif', 0):9,}")
        assert own <= len(photos[name])
        assert sizes and max(sizes.values()) < own
