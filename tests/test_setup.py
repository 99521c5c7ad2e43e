"""Holds the set-up to its promises: pins with hashes and without an index's address, one set of versions for all."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from conftest import find_program

ROOT = Path(__file__).parent.parent
REQUIREMENTS = {name: (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8") for name in ("run", "test")}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ADDRESS = re.compile(r"https?:|file:|git\+|--(?:extra-)?index-url|--find-links|--trusted-host|^-[if] ", re.M)


def pinned(text: str) -> dict[str, list[str]]:
    """Name → the versions pinned; several where Python's version decides.

    >>> pinned("rdflib==7.6.0 \\\\\\n    --hash=sha256:00\\n    # via owlrl\\n")
    {'rdflib': ['7.6.0']}
    """
    versions: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", text, re.M):
        versions.setdefault(name, []).append(version)
    return versions


def declared(requirements: list[str]) -> set[str]:
    """The names of requirements as pins spell them, without the extras of our own."""
    names = {re.split(r"[<>=\[; ]", requirement)[0].lower() for requirement in requirements}
    return names - {PROJECT["name"]}


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_each_pin_has_a_hash_and_no_address(name: str) -> None:
    text = REQUIREMENTS[name]
    entries = re.split(r"^(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.M), flags=re.M)[1:]
    assert len(entries) == sum(map(len, pinned(text).values())) > 0
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert ADDRESS.findall(text) == []


def test_what_runs_is_pinned() -> None:
    assert declared(PROJECT["dependencies"]) | {"setuptools"} <= pinned(REQUIREMENTS["run"]).keys()


def test_what_tests_need_is_pinned_with_the_same_versions() -> None:
    run, test = pinned(REQUIREMENTS["run"]), pinned(REQUIREMENTS["test"])
    for extra in PROJECT["optional-dependencies"].values():
        assert declared(extra) <= test.keys()
    assert {name: test.get(name) for name in run} == run


def test_a_program_that_is_there_is_found() -> None:
    assert find_program("no-such-program", "sh").name == "sh"


@pytest.mark.parametrize(
    ("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)], ids=["under CI", "elsewhere"]
)
def test_a_program_that_is_missing(ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="needs the program no-such-program"):
        find_program("no-such-program")
