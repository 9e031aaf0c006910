"""Fixtures shared by all acceptance tests."""
import pytest
from project import BINARY, REPOSITORY, Project


def pytest_sessionstart(session):
    if not BINARY.is_file():
        pytest.exit(f"{BINARY.relative_to(REPOSITORY)} is missing; run 'make build' first", 2)


@pytest.fixture
def project(tmp_path):
    """An empty project with a register of everything that an article needs, and no article."""
    return Project(tmp_path / "project")
