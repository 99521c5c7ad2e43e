"""What the command line says of a build, a problem and a query, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.render import Format, render, shown
from graph.answers import Answer, Engine, run_query
from queries.catalogue import Query, find_query

if TYPE_CHECKING:  # a question needs nothing of what a build needs
    from graph.intake import Build
    from loaders.model import Problem

DOCUMENT_COLUMNS = ("document", "title", "issuers", "issued", "genre")
MANY = 30  # documents that are listed after a build; of more, only the number is said


def problem_lines(problems: Sequence[tuple[str, Problem]]) -> Iterator[str]:
    """Each problem: file, line, code, message; below it the advice."""
    for path, problem in problems:
        where = f"{path}:{problem.span.line}: " if problem.span else f"{path}: " if path else ""
        yield f"{shown(where)}{problem.code}: {shown(problem.message)}"
        yield f"  {shown(problem.advice)}"


def build_summary(done: Build, store: Path, engine: Engine) -> str:
    """The documents of a store that was just written, unless they are many, and what it holds."""
    answer = run_query(engine, find_query("documents"))
    at = [answer.columns.index(column) for column in DOCUMENT_COLUMNS]
    rows = tuple(tuple(row[index] for index in at) for row in answer.rows)
    listed = render(Answer(DOCUMENT_COLUMNS, rows), Format.TABLE) + "\n" if 0 < len(rows) <= MANY else ""
    skipped = f" ({done.skipped} files unchanged)" if done.skipped else ""
    day = f", as of {done.as_of}" if done.as_of else ""
    read = f"{done.documents} documents, {done.facts} facts read{skipped}"
    return f"{listed}{read}; {len(rows)} documents, {done.triples} triples in {store}{day}"


def describe(asked: Query) -> str:
    """A query's help: what it answers, its parameters, its columns."""
    lines = [f"{asked.name}: {asked.title}（{asked.title_zh}）", "", asked.summary, ""]
    for parameter in asked.parameters:
        default = f" (default: {parameter.default})" if parameter.default else ""
        lines.append(f"  --{parameter.name} {parameter.type.upper()}  {parameter.summary}{default}")
    return "\n".join([*lines, "", f"Columns: {', '.join(asked.columns)}"])


def list_queries(queries: Sequence[Query], word: str | None) -> Answer:
    """The queries whose name, titles, summary or tags hold a word, or all."""
    sought = (word or "").lower()
    found = [each for each in queries if sought in " ".join(words_of(each)).lower()]
    rows = tuple((each.name, each.title, each.title_zh, ", ".join(each.tags)) for each in found)
    return Answer(("name", "title", "title_zh", "tags"), rows)


def words_of(asked: Query) -> tuple[str, ...]:
    """What a query's head says in words."""
    return asked.name, asked.title, asked.title_zh, asked.summary, *asked.tags
