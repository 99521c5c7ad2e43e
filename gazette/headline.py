"""The headline question: which vice-mayor oversees the departments that own the targets of some plans?

Four questions of the catalogue make up the answer; what each counts, and what it does not, stands above its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazette.headline_words import (
    CHARGE,
    DEMAND,
    INFERENCE,
    NO_NOTICE,
    NOTHING,
    NUMBER,
    OWNERLESS,
    SINGLE,
    TOUCH,
    UNNAMED,
    Voice,
)
from gazette.language import in_language
from gazette.render import Format, render, shown
from gazette.report_words import Words
from graph.answers import Answer, Cell, Engine, run_query
from queries.catalogue import find_query
from queries.headings import Language

AS_OF = "PREFIX gz: <https://w3id.org/gazette/ns#> SELECT ?day { ?dataset gz:asOf ?day }"
OWNING = {"分管", "主持"}
SINGLE_COLUMNS = ("official", "posts", "relation", "department", "role", "indicator")
LINE_COLUMNS = ("official", "targets", "led_or_sole", "departments", "departments_leading")
OTHERS = 8  # plans that are named where none is meant


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the answer: what it says, the question of the catalogue that gave its rows, and these."""

    words: Words
    query: str
    answer: Answer
    quotes: tuple[str, ...] = ()


def headline(
    engine: Engine, words: Sequence[str], day: str | None, lang: str | None = None, place: str | None = None
) -> str:
    """The answer as text. words: a plan is meant if its title holds one of them. day: by default the as-of day.

    lang: the language that the answer is given in, English by default, and that of the tables' headings, by default the
    columns' names; with `en` also of the names in them. What is quoted stays as printed. place: only its plans.
    Raises QueryError for a day that is none.
    """
    found = engine.run(AS_OF).rows
    as_of = day or (str(found[0][0]) if found else None)
    within = {"place": [place]} if place else {}
    given = within | {"words": words}
    voice = Voice(Language(lang) if lang else Language.ENGLISH)
    plans = counted(run_query(engine, find_query("target-owners"), given))
    lines = [
        voice.question([shown(each) for each in words], shown(place) if place else None),
        voice.as_of(as_of),
        voice.of(INFERENCE),
        *(voice.counted(*plan) for plan in plans),
    ]
    if not plans:
        others = with_targets(engine)
        return "\n".join([*lines, "", voice.no_plan(others[:OTHERS], len(others[OTHERS:]))]) + "\n"
    on_day = {"day": [day]} if day else {}
    if not run_query(engine, find_query("span-of-charge"), within | on_day).rows:
        lines.append(voice.of(NO_NOTICE))
    for part in parts(engine, given, given | on_day):
        answer = in_language(part.answer, part.query, engine, lang, Format.TABLE)
        table = render(own_heads(answer, voice), Format.TABLE).rstrip("\n") if answer.rows else voice.of(NOTHING)
        lines += ["", voice.of(part.words), voice.about(part.words), "", table, *part.quotes]
    return "\n".join(lines) + "\n"


def counted(owners: Answer) -> list[tuple[str, int, list[tuple[str, int]]]]:
    """Of each plan its number, how many targets it has, and how many of them have one owner, several, and so on."""
    plans: dict[str, list[tuple[str, int]]] = {}
    for row in owners.records():
        plans.setdefault(shown(row["document"]), []).append((str(row["ownership"]), int(str(row["targets"]))))
    return [(document, sum(count for _, count in owned), owned) for document, owned in plans.items()]


def with_targets(engine: Engine) -> list[str]:
    """The plans that have targets, by number and title."""
    known = run_query(engine, find_query("known-documents")).records()
    titles = {shown(row["document"]): shown(row["title"]) for row in known}
    every = counted(run_query(engine, find_query("target-owners"), {"words": [""]}))
    return [f"{document} {titles.get(document, '')}".rstrip() for document, *_ in every]


def own_heads(answer: Answer, voice: Voice) -> Answer:
    """A table with the columns that the catalogue does not have headed in the answer's language."""
    ours = {each.en: voice.of(each) for each in (NUMBER, DEMAND)}
    return Answer(tuple(ours.get(column, column) for column in answer.columns), answer.rows)


def sentences(single: Answer) -> Iterator[str]:
    """What the plans print of the targets with a single owner, numbered like these, then what the notices print."""
    rows = [{column: shown(cell) for column, cell in row.items()} for row in single.records()]
    for number, row in enumerate(rows, 1):
        yield f"{number}  {row['document']} {row['task']}: {row['plan_quote']} {row['assignment_quote']}"
    for row in rows:
        if row["notice"]:
            yield f"{row['notice']}: {row['notice_quote']}"


def short(single: Answer) -> Answer:
    """The targets with a single owner, numbered, on lines that fit a terminal."""
    rows = (
        (number, *(row[column] for column in SINGLE_COLUMNS), bound(row), row["deadline"])
        for number, row in enumerate(single.records(), 1)
    )
    return Answer((NUMBER.en, *SINGLE_COLUMNS, DEMAND.en, "deadline"), tuple(rows))


def bound(row: dict[str, Cell]) -> str:
    """What a target asks for: comparator, value and unit."""
    return " ".join(shown(row[column]) for column in ("comparator", "value", "unit")).strip()


def parts(engine: Engine, given: Mapping[str, Sequence[str]], dated: Mapping[str, Sequence[str]]) -> list[Part]:
    """The parts of the answer, in order."""
    lines = run_query(engine, find_query("lines-of-charge"), dated)
    single = run_query(engine, find_query("single-owner-targets"), dated)
    return [
        Part(CHARGE, "lines-of-charge", only(lines, OWNING, True)),
        Part(TOUCH, "lines-of-charge", only(lines, OWNING, False)),
        Part(SINGLE, "single-owner-targets", short(single), ("", *dict.fromkeys(sentences(single)))),
        Part(UNNAMED, "unnamed-owners", run_query(engine, find_query("unnamed-owners"), dated)),
        Part(OWNERLESS, "ownerless-targets", run_query(engine, find_query("ownerless-targets"), given)),
    ]


def only(answer: Answer, relations: set[str], inside: bool) -> Answer:
    """The lines of some relations, or of the others, without the columns that are the same in all rows."""
    at = [answer.columns.index(column) for column in LINE_COLUMNS]
    relation = answer.columns.index("relation")
    rows = [row for row in answer.rows if (row[relation] in relations) is inside]
    return Answer(LINE_COLUMNS, tuple(tuple(row[index] for index in at) for row in rows))
