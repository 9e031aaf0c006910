"""Fixtures shared by all acceptance tests."""
import os
import pathlib

import pytest
from project import BINARY, Project

pytest_plugins = ["browser"]

# Thousands of small files: in memory where the machine has room for them.
MEMORY = pathlib.Path("/dev/shm")


def pytest_configure(config):
    if not BINARY.is_file():
        pytest.exit(f"{BINARY} is missing; run 'make build' first", 2)
    if os.access(MEMORY, os.W_OK):
        room = os.statvfs(MEMORY)
        if room.f_bavail * room.f_frsize > 1 << 30:
            os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.fixture
def project(tmp_path):
    """A project with a register of everything that an article needs, and no article."""
    return Project(tmp_path / "project")


def pytest_addoption(parser):
    parser.addoption("--long", action="store_true", help="as many cases as 'make test-faults' tries")
    parser.addoption("--share", default="1/1", metavar="N/M", help="every M-th test from the N-th on, to run beside others")


def pytest_collection_modifyitems(config, items):
    number, count = map(int, config.getoption("--share").split("/"))
    items[:] = items[number - 1 :: count]
