"""The continuous integration itself: valid by its schema, and nothing that a workflow auditor objects to."""
import pathlib
import subprocess
import sys

import pytest
from project import REPOSITORY

WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
TOOLS = pathlib.Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
        ["zizmor", "--offline", "--quiet"],
    ],
    ids=lambda command: command[0],
)
def test_the_workflows_pass(command):
    assert WORKFLOWS
    checked = subprocess.run([TOOLS / command[0], *command[1:], *WORKFLOWS], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
