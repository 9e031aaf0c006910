"""The cases that are timed, each with what has to be done before and after it."""
import dataclasses
import pathlib
import re
import shutil

from measurement import measure

TODAY = "2026-11-22"


class Workbench:
    """A folder with a project of some articles, and everything that is run on it."""

    def __init__(self, work, bedside, threads, hugo, hugo_site):
        self.work, self.bedside, self.threads, self.hugo, self.hugo_site = work, bedside, threads, hugo, hugo_site
        self.plain, self.sound = work / "plain", work / "sound"
        self.articles = sorted((self.plain / "articles").rglob("*.md"))
        self.round = 0
        # Whether the output of the plain project is what a build would make.
        self.is_settled = False
        self.deleted = None

    def build(self, project, output, *options):
        command = [self.bedside, "build", "--root", project, "--today", TODAY, "--output", self.work / output, *options]
        return measure(command)

    def settle(self):
        """Builds the plain project, untimed, unless nothing has changed since."""
        if not self.is_settled:
            self.build(self.plain, "public")
            self.is_settled = True

    def set_checks(self, project, levels):
        settings = project / "site/site.yaml"
        text = re.sub(r"^checks: .*$", f"checks: {{{levels}}}", settings.read_text(), flags=re.MULTILINE)
        settings.write_text(text)

    def forget(self, project, output):
        """Removes the output, and what the program keeps of it."""
        shutil.rmtree(self.work / output, ignore_errors=True)
        shutil.rmtree(project / ".bedside", ignore_errors=True)

    def article(self, place):
        """Another article in each round and for each kind of edit."""
        return self.articles[(self.round * 7 + place) * 31 % len(self.articles)]


@dataclasses.dataclass(frozen=True)
class Case:
    """`run` prepares, runs and tidies up, and gives the usage of what is timed."""

    name: str
    title: str
    run: object


def floor(bench):
    shutil.rmtree(bench.work / "floor-out", ignore_errors=True)
    return measure([bench.work / "floor", bench.plain / "articles", bench.work / "floor-out", bench.threads])


def sound_floor(bench):
    shutil.rmtree(bench.work / "floor-out", ignore_errors=True)
    return measure([bench.work / "floor", bench.sound / "articles", bench.work / "floor-out", bench.threads])


def hugo(bench):
    for name in ("hugo-out", "hugo-cache"):
        shutil.rmtree(bench.work / name, ignore_errors=True)
    return measure([
        bench.hugo, "--source", bench.hugo_site, "--contentDir", bench.plain / "articles", "--quiet",
        "--destination", bench.work / "hugo-out", "--cacheDir", bench.work / "hugo-cache", "--noBuildLock",
    ])


def clean(bench):
    bench.forget(bench.plain, "public")
    usage = bench.build(bench.plain, "public")
    bench.is_settled = True
    return usage


def unchanged(bench):
    bench.settle()
    return bench.build(bench.plain, "public")


def edited(bench, path, change):
    """Times the build after a change of a file, which it keeps."""
    bench.settle()
    before = path.read_text(encoding="utf-8")
    after = change(before)
    assert after != before, f"{path} was not changed"
    path.write_text(after, encoding="utf-8")
    return bench.build(bench.plain, "public")


def body(bench):
    return edited(bench, bench.article(0), lambda text: text + f"\nSentence {bench.round} is new.\n")


def title(bench):
    return edited(bench, bench.article(1), lambda text: re.sub('^title: "', f'title: "{bench.round} ', text, count=1, flags=re.M))


def tag(bench):
    tags = re.findall(r"^([a-z0-9-]+):$", (bench.plain / "site/tags.yaml").read_text(), re.M)

    def add(text):
        used = re.search(r"^tags: \[(.*)\]$", text, re.M)[1]
        free = [tag for tag in tags if tag not in used.split(", ")]
        return text.replace(f"tags: [{used}]", f"tags: [{used}, {free[bench.round % len(free)]}]", 1)

    return edited(bench, bench.article(2), add)


def deleted(bench):
    """Times the build without an article, and puts it back."""
    bench.settle()
    path = bench.article(3)
    text = path.read_bytes()
    path.unlink()
    usage = bench.build(bench.plain, "public")
    path.write_bytes(text)
    bench.is_settled = False
    return usage


def template(bench):
    path = bench.plain / "templates/article.mustache"
    note = f"<!-- {bench.round} -->"

    def annotate(text):
        return re.sub("(<!-- \\d+ -->)?<article", f"{note}<article", text, count=1)

    return edited(bench, path, annotate)


def checked(bench):
    """All rules over nonsense, in which they find faults at every turn."""
    bench.set_checks(bench.plain, "all: warning")
    bench.forget(bench.plain, "checked")
    usage = bench.build(bench.plain, "checked")
    bench.set_checks(bench.plain, "all: off")
    bench.forget(bench.plain, "checked")
    bench.forget(bench.plain, "public")
    bench.is_settled = False
    return usage


def sound_checked(bench):
    bench.set_checks(bench.sound, "publisher-details-missing: note")
    bench.forget(bench.sound, "sound-public")
    return bench.build(bench.sound, "sound-public")


def sound_unchecked(bench):
    bench.set_checks(bench.sound, "all: off")
    bench.forget(bench.sound, "sound-public")
    return bench.build(bench.sound, "sound-public")


# In the order of each round; every case after the floor and Hugo is a build of ours.
CASES = [
    Case("floor", "floor: cmark-gfm and system calls alone", floor),
    Case("hugo", "Hugo", hugo),
    Case("clean", "clean build", clean),
    Case("unchanged", "nothing changed", unchanged),
    Case("body", "one body edited", body),
    Case("title", "one title edited", title),
    Case("tag", "one tag added", tag),
    Case("deleted", "one article deleted", deleted),
    Case("template", "one template edited", template),
    Case("checked", "clean build, all rules", checked),
    Case("sound-floor", "sound articles: floor", sound_floor),
    Case("sound-off", "sound articles: clean build, rules off", sound_unchecked),
    Case("sound", "sound articles: clean build, all rules", sound_checked),
]
NAMES = [case.name for case in CASES]
SOUND = {"sound-floor", "sound-off", "sound"}


def run_rounds(bench, names, rounds, say):
    """The usages of each case, by its name; the first round, which only warms up, is left out."""
    usages = {name: [] for name in names}
    chosen = [case for case in CASES if case.name in names]
    for number in range(rounds + 1):
        bench.round += 1
        for case in chosen:
            say(f"round {number} of {rounds}: {case.title}")
            usage = case.run(bench)
            if number:
                usages[case.name].append(usage)
    return usages


def hugo_site(shared):
    return (shared if shared else pathlib.Path(__file__).resolve().parent) / "hugo"
