"""What an author is told: the exact lines, all of them at once, and the old site untouched."""
import fcntl
import json

import pytest
from project import TODAY, run, tree

BODY = "See [sciatica](sciatica.md).\n"

MISTAKES = [
    pytest.param(
        lambda p: p.write("templates/home.mustache", "<p>{{site.titel}}</p>\n"),
        "templates/home.mustache:1:6: error: unknown name 'site.titel'; did you mean 'site.title'? [template-unknown-name]",
        id="misspelt template name",
    ),
    pytest.param(
        lambda p: p.article("broken", titel="Title", title=None),
        "articles/broken.md:6:1: error: unknown field 'titel'; did you mean 'title'? [field-unknown]",
        id="misspelt front matter key",
    ),
    pytest.param(
        lambda p: p.article("broken", tags="[pian]"),
        "articles/broken.md:6:8: error: unknown tag 'pian'; did you mean 'pain'? [tag-unknown]",
        id="unknown tag",
    ),
    pytest.param(
        lambda p: p.article("broken", "See [it](sciatcia.md).\n"),
        "articles/broken.md:8:10: error: link target 'sciatcia.md' does not exist; "
        "did you mean 'sciatica.md'? [link-broken]",
        id="broken link",
    ),
    pytest.param(
        lambda p: p.article("broken", "See [it](sciatica.md#what-it-fels-like).\n"),
        "articles/broken.md:8:10: error: '/articles/sciatica/' has no heading '#what-it-fels-like'; "
        "did you mean '#what-it-feels-like'? [anchor-broken]",
        id="broken fragment",
    ),
    pytest.param(
        lambda p: p.article("broken", "![A spine](spien.svg)\n"),
        "articles/broken.md:8:12: error: image 'spien.svg' does not exist; did you mean 'spine.svg'? [asset-missing]",
        id="missing image",
    ),
    pytest.param(
        lambda p: p.article("sciatica/index"),
        "articles/sciatica/index.md:1:1: error: '/articles/sciatica/' is made from two sources, "
        "'articles/sciatica.md' and 'articles/sciatica/index.md' [url-duplicate]",
        id="two articles with one URL",
    ),
]


@pytest.fixture
def clinic(project):
    """A project with one good article and a picture, built once."""
    project.article("sciatica", "## What it feels like\n\nPain.\n")
    project.write(
        "articles/spine.svg",
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><path d="M0 0h5"/></svg>\n',
    )
    assert project.build().status == 0
    return project


@pytest.mark.parametrize("make, line", MISTAKES)
def test_a_mistake_is_named_with_its_place_and_the_old_site_stays(clinic, make, line):
    before = clinic.tree()
    make(clinic)
    run = clinic.build()
    assert line in run.stderr.splitlines()
    assert run.status == 1
    assert run.stdout == ""
    assert clinic.tree() == before


def test_all_mistakes_of_all_articles_are_reported_in_one_run_in_reading_order(clinic):
    before = clinic.tree()
    clinic.article("a", "See [it](sciatcia.md).\n\nAnd ![A spine](spien.svg)\n", tags="[pian]")
    clinic.article("b", "See [it](a.md#none).\n", author="taem", date="2025-02-30")
    clinic.write("templates/home.mustache", "<p>{{site.titel}}</p>\n")
    run = clinic.build()
    assert [(f.path, f.line, f.column, f.rule) for f in run.errors] == [
        ("articles/a.md", 6, 8, "tag-unknown"),
        ("articles/a.md", 8, 10, "link-broken"),
        ("articles/a.md", 10, 16, "asset-missing"),
        ("articles/b.md", 4, 7, "date-invalid"),
        ("articles/b.md", 5, 9, "author-unknown"),
        ("articles/b.md", 8, 10, "anchor-broken"),
        ("templates/home.mustache", 1, 6, "template-unknown-name"),
    ]
    assert run.status == 1
    assert clinic.tree() == before


@pytest.mark.parametrize(
    "destination", ["sub\\\\other.md", "<no such:page.md>", "<a b.md>", "a%00b.md", "/about", "?q", "sub/"]
)
def test_a_link_of_an_odd_spelling_is_checked_as_well(clinic, destination):
    clinic.article("broken", f"See [it]({destination}).\n")
    run = clinic.build()
    assert run.status == (0 if destination == "?q" else 1), run.stderr
    assert [(error.line, error.rule) for error in run.errors] == [(8, "link-broken")] * run.status


def test_columns_count_bytes(clinic):
    clinic.article("broken", "Ä café ☕ [it](sciatcia.md).\n")
    (finding,) = clinic.build().errors
    assert (finding.line, finding.column) == (8, 19)


