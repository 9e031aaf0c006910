"""What a save does to a running preview: one build for each burst, whatever way the editor saves, and never a stale page."""
import contextlib
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import threading
import time
import urllib.request

import pytest
from project import TODAY, Project, run, tree
from server import Reader, Server

PAGE = "/articles/iron/"


@pytest.fixture
def server(project):
    project.article("iron", "First.\n\n## Sources\n\nLast.\n")
    with Server(project) as running:
        yield running


def has(text, path=PAGE):
    return lambda server: text in server.page(path)


def has_not(text, path=PAGE):
    return lambda server: text not in server.page(path)


def settle(server):
    """Waits until no build follows, and gives how many there were."""
    count = -1
    while count != server.builds:
        count = server.builds
        time.sleep(0.4)
    return count


# The ways in which editors save


def in_place(path, text):
    path.write_text(text)


def by_rename(path, text):
    """Write beside, and rename: what most editors do."""
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(text)
    temporary.rename(path)


def as_vim_does(path, text):
    probe = path.with_name("4913")
    probe.write_text("")
    probe.unlink()
    backup = path.with_name(path.name + "~")
    path.rename(backup)
    path.write_text(text)
    backup.unlink()


def as_emacs_does(path, text):
    autosave = path.with_name(f"#{path.name}#")
    autosave.write_text(text)
    shutil.copyfile(path, path.with_name(path.name + "~"))
    path.write_text(text)
    autosave.unlink()


def removed_and_made_anew(path, text):
    path.unlink()
    path.write_text(text)


def in_pieces(path, text):
    with open(path, "w") as file:
        for character in text:
            file.write(character)
            file.flush()


def by_hard_link(path, text):
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(text)
    path.unlink()
    os.link(temporary, path)
    temporary.unlink()


@pytest.mark.parametrize(
    "save", [in_place, by_rename, as_vim_does, as_emacs_does, removed_and_made_anew, in_pieces, by_hard_link]
)
def test_a_save_shows_and_is_one_build(server, save):
    path = server.project.root / "articles/iron.md"
    for number in range(5):
        before = settle(server)
        save(path, path.read_text().replace("First", f"Save {number}, First"))
        server.eventually(has(f"Save {number}, First"))
        assert settle(server) == before + 1
    assert "no findings" in server.lines[-1]


@pytest.mark.parametrize("name", ["4913~", ".iron.md.swp", ".iron.md.swx", "iron.md~", "#iron.md#", ".#iron.md", ".git/x", "iron.swp"])
def test_what_an_editor_leaves_behind_disturbs_nobody(server, name):
    before = settle(server)
    server.project.write(f"articles/{name}", "x")
    server.project.write(f"articles/{name}", "y")
    (server.project.root / f"articles/{name}").unlink()
    assert settle(server) == before


def test_a_burst_of_a_thousand_changes_is_one_build_or_two(server):
    before = settle(server)
    for number in range(1000):
        server.project.article(f"many-{number}", f"Number {number}.\n")
    server.eventually(has("Number 999.", "/articles/many-999/"), timeout=30)
    # The burst may last longer than a build waits for its end.
    assert settle(server) - before <= 2
    server.eventually(has("Number 0.", "/articles/many-0/"))


def test_changes_during_a_build_are_not_lost(server):
    for number in range(150):
        server.project.article("iron", f"Text {number}.\n")
        time.sleep(0.003)
    server.eventually(has("Text 149."))


def test_new_folders_and_all_in_them_are_watched(server):
    root = server.project.root / "articles"
    (root / "deep/er").mkdir(parents=True)
    server.project.article("deep/er/one", "One.\n")
    server.eventually(has("One.", "/articles/deep/er/one/"))
    server.project.article("deep/er/one", "Two.\n")
    server.eventually(has("Two.", "/articles/deep/er/one/"))
    server.project.article("bundle/index", "Bundle.\n")
    server.project.write("articles/bundle/note.txt", "note")
    server.eventually(has("Bundle.", "/articles/bundle/"))
    server.eventually(has("note", "/articles/bundle/note.txt"))


