"""The heads and parameters of the catalogue's queries; knows no engine.

Each `.rq` file starts with a head of `#+ key: value` lines:

    #+ title: …            what it answers, in English; `title-zh` in Chinese
    #+ summary: …          one paragraph: what a row is, what is left out; `summary-zh` in Chinese
    #+ columns: a, b       the columns, in order
    #+ display: bar        how an answer is best shown: table (where none is said), timeline, network, bar
    #+ parameter: NAME TYPE; what it does; default VALUE
    #+ parameter-zh: NAME 名称; what it does, in Chinese
    #+ tags: table, chain

and marks where parameters enter: a line `VALUES (?p_name …) { (UNDEF …) } # parameters`, and once more, with those it
needs, in a subselect that works by itself. Values are put in as RDF terms, serialised by the caller's RDF library; one
that is not given stays UNDEF. Filters on these decide what is in the answer. `# given place: ?source gz:scope ?p_place`
says how to look that up: where all that it names are given it is a pattern. `# for each row`: see graph/answers.py.
"""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeAlias

from ontology.errors import QueryError

FOLDER = Path(__file__).parent
HEAD = re.compile(r"#\+\s*(?P<key>[a-z-]+):\s*(?P<value>.*)")
NEEDED = ("title", "title-zh", "summary", "summary-zh", "columns", "tags")
KEYS = (*NEEDED, "display", "parameter", "parameter-zh")
MARK = re.compile(r"^(?P<indent>\s*)VALUES \((?P<names>[^)]*)\) \{ \((?:UNDEF ?)*\) \} # parameters$", re.M)
GIVEN = re.compile(r"^(?P<indent>\s*)# given (?P<names>[a-z_]+(?: [a-z_]+)*): (?P<pattern>.+)\n", re.M)
# what SPARQL's regular expressions allow to be escaped; re.escape escapes more, which other engines refuse
MARKS = re.compile(r"[\\.^$*+?()\[\]{}|-]")
PARAMETER = re.compile(r"(?P<name>[a-z_]+) (?P<type>[a-z]+); (?P<summary>.+?)(?:; default (?P<default>.+))?")
PARAMETER_ZH = re.compile(r"(?P<name>[a-z_]+) (?P<label>\S+); (?P<summary>.+)")
UNDEFINED = "UNDEF"
VARIABLE = re.compile(r"\?p_[a-z_]+")
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")

Value: TypeAlias = str | datetime.date | Decimal
Serialise: TypeAlias = Callable[[Value], str]


class Display(StrEnum):
    """How an answer is best shown."""

    TABLE = "table"
    TIMELINE = "timeline"
    NETWORK = "network"
    BAR = "bar"


class ParameterType(StrEnum):
    """What a parameter takes: any text; words of which one must occur; a number; a day (2022-02-01); or what the
    graph knows: a document by number or title, place, official, body, post, tier, topic, printed name."""

    TEXT = "text"
    WORDS = "words"
    NUMBER = "number"
    DATE = "date"
    DOCUMENT = "document"
    PLACE = "place"
    OFFICIAL = "official"
    BODY = "body"
    POST = "post"
    TIER = "tier"
    TOPIC = "topic"
    NAME = "name"

    @property
    def choices(self) -> str | None:
        """The query whose first column lists the values that the graph has, if any does."""
        return CHOICES.get(self)

    @property
    def is_closed(self) -> bool:
        """Whether a value that is not among the choices can find nothing; any day may be asked for."""
        return self in CHOICES and self is not ParameterType.DATE


