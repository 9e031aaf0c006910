"""Whatever is saved, renamed and deleted under it, the preview ends with what a build from nothing writes."""
import random
import time

import article_edits  # noqa: F401 (adds its kinds to EDITS, as does the other)
from edits import EDITS, FAR_REACHING
from living_site import LivingSite
from project import BINARY
from server import Server
from site_edits import mistake

# Those of the surroundings change how a site is built, which a running server is not told.
KINDS = [kind for kind in EDITS if kind.__module__ != "surrounding_edits"]
# Edits between two comparisons.
ROUND = 20
SHORT, LONG = [(1, 60)], [(seed, 250) for seed in range(2, 6)]


def pytest_generate_tests(metafunc):
    runs = LONG if metafunc.config.getoption("--long") else SHORT
    metafunc.parametrize("seed, count", runs, ids=[f"seed{seed}" for seed, _ in runs])


def edit(site, chance):
    while True:
        kind = mistake if chance.random() < 0.05 else chance.choice(KINDS)
        if site.mend and kind in FAR_REACHING:
            continue
        if done := kind(site, chance):
            return done


def mend(site):
    if site.mend:
        site.mend()
        site.mend = site.broken = None


def without_panel(page):
    head, panel, rest = page.partition(b'<details class="bedside-panel"')
    return head + rest.rpartition(b"</script>")[2] if panel else page


def difference(server, files):
    """The first path at which something else is served than was written; None if there is none."""
    for path, data in files.items():
        served = server.ask(server.base + path.removesuffix("index.html")).body
        if (without_panel(served) if path.endswith(".html") else served) != data:
            return path
    return None


def expect_site(server, site, root, log):
    """Builds a copy from nothing, and waits for the server to show the same."""
    fresh = site.build(site.copy(root))
    assert fresh.status == 0, fresh.stderr + "\n".join(log)
    files = {
        str(path.relative_to(root / "public")): path.read_bytes()
        for path in (root / "public").rglob("*") if path.is_file()
    }
    assert len(files) > 60
    end = time.monotonic() + 20
    while (path := difference(server, files)) and time.monotonic() < end:
        time.sleep(0.02)
    assert path is None, f"{path} is served otherwise after\n" + "\n".join(log)
    gone = server.ask(server.base + "articles/that-never-was/")
    assert gone.status == 404


def test_what_is_served_in_the_end_is_what_a_build_writes(tmp_path, seed, count):
    chance = random.Random(seed)
    site = LivingSite(tmp_path / "site", seed, [BINARY])
    log = []
    with Server(site.project, "--no-drafts") as server:
        expect_site(server, site, tmp_path / "fresh", log)
        for number in range(1, count + 1):
            log.append(f"{number:>4} {edit(site, chance)}")
            # Sometimes within a burst, sometimes amidst a build, sometimes after it.
            time.sleep(chance.choice([0, 0, 0.005, 0.03, 0.1]))
            if chance.random() < 0.3:
                mend(site)
            if number % ROUND == 0:
                mend(site)
                expect_site(server, site, tmp_path / "fresh", log)
        assert server.process.poll() is None
        assert server.builds >= count / ROUND
