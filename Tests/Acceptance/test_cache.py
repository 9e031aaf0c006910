"""What lies in .bedside/ is disposable: whatever becomes of it, a build gives what one from nothing gives."""
import os
import random
import shutil
import threading

import pytest
from project import Project, tree

FLIPS, LONG_FLIPS = 40, 1000
# Every how many bytes the cache is cut off.
STEP, LONG_STEP = 1024, 64
RACES, LONG_RACES = 40, 400


@pytest.fixture(scope="session")
def is_long(request):
    return request.config.getoption("--long")


class Workshop:
    """A small site in three states of one of its articles, and what each looks like, built from nothing.

    The record of a build lies in `cache`, what single edits have changed since in `edits`, and what was found in the texts
    of articles in `texts`.
    """

    def __init__(self, folder, name):
        self.project = Project(folder / "site")
        self.name = name
        self.cache = self.project.root / ".bedside" / name
        for number in range(4):
            self.project.article(f"a{number}", f"Text. See [another](a{(number + 1) % 4}.md).\n", title=f"Title {number}")
        self.expected = {}
        for state in "ABC":
            other = Project(folder / state)
            shutil.rmtree(other.root / "articles")
            self.write(state)
            shutil.copytree(self.project.root / "articles", other.root / "articles")
            assert other.build().status == 0
            self.expected[state] = other.tree()
        assert self.expected["A"] != self.expected["B"] != self.expected["C"]

    def write(self, state, project=None):
        # A title shows elsewhere, so that everything is built; a text does not.
        title = "Title" if self.name == "edits" else f"Title {state}"
        (project or self.project).article("a0", f"State {state}. See [another](a1.md).\n", title=title)

    def build(self, state):
        """Writes the article in its state, and builds."""
        if self.name == "edits":
            for other in "ABC".replace(state, ""):
                self.write(other)
                self.expect(other)
        self.write(state)
        self.expect(state)

    def expect(self, state, what="the cache"):
        run = self.project.build()
        assert run.status == 0, f"{what}: {run.stderr}"
        assert self.project.tree() == self.expected[state], what

    def cached(self):
        """The bytes of the cache; some of another's where the program keeps none."""
        return self.cache.read_bytes() if self.cache.is_file() else random.Random(1).randbytes(8192)

    def replace_cache(self, contents):
        if self.cache.is_symlink() or self.cache.is_file():
            self.cache.unlink()
        self.cache.write_bytes(contents)


@pytest.fixture(params=["cache", "edits", "texts"])
def workshop(tmp_path, request):
    return Workshop(tmp_path, request.param)


def try_damage(workshop, damages):
    """Each damage to the cache of a finished site, with an edit since or with none."""
    for number, (name, damage) in enumerate(damages):
        workshop.build("A")
        assert workshop.cache.is_file()
        workshop.replace_cache(damage(workshop.cached()))
        state = "AB"[number % 2]
        workshop.write(state)
        workshop.expect(state, name)


def test_a_cache_that_was_cut_off(workshop, is_long):
    workshop.build("A")
    length = len(workshop.cached())
    cuts = list(range(0, length, LONG_STEP if is_long else STEP)) + [length - 1]
    # Twice, for each to come with an edit and without.
    try_damage(workshop, [(f"cut off at {cut}", lambda cache, cut=cut: cache[:cut]) for cut in cuts for _ in range(2)])


def test_a_cache_with_a_bit_turned(workshop, is_long):
    chance = random.Random(4)

    def turned(cache):
        place = chance.randrange(len(cache))
        return cache[:place] + bytes([cache[place] ^ 1 << chance.randrange(8)]) + cache[place + 1 :]

    try_damage(workshop, [(f"turn {number}", turned) for number in range(LONG_FLIPS if is_long else FLIPS)])


