"""A build runs no program, opens no socket, and writes to its output and its own folder alone."""
import os
import pathlib
import re
import shutil

import pytest
from articles import write_articles
from project import Project

CALLS = (
    "execve,execveat,fork,vfork,socket,connect,bind,openat,openat2,open,creat,mkdir,mkdirat,unlink,unlinkat,rename,"
    "renameat,renameat2,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat,mknod,mknodat,utimensat"
)
WRITING = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)")
CHANGING = re.compile(r"^(creat|mkdir|unlink|rename|link|symlink|truncate|chmod|fchmod|mknod|utimens)")
LIBRARY = re.compile(r"\.so(\.|$)")
# What the loader and Swift's run-time read; under load, Dispatch looks at the state of its threads.
SYSTEM = re.compile(r"/etc/ld\.so|/etc/localtime|/usr/lib/locale|/dev/(null|urandom)|/sys/fs/cgroup|"
                    r"/sys/devices/system/cpu|/proc/(self|cpuinfo|meminfo|stat|\d+/stat|sys/vm/overcommit_memory)")


@pytest.fixture
def strace():
    program = shutil.which("strace")
    assert program, "strace is missing; 'make test-acceptance' installs it"
    return program


def test_a_build_touches_nothing_but_its_project(tmp_path, strace):
    project = Project(tmp_path / "project")
    write_articles(project, 60)
    project.article("sub/folder/index")
    project.write("articles/sub/folder/leaflet.pdf", "%PDF")
    record = tmp_path / "calls"
    wrapper = [strace, "-f", "-y", "-qq", "-s", "4096", "-o", str(record), "-e", f"trace={CALLS}"]
    for _ in range(2):
        run = project.build(wrapper=wrapper)
        assert run.status == 0, run.stderr
        check(record.read_text(errors="replace").splitlines(), project)
        project.article("sub/folder/index", "Another text.\n")


def check(lines, project):
    calls = [line.split(maxsplit=1)[1] for line in lines if re.match(r"\d+ +\w+\(", line)]
    assert len(calls) > 100
    assert [call for call in calls if call.startswith("execve")][1:] == []
    assert not [call for call in calls if re.match(r"(fork|vfork|socket|connect|bind)\(", call)]
    for call in calls:
        if call.startswith("execve"):
            continue
        paths = touched(call, project.root)
        if CHANGING.match(call) or WRITING.search(call):
            for path in paths:
                inside = [project.output, project.root / ".bedside", project.root / ".public.bedside"]
                assert any(path == folder or folder in path.parents for folder in inside), call
        else:
            for path in paths:
                is_own = path == project.root or project.root in path.parents
                assert is_own or LIBRARY.search(path.name) or SYSTEM.match(str(path)), call


def touched(call, root):
    """The paths that a call names, each with the folder of its descriptor (strace -y shows it)."""
    found = []
    pattern = r'(?:(AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"'
    for descriptor, folder, name in re.findall(pattern, call):
        found.append(pathlib.Path(folder or root) / name)
    return [pathlib.Path(os.path.normpath(path)) for path in found]


@pytest.mark.parametrize("place", ["articles/link.md", "articles/link", "site/link.yaml", "templates/link.mustache"])
def test_a_symbolic_link_is_never_followed(project, tmp_path, place):
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "secret.md").write_text("---\ntitle: Secret\n---\nSecret.\n")
    target = secret if place == "articles/link" else secret / "secret.md"
    (project.root / place).symlink_to(target)
    project.article("one")
    run = project.build()
    assert run.status == 1
    assert any(place in error.path for error in run.errors)
    assert not project.output.exists()


@pytest.mark.parametrize("folder", ["articles", "site", "templates"])
def test_a_source_folder_that_is_a_symbolic_link_is_told_as_one(project, tmp_path, folder):
    project.article("one")
    shutil.move(project.root / folder, tmp_path / "elsewhere")
    (project.root / folder).symlink_to(tmp_path / "elsewhere")
    run = project.build()
    assert run.status == 2
    assert f"its '{folder}' is a symbolic link, which is not followed" in run.stderr


@pytest.mark.parametrize("kind", ["fifo", "folder", "unreadable name"])
def test_what_is_no_file_of_text_is_refused_and_never_waited_for(project, kind):
    project.article("one")
    if kind == "fifo":
        os.mkfifo(project.root / "articles/pipe.md")
    elif kind == "folder":
        (project.root / "articles/folder.md").mkdir()
        project.article("folder.md/two")
    else:
        (project.root / "articles").joinpath(os.fsdecode(b"\xff\xfe.md")).write_text("x")
    run = project.build(timeout=10)
    assert run.status == 1
    assert run.errors


@pytest.mark.parametrize(
    "destination",
    [
        "../site/site.yaml", "../../secret", "/etc/passwd", "%2e%2e/%2e%2e/secret", "..%2f..%2fsecret",
        "a/../../../../secret", "spine.svg\\..\\..\\secret",
    ],
)
def test_no_reference_leads_out_of_the_articles(project, tmp_path, destination):
    (tmp_path / "secret").write_text("secret")
    project.article("one", f"![A picture]({destination}) [it]({destination})\n")
    run = project.build()
    assert run.status == 1
    assert all(error.line == 8 for error in run.errors)
    assert not project.output.exists()


def test_a_symbolic_link_in_the_output_is_replaced_and_its_target_left_alone(project, tmp_path):
    project.article("one")
    assert project.build().status == 0
    precious = tmp_path / "precious"
    precious.write_text("precious")
    (project.output / "index.html").unlink()
    (project.output / "index.html").symlink_to(precious)
    shutil.rmtree(project.output / "articles/one")
    (project.output / "articles/one").symlink_to(tmp_path)
    run = project.build()
    assert precious.read_text() == "precious"
    assert not (tmp_path / "index.html").exists()
    assert run.status in (0, 2)
