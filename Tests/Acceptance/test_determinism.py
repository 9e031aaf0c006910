"""The same input gives the same bytes, wherever, whenever and however wide a build runs."""
import datetime
import os
import random
import shutil

import pytest
from articles import write_articles
from project import TODAY, Project, run, tree

SURROUNDINGS = [
    {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    {"TZ": "America/Adak", "LANG": "C", "SWIFT_DETERMINISTIC_HASHING": "1"},
    {"TZ": ":nonsense", "LC_ALL": "de_DE.ISO-8859-1", "SOURCE_DATE_EPOCH": "0", "HOME": "/nonexistent"},
]


# Moments at noon, UTC: on the day of the tests, years before, years after.
NOON = datetime.datetime.fromisoformat(f"{TODAY}T12:00:00+00:00").timestamp()
CLOCKS = [NOON, NOON - 2e8, NOON + 1e8]


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A corpus built once, with one thread."""
    project = Project(tmp_path_factory.mktemp("first") / "project")
    write_articles(project, 120)
    assert project.build("--jobs", "1").status == 0
    return project


def copied_in_another_order(project, root, seed):
    """The same files, made in a random order so that the folder lists them in another one."""
    paths = [path for path in project.root.rglob("*") if path.is_file()
             and path.relative_to(project.root).parts[0] in ("articles", "site", "templates")]
    random.Random(seed).shuffle(paths)
    for path in paths:
        target = root / path.relative_to(project.root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        os.utime(target, (seed * 1e8, seed * 1e8))
    copy = Project.__new__(Project)
    copy.root, copy.output = root, root / "public"
    return copy


@pytest.mark.parametrize("jobs", ["1", "2", "3", "4", "8", None])
@pytest.mark.parametrize("surroundings", range(len(SURROUNDINGS)))
def test_surroundings_leave_no_trace(first, tmp_path, jobs, surroundings):
    project = copied_in_another_order(first, tmp_path / f"elsewhere {jobs} ä", surroundings + 2)
    (tmp_path / "work").mkdir()
    arguments = ["--root", project.root, *(["--jobs", jobs] if jobs else []), "--output", tmp_path / "out"]
    # Once from nothing, then after an edit, and after it was taken back.
    article = project.root / "articles/a00007.md"
    texts = [article.read_text(), article.read_text().replace('title: "', 'title: "Another ', 1), article.read_text()]
    for text in texts:
        article.write_text(text)
        build = project.build(
            *arguments, cwd=tmp_path / "work", env=SURROUNDINGS[surroundings], umask=[0o000, 0o027, 0o077][surroundings]
        )
        assert build.status == 0, build.stderr
        assert (tree(tmp_path / "out") == first.tree()) == (text == texts[0])


@pytest.mark.parametrize("moment", CLOCKS)
def test_the_clock_leaves_no_trace(first, tmp_path, moment):
    build = first.build("--output", tmp_path / "out", wrapper=faketime(moment))
    assert build.status == 0, build.stderr
    assert tree(tmp_path / "out") == first.tree()


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Adak"])
def test_a_moment_is_the_same_day_everywhere(tmp_path, zone):
    project = Project(tmp_path / "project")
    project.article("yesterday", expires="2026-11-21")
    project.article("today", publish=TODAY, expires=TODAY)
    project.article("tomorrow", publish="2026-11-23")
    assert project.build().status == 0
    expected = project.tree()
    build = run(["build", "--output", "out"], cwd=project.root, env={"TZ": zone}, wrapper=faketime(NOON))
    assert build.status == 0, build.stderr
    assert tree(project.root / "out") == expected
    assert "articles/today/index.html" in expected and "articles/tomorrow/index.html" not in expected


def faketime(moment):
    """What goes before a command for it to see another clock."""
    return ["faketime", f"@{moment:.0f}"]


def test_a_second_build_writes_nothing(first):
    before = {path: path.stat() for path in first.output.rglob("*") if path.is_file()}
    run = first.build()
    assert run.status == 0
    assert {path: path.stat().st_mtime_ns for path in before} == {
        path: status.st_mtime_ns for path, status in before.items()
    }
    assert "unchanged" in run.stderr and "new" not in run.stderr


def test_what_is_gone_from_the_articles_is_gone_from_the_site(first, tmp_path):
    project = copied_in_another_order(first, tmp_path / "project", 7)
    assert project.build().status == 0
    whole = project.tree()
    gone = sorted((project.root / "articles").rglob("*.md"))[5:60:5]
    texts = {path: path.read_bytes() for path in gone}
    for path in gone:
        path.unlink()
    assert project.build().status == 0
    fresh = copied_in_another_order(project, tmp_path / "fresh", 8)
    assert fresh.build().status == 0
    assert project.tree() == fresh.tree()
    for path, text in texts.items():
        path.write_bytes(text)
    assert project.build().status == 0
    assert project.tree() == whole


def test_a_file_changed_by_another_hand_is_made_anew(first, tmp_path):
    project = copied_in_another_order(first, tmp_path / "project", 9)
    assert project.build().status == 0
    whole = project.tree()
    (project.output / "index.html").write_bytes(b"x" * len(whole["index.html"]))
    (project.output / "feed.xml").unlink()
    (project.output / "stray.html").write_text("stray")
    assert project.build().status == 0
    assert project.tree() == whole


def test_an_empty_folder_of_another_hand_goes_whatever_else_changes(first, tmp_path):
    """A build that exchanges but a part of the output has to look at the rest as well."""
    project = copied_in_another_order(first, tmp_path / "project", 11)
    project.write("articles/leaflet.txt", "Leaflet.\n")
    assert project.build().status == 0
    for number, path in enumerate(["articles/leaflet.txt", "articles/a00003.md", "articles/leaflet.txt"]):
        foreign = project.output / f"foreign{number}/within"
        foreign.mkdir(parents=True)
        file = project.root / path
        file.write_text(file.read_text() + "More of it.\n")
        assert project.build().status == 0
        assert not foreign.parent.exists(), path


def test_dot_files_of_the_output_belong_to_the_user(first, tmp_path):
    project = copied_in_another_order(first, tmp_path / "project", 10)
    project.write("public/.git/config", "mine")
    project.write("public/.gitignore", "*")
    assert project.build().status == 0
    assert project.build().status == 0
    assert (project.output / ".git/config").read_text() == "mine"
    assert (project.output / ".gitignore").read_text() == "*"
