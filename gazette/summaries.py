"""What the command line says of a build, a problem and a query, as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.counts import counted
from gazette.render import Format, render, shown
from graph.answers import Answer, Engine, run_query
from graph.choices import UnknownValue
from ontology.terms import GZ
from queries.catalogue import Query, find_query
from queries.headings import Language, find_heading, head_columns

if TYPE_CHECKING:  # a question needs nothing of what a build needs
    from graph.intake import Build
    from graph.shards import ShardCount
    from loaders.model import Problem

DOCUMENT_COLUMNS = ("document", "title", "issuers", "issued", "genre")
QUERY_HEADS = {Language.CHINESE: ("名称", "问题", "标签"), Language.ENGLISH: ("name", "question", "tags")}
MANY = 30  # documents or problems that are listed after a build; of more, the number is said


def problem_lines(problems: Sequence[tuple[str, Problem]], on_terminal: bool = False) -> Iterator[str]:
    """Each problem: file, line, code, message; below it the advice.

    on_terminal: of many, only how many there are of each kind, with the first of it, and how to have them all.
    """
    if on_terminal and len(problems) > MANY:
        yield from problem_kinds(problems)
        return
    for path, problem in problems:
        yield problem_line(path, problem)
        yield f"  {shown(problem.advice)}"


def problem_line(path: str, problem: Problem) -> str:
    """A problem on a line: file, line, code, message."""
    where = f"{path}:{problem.span.line}: " if problem.span else f"{path}: " if path else ""
    return f"{shown(where)}{problem.code}: {shown(problem.message)}"


def problem_kinds(problems: Sequence[tuple[str, Problem]]) -> Iterator[str]:
    """How many problems there are of each kind, the most frequent first, and the first of each with its advice."""
    kinds: dict[str, list[tuple[str, Problem]]] = {}
    for path, problem in problems:
        kinds.setdefault(problem.code, []).append((path, problem))
    for code, found in sorted(kinds.items(), key=lambda each: (-len(each[1]), each[0])):
        files = len({path for path, _ in found if path})
        within = f" in {counted(files, 'file')}" if files else ""
        yield f"{code}: {counted(len(found), 'problem')}{within}, the first of them:"
        yield f"  {problem_line(*found[0])}"
        yield f"  {shown(found[0][1].advice)}"
    yield f"{counted(len(problems), 'problem')}; the same command with 2> problems.txt writes each of them there"


def build_summary(done: Build, store: Path, engine: Engine) -> str:
    """The documents of a store that was just written, unless they are many, and what it holds."""
    ((held,),) = engine.run(f"SELECT (COUNT(*) AS ?n) {{ ?document a <{GZ.Document}> }}").rows
    documents = int(str(held))
    listed = list_documents(engine) if 0 < documents <= MANY else ""
    skipped = f" ({counted(done.skipped, 'file')} unchanged)" if done.skipped else ""
    skipped += read_before(done.reused)
    day = f", as of {done.as_of}" if done.as_of else ""
    read = f"{what_was_read(done.documents, done.facts)}{skipped}"
    held_now = f"{counted(documents, 'document')}, {counted(done.triples, 'triple')}"
    return f"{listed}{read}; {held_now} in {store}{day}"


def list_documents(engine: Engine) -> str:
    """The documents of a store as a table."""
    answer = run_query(engine, find_query("documents"))
    at = [answer.columns.index(column) for column in DOCUMENT_COLUMNS]
    rows = tuple(tuple(row[index] for index in at) for row in answer.rows)
    return render(Answer(DOCUMENT_COLUMNS, rows), Format.TABLE) + "\n"


def shards_summary(done: ShardCount, folder: Path) -> str:
    """What was read into a folder of shards."""
    read = f"{what_was_read(done.documents, done.facts)}{read_before(done.reused)}"
    return f"{read}; {counted(done.shards, 'shard')} in {folder}"


def what_was_read(documents: int, facts: int) -> str:
    """How much some files gave."""
    return f"{counted(documents, 'document')}, {counted(facts, 'fact')} read"


def read_before(files: int) -> str:
    """That some files were read by an earlier run."""
    return f" ({counted(files, 'file')} by an earlier run)" if files else ""


def describe(asked: Query, language: Language | None = None) -> str:
    """A query's help: what it answers, its parameters and what they take, its columns.

    language: Chinese or English alone; where none is asked for, English with the Chinese of titles and parameters.
    """
    if language is Language.CHINESE:
        return describe_in_chinese(asked)
    both = language is None
    title = f"{asked.title}（{asked.title_zh}）" if both else asked.title
    lines = [f"{asked.name}: {title}", "", asked.summary, *([asked.summary_zh] if both else []), ""]
    for parameter in asked.parameters:
        default = f" (default: {parameter.default})" if parameter.default else ""
        lines.append(f"  --{parameter.name} {parameter.type.upper()}  {parameter.summary}{default}")
        lines += [f"      {parameter.name_zh}：{parameter.summary_zh}"] if both else []
    listed = [parameter.name for parameter in asked.parameters if parameter.type.choices]
    if listed:
        others = f" (or {', '.join(listed[1:])})" if listed[1:] else ""
        lines.append(f"\nTo list what the graph has: gazette query {asked.name} --choices {listed[0]}{others}")
    columns, tags = ", ".join(asked.columns), ", ".join(asked.tags)
    return "\n".join([*lines, "", f"Columns: {columns}", f"Best shown as: {asked.display}", f"Tags: {tags}"])


def describe_in_chinese(asked: Query) -> str:
    """A query's help in Chinese; its options go by their Chinese names too."""
    lines = [f"{asked.name}：{asked.title_zh}", "", asked.summary_zh, ""]
    for parameter in asked.parameters:
        default = f"（默认：{parameter.default}）" if parameter.default else ""
        lines.append(f"  --{parameter.name}（--{parameter.name_zh}）  {parameter.summary_zh}{default}")
    listed = [parameter.name for parameter in asked.parameters if parameter.type.choices]
    if listed:
        others = f"（或 {'、'.join(listed[1:])}）" if listed[1:] else ""
        lines.append(f"\n查看图谱中的可选值：gazette query {asked.name} --choices {listed[0]}{others}")
    columns = "、".join(head_columns(asked.columns, Language.CHINESE, asked.name))
    return "\n".join([*lines, "", f"各列：{columns}"])


