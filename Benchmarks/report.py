"""Tables of what was measured, for the terminal and for docs/performance.md."""
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess

from cases import CASES

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
DOCUMENT = REPOSITORY / "docs/performance.md"
RESULTS = pathlib.Path(__file__).resolve().parent / "results.json"
BEGIN = "<!-- measured: 'make bench' writes what follows -->"
END = "<!-- end of what was measured -->"
# The size that the budgets are about, and the one that has to keep pace with it.
USUAL, LARGE = 10_000, 100_000


def load():
    return json.loads(RESULTS.read_text()) if RESULTS.exists() else {"sizes": {}, "program": {}}


def save(results):
    results["sizes"] = dict(sorted(results["sizes"].items(), key=lambda item: int(item[0])))
    RESULTS.write_text(json.dumps(results, indent=1) + "\n")


def surroundings(bedside, hugo, work):
    """When, with what and on what was measured; nothing that names a machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    version = answer([bedside, "--version"])
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        "machine": f"{len(os.sched_getaffinity(0))} cores, {memory:.0f} GB of memory, "
                   f"{'tmpfs' if str(work).startswith('/dev/shm') else 'disk'}",
        "Linux": found(r"[\d.]+", platform.release()),
        "Swift": found(r"Swift version ([\d.]+)", answer(["swift", "--version"])),
        "Bedside": found(r"[\d.]+", version),
        "cmark-gfm": found(r"cmark-gfm ([\w.]+)", version) or answer(["pkg-config", "--modversion", "libcmark-gfm"]),
        "Hugo": found(r"v([\d.]+)", answer([hugo, "version"])) if hugo else "none",
    }


def answer(command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""


def found(pattern, text):
    match = re.search(pattern, text)
    return (match[1] if match.groups() else match[0]) if match else ""


def table(head, rows, numbers=1):
    """A Markdown table whose columns from `numbers` on stand to the right."""
    rules = ["---" if column < numbers else "---:" for column in range(len(head))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, rules, *rows])


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 0.1 else f"{value:.2f} s"


def megabytes(value):
    return f"{value / 1e6:,.0f} MB"


def size_table(count, cases):
    rows = [
        [case.title, seconds(figures["wall"]),
         f"{seconds(figures['fastest'])} to {seconds(figures['slowest'])}",
         seconds(figures["cpu"]), megabytes(figures["peak"]), times(figures["floors"]),
         times(figures["hugos"])]
        for case in CASES if (figures := cases.get(case.name))
    ]
    head = [f"{int(count):,} articles", "wall", "range", "CPU", "peak memory", "of the floor", "of Hugo"]
    return table(head, rows)


def times(ratio):
    return "" if ratio is None else f"{ratio:.2f} ×"


def budgets(results):
    """A table of the budgets that there are figures for."""
    usual = results["sizes"].get(str(USUAL), {}).get("cases", {})
    large = results["sizes"].get(str(LARGE), {}).get("cases", {})
    program = results["program"]
    rows = []

    def add(work, allowed, measured, is_met):
        rows.append([work, allowed, measured, "met" if is_met else "**not met**"])

    def against_floor(name, limit, title):
        if name in usual and usual[name]["floors"] is not None:
            add(title, f"{limit} × the floor", times(usual[name]["floors"]), usual[name]["floors"] <= limit)

    against_floor("clean", 1.8, "clean build, rules off")
    if "clean" in usual and usual["clean"]["hugos"] is not None:
        add("the same", "1/10 of Hugo", f"1/{1 / usual['clean']['hugos']:.1f}", usual["clean"]["hugos"] <= 0.1)
    for name, title in [("checked", "nonsense"), ("sound", "sound articles")]:
        against_floor(name, 2.5, f"clean build, all rules, {title}")
        if name in usual:
            peak = usual[name]["peak"]
            add("the same, peak memory", "300 MB", megabytes(peak), peak <= 300e6)
    against_floor("unchanged", 0.15, "nothing changed")
    against_floor("body", 0.2, "one article edited")
    if "clean" in usual and "clean" in large:
        growth = large["clean"]["wall"] / LARGE / (usual["clean"]["wall"] / USUAL)
        add(f"{LARGE:,} articles, time an article", f"1.2 × that at {USUAL:,}", times(growth), growth <= 1.2)
        peak = large["clean"]["peak"]
        add(f"{LARGE:,} articles, peak memory", "1,500 MB", megabytes(peak), peak <= 1500e6)
    if program.get("render") is not None:
        add("template of an article, one page", "15 µs", f"{program['render'] * 1e6:.1f} µs", program["render"] <= 15e-6)
    if "start" in program:
        add("start-up", "15 ms", f"{program['start'] * 1e3:.1f} ms", program["start"] <= 15e-3)
    return table(["Work", "Budget", "Measured", ""], rows, 4)


def memory_growth(results):
    """What one article more takes, between each size and the next."""
    peaks = [(int(count), size["cases"]["clean"]["peak"]) for count, size in results["sizes"].items()
             if "clean" in size["cases"]]
    lines = [
        f"- From {low:,} to {high:,} articles, the peak memory of a clean build grows by "
        f"{(more - less) / (high - low) / 1000:.1f} KB an article."
        for (low, less), (high, more) in zip(peaks, peaks[1:])
    ]
    return "\n".join(lines)


def instructions(path):
    if not path.exists():
        return ""
    rows = [[thing, f"{count:,}"] for thing, count in json.loads(path.read_text()).items()]
    return table(["Work on one article", "Instructions"], rows)


def text(results):
    parts = ["## Budgets", budgets(results)]
    for count, size in results["sizes"].items():
        where = size["surroundings"]
        versions = ", ".join(f"{name} {where[name]}" for name in ("Bedside", "Swift", "cmark-gfm", "Hugo", "Linux"))
        parts += [f"## {int(count):,} articles", f"{where['date']}; {where['machine']}; {versions}. Medians of "
                  f"{next(iter(size['cases'].values()))['rounds']} rounds.", size_table(count, size["cases"])]
    if growth := memory_growth(results):
        parts += ["## Memory", growth]
    if timings := results["program"].get("timings"):
        parts += ["## Stages and templates",
                  f"What `bedside build --timings` says of a clean build of {results['program']['timed']:,} articles:",
                  f"```\n{timings}\n```"]
    if counts := instructions(RESULTS.parent / "instructions.json"):
        parts += ["## Instructions", "As callgrind counts them; `make bench-guard` fails if one grows by more than 5 %.",
                  counts]
    return "\n\n".join(parts)


def write(results):
    """Puts the tables between the markers of the document."""
    document = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{DOCUMENT.name} has lost the markers of what is measured")
    DOCUMENT.write_text(f"{before}{BEGIN}\n\n{text(results)}\n\n{END}{after}", encoding="utf-8")

