"""Fixtures shared by all acceptance tests."""
import os
import pathlib

import pytest
from project import BINARY, Project

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
