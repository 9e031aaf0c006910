"""What `bedside new` and `bedside init` write, judged by the program: it passes a check or says what to fill in."""
import json
import re
import subprocess

import pytest
from project import BINARY, REPOSITORY, TODAY, Project, run, tree

OPEN = {
    "description": "What helps a stiff back in the morning, and the signs that mean you need help at once.",
    "funding": "none", "competingInterests": "none", "aiUse": "none", "author": "sciaticalm-medical-team",
    "tags": "[self-care]", "level": "emergency", "heading": '"Call 999 or go to A&E now if:"',
    "concepts": "[saddle-numbness]",
}


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """The repository's site, which is never changed."""
    return Project.sample(tmp_path_factory.mktemp("clean") / "project")


@pytest.fixture
def sample(tmp_path):
    return Project.sample(tmp_path / "project")


def sources(project):
    return {
        path: data for path, data in tree(project.root).items()
        if path.split("/")[0] in ("articles", "site", "templates")
    }


def filled(project, path):
    """Writes what the scaffold asks for: the fields that wait, without the comments above them, and the text."""
    file = project.root / path
    text = re.sub(
        rf"(?m)^( *)# .*\r?\n\1({'|'.join(OPEN)}):(?=\r?$)",
        lambda m: f"{m[1]}{m[2]}: {OPEN[m[2]]}",
        file.read_bytes().decode(),
    )
    for prompt in ("most needs to know", "can do"):
        text = text.replace(f"Write here what the reader {prompt}", "Try to keep moving")
    text = re.sub(r"- write here the \w+ \w+", "- numbness around your bottom", text)
    file.write_bytes(text.encode())


def new(project, kind, *arguments):
    result = run(["new", kind, "--today", TODAY, *arguments], cwd=project.root)
    lines = result.stdout.splitlines()
    assert (result.status == 0) == bool(lines)
    assert all(line.startswith("- ") for line in lines[1:])
    return result, lines[0] if lines else None


def open_fields(project, path):
    """The findings about what waits for somebody; there are no others but in 'path'."""
    result = project.run("check", "--format", "json")
    found = [finding for finding in json.loads(result.stdout)
             if finding["severity"] == "error" or finding["summary"].endswith(" is empty")]
    assert {finding["place"]["path"] for finding in found} <= {path}
    return [finding["summary"] for finding in found]


def test_an_article_says_what_to_fill_in_and_then_passes(sample):
    before = sources(sample)
    result, path = new(sample, "article", "A stiff back in the morning", "--tag", "back-pain", "--tag", "self-care")
    assert path == "articles/a-stiff-back-in-the-morning.md"
    after = sources(sample)
    assert {key: after.pop(key) for key in [path]} and after == before
    waiting = re.search("Fill in (.*) of", result.stdout)[1]
    assert open_fields(sample, path) == [f"{name} is empty" for name in waiting.split(", ")]
    # In a draft nothing is worse than a warning, so the others can be published.
    assert sample.run("check").stdout.count("[placeholder-left]") == 2
    assert sample.build().status == 0
    filled(sample, path)
    assert sample.run("check", "--fail-on", "warning").stdout == ""
    file = sample.root / path
    file.write_text(file.read_text(encoding="utf-8").replace("status: draft\n", ""), encoding="utf-8")
    findings = sample.run("check", "--format", "json").stdout
    assert not [finding for finding in json.loads(findings) if finding["severity"] == "error"], findings
    assert sample.build().status == 0


def test_the_policy_of_its_tags_is_in_place(sample):
    tags = sample.root / "site/tags.yaml"
    tags.write_text(
        "back:\n  label: Back\n  description: Backs.\n  redFlags: [saddle-numbness, lump]\n  guidelines: [ng59, ng65]\n"
        "leg:\n  label: Leg\n  description: Legs.\n  safetyCards: [cauda-equina-emergency]\n  guidelines: [ng59]\n"
        "foot:\n  label: Foot\n  description: Feet.\n  redFlags: [lump, both-legs]\n", encoding="utf-8")
    flags = sample.root / "site/red-flags.yaml"
    flags.write_text(
        flags.read_text(encoding="utf-8") + "lump:\n  label: a lump\n  level: urgent\n  patterns: [lump]\n", encoding="utf-8")
    _, path = new(sample, "article", "Back", "--tag", "back", "--tag", "foot")
    text = (sample.root / path).read_text(encoding="utf-8")
    emergency, urgent = text.index("[!EMERGENCY]"), text.index("[!URGENT]")
    assert emergency < text.index("you have numbness") < text.index("both legs") < urgent < text.index("you have a lump")
    assert text.count("[@ng59]") == 1 and "SAFETY" not in text and text.count("a lump") == 1
    _, path = new(sample, "article", "Leg", "--tag", "leg", "--tag", "back")
    text = (sample.root / path).read_text(encoding="utf-8")
    assert text.count("> [!SAFETY] cauda-equina-emergency") == 1 and "EMERGENCY]" not in text and "a lump" in text