def test_a_folder_may_be_moved_in_and_out_and_about(server):
    root = server.project.root
    outside = root.parent / "elsewhere"
    outside.mkdir()
    server.project.article("topic/sub/knee", "Knee.\n")
    server.eventually(has("Knee.", "/articles/topic/sub/knee/"))
    (root / "articles/topic").rename(outside / "topic")
    server.eventually(lambda s: s.ask("/articles/topic/sub/knee/").status == 404)
    before = settle(server)
    (outside / "topic/sub/knee.md").write_text("nonsense")
    assert settle(server) == before, "what has left the project is still watched"
    shutil.rmtree(outside / "topic")
    (outside / "topic/sub").mkdir(parents=True)
    shutil.copy(root / "articles/iron.md", outside / "topic/sub/hip.md")
    (outside / "topic").rename(root / "articles/topic")
    server.eventually(has("First.", "/articles/topic/sub/hip/"))
    (root / "articles/topic").rename(root / "articles/other")
    server.eventually(has("First.", "/articles/other/sub/hip/"))
    server.project.article("other/sub/hip", "Hip.\n")
    server.eventually(has("Hip.", "/articles/other/sub/hip/"))
    assert server.ask("/articles/topic/sub/hip/").status == 404
    shutil.rmtree(root / "articles/other")
    server.eventually(lambda s: s.ask("/articles/other/sub/hip/").status == 404)


def test_a_whole_source_folder_may_go_and_come_back(server):
    root = server.project.root
    (root / "articles").rename(root / "kept")
    server.eventually(lambda s: s.ask(PAGE).status == 503)
    assert "articles" in server.page("/")
    (root / "kept").rename(root / "articles")
    server.eventually(has("First."))
    server.project.article("iron", "Still watched.\n")
    server.eventually(has("Still watched."))


def test_deleting_an_article_takes_its_page_away(server):
    (server.project.root / "articles/iron.md").unlink()
    server.eventually(lambda s: s.ask(PAGE).status == 404)


def test_changing_branches(server):
    root = server.project.root

    def git(*arguments):
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)

    git("init", "-q", "-b", "one")
    git("add", "articles", "site", "templates")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "two")
    server.project.article("iron", "The other branch.\n")
    for number in range(50):
        server.project.article(f"new/n{number}", f"New {number}.\n")
    git("add", "-A", "articles")
    git("commit", "-qm", "two")
    server.eventually(has("The other branch."))
    for _ in range(5):
        git("checkout", "-q", "one")
        server.eventually(has("First."))
        server.eventually(lambda s: s.ask("/articles/new/n49/").status == 404)
        git("checkout", "-q", "two")
        server.eventually(has("The other branch."))
        server.eventually(has("New 49.", "/articles/new/n49/"))


# What is wrong


def test_an_article_that_cannot_be_read_shows_why_and_comes_back(server):
    path = server.project.root / "articles/iron.md"
    text = path.read_text()
    path.write_text(text.replace("title: Title", "title: [unclosed"))
    server.eventually(lambda s: s.ask(PAGE).status == 500)
    page = server.page(PAGE)
    assert "articles/iron.md:2:" in page and "preview.js" in page
    assert server.ask("/").status == 200, "the other pages are still there"
    path.write_text(text)
    server.eventually(has("First."))
    assert server.ask(PAGE).status == 200


def test_an_article_with_a_mistake_is_shown_with_the_mistake(server):
    server.project.article("iron", "See [that](none.md).\n")
    server.eventually(has("link target &#x27;none.md&#x27;".replace("&#x27;", "'")))
    assert server.ask(PAGE).status == 200
    assert 'articles/iron.md:8:12' in server.page(PAGE)


def test_a_template_that_cannot_be_read_shows_why_and_comes_back(server):
    path = server.project.root / "templates/article.mustache"
    text = path.read_text()
    path.write_text(text + "{{#unclosed}}")
    server.eventually(lambda s: s.ask(PAGE).status == 500)
    assert "templates/article.mustache:" in server.page(PAGE)
    path.write_text(text)
    server.eventually(has("First."))


def test_site_files_count_too(server):
    server.project.site(title="Another name")
    server.eventually(has("Another name", "/feed.xml"))
    server.project.write("site/site.yaml", "nonsense: [\n")
    server.eventually(has("site/site.yaml:"))
    server.project.site(title="A third one")
    server.eventually(has("A third one", "/feed.xml"))


def test_a_hostile_article_cannot_break_out_of_the_panel(server):
    server.project.article("iron", "See [x](<a'\"><script>alert(1)</script>.md>).\n", title='"<script>alert(2)</script>"')
    page = server.eventually(lambda s: (p := s.page(PAGE)) and "bedside-is-error" in p and p)
    assert "<script>alert" not in page
    assert page.count("<script") == page.count("</script>")