def test_a_cache_of_something_else(workshop):
    chance = random.Random(5)
    try_damage(workshop, [
        ("zeros", lambda cache: b"\0" * len(cache)),
        ("noise", lambda cache: chance.randbytes(len(cache))),
        ("twice", lambda cache: cache + cache),
        ("one byte more", lambda cache: cache + b"\0"),
        ("halves exchanged", lambda cache: cache[len(cache) // 2 :] + cache[: len(cache) // 2]),
        ("another version", lambda cache: cache[:4] + bytes([cache[4] ^ 255]) + cache[5:]),
        ("text", lambda cache: b"cache\n"),
    ])


def test_an_older_cache(workshop):
    workshop.build("A")
    old = workshop.cached()
    workshop.build("B")
    for state in "ABC":
        workshop.replace_cache(old)
        workshop.write(state)
        workshop.expect(state, f"the cache of A before a build of {state}")


def test_a_cache_that_is_newer_than_the_site(workshop, tmp_path):
    """Somebody puts an older copy of the output back."""
    workshop.build("A")
    shutil.copytree(workshop.project.output, tmp_path / "old")
    workshop.build("B")
    shutil.rmtree(workshop.project.output)
    shutil.copytree(tmp_path / "old", workshop.project.output)
    workshop.expect("B")


def test_the_cache_of_another_project(workshop, tmp_path):
    """With the same names of files, of the same sizes and times."""
    workshop.build("A")
    copy = tmp_path / "copy"
    shutil.copytree(workshop.project.root, copy)
    status = (workshop.project.root / "articles/a0.md").stat()
    other = Project.__new__(Project)
    other.root, other.output = copy, copy / "public"
    workshop.write("B", other)
    os.utime(copy / "articles/a0.md", ns=(status.st_atime_ns, status.st_mtime_ns))
    run = other.build()
    assert run.status == 0, run.stderr
    assert other.tree() == workshop.expected["B"]


@pytest.mark.parametrize("kind", ["folder", "full folder", "link to itself", "link outside", "pipe", "unreadable", "gigabyte"])
def test_something_that_is_no_file_in_place_of_the_cache(workshop, tmp_path, kind):
    workshop.build("A")
    outside = tmp_path / "outside"
    outside.write_bytes(workshop.cached())
    if workshop.cache.is_file():
        workshop.cache.unlink()
    if "folder" in kind:
        workshop.cache.mkdir()
        if kind == "full folder":
            (workshop.cache / "file").write_text("mine")
    elif kind == "link to itself":
        workshop.cache.symlink_to(workshop.name)
    elif kind == "link outside":
        workshop.cache.symlink_to(outside)
    elif kind == "pipe":
        os.mkfifo(workshop.cache)
    else:
        workshop.cache.write_bytes(b"cache")
        if kind == "unreadable":
            workshop.cache.chmod(0)
        else:
            os.truncate(workshop.cache, 1 << 30)
    before = outside.read_bytes()
    workshop.write("B")
    workshop.expect("B", kind)
    workshop.build("C")
    assert outside.read_bytes() == before, "a build wrote through a link"


def test_no_cache_at_all(workshop):
    workshop.build("A")
    shutil.rmtree(workshop.project.root / ".bedside")
    workshop.write("B")
    workshop.expect("B")


def test_an_edit_during_a_build_is_seen_by_the_next(workshop, is_long):
    """In place and of the same size, so that only the file's bytes tell, however coarse the clock is."""
    chance = random.Random(6)
    file = workshop.project.root / "articles/a0.md"
    texts = {}
    for state in "AB":
        workshop.build(state)
        texts[state] = file.read_bytes()
    for number in range(LONG_RACES if is_long else RACES):
        workshop.build("A")
        stop = threading.Event()

        def edit(stop=stop, pause=chance.random() / 50):
            stop.wait(pause)
            with file.open("r+b") as open_file:
                open_file.write(texts["B"])

        editor = threading.Thread(target=edit)
        editor.start()
        # Of the build before, whatever it saw, nothing is asked but that it ends.
        workshop.project.build()
        stop.set()
        editor.join()
        workshop.expect("B", f"round {number}")


def test_two_places_do_not_share_what_was_built(workshop, tmp_path):
    """Builds to different outputs in turn, with a cache that can describe but one of them."""
    outputs = [tmp_path / "one", tmp_path / "two"]
    for number, state in enumerate("ABCABC"):
        workshop.write(state)
        output = outputs[number % 2]
        run = workshop.project.build("--output", output)
        assert run.status == 0, run.stderr
        assert tree(output) == workshop.expected[state]