CHOICES = {
    ParameterType.DATE: "known-days",
    ParameterType.DOCUMENT: "known-documents",
    ParameterType.PLACE: "known-places",
    ParameterType.OFFICIAL: "known-officials",
    ParameterType.BODY: "known-bodies",
    ParameterType.POST: "known-posts",
    ParameterType.TIER: "known-tiers",
    ParameterType.TOPIC: "known-topics",
    ParameterType.NAME: "network-names",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query; `default` is as printed in the head, None where none is."""

    name: str
    name_zh: str
    type: ParameterType
    summary: str
    summary_zh: str
    default: str | None

    def read(self, given: Sequence[str]) -> Value:
        """The value of what a user gave, one text or several words. Raises QueryError, saying what to write."""
        match self.type:
            case ParameterType.WORDS:
                words = (MARKS.sub(r"\\\g<0>", word) for text in given for word in text.split())
                return f"(?:{'|'.join(words)})"  # without parentheses Virtuoso looks for | as it stands
            case ParameterType.DATE:
                try:
                    return datetime.date.fromisoformat(given[-1])
                except ValueError:
                    raise QueryError(f"{self.name}: {given[-1]!r} is no day; write it as 2022-02-01") from None
            case ParameterType.NUMBER:
                if NUMBER.fullmatch(given[-1]) is None:
                    raise QueryError(f"{self.name}: {given[-1]!r} is no number; write digits, such as 20000")
                return Decimal(given[-1])
        return given[-1]


@dataclass(frozen=True, slots=True)
class Query:
    """One question of the catalogue: its head and its SPARQL text."""

    name: str
    title: str
    title_zh: str
    summary: str
    summary_zh: str
    columns: tuple[str, ...]
    display: Display
    parameters: tuple[Parameter, ...]
    tags: tuple[str, ...]
    text: str

    def parameter(self, name: str) -> Parameter:
        """The parameter of a name. Raises QueryError, saying which there are."""
        for each in self.parameters:
            if each.name == name:
                return each
        names = ", ".join(f"--{parameter.name}" for parameter in self.parameters)
        offers = f"it has {names}" if names else "it has none"
        raise QueryError(f"{self.name}: there is no parameter {name!r}; {offers}")

    def bound(self, values: Mapping[str, Sequence[str]], serialise: Serialise) -> str:
        """As `bind`, without the head: complete SPARQL for people to read."""
        lines = self.bind(values, serialise).splitlines()
        return "\n".join(line for line in lines if HEAD.match(line) is None).strip() + "\n"

    def bind(self, values: Mapping[str, Sequence[str]], serialise: Serialise) -> str:
        """The query's text with parameters put in at its marked place.

        values: parameter name → what the user gave, words as several texts. serialise: a value as a SPARQL term.
        Raises QueryError for a parameter that the query does not have, or a value it cannot take.
        """
        for name in values:
            self.parameter(name)
        terms: dict[str, str] = {}
        for parameter in self.parameters:
            said = values.get(parameter.name) or ([parameter.default] if parameter.default else None)
            terms[f"?p_{parameter.name}"] = serialise(parameter.read(said)) if said else UNDEFINED

        def put_in(match: re.Match[str]) -> str:
            given = " ".join(terms[name] for name in match["names"].split())
            return f"{match['indent']}VALUES ({match['names']}) {{ ({given}) }} # parameters"

        def narrow(match: re.Match[str]) -> str:
            is_given = all(terms[f"?p_{name}"] != UNDEFINED for name in match["names"].split())
            pattern = VARIABLE.sub(lambda variable: terms[variable[0]], match["pattern"])
            return f"{match['indent']}{pattern}\n" if is_given else ""

        return MARK.sub(put_in, GIVEN.sub(narrow, self.text))


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head of the query `query`, numbered from 1."""

    query: str
    number: int
    key: str
    value: str

    def refuse(self, why: str) -> QueryError:
        """The error of a line that cannot be read."""
        return QueryError(f"queries/{self.query}.rq:{self.number}: {why}")


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
    lines = [HeadLine(name, number, match["key"], match["value"].strip()) for number, match in head_lines(text)]
    for line in lines:
        if line.key not in KEYS:
            raise line.refuse(f"no key of a head: {line.key!r}; write one of {', '.join(KEYS)}")
    head = {line.key: line.value for line in lines}
    missing = [key for key in NEEDED if not head.get(key)]
    if missing:
        raise QueryError(f"queries/{name}.rq:1: the head lacks {', '.join(missing)}; add `#+ {missing[0]}: …`")
    display = head.get("display", Display.TABLE)
    if display not in set(Display):
        raise QueryError(f"queries/{name}.rq:1: no display: {display!r}; write one of {', '.join(Display)}")
    parameters = read_parameters(lines)
    check_mark(name, text, parameters)
    return Query(
        name,
        head["title"],
        head["title-zh"],
        head["summary"],
        head["summary-zh"],
        tuple(column.strip() for column in head["columns"].split(",")),
        Display(display),
        parameters,
        tuple(tag.strip() for tag in head["tags"].split(",")),
        text,
    )


def head_lines(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines of a query's head, each with its number."""
    found = ((number, HEAD.match(line)) for number, line in enumerate(text.splitlines(), 1))
    return ((number, match) for number, match in found if match)


def read_parameters(lines: Sequence[HeadLine]) -> tuple[Parameter, ...]:
    """The parameters of a head, each from its line and from the line that says the same in Chinese."""
    named = {line.value.split(" ")[0] for line in lines if line.key == "parameter"}
    chinese: dict[str, re.Match[str]] = {}
    for line in lines:
        if line.key == "parameter-zh":
            said = PARAMETER_ZH.fullmatch(line.value)
            if said is None or said["name"] not in named:
                raise line.refuse(
                    f"no parameter is so named: {line.value!r}; write NAME 名称; what it does, NAME that of a parameter"
                )
            chinese[said["name"]] = said
    return tuple(read_parameter(line, chinese) for line in lines if line.key == "parameter")


def check_mark(name: str, text: str, parameters: Sequence[Parameter]) -> None:
    """Raise QueryError where a marked line takes other parameters than the head, or a comment narrows by another."""
    marks = [[variable.removeprefix("?p_") for variable in mark["names"].split()] for mark in MARK.finditer(text)]
    marked = marks[0] if marks else []
    if marked != [parameter.name for parameter in parameters] or not all(set(mark) <= set(marked) for mark in marks):
        raise QueryError(
            f"queries/{name}.rq:1: head and VALUES line name other parameters; make them the same, in one order"
        )
    for match in GIVEN.finditer(text):
        used = {variable.removeprefix("?p_") for variable in VARIABLE.findall(match["pattern"])}
        if not used <= set(match["names"].split()) <= set(marked):
            line = HeadLine(name, text.count("\n", 0, match.start()) + 1, "given", match["names"])
            raise line.refuse(f"it narrows by {line.value!r}; name each parameter that it uses, all of the head's")


def read_parameter(line: HeadLine, chinese: Mapping[str, re.Match[str]]) -> Parameter:
    """A parameter from its line of the head. chinese: what the head says in Chinese, by parameter."""
    match = PARAMETER.fullmatch(line.value)
    if match is None or match["type"] not in set(ParameterType):
        raise line.refuse(
            f"no parameter: {line.value!r}; write NAME TYPE; what it does; default VALUE, the type one of "
            f"{', '.join(ParameterType)}"
        )
    said = chinese.get(match["name"])
    if said is None:
        raise line.refuse(
            f"nothing says in Chinese what {match['name']} is; add `#+ parameter-zh: {match['name']} 名称; …`"
        )
    return Parameter(
        match["name"], said["label"], ParameterType(match["type"]), match["summary"], said["summary"], match["default"]
    )