def test_a_new_article_needs_nothing_but_a_title(sample):
    people = sample.root / "site/people.yaml"
    people.write_bytes(people.read_bytes() + b"other:\n  kind: organisation\n  name: Other\n  description: Others.\n")
    _, path = new(sample, "article", "Rest")
    assert {"'author' is empty", "'tags' is empty"} < set(open_fields(sample, path))
    _, path = new(sample, "article", "More rest", "--author", "other", "--author", "sciaticalm-medical-team", "--tag", "research")
    assert "author: [other, sciaticalm-medical-team]\n" in (sample.root / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["articles/knee/index.md", "articles/a/b/c.md"])
def test_an_article_can_have_a_path(sample, path):
    _, written = new(sample, "article", "Knee", "--path", path, "--tag", "self-care")
    assert written == path and (sample.root / path).is_file()


@pytest.mark.parametrize("path", [
    "../x.md", "articles/../../x.md", "/x.md", "articles/X.md", "articles/x.txt", "articles/", "site/x.md", "",
    "articles/./x.md", "articles//x.md", "articles/x\n.md", "articles/sciatica.md", "articles/heat-and-cold/index.md",
    "articles/heat-and-cold.md",
])
def test_a_path_that_is_none_or_taken_is_refused(clean, path):
    before = sources(clean)
    result, _ = new(clean, "article", "X", "--path", path)
    assert result.status == 2 and result.stderr.startswith("bedside: ") and sources(clean) == before


TITLES = {
    'Say "no" to \\ back pain': "say-no-to-back-pain",
    "Don’t rest: it's # not help": "dont-rest-its-not-help",
    "Café, naïve; Łódź & Straße": "cafe-naive-lodz-strasse",
    "Cafe\u0301 au lait": "cafe-au-lait",
    "../../etc/passwd": "etc-passwd",
    "- a list": "a-list",
    "true": "true",
    "1896": "1896",
    "[x](javascript:alert(1)) <script>": "x-javascript-alert-1-script",
    "{{title}} %s $(id) `id`": "title-s-id-id",
    "Tab\there": "tab-here",
    "\U0001f642 smile": "smile",
    "x" * 150: "x" * 100,
    "word " * 59 + "end": "word-" * 19 + "word",
    "Back, pain": "back-pain",
    "null": "null",
    "|": None,
    "Боль в спине": None,
    "sci\u0430tica": None,
    "\uff41bc": None,
    "back ٣": None,
    "caf\udce9": None,
    "…": None,
    "": None,
    "   ": None,
    "a\nb": None,
    "a\r\nb": None,
    "a\u2028b": None,
    "a\u202eb": None,
    "a\x1bb": None,
    "a\x7fb": None,
    "x" * 10_240: None,
}


@pytest.mark.parametrize("title, slug", TITLES.items(), ids=range(len(TITLES)))
def test_titles_of_all_kinds(sample, title, slug):
    before = sources(sample)
    result, path = new(sample, "article", "--tag", "self-care", "--", title)
    if slug is None:
        assert result.status == 2 and result.stderr.startswith("bedside: ") and sources(sample) == before
        assert "\x1b" not in result.stderr and "\u202e" not in result.stderr
        return
    assert path == f"articles/{slug}.md"
    filled(sample, path)
    shown = run(["build", "--drafts", "--today", TODAY, "--format", "json"], cwd=sample.root)
    assert shown.status == 0, shown.stdout
    assert {key for key in sources(sample) if key not in before} == {path}


