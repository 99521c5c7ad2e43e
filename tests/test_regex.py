"""Patterns that are compiled late: all of them can be compiled, and none is compiled by importing alone."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import subprocess
import sys

import pytest

import graph
import loaders
from loaders.regex import METHODS, LateRegex, regex

COUNT = """
import re
compiled = []
compile = re.compile
re.compile = lambda *given: compiled.append(given) or compile(*given)
import loaders.rules.targets, loaders.rules.indicators
print(len(compiled))
"""


def test_every_pattern_of_the_rules_can_be_compiled() -> None:
    """A faulty pattern would fail only where a document first needs it."""
    for package in (loaders, graph):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    late = [thing for thing in gc.get_objects() if type(thing) is LateRegex]
    assert len(late) > 500
    for each in late:
        re.compile(each.pattern, each.flags)


def test_importing_rules_compiles_almost_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 20


@pytest.mark.parametrize("method", METHODS)
def test_its_methods_are_those_of_the_compiled_pattern(method: str) -> None:
    late, compiled = regex("(?P<number>[0-9])个", re.S), re.compile("(?P<number>[0-9])个", re.S)
    given = ("一", "3个，5个") if method.startswith("sub") else ("3个，5个",)
    for _ in range(2):  # at first use, and later
        found, expected = getattr(late, method)(*given), getattr(compiled, method)(*given)
        if method == "finditer":
            found, expected = [each.span() for each in found], [each.span() for each in expected]
        elif isinstance(expected, re.Match):
            found, expected = found.groupdict(), expected.groupdict()
        assert found == expected
    assert late.pattern == compiled.pattern


def test_a_faulty_pattern_says_so_at_its_first_use() -> None:
    late = regex("(3个")
    with pytest.raises(re.error, match="missing \\)"):
        late.search("3个")


def test_it_has_nothing_else() -> None:
    with pytest.raises(AttributeError, match="scanner"):
        regex("3").scanner("3")  # type: ignore[attr-defined]