# Events


def test_only_pages_that_changed_are_told_of_another_content(server):
    server.project.article("other", "Other.\n")
    server.eventually(has("Other.", "/articles/other/"))
    told = {path: listen(server, path) for path in (PAGE, "/articles/other/")}
    time.sleep(0.3)
    server.project.article("iron", "Edited.\n")
    server.eventually(has("Edited."))
    time.sleep(0.3)
    contents = {path: [line.split()[2] for line in lines] for path, lines in told.items()}
    assert len(set(contents[PAGE])) == 2
    assert len(set(contents["/articles/other/"])) == 1


def listen(server, path):
    """The lines that a stream of events tells, as they come."""
    lines = []

    def run_stream():
        with server.connect(timeout=30) as connection:
            connection.sendall(server.head(f"/.bedside/events?page={path}"))
            reader = Reader(connection)
            reader.answer()
            while True:
                while b"\n" in reader.buffer:
                    line, _, reader.buffer = reader.buffer.partition(b"\n")
                    if line.startswith(b"data: "):
                        lines.append(line.decode())
                try:
                    if not reader.more():
                        return
                except TimeoutError:
                    return

    threading.Thread(target=run_stream, daemon=True).start()
    return lines


# The program


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_at_once(server, number):
    with server.connect() as connection:
        connection.sendall(server.head("/.bedside/events?page=/"))
        assert Reader(connection).answer().status == 200
        start = time.monotonic()
        server.process.send_signal(number)
        assert server.process.wait(timeout=2) == -number
        assert time.monotonic() - start < 0.5


def test_it_ends_when_the_project_has_gone(server):
    server.project.root.rename(server.project.root.with_name("gone"))
    assert server.process.wait(timeout=5) == 2
    assert "has been removed or renamed" in server.lines[-1]


def test_a_port_in_use_is_passed_over(server, tmp_path):
    other = Project(tmp_path / "other")
    with Server(other, "--port", str(server.port)) as second:
        assert second.port > server.port
        assert any(line == f"Port {server.port} is in use; taking the next free one." for line in second.lines)


def test_it_listens_to_this_machine_alone(server):
    with open("/proc/net/tcp") as file:
        local = [line.split()[1] for line in file if line.split()[1].endswith(f":{server.port:04X}") and line.split()[3] == "0A"]
    assert local == [f"0100007F:{server.port:04X}"]
    six = pathlib.Path("/proc/net/tcp6")
    if six.exists():
        rows = [line.split() for line in six.read_text().splitlines()]
        local = [row[1] for row in rows if row[1].endswith(f":{server.port:04X}") and row[3] == "0A"]
        assert set(local) <= {f"00000000000000000000000001000000:{server.port:04X}"}


def test_drafts_are_shown_unless_they_are_not_wanted(project):
    project.article("iron", status="draft")
    with Server(project) as server:
        assert server.ask(PAGE).status == 200
        assert "not published by a build" in server.page(PAGE)
    with Server(project, "--no-drafts") as server:
        assert server.ask(PAGE).status == 404


def test_other_machines_are_answered_only_if_they_are_asked_in(project):
    project.article("iron")
    with Server(project, "--host", "0.0.0.0") as server:
        assert any("Other machines can ask" in line for line in server.lines)
        for host, status in (("localhost", 200), ("10.1.2.3", 200), ("[fe80::1]", 200), ("evil.example", 421), ("a.10.1.2.3", 421)):
            assert server.ask(PAGE, Host=f"{host}:{server.port}").status == status
        assert server.ask(PAGE, Host=f"10.1.2.3:{server.port}", Origin="http://evil.example").status == 403


@pytest.mark.parametrize(
    ("host", "address"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "localhost"), ("localhost", "localhost"), ("::1", "[::1]"), ("::", "localhost")]
)
def test_the_address_that_is_told_leads_to_the_site(project, host, address):
    if ":" in host and not pathlib.Path("/proc/net/if_inet6").exists():
        pytest.skip("a machine without IPv6")
    with Server(project, "--host", host) as server:
        url = server.line(r"The site is at (\S+) until")[1]
        assert url == f"http://{address}:{server.port}/"
        with urllib.request.urlopen(url, timeout=10) as answer:
            assert answer.status == 200


