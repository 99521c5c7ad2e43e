"""Patterns that are compiled late: all of them can be compiled, and none is compiled by importing alone."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import graph
import loaders
from loaders.fact_types import Standard
from loaders.read import read_data
from loaders.regex import METHODS, LateRegex, regex
from loaders.rules.appointments import OF_PERSON
from loaders.rules.indicators import BODY_AS_SUBJECT, TOLD
from loaders.rules.standard_groups import PLACES

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


@pytest.mark.parametrize(
    "text",
    ["城乡低保标准为：" + "安和县" * 400 + "每人每月500元。", "将甲和乙级每人每月200元和" * 200 + "调整如下。"],
    ids=["places", "old amounts"],
)
def test_a_long_list_that_goes_nowhere_is_read_in_one_way(text: str) -> None:
    """Where 和 stood in names and between them, each one doubled the time: a hundred characters took minutes."""
    head = "安河市人民政府关于调整城乡低保标准的通知\n安河政发〔2021〕3号\n各区、县人民政府：\n"
    read = read_data(f"{head}{text}\n安河市人民政府\n2021年3月1日\n".encode(), Path("anhe.txt"))
    assert not any(isinstance(fact, Standard) for fact in read.facts[0])


@pytest.mark.parametrize(
    ("rule", "text"),
    [(BODY_AS_SUBJECT, "市河局管委会和" * 200), (TOLD, "市河局管委会和" * 200), (OF_PERSON, "张和远和" * 200)],
)
def test_a_long_list_without_its_end_is_no_list(rule: re.Pattern[str], text: str) -> None:
    assert rule.fullmatch(text) is None


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (PLACES, "河东区、和平区以及新和县"),
        (PLACES, "河东区和和平区、平山县和新和县"),
        (PLACES, "河东、河西和东山3区"),
        (TOLD, "市水务局、市河长办和市公安局要"),
    ],
)
def test_lists_keep_names_that_hold_a_joiner(rule: re.Pattern[str], text: str) -> None:
    assert rule.fullmatch(text)