def test_findings_as_json_are_valid_json_with_the_same_places(clinic):
    clinic.article("broken", 'See [it](sciat"cia.md).\n', tags="[pian]")
    run = clinic.build("--format", "json")
    assert run.status == 1
    found = [
        (f["place"]["path"], f["place"]["line"], f["place"]["column"], f["severity"], f["id"])
        for f in json.loads(run.stdout)
    ]
    assert found == [
        ("articles/broken.md", 6, 8, "error", "tag-unknown"),
        ("articles/broken.md", 8, 10, "error", "link-broken"),
    ]


def test_a_clean_build_as_json_is_valid_json_without_findings(clinic):
    run = clinic.build("--format", "json")
    assert run.status == 0
    assert json.loads(run.stdout) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--jobs", "0"],
        ["--jobs", "many"],
        ["--today", "2026-02-30"],
        ["--base-url", "javascript:alert(1)"],
        ["--base-url", "https://example.org/../up/"],
        ["--output", "articles"],
        ["--output", "."],
        ["--root", "nowhere"],
        ["--unknown"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_used_ends_with_status_2_and_writes_nothing(clinic, arguments):
    before = clinic.tree()
    run = clinic.build(*arguments)
    assert run.status == 2
    assert run.stderr != ""
    assert clinic.tree() == before


def test_a_folder_with_files_of_another_hand_is_never_taken_for_output(clinic):
    clinic.write("precious/thesis.txt", "years of work")
    run = clinic.build("--output", "precious")
    assert run.status == 2
    assert (clinic.root / "precious/thesis.txt").read_text() == "years of work"


def test_a_second_build_at_the_same_time_is_told_to_wait(clinic):
    with open(clinic.root / ".bedside/lock", "rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        run = clinic.build()
    assert run.status == 75
    assert "another build of this project is running" in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["audit", "--today", TODAY],
        ["build", "--today", TODAY, "--format", "json"],
        ["check", "--today", TODAY],
        ["check", "--today", TODAY, "--format", "sarif"],
        ["explain", "link-broken"],
        ["review", "due", "--today", TODAY],
        ["schema"],
        ["schema", "--list"],
    ],
    ids=lambda arguments: " ".join(arguments).replace(f" --today {TODAY}", ""),
)
def test_a_product_that_nobody_receives_ends_with_status_2_and_goes_into_no_file(clinic, arguments):
    if "check" in arguments:
        clinic.article("broken", "See [it](sciatcia.md).\n")
    before = tree(clinic.root / "articles") | tree(clinic.root / "site")
    closed = run(arguments, cwd=clinic.root, wrapper=["sh", "-c", 'exec "$0" "$@" >&-'])
    assert closed.status == 2
    assert "bedside: cannot write to standard output\n" in closed.stderr
    assert tree(clinic.root / "articles") | tree(clinic.root / "site") == before


@pytest.mark.parametrize("name", ["field-invalid", "yaml-syntax", "url-duplicate"])
def test_an_id_without_a_page_of_its_own_is_told_from_a_rule_that_does_not_exist(clinic, name):
    run = clinic.run("explain", name)
    assert run.status == 2
    assert f"there is no rule '{name}'" in run.stderr
    assert "ids of errors in the form of a file have no page of their own, because the finding says all" in run.stderr


def place(clinic, path):
    """A path as it is typed, {root} being the project's folder and {link} a symbolic link to it."""
    link = clinic.root.parent / "link"
    if not link.is_symlink():
        link.symlink_to(clinic.root)
    return path.format(root=clinic.root, link=link)


@pytest.mark.parametrize(
    "path",
    [
        "articles/a.md", "articles/../articles/./a.md", "./articles/", "{root}/articles", "{root}/articles/a.md",
        "{root}/site/../articles//a.md", "{link}/articles", "{link}/articles/a.md", "{root}", "{link}", ".", "site/..",
    ],
)
def test_a_check_of_one_place_takes_its_path_however_it_is_written(clinic, path):
    clinic.article("a", "See [it](sciatcia.md).\n")
    run = clinic.run("check", place(clinic, path))
    assert [line.partition(":")[0] for line in run.stdout.splitlines()] == ["articles/a.md"]
    assert run.status == 1


@pytest.mark.parametrize("path", ["..", "../project/articles", "/", "/etc/passwd", "{root}/..", "{root}x/articles"])
def test_a_check_of_a_place_outside_of_the_project_says_how_paths_are_written(clinic, path):
    path = place(clinic, path)
    run = clinic.run("check", path)
    assert run.status == 2
    assert run.stderr.startswith(f"bedside: '{path}' does not lie in the project; a path is relative to")


@pytest.mark.parametrize("path", ["articles/none.md", "{root}/articles/none.md", "{root}/none/none.md"])
def test_a_check_of_a_place_where_nothing_is_says_so(clinic, path):
    run = clinic.run("check", place(clinic, path))
    assert run.status == 2
    assert "there is no such file or folder" in run.stderr