@pytest.mark.parametrize("arguments, path, id, field", [
    (["person", "Zoë Łukasz"], "site/people.yaml", "zoe-lukasz", "description"),
    (["person", "The Clinic", "--kind", "organisation"], "site/people.yaml", "the-clinic", "description"),
    (["tag", "Neck & shoulders"], "site/tags.yaml", "neck-shoulders", "description"),
    (["tag", "Neck", "--id", "necks"], "site/tags.yaml", "necks", "description"),
])
def test_registers_keep_their_bytes(sample, arguments, path, id, field):
    file = sample.root / path
    original = file.read_bytes()
    for text in [
        original,
        original.rstrip(b"\n"),
        b"# Before.\n" + original + b"\n# Behind: all.\n",
        original.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + original,
        b"".join(b"   " + line for line in original.splitlines(True)),
    ]:
        file.write_bytes(text)
        result, written = new(sample, *arguments)
        assert result.status == 0, result.stderr
        assert written == path
        changed = file.read_bytes()
        assert changed.startswith(text) and f"{id}:".encode() in changed[len(text):]
        if b"\r\n" in text:
            assert changed.count(b"\n") == changed.count(b"\r\n")
        assert open_fields(sample, path) == [f"'{field}' is empty"]
        filled(sample, path)
        assert open_fields(sample, path) == []
        again, _ = new(sample, *arguments)
        assert again.status == 2 and id in again.stderr


@pytest.mark.parametrize("text", [b"{}\n", b"a: {kind: person\n", b"- a\n", b"a: b\n...\n", b"\xff\n", b"{a: {kind: person}}\n"])
def test_a_register_that_cannot_be_added_to_is_left_alone(sample, text):
    file = sample.write("site/people.yaml", text)
    result, _ = new(sample, "person", "Zoe")
    assert result.status == 1 and "by hand" in result.stderr and "zoe:" in result.stderr
    assert file.read_bytes() == text


@pytest.mark.parametrize("text", [b"", b"# Nobody yet.\n"])
def test_a_register_may_be_empty(sample, text):
    file = sample.write("site/people.yaml", text)
    assert new(sample, "person", "Zoe")[0].status == 0
    assert file.read_bytes().startswith(text + b"zoe:\n  kind: person\n")


def test_a_safety_card_says_what_to_fill_in(sample):
    for arguments, waiting in [
        (["Chest pain"], ["level", "heading", "concepts"]), (["Chest", "--level", "emergency"], ["concepts"])
    ]:
        _, path = new(sample, "safety", *arguments)
        left = ["a sentence of 'bedside new' is still there"] * 2
        assert open_fields(sample, path) == [f"'{field}' is empty" for field in waiting] + left
        filled(sample, path)
        assert open_fields(sample, path) == []
        assert new(sample, "safety", *arguments)[0].status == 2


@pytest.mark.parametrize("layout", [
    lambda text: text, lambda text: text.replace("\n", "\r\n"), lambda text: text.rstrip(), lambda text: json.dumps(json.loads(text)),
    lambda text: json.dumps(json.loads(text), indent=4), lambda text: "[]", lambda text: "[\n]\n", lambda text: None,
], ids=range(8))
def test_references_keep_their_bytes(sample, layout):
    file = sample.root / "site/references.json"
    text = layout(file.read_text(encoding="utf-8"))
    if text is None:
        file.unlink()
    else:
        file.write_bytes(text.encode())
    before = json.loads(text or "[]")
    assert new(sample, "reference", 'Rest & "sleep" \\ <b>', "--type", "webpage")[1] == "site/references.json"
    assert new(sample, "reference", "bmj-rest")[0].status == 0
    assert new(sample, "reference", "Rest", "--id", "other")[0].status == 0
    added = json.loads(file.read_bytes())
    assert added[:-3] == before
    assert added[-3:] == [
        {"id": "rest-sleep-b", "type": "webpage", "title": 'Rest & "sleep" \\ <b>'},
        {"id": "bmj-rest"},
        {"id": "other", "title": "Rest"},
    ]
    if before:
        kept = text.rstrip().removesuffix("]").rstrip()
        assert file.read_bytes().decode().startswith(kept)
        assert [summary for summary in open_fields(sample, "site/references.json") if "needs" in summary] == [
            "the 'webpage' needs 'author', 'URL'", "the reference needs 'type', 'title'", "the reference needs 'type'"
        ]
    assert new(sample, "reference", "bmj-rest")[0].status == 2


