"""After any edit, a build gives what a build from nothing gives: the same files, findings and status."""
import os
import random
import re
import shutil
import time

import article_edits  # noqa: F401 (adds its kinds to EDITS, as do the others)
import pytest
import surrounding_edits  # noqa: F401
from edits import EDITS, FAR_REACHING
from living_site import LivingSite
from project import BINARY
from site_edits import mistake

# By `make test`, and by `make test-faults`.
SHORT, LONG = [(1, 60)], [(seed, 125) for seed in range(2, 18)]
# How many of the edits are mistakes, beyond what falls to them as to every kind.
MISTAKES = 0.06
# How long a failure may look for fewer edits that fail as well, in seconds.
PATIENCE = 120


def pytest_generate_tests(metafunc):
    if "campaign" in metafunc.fixturenames:
        runs = LONG if metafunc.config.getoption("--long") else SHORT
        metafunc.parametrize("campaign", runs, ids=[f"seed{seed}" for seed, _ in runs])


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """Two copies of the program that differ as two versions of it would."""
    folder = tmp_path_factory.mktemp("programs")
    copies = [folder / "one", folder / "other"]
    for number, copy in enumerate(copies):
        shutil.copy2(BINARY, copy)
        with copy.open("ab") as file:
            file.write(b"\0" * number)
    return copies


def contents(folder):
    """What is below a folder, by path; top-level dot-files are other people's."""
    found = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if not name.startswith("."):
            found[name] = (
                f"link to {os.readlink(path)}" if path.is_symlink() else "folder" if path.is_dir() else path.read_bytes()
            )
    return found


def printed(run):
    """What was printed, without what a build from nothing has to say otherwise."""
    return re.sub(r"^(Built .* as \d+ files?) in .*$", r"\1", run.stderr, flags=re.MULTILINE), run.stdout


def difference(site, fresh_root):
    """Builds the site and a copy of it, and says in what they differ; None if they do not."""
    before = contents(site.output)
    run = site.build_in_place()
    site.statuses.append(run.status)
    fresh = site.build(site.copy(fresh_root))
    if run.status != fresh.status or run.status not in (0, 1):
        return f"status {run.status}, from nothing {fresh.status}\n{run.stderr}\n{fresh.stderr}"
    if printed(run) != printed(fresh):
        mine, other = (set(printed(each)[0].splitlines()) for each in (run, fresh))
        return "printed otherwise:\n" + "\n".join(
            [f"  only now: {line}" for line in sorted(mine - other)]
            + [f"  only from nothing: {line}" for line in sorted(other - mine)]
        )
    found = contents(site.output)
    # With an error, the site stays as it was.
    expected = contents(fresh_root / "public") if run.status == 0 else before
    if found != expected:
        names = sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))
        return "\n".join(
            f"  {name}: {'missing' if name not in found else 'too much' if name not in expected else 'other contents'}"
            for name in names[:20]
        )
    for name, text in site.kept.items():
        if not (site.output / name).is_file() or (site.output / name).read_text() != text:
            return f"  {name} of another hand was not kept"
    return None


class Campaign:
    """A site and a row of edits, each chosen by its own number, so that some can be left out."""

    def __init__(self, folder, seed, programs):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        self.seed = seed
        self.site = LivingSite(folder / "site", seed, programs)
        self.fresh = folder / "fresh"
        self.log = []

    def start(self):
        return difference(self.site, self.fresh)

    def step(self, number):
        """Does an edit or a few, and gives what then differs from a build from nothing."""
        chance = random.Random(f"{self.seed}/{number}")
        for _ in range(chance.choice([1, 1, 1, 2, 4])):
            self.log.append(f"{number:>4} {self.edit(chance)}")
        return difference(self.site, self.fresh)

    def edit(self, chance):
        if self.site.mend and chance.random() < 0.4:
            self.site.mend()
            self.site.mend = self.site.broken = None
            return "mended"
        while True:
            kind = mistake if chance.random() < MISTAKES else chance.choice(EDITS)
            if self.site.mend and kind in FAR_REACHING:
                continue
            if done := kind(self.site, chance):
                return done


def fewest(folder, seed, programs, failing):
    """As few of the edits as still fail, as far as time allows."""
    end = time.monotonic() + PATIENCE

    def fails(numbers):
        campaign = Campaign(folder, seed, programs)
        campaign.start()
        return any(campaign.step(number) for number in numbers)

    numbers, size = list(range(failing + 1)), (failing + 1) // 2
    while size and time.monotonic() < end:
        start = 0
        while start < len(numbers) - 1 and time.monotonic() < end:
            fewer = numbers[:start] + numbers[start + size :]
            if failing in fewer and fails(fewer):
                numbers = fewer
            else:
                start += size
        size //= 2
    campaign = Campaign(folder, seed, programs)
    campaign.start()
    for number in numbers:
        campaign.step(number)
    return campaign.log


def test_every_build_equals_one_from_nothing(tmp_path, programs, campaign):
    seed, steps = campaign
    run = Campaign(tmp_path / "campaign", seed, programs)
    assert run.start() is None
    for number in range(steps):
        if found := run.step(number):
            few = fewest(tmp_path / "fewer", seed, programs, number)
            pytest.fail(
                f"seed {seed}: after {number + 1} edits the site is not what a build from nothing gives\n{found}\n"
                + "all edits:\n" + "\n".join(run.log) + "\nas few as fail:\n" + "\n".join(few)
            )
    built = run.site.statuses.count(0)
    assert built > steps * 0.6, f"but for {built} builds all ended with mistakes that nobody meant"
