"""What tests share: documents beside the checkout, programs that a machine may lack, and Hypothesis's settings."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no fault of the code, and what fails once must fail again.
settings.register_profile("gazette", deadline=None, derandomize=True)
settings.load_profile("gazette")


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of documents that are not part of the repository, from $GAZETTE_CORPORA."""
    named = os.environ.get("GAZETTE_CORPORA")
    if not named:
        pytest.skip("GAZETTE_CORPORA names no folder of documents")
    folder = Path(named)
    if not folder.is_dir():
        pytest.fail(f"GAZETTE_CORPORA is {named}, which is not a folder")
    return folder


@pytest.fixture(scope="session")
def program() -> Callable[..., Path]:
    """A function from a program's names, the usual one first, to its path.

    Without the program the test skips with a reason; under CI=true it fails, because .ci/run installs what tests start.
    """
    return find_program


def find_program(*names: str) -> Path:
    """The path of the first of `names` that this machine has."""
    for name in names:
        if path := shutil.which(name):
            return Path(path)
    reason = f"needs the program {' or '.join(names)}"
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}, and under CI nothing may skip for that: add it to .ci/run")
    pytest.skip(reason)
