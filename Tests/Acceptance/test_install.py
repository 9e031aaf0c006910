"""`make install` into a temporary folder, and what it has put there at work."""
import os
import re
import subprocess

import pytest
from project import BINARY, REPOSITORY, TODAY

FILES = {
    "bin/bedside", "bin/bedside-serve", "share/man/man1/bedside.1", "share/bash-completion/completions/bedside",
    "share/zsh/site-functions/_bedside", "share/fish/vendor_completions.d/bedside.fish",
}


def make(target, destination, prefix="/usr"):
    """Runs a target with the program under test in place of one built anew."""
    command = ["make", target, "-o", "build", "-o", "build-serve", f"RELEASE={BINARY}", f"DESTDIR={destination}", f"PREFIX={prefix}"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True)


def output(*command, **options):
    result = subprocess.run(command, capture_output=True, text=True, **options)
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    destination = tmp_path_factory.mktemp("install") / "with a space"
    result = make("install", destination)
    assert result.returncode == 0, result.stderr
    return destination / "usr"


def files(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def commands():
    return re.findall(r"^  ([a-z]+) ", output(BINARY, "--help").partition("SUBCOMMANDS:")[2], re.M)


def test_everything_has_its_place(installed):
    assert files(installed) == FILES
    assert os.access(installed / "bin/bedside", os.X_OK)


def test_the_installed_program_makes_a_site_by_itself(installed, tmp_path):
    """It needs nothing that lies beside it where it was built."""
    environment = {"PATH": str(installed / "bin")}
    for command in (["init", "site"], ["check", "--root", "site", "--fail-on", "warning"], ["build", "--root", "site"]):
        output("bedside", *command, "--today", TODAY, cwd=tmp_path, env=environment)
    assert (tmp_path / "site/public/index.html").is_file()


def test_the_manual_page_is_right_and_whole(installed):
    page = installed / "share/man/man1/bedside.1"
    assert output("mandoc", "-T", "lint", "-W", "style", page) == ""
    text = re.sub(".\b", "", output("mandoc", "-T", "utf8", page))
    assert len(commands()) > 5
    for command in commands():
        assert command == "help" or re.search(rf"^   {command}\b", text, re.M), command
    for phrase in ("bedside review sign", "bedside new article", "--fail-on level", "Exit status: 0 if"):
        assert phrase in text
    assert not re.search(r"\\e|\\-|\(null\)", text)


@pytest.mark.parametrize("words, expected", [
    ("bedside sche", {"schema"}), ("bedside new ar", {"article"}), ("bedside review s", {"sign"}),
    ("bedside check --fail-on w", {"warning"}), ("bedside schema red", {"red-flags"}),
])
def test_bash_completes(installed, words, expected):
    *before, word = words.split()
    script = f"""
    source "$1"
    complete -p bedside >/dev/null || exit 3
    COMP_WORDS=({words}) COMP_CWORD={len(before)} COMP_LINE={words!r} COMP_POINT={len(words)}
    function=$(complete -p bedside | sed 's/.*-F \\([^ ]*\\).*/\\1/')
    "$function" bedside {word} {before[-1]}
    printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    path = f"{installed / 'bin'}:{os.environ['PATH']}"
    found = output("bash", "-c", script, "bash", installed / "share/bash-completion/completions/bedside",
                   env={"PATH": path})
    assert {line.strip() for line in found.splitlines()} == expected


def test_zsh_and_fish_read_theirs(installed):
    zsh = installed / "share/zsh/site-functions/_bedside"
    assert zsh.read_text(encoding="utf-8").startswith("#compdef bedside\n")
    output("zsh", "-n", zsh)
    fish = installed / "share/fish/vendor_completions.d/bedside.fish"
    path = f"{installed / 'bin'}:{os.environ['PATH']}"
    found = output("fish", "--no-config", "-c", f"source '{fish}'; complete -C 'bedside sche'", env={"PATH": path, "HOME": "/"})
    assert found.split()[0] == "schema"


def test_uninstalling_leaves_no_file_of_ours(tmp_path):
    assert make("install", tmp_path, "/opt/x").returncode == 0
    (tmp_path / "opt/x/bin/other").write_text("")
    assert FILES <= files(tmp_path / "opt/x")
    assert make("uninstall", tmp_path, "/opt/x").returncode == 0
    assert files(tmp_path) == {"opt/x/bin/other"}
