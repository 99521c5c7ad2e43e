"""The heads and parameters of the catalogue's queries; knows no engine.

Each `.rq` file starts with a head of `#+ key: value` lines:

    #+ title: …            what it answers, in English; `title-zh` in Chinese
    #+ summary: …          one paragraph: what a row is, what is left out
    #+ columns: a, b       the columns, in order
    #+ parameter: NAME TYPE; what it does; default VALUE
    #+ tags: table, chain

and marks where parameters enter: one line `VALUES (?p_name …) { (UNDEF …) } # parameters`. Values are put in as RDF
terms, serialised by the caller's RDF library; a parameter that is not given stays UNDEF.
"""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeAlias

from ontology.errors import QueryError

FOLDER = Path(__file__).parent
HEAD = re.compile(r"#\+\s*(?P<key>[a-z-]+):\s*(?P<value>.*)")
MARK = re.compile(r"^(?P<indent>\s*)VALUES \((?P<names>[^)]*)\) \{ \((?:UNDEF ?)*\) \} # parameters$", re.M)
# what SPARQL's regular expressions allow to be escaped; re.escape escapes more, which other engines refuse
MARKS = re.compile(r"[\\.^$*+?()\[\]{}|-]")
PARAMETER = re.compile(r"(?P<name>[a-z_]+) (?P<type>[a-z]+); (?P<summary>.+?)(?:; default (?P<default>.+))?")

Value: TypeAlias = str | datetime.date
Serialise: TypeAlias = Callable[[Value], str]


class ParameterType(StrEnum):
    """What a parameter takes: a text, a day (2022-02-01), or words of which one must occur."""

    TEXT = "text"
    DATE = "date"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query; `default` is as printed in the head, None where none is."""

    name: str
    type: ParameterType
    summary: str
    default: str | None

    def read(self, given: Sequence[str]) -> Value:
        """The value of what a user gave, one text or several words. Raises QueryError, saying what to write."""
        match self.type:
            case ParameterType.WORDS:
                # REGEX is matched against these words: their own marks mean nothing
                return "|".join(MARKS.sub(r"\\\g<0>", word) for text in given for word in text.split())
            case ParameterType.DATE:
                try:
                    return datetime.date.fromisoformat(given[-1])
                except ValueError:
                    raise QueryError(f"{self.name}: {given[-1]!r} is no day; write it as 2022-02-01") from None
            case ParameterType.TEXT:
                return given[-1]


@dataclass(frozen=True, slots=True)
class Query:
    """One question of the catalogue: its head and its SPARQL text."""

    name: str
    title: str
    title_zh: str
    summary: str
    columns: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    tags: tuple[str, ...]
    text: str

    def bind(self, values: Mapping[str, Sequence[str]], serialise: Serialise) -> str:
        """The query's text with parameters put in at its marked place.

        values: parameter name → what the user gave, words as several texts. serialise: a value as a SPARQL term.
        Raises QueryError for a parameter that the query does not have, or a value it cannot take.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values:
            if name not in known:
                raise QueryError(f"{self.name}: there is no parameter {name!r}; {self.offers()}")
        terms: dict[str, str] = {}
        for parameter in self.parameters:
            given = values.get(parameter.name) or ([parameter.default] if parameter.default else None)
            terms[f"?p_{parameter.name}"] = serialise(parameter.read(given)) if given else "UNDEF"

        def put_in(match: re.Match[str]) -> str:
            names = match["names"].split()
            return f"{match['indent']}VALUES ({match['names']}) {{ ({' '.join(terms[name] for name in names)}) }}"

        return MARK.sub(put_in, self.text)

    def offers(self) -> str:
        """What parameters the query has, for an error message."""
        names = ", ".join(f"--{parameter.name}" for parameter in self.parameters)
        return f"it has {names}" if names else "it has none"


@cache
def catalogue() -> Mapping[str, Query]:
    """All queries by name, in the order of their names. Raises QueryError for a file whose head is not complete."""
    return {path.stem: read_query(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.rq"))}


def tables() -> Iterator[Query]:
    """The queries that are fact tables."""
    return (query for query in catalogue().values() if "table" in query.tags)


def find_query(name: str) -> Query:
    """The query of a name. Raises QueryError with the closest names."""
    found = catalogue().get(name)
    if found is None:
        close = difflib.get_close_matches(name, catalogue(), n=3)
        hint = f"did you mean {' or '.join(close)}?" if close else "`gazette queries` lists them"
        raise QueryError(f"{name}: there is no such query in the catalogue; {hint}")
    return found


def read_query(name: str, text: str) -> Query:
    """One query from its file's text. Raises QueryError, naming the line, for a head that is not complete."""
    head: dict[str, str] = {}
    parameters: list[Parameter] = []
    for number, line in enumerate(text.splitlines(), 1):
        match = HEAD.match(line)
        if match is None:
            continue
        if match["key"] == "parameter":
            parameters.append(read_parameter(name, number, match["value"]))
        else:
            head[match["key"]] = match["value"].strip()
    missing = [key for key in ("title", "title-zh", "summary", "columns", "tags") if not head.get(key)]
    if missing:
        raise QueryError(f"queries/{name}.rq:1: the head lacks {', '.join(missing)}; add `#+ {missing[0]}: …`")
    mark = MARK.search(text)
    marked = [variable.removeprefix("?p_") for variable in mark["names"].split()] if mark else []
    if marked != [parameter.name for parameter in parameters]:
        raise QueryError(
            f"queries/{name}.rq:1: head and VALUES line name other parameters; make them the same, in one order"
        )
    return Query(
        name,
        head["title"],
        head["title-zh"],
        head["summary"],
        tuple(column.strip() for column in head["columns"].split(",")),
        tuple(parameters),
        tuple(tag.strip() for tag in head["tags"].split(",")),
        text,
    )


def read_parameter(name: str, line: int, text: str) -> Parameter:
    """A parameter from its line of the head."""
    match = PARAMETER.fullmatch(text.strip())
    if match is None or match["type"] not in set(ParameterType):
        raise QueryError(
            f"queries/{name}.rq:{line}: no parameter: {text!r}; write NAME TYPE; what it does; default VALUE"
        )
    return Parameter(match["name"], ParameterType(match["type"]), match["summary"], match["default"])
