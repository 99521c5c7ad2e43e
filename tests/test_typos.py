"""What a newcomer mistypes: each fault is one line that says what was meant or where it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Command

TYPOS = {
    "a command that is nearly two": (["quer"], "No such command 'quer'; did you mean query or queries?"),
    "a command with letters exchanged": (["biuld", "a.txt"], "No such command 'biuld'; did you mean build?"),
    "a question as a command": (
        ["accountability"],
        "No such command 'accountability'; that is a question: gazette query accountability",
    ),
    "no command": (["xyzzy"], "No such command 'xyzzy'; `gazette --help` lists them"),
    "nothing to ask": (["query"], "Missing argument 'NAME'; `gazette query --help` shows how it is used"),
    "one argument too many": (
        ["explore", "a.html"],
        "Got unexpected extra argument (a.html); `gazette explore --help` shows how it is used",
    ),
    "a table as an option": (
        ["tables", "--table", "targets"],
        "No such option '--table'; `gazette tables --help` shows how it is used",
    ),
}


@pytest.mark.parametrize(("arguments", "said"), TYPOS.values(), ids=TYPOS.keys())
def test_a_typo_is_answered_in_one_line(gazette: Command, arguments: list[str], said: str) -> None:
    done = gazette(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"gazette: {said}\n")


def test_the_language_can_be_set_once_for_all_commands(
    gazette: Command, sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAZETTE_LANG", "zh")
    assert gazette("query", "backups", "--store", sample_store).stdout.split()[:3] == ["公文", "人", "补位人"]
    assert gazette("answer", "--store", sample_store).stdout.startswith("标题含“卫生”或“健康”的计划方案")
    assert gazette("query", "backups", "--lang", "en", "--store", sample_store).stdout.split()[1] == "person"
    monkeypatch.setenv("GAZETTE_LANG", "français")
    wrong = gazette("query", "backups", "--store", sample_store)
    assert wrong.returncode == 2
    assert "GAZETTE_LANG" in wrong.stderr
