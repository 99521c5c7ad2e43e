"""What tests share: documents beside the checkout, programs that a machine may lack, and Hypothesis's settings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import settings

from graph.answers import EmbeddedEngine
from graph.build import build_store
from graph.store import open_store

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


# ---------------------------------------------------------------- stores of the sample and of invented documents

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "corpus" / "shenyang-2022-01.txt"
ANHE = sorted((ROOT / "tests" / "samples").glob("anhe-*.txt"))


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from the sample gazette; tests read it and do not write there."""
    store = tmp_path_factory.mktemp("sample") / "gazette.store"
    build_store([SAMPLE], store)
    return store


@pytest.fixture(scope="session")
def sample(sample_store: Path) -> EmbeddedEngine:
    """The engine that answers from the sample."""
    return EmbeddedEngine(open_store(sample_store))


@pytest.fixture(scope="session")
def anhe_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from an invented city's documents: two divisions of work, a plan, one of each other kind."""
    store = tmp_path_factory.mktemp("anhe") / "gazette.store"
    build_store(ANHE, store, place="安河市", as_of=date(2021, 12, 31))
    return store


@pytest.fixture(scope="session")
def anhe(anhe_store: Path) -> EmbeddedEngine:
    """The engine that answers from the invented city's documents, as of 2021-12-31."""
    return EmbeddedEngine(open_store(anhe_store))


Command: TypeAlias = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def gazette(tmp_path: Path) -> Command:
    """A function that runs `gazette …` as a process of its own in the test's folder; keywords go to its environment."""

    def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "gazette", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run
