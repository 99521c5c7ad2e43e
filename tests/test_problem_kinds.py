"""What a build says of its problems: each of them in a file, their kinds where somebody reads on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from gazette.summaries import MANY, problem_lines
from loaders.model import Problem

ROOT = Path(__file__).parents[1]


def problems(code: str, count: int) -> list[tuple[str, Problem]]:
    """So many problems of a kind, each in a file of its own."""
    return [
        (f"{code}-{index}.txt", Problem(code, f"message {index}", f"advice {code}", None)) for index in range(count)
    ]


def test_few_problems_are_told_one_by_one_also_on_a_terminal() -> None:
    few = problems("tree.gap", MANY)
    assert list(problem_lines(few, on_terminal=True)) == list(problem_lines(few))
    assert len(list(problem_lines(few))) == 2 * MANY


def test_many_problems_are_counted_by_kind_with_the_first_of_each() -> None:
    found = [
        *problems("tree.gap", 7),
        *problems("text.gb18030", MANY),
        ("", Problem("build.undated", "no", "say", None)),
    ]
    assert list(problem_lines(found, on_terminal=True)) == [
        "text.gb18030: 30 problems in 30 files, the first of them:",
        "  text.gb18030-0.txt: text.gb18030: message 0",
        "  advice text.gb18030",
        "tree.gap: 7 problems in 7 files, the first of them:",
        "  tree.gap-0.txt: tree.gap: message 0",
        "  advice tree.gap",
        "build.undated: 1 problem, the first of them:",
        "  build.undated: no",
        "  say",
        "38 problems; the same command with 2> problems.txt writes each of them there",
    ]


@pytest.mark.parametrize("terminal", [True, False])
def test_a_build_counts_problems_on_a_terminal_and_lists_them_in_a_pipe(tmp_path: Path, terminal: bool) -> None:
    for index in range(MANY + 1):
        (tmp_path / f"{index:02d}.txt").write_text(f"安河市水务局\n关于第{index}次会议的记录。\n", encoding="utf-8")
    reader, writer = pty.openpty() if terminal else os.pipe()
    done = subprocess.run(
        [sys.executable, "-m", "gazette", "build", ".", "--workers", "1"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=writer,
        timeout=120,
        check=False,
    )
    os.close(writer)
    said = b""
    while piece := read(reader):
        said += piece
    os.close(reader)
    lines = said.decode().replace("\r", "").splitlines()
    assert done.returncode in (0, 2)
    counting = [line for line in lines if line.endswith("the first of them:")]
    assert bool(counting) == terminal
    assert (sum(1 for line in lines if "build.nofacts: " in line) > MANY) != terminal


def read(descriptor: int) -> bytes:
    """What is left to read; nothing at the end, which a terminal tells by an error."""
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""
