"""Which question of the catalogue a user means: by its name, by its title in either language, or by a part of that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from gazette.render import shown
from ontology.errors import QueryError
from queries.catalogue import Query, catalogue, find_query, tables
from queries.headings import Language

LISTED = 8  # questions that an error names
ALIKE = 0.4  # a Chinese title is short, and asked for in other words
MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; remark: which it is, where a part of its title was given."""

    query: Query
    remark: str | None = None


def find_asked(text: str, language: Language | None) -> Asked:
    """The question that a text names. Raises QueryError with those that it may mean.

    A name or a whole title is taken as it is, whatever its marks; a part of a Chinese title where only one has it.
    >>> find_asked("任免", None).query.name, find_asked("指标责任链", None).query.name
    ('appointments', 'accountability')
    >>> find_asked("责任链", Language.CHINESE)
    ... # doctest: +ELLIPSIS
    Asked(query=Query(name='accountability', ...), remark='“责任链”：按“指标责任链”（accountability）回答')
    """
    known = catalogue()
    if text in known:
        return Asked(known[text])
    sought = bare(text)
    entitled = [each for each in known.values() if sought and sought in (bare(each.title), bare(each.title_zh))]
    if len(entitled) == 1:
        return Asked(entitled[0])
    if text.isascii():
        return Asked(find_query(text))  # raises, with the closest names
    found = titled(text.split())
    if len(found) == 1:
        return Asked(found[0], answering(text, found[0], language))
    raise QueryError(which(text, found, language) if found else nothing_like(text, language))


def bare(text: str) -> str:
    """A text without what does not tell titles apart: marks, blanks, capitals.

    >>> bare("谁与谁同场？ 同场几次？"), bare("Lines of charge")
    ('谁与谁同场同场几次', 'linesofcharge')
    """
    return MARKS.sub("", text).casefold()


def titled(words: Sequence[str]) -> list[Query]:
    """The questions whose Chinese title holds all of some words, or those of 责任分工 where 责任分工表 was asked for.

    Fact tables stand first, then what has the shorter title. Where tables are asked for and no one is so entitled, they
    are all that speak of it.
    """
    sought = [part for each in words if (part := bare(each))]
    if not sought:
        return []
    if found := holding(sought, catalogue().values()):
        return found
    tabled = [each.removesuffix("表") for each in sought]
    if tabled == sought or not all(tabled):
        return []
    entitled = [each for each in tables() if [bare(each.title_zh)] == tabled]
    return entitled or holding(tabled, tables(), summaries=True) or holding(tabled, catalogue().values())


def holding(parts: Sequence[str], queries: Iterable[Query], *, summaries: bool = False) -> list[Query]:
    """The queries whose Chinese title, or also summary, holds each of some parts; tables and short titles first."""
    found = [
        each for each in queries if all(part in bare(each.title_zh + each.summary_zh * summaries) for part in parts)
    ]
    return sorted(found, key=lambda each: ("table" not in each.tags, len(each.title_zh), each.name))


def called(query: Query) -> str:
    """A question by its Chinese title and its name."""
    return f"“{query.title_zh}”（{query.name}）"


def answering(text: str, query: Query, language: Language | None) -> str:
    """Which question is answered, where only a part of its title was given."""
    if language is Language.CHINESE:
        return shown(f"“{text}”：按{called(query)}回答")
    return shown(f"{text}: answering {query.name} ({query.title_zh})")


def which(text: str, found: Sequence[Query], language: Language | None) -> str:
    """That several questions may be meant, and which."""
    first, more = found[:LISTED], len(found) - LISTED
    if language is Language.CHINESE:
        rest = f"等 {len(found)} 个" if more > 0 else ""
        return f"“{text}”：可能问的是{'、'.join(map(called, first))}{rest}；请写全标题，或写括号里的名称"
    rest = f"; and {more} more" if more > 0 else ""
    told = "; ".join(f"{each.name} ({each.title_zh})" for each in first)
    return f"{text}: {len(found)} questions may be meant: {told}{rest}; give the name of one"


def nothing_like(text: str, language: Language | None) -> str:
    """That no question has such a title, and which titles are most like it."""
    titles = {bare(each.title_zh): each for each in catalogue().values()}
    close = [titles[each] for each in get_close_matches(bare(text), sorted(titles), n=3, cutoff=ALIKE)]
    if language is Language.CHINESE:
        hint = f"是否指{'、'.join(map(called, close))}？" if close else ""
        return f"“{text}”：目录中没有这个问题。{hint}用 gazette queries 词语 查找"
    hint = f"did you mean {' or '.join(f'{each.name} ({each.title_zh})' for each in close)}? " if close else ""
    return f"{text}: there is no such query in the catalogue; {hint}`gazette queries` lists them"


def named_parameters(query: Query, given: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """What was given to a question's parameters, those that were called by their Chinese names by their own.

    >>> named_parameters(find_query("targets"), {"文件": ["安政发〔2021〕3号"]})
    {'document': ['安政发〔2021〕3号']}
    """
    found: dict[str, list[str]] = {}
    for name, values in given.items():
        found.setdefault(named_parameter(query, name), []).extend(values)
    return found


def named_parameter(query: Query, name: str) -> str:
    """The name of a parameter that may be called by its Chinese one; any other as it is."""
    return next((each.name for each in query.parameters if each.name_zh == name), name)