def list_queries(queries: Sequence[Query], words: str | None, lang: str | None = None) -> Answer:
    """The queries whose head holds each of some words, in Chinese or in English, or all.

    lang: only the titles in this language, under its headings.
    """
    sought = (words or "").lower().split()
    texts = {each.name: "\n".join(words_of(each)).lower() for each in queries}
    found = [each for each in queries if all(word in texts[each.name] for word in sought)]
    rows = tuple((each.name, each.title, each.title_zh, ", ".join(each.tags)) for each in found)
    if lang is None:
        return Answer(("name", "title", "title_zh", "tags"), rows)
    kept = (0, 2, 3) if lang == Language.CHINESE else (0, 1, 3)
    return Answer(QUERY_HEADS[Language(lang)], tuple(tuple(row[at] for at in kept) for row in rows))


def not_mentioned(words: str, language: Language | None) -> str:
    """That no question mentions some words."""
    if language is Language.CHINESE:
        return f"没有问题提到“{shown(words)}”；用 gazette queries 列出全部"
    return f"no question mentions {shown(words)}; `gazette queries` lists them all"


def words_of(asked: Query) -> Iterator[str]:
    """What a query's head says in words, and what its columns are called."""
    yield from (asked.name, asked.title, asked.title_zh, asked.summary, asked.summary_zh, *asked.tags, *asked.columns)
    for column in asked.columns:
        heading = find_heading(column, asked.name)
        yield from (heading.zh, heading.en) if heading else ()
    for each in asked.parameters:
        yield from (each.name, each.name_zh, each.summary, each.summary_zh, each.default or "")


def default_remark(asked: Query, given: Mapping[str, Sequence[str]], language: Language | None = None) -> str | None:
    """That an answer may be empty because of a default that the user did not give; None where it has none."""
    defaults = [each for each in asked.parameters if each.default and each.name not in given]
    if not defaults:
        return None
    told = ", ".join(f"--{each.name} {each.default}" for each in defaults)
    if language is Language.CHINESE:
        other = " ".join(f"--{each.name} {each.name_zh}" for each in defaults)
        return f"按默认的 {told} 查，没有结果；可另行指定：gazette query {asked.name} {other}"
    other = " ".join(f"--{each.name} {each.type.upper()}" for each in defaults)
    return f"no row for {told}, the default; ask for another: gazette query {asked.name} {other}"


def unknown_remark(asked: Query, unknown: UnknownValue, language: Language | None = None) -> str:
    """That the graph does not have a value, hence the answer is empty, what it has instead, and how to list that."""
    return lacking(asked, unknown, language, hence="the answer is empty", hence_zh="所以没有结果")


def lacking(asked: Query, unknown: UnknownValue, language: Language | None, *, hence: str, hence_zh: str) -> str:
    """That the graph does not have a value, what comes of it, what it has instead, and how to list that."""
    name = unknown.parameter.name
    listing = f"gazette query {asked.name} --choices {name}"
    if language is Language.CHINESE:
        hint = f"是否指{'、'.join(unknown.close)}？" if unknown.close else ""
        return shown(f"图谱中没有{unknown.parameter.name_zh}“{unknown.value}”，{hence_zh}。{hint}可选值见 {listing}")
    hint = f"did you mean {' or '.join(unknown.close)}? " if unknown.close else ""
    said = f"no {unknown.parameter.type} {unknown.value} in this graph, so {hence}; {hint}"
    return shown(f"{said}`{listing}` lists what there is")
