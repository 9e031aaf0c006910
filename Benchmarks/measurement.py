"""One run of a command, and what many of them come to."""
import dataclasses
import os
import statistics
import subprocess
import time


@dataclasses.dataclass(frozen=True)
class Usage:
    """What a run took: `wall` and `cpu` in seconds, `peak` memory in bytes."""

    wall: float
    cpu: float
    peak: int


def measure(command, **options):
    """Runs a command, which has to succeed."""
    start = time.monotonic()
    process = subprocess.Popen(
        list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exit {process.returncode}: {' '.join(map(str, command))}")
    return Usage(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def summary(runs, floors, hugos):
    """Medians of the runs of a case; ratios are taken round by round, since the machine's speed drifts."""
    walls = [run.wall for run in runs]
    return {
        "wall": statistics.median(walls),
        "fastest": min(walls),
        "slowest": max(walls),
        "cpu": statistics.median(run.cpu for run in runs),
        "peak": statistics.median(run.peak for run in runs),
        "floors": ratio(runs, floors),
        "hugos": ratio(runs, hugos),
        "rounds": len(runs),
    }


def ratio(runs, others):
    """How many times as long as the others the runs took; None where there are no others."""
    return statistics.median(run.wall / other.wall for run, other in zip(runs, others)) if others else None