@pytest.mark.parametrize("text", ["{}", "[", "[{\"id\": \"a\"} {\"id\": \"b\"}]", "\"x\""])
def test_references_that_are_no_list_are_left_alone(sample, text):
    file = sample.write("site/references.json", text)
    result, _ = new(sample, "reference", "bmj-rest")
    assert result.status == 1 and '"id": "bmj-rest"' in result.stderr and file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("arguments, word", [
    (["article", "X", "--tag", "bak-pain"], "did you mean 'back-pain'"),
    (["article", "X", "--author", "sciaticalm-medical-tem"], "did you mean"),
    (["article", "X", "--tag", "\u202e"], "has no tag"),
    (["person", "X", "--id", "Not An Id"], "for example 'not-an-id'"),
    (["person", "a" * 300], "limit"),
    (["tag", "…"], "--id"),
    (["safety", "cauda equina emergency"], "already"),
    (["reference", "ng59"], "already"),
    (["article"], "Missing expected argument"),
    (["poem", "X"], "Usage: bedside new"),
])
def test_what_cannot_be_added_is_refused(clean, arguments, word):
    before = sources(clean)
    result, _ = new(clean, *arguments)
    assert result.status == 2 and word in result.stderr and sources(clean) == before
    assert "\u202e" not in result.stderr


