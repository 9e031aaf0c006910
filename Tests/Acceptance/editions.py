"""A site in two editions, and builds of the second one over the first that are disturbed."""
import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass

from articles import write_articles
from project import BINARY, TODAY, Project

DOT_FILES = {".gitignore": b"*\n", ".git/HEAD": b"ref: refs/heads/pages\n", ".git/refs/heads/pages": b"1f\n"}


def files(folder):
    """Every file below a folder with its bytes, by path; a symbolic link with where it leads."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            found[str(path.relative_to(folder))] = os.readlink(path)
        elif path.is_file():
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


@dataclass(frozen=True)
class Ended:
    """How a build ended: its status (negative for a signal) and its words."""

    status: int
    words: str


class Editions:
    """A project whose `public/` holds the old edition, and whose sources make the new one."""

    def __init__(self, folder, count=40):
        self.project = Project(folder / "project")
        self.output = self.project.output
        self.saved = folder / "saved"
        write_articles(self.project, count, words=80)
        self.project.site(title="The old edition")
        self.old = self._built(folder / "old")
        for path, content in DOT_FILES.items():
            (self.output / path).parent.mkdir(parents=True, exist_ok=True)
            (self.output / path).write_bytes(content)
        assert self.build().status == 0
        shutil.copytree(self.output, self.saved / "public", symlinks=True)
        shutil.copytree(self.project.root / ".bedside", self.saved / ".bedside")
        self.project.site(title="The new edition")
        (self.project.root / "articles/a00003.md").rename(self.project.root / "articles/renamed.md")
        (self.project.root / "articles/a00005.md").unlink()
        self.new = self._built(folder / "new")

    def _built(self, output):
        ended = self.build("--output", output)
        assert ended.status == 0, ended.words
        return files(output)

    def command(self, *arguments):
        return [str(BINARY), "build", "--today", TODAY, *map(str, arguments)]

    def start(self, *arguments, wrapper=(), **options):
        options.setdefault("cwd", self.project.root)
        return subprocess.Popen(
            [*wrapper, *self.command(*arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "TERM": "dumb"},
            **options,
        )

    def build(self, *arguments, **options):
        return self.finish(self.start(*arguments, **options))

    @staticmethod
    def finish(process):
        _, words = process.communicate(timeout=120)
        return Ended(process.returncode, words.decode(errors="replace"))

    def restore(self):
        """Puts the old edition back, with the cache of its build and nothing else."""
        for name in ("public", ".bedside", ".public.bedside"):
            shutil.rmtree(self.project.root / name, ignore_errors=True)
        shutil.copytree(self.saved / "public", self.output, symlinks=True)
        shutil.copytree(self.saved / ".bedside", self.project.root / ".bedside")

    def duration(self):
        self.restore()
        start = time.monotonic()
        assert self.build().status == 0
        return time.monotonic() - start

    @property
    def site(self):
        return {path: content for path, content in files(self.output).items() if not path.startswith(".")}

    @property
    def is_old(self):
        return self.site == self.old

    @property
    def is_new(self):
        return self.site == self.new

    @property
    def leftovers(self):
        names = {path.name for path in self.project.root.iterdir()}
        return names - {"articles", "site", "templates", "public", ".bedside"}

    def dot_files(self, folder):
        return {path: content for path, content in files(folder).items() if path.startswith(".")}

    def check_whole(self, note):
        """Expects one edition or the other, and nothing of the user's lost."""
        assert self.is_old or self.is_new, note
        waiting = self.project.root / ".public.bedside/next"
        assert self.dot_files(waiting) | self.dot_files(self.output) == DOT_FILES, note
        assert (self.output / ".gitignore").exists(), note

    def check_recovery(self, note):
        """Expects the next build to end as an undisturbed one does."""
        ended = self.build()
        assert ended.status == 0, (note, ended.words)
        assert self.is_new, note
        assert self.dot_files(self.output) == DOT_FILES, note
        assert not self.leftovers, note


def interrupt(process, after, number=signal.SIGKILL):
    """Sends a signal some seconds after the start, unless the process has ended by then."""
    time.sleep(after)
    if process.poll() is None:
        process.send_signal(number)