def test_the_browser_is_opened(project, tmp_path):
    opener = tmp_path / "bin/xdg-open"
    opener.parent.mkdir()
    opener.write_text('#!/bin/sh\necho "$@" >"$0.called"\necho noise\nexec sleep 5\n')
    opener.chmod(0o755)
    with Server(project, "--open", env={"PATH": f"{opener.parent}:{os.environ['PATH']}"}) as server:
        called = opener.with_name("xdg-open.called")
        server.eventually(lambda _: called.exists() and called.read_text())
        assert called.read_text() == f"http://localhost:{server.port}/\n"
        assert "noise" not in server.lines
        children = pathlib.Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text()
        assert not children, "a process is left to look after"


def test_clients_without_a_descriptor_wait_for_one(server):
    limit = server.descriptors + 10
    resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (limit, limit))
    with contextlib.ExitStack() as stack:
        for _ in range(30):
            stack.enter_context(server.connect())
        time.sleep(0.3)
        assert server.descriptors == limit
    server.eventually(lambda s: s.ask("/").status == 200)


def test_a_site_may_be_published_in_a_folder(project):
    project.article("iron")
    project.site(baseURL="https://example.org/clinic/")
    with Server(project) as server:
        assert server.base == "/clinic/"
        assert server.ask("/clinic/articles/iron/").status == 200
        assert server.ask("/articles/iron/").status == 404
        for path in ("/", "/clinic"):
            assert server.ask(path).headers["location"] == "/clinic/"
        assert server.ask("/clinic/articles/iron").headers["location"] == "/clinic/articles/iron/"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--root", "none"], "cannot"), (["--port", "x"], "'x' is not a port"), (["--port", "70000"], "'70000' is not a port"),
        (["--bogus"], "Unknown option"), (["--host", "no.such.host.invalid"], "cannot listen on no.such.host.invalid"),
    ],
)
def test_what_cannot_be_served_is_said(project, arguments, words):
    result = run(["serve", "--today", TODAY, *arguments], cwd=project.root, timeout=20)
    assert result.status == 2
    assert words in result.stderr


def test_a_folder_that_is_no_project_is_not_served(tmp_path):
    result = run(["serve", "--today", TODAY], cwd=tmp_path, timeout=20)
    assert result.status == 2
    assert "is not a Bedside project" in result.stderr


def test_the_server_is_missing(project, tmp_path):
    from project import BINARY

    alone = tmp_path / "bedside"
    shutil.copy(BINARY, alone)
    result = run(["serve"], cwd=project.root, program=alone)
    assert result.status == 2
    assert "swift build" in result.stderr and "bedside-serve" in result.stderr


# What must stay as it is


def test_the_output_folder_and_the_cache_are_not_touched(project):
    project.article("iron", "First.\n")
    assert project.build().status == 0
    before = {path: (data, (project.output / path).stat()) for path, data in project.tree().items()}
    cache = tree(project.root / ".bedside")
    with Server(project) as server:
        project.article("iron", "Second.\n")
        server.eventually(has("Second."))
    after = {path: (data, (project.output / path).stat()) for path, data in project.tree().items()}
    assert after == before
    assert tree(project.root / ".bedside") == cache


def test_nothing_of_the_preview_is_ever_published(project):
    project.article("iron", "See [x](none.md).\n")
    with Server(project) as server:
        assert "bedside-panel" in server.page(PAGE)
        project.article("iron", "First.\n")
        server.eventually(has("First."))
        assert project.build().status == 0
    published = project.tree()
    assert len(published) > 10
    for path, data in published.items():
        for word in (b"bedside-panel", b"/.bedside/", b"preview.js", b"EventSource", b"data-version"):
            assert word not in data, path


def test_what_is_served_is_what_a_build_writes(project):
    project.article("iron", "First.\n")
    project.article("bundle/index", "Bundle.\n")
    project.write("articles/bundle/note.txt", "note")
    with Server(project) as server:
        project.article("iron", "Second.\n")
        server.eventually(has("Second."))
        assert project.build("--drafts").status == 0
        for path, data in project.tree().items():
            served = server.ask("/" + path.removesuffix("index.html")).body
            if path.endswith(".html"):
                head, panel, rest = served.partition(b'<details class="bedside-panel"')
                assert panel, path
                served = head + rest.rpartition(b"</script>")[2]
            assert served == data, path