def test_nothing_is_written_through_links_or_over_files(sample, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (sample.root / "articles/linked").symlink_to(outside)
    (sample.root / "articles/dangling.md").symlink_to(outside / "x.md")
    (sample.root / "articles/folder.md").mkdir()
    for path in ("articles/linked/x.md", "articles/dangling.md", "articles/folder.md"):
        assert new(sample, "article", "X", "--path", path)[0].status == 2
    (sample.root / "site/people.yaml").rename(outside / "people.yaml")
    (sample.root / "site/people.yaml").symlink_to(outside / "people.yaml")
    before = tree(outside)
    assert new(sample, "person", "Zoe")[0].status != 0
    assert tree(outside) == before and not list(sample.root.rglob(".bedside-new-*"))


def test_only_a_project_can_be_added_to(tmp_path):
    result = run(["new", "article", "X"], cwd=tmp_path)
    assert result.status == 2 and "not a Bedside project" in result.stderr
    assert not (tmp_path / ".bedside").exists()


def test_many_at_once_each_add_one(sample):
    """They wait for nobody: whoever meets the lock of another says so, and can be started again."""
    processes = [
        subprocess.Popen([BINARY, "new", "tag", f"Topic {number}"], cwd=sample.root,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for number in range(20)
    ]
    statuses = [process.wait() for process in processes]
    assert set(statuses) <= {0, 75} and 0 in statuses
    text = (sample.root / "site/tags.yaml").read_text(encoding="utf-8")
    assert text.startswith((REPOSITORY / "site/tags.yaml").read_text(encoding="utf-8"))
    for number, status in enumerate(statuses):
        assert text.count(f"topic-{number}:\n") == (status == 0)


# `bedside init`


@pytest.fixture
def founded(tmp_path):
    """A site fresh from `bedside init`."""
    assert run(["init", "--today", TODAY, "project"], cwd=tmp_path).status == 0
    project = Project.__new__(Project)
    project.root = tmp_path / "project"
    project.output = project.root / "public"
    return project


def test_a_new_site_builds_and_checks_cleanly(founded):
    assert sorted(path.name for path in founded.root.iterdir()) == [".gitignore", "articles", "site", "templates"]
    check = founded.run("check", "--fail-on", "warning")
    assert (check.status, check.stdout, check.stderr) == (0, "", "No findings.\n")
    build = founded.build()
    assert build.status == 0 and not build.findings
    page = founded.read("articles/how-to-read-a-health-article/index.html")
    assert "No clinician has reviewed the articles on this site yet." in page
    assert "No doctor, nurse or other healthcare professional has reviewed it." in page
    assert "ciaticalm" not in "".join(file.decode() for path, file in founded.tree().items() if path.endswith("html"))


@pytest.mark.parametrize("day", ["2000-02-29", "2027-12-31", "2096-02-29"])
def test_it_does_on_every_day(tmp_path, day):
    assert run(["init", "--today", day, "x"], cwd=tmp_path).status == 0
    for option in (["check", "--fail-on", "warning"], ["build"]):
        assert run([*option, "--today", day], cwd=tmp_path / "x").status == 0


def test_it_has_the_theme_of_the_repository(founded):
    assert tree(founded.root / "templates") == tree(REPOSITORY / "templates")
    assert not [path for path, data in tree(founded.root).items() if b"@TODAY@" in data or b"@IN-A-YEAR@" in data]


def test_everything_can_be_added_to_a_new_site(founded):
    for arguments in (
        ["article", "Sleep", "--tag", "about-our-articles"], ["person", "Zoë"], ["tag", "Sleep"],
        ["safety", "Chest pain", "--level", "emergency"], ["reference", "Sleep and backs", "--type", "book"],
    ):
        before = {finding.path for finding in founded.run("check").findings}
        result, path = new(founded, *arguments)
        assert result.status == 0, result.stderr
        found = founded.run("check", "--format", "json")
        paths = {finding["place"]["path"] for finding in json.loads(found.stdout)}
        # An article is a draft, and stops nobody.
        assert paths - before == {path} and found.status == (0 if arguments[0] == "article" else 1)
        OPEN["concepts"] = "[]"
        filled(founded, path)
    errors = [line for line in founded.run("check").stdout.splitlines() if ": error: " in line]
    assert len(errors) == 1 and "the 'book' needs" in errors[0]


@pytest.mark.parametrize("name", ["x", "deep/er/x", "x/", "./x", "with space", "-x", "é\u202e"])
def test_folders_of_all_kinds(tmp_path, name):
    result = run(["init", "--today", TODAY, "--", name], cwd=tmp_path)
    assert result.status == 0, result.stderr
    assert (tmp_path / name / "site/site.yaml").is_file() and "\u202e" not in result.stdout


def test_an_empty_folder_is_taken_as_it_is(tmp_path):
    inode = tmp_path.stat().st_ino
    for left in (".stdout", ".stderr"):
        (tmp_path / left).unlink(missing_ok=True)
    folder = tmp_path / "here"
    folder.mkdir()
    result = subprocess.run([BINARY, "init", "."], cwd=folder, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert tmp_path.stat().st_ino == inode and (folder / "articles").is_dir()


@pytest.mark.parametrize("make", [
    lambda folder: (folder / "x").mkdir(), lambda folder: (folder / ".git").write_text(""),
    lambda folder: (folder / "x").symlink_to("nowhere"), lambda folder: (folder / ".bedside-new-1").write_text(""),
])
def test_a_folder_that_holds_anything_is_left_alone(tmp_path, make):
    folder = tmp_path / "folder"
    folder.mkdir()
    make(folder)
    before = sorted(path.name for path in folder.iterdir())
    for _ in range(2):
        result = run(["init", "folder"], cwd=tmp_path)
        assert result.status == 2 and result.stderr.startswith("bedside: ")
        assert sorted(path.name for path in folder.iterdir()) == before


@pytest.mark.parametrize("name", ["file", "file/x", "dangling", "", "x" * 300])
def test_what_can_be_no_folder_is_refused(tmp_path, name):
    (tmp_path / "file").write_text("")
    (tmp_path / "dangling").symlink_to("nowhere/at/all")
    assert run(["init", name], cwd=tmp_path).status == 2
    assert {path.name for path in tmp_path.iterdir()} <= {"file", "dangling", ".stdout", ".stderr"}


@pytest.mark.parametrize("call, onwards", [("renameat2", ""), ("openat", ""), ("openat2", ""), ("mkdirat", "+"), ("write", "+")])
@pytest.mark.parametrize("moment", [2, 20, 44])
def test_a_failure_leaves_an_empty_folder(tmp_path, call, onwards, moment):
    """One call fails, or all of a kind from some moment on, as on a full disk."""
    (tmp_path / "folder").mkdir()
    wrapper = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:error=ENOSPC:when={moment}{onwards}"]
    result = run(["init", "folder"], cwd=tmp_path, wrapper=wrapper)
    left = list((tmp_path / "folder").iterdir())
    assert not left if result.status else len(left) == 4
    if not result.status:
        (tmp_path / "folder").rename(tmp_path / "whole")
    assert run(["init", "folder"], cwd=tmp_path).status == 0


@pytest.mark.parametrize("moment", [1, 10, 40])
def test_what_a_killed_run_left_is_no_obstacle(tmp_path, moment):
    (tmp_path / "folder").mkdir()
    wrapper = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject=renameat2:signal=KILL:when={moment}"]
    assert run(["init", "folder"], cwd=tmp_path, wrapper=wrapper).status != 0
    assert [path.name[:13] for path in (tmp_path / "folder").iterdir()] == [".bedside-new-"]
    assert run(["init", "folder"], cwd=tmp_path).status == 0
    assert len(list((tmp_path / "folder").iterdir())) == 4
