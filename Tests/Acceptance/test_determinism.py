"""The same input gives the same bytes, wherever, whenever and however wide a build runs."""
import os
import random
import shutil

import pytest
from articles import write_articles
from project import Project, tree

SURROUNDINGS = [
    {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    {"TZ": "America/Adak", "LANG": "C", "SWIFT_DETERMINISTIC_HASHING": "1"},
    {"TZ": ":nonsense", "LC_ALL": "de_DE.ISO-8859-1", "SOURCE_DATE_EPOCH": "0", "HOME": "/nonexistent"},
]


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


@pytest.mark.parametrize("jobs", ["1", "2", "8", None])
@pytest.mark.parametrize("surroundings", range(len(SURROUNDINGS)))
def test_surroundings_leave_no_trace(first, tmp_path, jobs, surroundings):
    project = copied_in_another_order(first, tmp_path / f"elsewhere {jobs} ä", surroundings + 2)
    (tmp_path / "work").mkdir()
    arguments = ["--root", project.root, *(["--jobs", jobs] if jobs else []), "--output", tmp_path / "out"]
    run = project.build(
        *arguments, cwd=tmp_path / "work", env=SURROUNDINGS[surroundings], umask=[0o000, 0o027, 0o077][surroundings]
    )
    assert run.status == 0, run.stderr
    assert tree(tmp_path / "out") == first.tree()


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


def test_dot_files_of_the_output_belong_to_the_user(first, tmp_path):
    project = copied_in_another_order(first, tmp_path / "project", 10)
    project.write("public/.git/config", "mine")
    project.write("public/.gitignore", "*")
    assert project.build().status == 0
    assert project.build().status == 0
    assert (project.output / ".git/config").read_text() == "mine"
    assert (project.output / ".gitignore").read_text() == "*"
