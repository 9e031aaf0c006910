"""Projects in temporary folders, and the program run on them."""
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("BEDSIDE", REPOSITORY / ".build/release/bedside"))
SINKS = pathlib.Path(__file__).parent / "sinks"
THEME = REPOSITORY / "templates"
TODAY = "2026-11-22"
# The usual site switches off what can be, but for what a check with --external finds.
OTHER_SITES = {
    "external-link-broken": "error", "external-link-credentials": "error",
    "external-link-moved": "warning", "external-link-unreachable": "warning",
}

FINDING = re.compile(
    r"^(?P<path>\S.*?)(?::(?P<line>\d+):(?P<column>\d+))?: (?P<severity>error|warning|note): "
    r"(?P<summary>.*) \[(?P<rule>[a-z0-9-]+)\]$"
)


@dataclass(frozen=True)
class Finding:
    """One finding as it is printed; a finding about a whole file has no line."""

    path: str
    line: int | None
    column: int | None
    severity: str
    summary: str
    rule: str


@dataclass(frozen=True)
class Run:
    """What came of one run: `seconds` and `cpu_seconds`, and the peak memory in bytes."""

    status: int
    stdout: str
    stderr: str
    seconds: float
    cpu_seconds: float
    peak_memory: int

    @property
    def findings(self):
        found = []
        for line in self.stderr.splitlines():
            if match := FINDING.match(line):
                line_number, column = (int(match[n]) if match[n] else None for n in ("line", "column"))
                found.append(
                    Finding(
                        match["path"], line_number, column, match["severity"], match["summary"], match["rule"]
                    )
                )
        return found

    @property
    def errors(self):
        return [finding for finding in self.findings if finding.severity == "error"]


def quoted(text):
    """A text as a YAML scalar: JSON's strings are YAML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


def run(arguments, *, cwd, env=None, umask=None, memory=None, cpu=None, timeout=60, wrapper=(), program=BINARY):
    """Runs the program; `memory` limits its address space in bytes, `cpu` its time in seconds."""

    def limit():
        if umask is not None:
            os.umask(umask)
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        if cpu:
            resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    environment = {"PATH": os.environ["PATH"], "TERM": "dumb"} | (env or {})
    start = time.monotonic()
    with (
        open(cwd / ".stdout", "w+b") as out,
        open(cwd / ".stderr", "w+b") as err,
        subprocess.Popen(
            [*wrapper, str(program), *map(str, arguments)],
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            preexec_fn=limit,
        ) as process,
    ):
        alarm = signal.signal(signal.SIGALRM, lambda *_: process.kill())
        signal.alarm(timeout)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            signal.alarm(0)
            signal.signal(signal.SIGALRM, alarm)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Run(
            process.returncode,
            out.read().decode(),
            err.read().decode(),
            time.monotonic() - start,
            usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss * 1024,
        )


def tree(folder):
    """Every file below a folder with its bytes, by path; the `.gitignore` of a checkout left out."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".gitignore"
    }


class Project:
    """A project whose files a test writes, and the program at work on it."""

    def __init__(self, root, templates=SINKS):
        self.root = root
        self.output = root / "public"
        for folder in ("articles", "site/pages", "site/safety"):
            (root / folder).mkdir(parents=True)
        shutil.copytree(templates, root / "templates")
        self.site()
        self.write("site/people.yaml", "team:\n  kind: organisation\n  name: The team\n  description: Us.\n")
        self.write("site/tags.yaml", "pain:\n  label: Pain\n  description: What hurts.\n")
        self.write("site/disclaimers.yaml", "general:\n  title: Disclaimer\n  text: This is no advice.\n")

    @classmethod
    def sample(cls, root):
        """A copy of the repository's own site."""
        root.mkdir(parents=True)
        for folder in ("articles", "site", "templates"):
            shutil.copytree(REPOSITORY / folder, root / folder)
        project = cls.__new__(cls)
        project.root = root
        project.output = root / "public"
        return project

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def site(self, **fields):
        """Writes site.yaml; a field given replaces the usual one, None leaves it out."""
        usual = {
            "title": "Clinic",
            "description": "About backs.",
            "baseURL": "https://example.org/",
            "language": "en-GB",
            "publisher": {"name": "Clinic"},
            "disclaimer": "general",
            "checks": {"all": "off"} | OTHER_SITES,
        }
        values = {key: value for key, value in (usual | fields).items() if value is not None}
        self.write("site/site.yaml", json.dumps(values, ensure_ascii=False, indent=1) + "\n")

    def article(self, name, body="Text.\n", **fields):
        """Writes articles/NAME.md; a value is YAML, a field given replaces the usual one."""
        usual = {"title": "Title", "description": "Text.", "date": "2025-10-14", "author": "team", "tags": "[pain]"}
        lines = [f"{key}: {value}" for key, value in (usual | fields).items() if value is not None]
        head = "---\n" + "\n".join(lines) + "\n---\n"
        return self.write(f"articles/{name}.md", (head + body) if isinstance(body, str) else head.encode() + body)

    def build(self, *arguments, **options):
        options.setdefault("cwd", self.root)
        return run(["build", "--today", TODAY, *arguments], **options)

    def run(self, *arguments, **options):
        """Runs another command than a build, on the same day."""
        options.setdefault("cwd", self.root)
        return run([*arguments, "--today", TODAY], **options)

    def tree(self):
        return tree(self.output)

    def read(self, path):
        return (self.output / path).read_text(encoding="utf-8")
