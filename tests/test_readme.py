"""README and README.zh: every `gazette …` line is run on the sample, and what the print shows below it must come.

A line that is `…` alone stands for any lines.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from queries.catalogue import tables

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh.md")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Example:
    """A command that a README shows, with the output below it."""

    readme: str
    command: str
    output: tuple[str, ...]


def examples(readme: str) -> Iterator[Example]:
    """The commands of a README in order."""
    for block in BLOCK.findall((ROOT / readme).read_text(encoding="utf-8")):
        command: str | None = None
        output: list[str] = []
        for line in [*block.splitlines(), "$ "]:
            if not line.startswith("$ "):
                output.append(line)
                continue
            if command is not None:
                yield Example(readme, command, tuple(output))
            command, output = line.removeprefix("$ "), []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample and a store built from it."""
    made = tmp_path_factory.mktemp("readme")
    (made / "corpus").symlink_to(ROOT / "corpus")
    run(made, "gazette build corpus/shenyang-2022-01.txt")
    return made


def run(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a `gazette …` line as it stands."""
    program, *arguments = shlex.split(command)
    assert program == "gazette", command
    line = [sys.executable, "-m", "gazette", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        line, cwd=folder, capture_output=True, encoding="utf-8", timeout=120, env=environment, check=False
    )


def as_pattern(output: tuple[str, ...]) -> str:
    """An expression that an output matches; `…` stands for any lines."""
    return "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line.rstrip()) + r" *\n" for line in output)


EXAMPLES = [
    pytest.param(each, id=f"{each.readme}: {each.command[:60]}") for readme in READMES for each in examples(readme)
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_readme_command_prints_what_the_readme_shows(folder: Path, example: Example) -> None:
    done = run(folder, example.command)
    assert done.returncode == 0, done.stderr
    shown = "\n".join(example.output)
    assert re.fullmatch(as_pattern(example.output), done.stdout), f"README shows\n{shown}\n\ncame\n{done.stdout}"


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_shows_commands_and_lists_every_table(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert len(list(examples(readme))) >= 5
    assert [query.name for query in tables() if query.name not in text] == []
