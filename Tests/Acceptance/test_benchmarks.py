"""That the benchmarks still run and edit what they say; what they measure of so small a site means nothing."""
import subprocess
import sys

import pytest
from project import BINARY, REPOSITORY

sys.path.insert(0, str(REPOSITORY / "Benchmarks"))
import cases  # noqa: E402
import report  # noqa: E402

OURS = [name for name in cases.NAMES if name != "hugo"]


def test_every_case_runs_on_our_own_corpus():
    run = subprocess.run(
        [sys.executable, "-B", REPOSITORY / "Benchmarks/run", "--count", "30", "--rounds", "1", "--dry",
         "--shared", "none", "--cases", *OURS],
        env={"BEDSIDE": str(BINARY), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False,
    )
    assert run.returncode == 0, run.stderr
    for case in cases.CASES:
        assert (f"| {case.title} |" in run.stdout) == (case.name in OURS)


@pytest.mark.parametrize("factor, verdict", [(0.9, "| met |"), (1.1, "**not met**")])
def test_a_budget_is_met_or_not(factor, verdict):
    clean = {"wall": 2.0, "peak": 100e6, "floors": 1.8 * factor, "hugos": 0.1 * factor}
    checked = {"wall": 3.0, "peak": 300e6 * factor, "floors": 2.5 * factor, "hugos": None}
    found = report.budgets(
        {"sizes": {"10000": {"cases": {"clean": clean, "checked": checked}}}, "program": {"start": 0.015 * factor}}
    )
    rows = found.splitlines()[2:]
    assert len(rows) == 5 and all(verdict in row for row in rows), found
