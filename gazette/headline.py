"""The headline question: which vice-mayor oversees the departments that own the targets of some plans?

Four questions of the catalogue make up the answer; what each counts, and what it does not, stands above its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.language import in_language
from gazette.render import Format, render, shown
from graph.answers import Answer, Cell, Engine, run_query
from queries.catalogue import find_query

AS_OF = "PREFIX gz: <https://w3id.org/gazette/ns#> SELECT ?day { ?dataset gz:asOf ?day }"
OWNING = {"分管", "主持"}
OWNERSHIP = {
    "single": "have a single owner",
    "joint": "are shared by several bodies",
    "generic": "name only bodies in general (such as 有关部门)",
    "none": "name nobody",
}
SINGLE_COLUMNS = ("official", "posts", "relation", "department", "role", "indicator")
LINE_COLUMNS = ("official", "targets", "led_or_sole", "departments", "departments_leading")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the answer: what it says, the question of the catalogue that gave its rows, and these."""

    heading: str
    note: str
    query: str
    answer: Answer
    quotes: tuple[str, ...] = ()


def headline(engine: Engine, words: Sequence[str], day: str | None, lang: str | None = None) -> str:
    """The answer as text. words: a plan is meant if its title holds one of them. day: by default the as-of day.

    lang: the language of the tables' headings, and in English of the names in them; the sentences stay as printed.
    Raises QueryError for a day that is none.
    """
    found = engine.run(AS_OF).rows
    as_of = day or (str(found[0][0]) if found else None)
    given = {"words": words}
    dated = given | ({"day": [day]} if day else {})
    asked = f"plans whose title holds {' or '.join(words)}" if any(words) else "all plans"
    lines = [
        f"Which vice-mayor oversees the departments that own the targets of {asked}?",
        f"As of {as_of or 'no day: no document has a date; say one with --day'}.",
        "分管责任（推定）: that an official answers for a target is inferred from 分管 (in the division of work in",
        "force) and 牵头 or 负责 (in the plan); no document states it.",
        *counted(run_query(engine, find_query("target-owners"), given)),
    ]
    for part in parts(engine, given, dated):
        answer = in_language(part.answer, part.query, engine, lang, Format.TABLE)
        table = render(answer, Format.TABLE).rstrip("\n") if answer.rows else "(none)"
        lines += ["", part.heading, part.note, "", table, *part.quotes]
    return "\n".join(lines) + "\n"


def counted(owners: Answer) -> Iterator[str]:
    """One line a plan: how many targets it has, and how many of them have one owner, several, generic ones, none."""
    plans: dict[Cell, list[dict[str, Cell]]] = {}
    for row in owners.records():
        plans.setdefault(row["document"], []).append(row)
    for document, rows in plans.items():
        total = sum(row["targets"] for row in rows if isinstance(row["targets"], int))
        told = ", ".join(f"{row['targets']} {OWNERSHIP[str(row['ownership'])]}" for row in rows)
        yield f"{shown(document)}: {total} targets; {told}."


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
    return Answer(("no", *SINGLE_COLUMNS, "target", "deadline"), tuple(rows))


def bound(row: dict[str, Cell]) -> str:
    """What a target asks for: comparator, value and unit."""
    return " ".join(shown(row[column]) for column in ("comparator", "value", "unit")).strip()


def parts(engine: Engine, given: dict[str, Sequence[str]], dated: dict[str, Sequence[str]]) -> list[Part]:
    """The parts of the answer, in order."""
    lines = run_query(engine, find_query("lines-of-charge"), dated)
    single = run_query(engine, find_query("single-owner-targets"), dated)
    return [
        Part(
            "(i) Lines of charge (分管)",
            "Targets whose owners the official oversees, and how many of these one such department leads or owns\n"
            "alone. A task given to several bodies 按照职责分工 is not divided by the print: its targets stand on\n"
            "every line, so the lines do not add up.",
            "lines-of-charge",
            only(lines, OWNING, True),
        ),
        Part(
            "    Kept in touch with, not overseen (联系)",
            "联系 is not charge: these are shown beside the lines above and never added to them.",
            "lines-of-charge",
            only(lines, OWNING, False),
        ),
        Part(
            "(ii) Targets with a single owner",
            "Their task names one body alone, or one that leads; below them the sentences of both documents.",
            "single-owner-targets",
            short(single),
            ("", *dict.fromkeys(sentences(single))),
        ),
        Part(
            "(iii) Owners that no notice names (通知未列)",
            "Not named is not nobody: lists end in 等. The kind of the body is the likely reason.",
            "unnamed-owners",
            run_query(engine, find_query("unnamed-owners"), dated),
        ),
        Part(
            "     Targets with no owner named (本期未载)",
            "Neither the task nor the goals part says who answers for them.",
            "ownerless-targets",
            run_query(engine, find_query("ownerless-targets"), given),
        ),
    ]


def only(answer: Answer, relations: set[str], inside: bool) -> Answer:
    """The lines of some relations, or of the others, without the columns that are the same in all rows."""
    at = [answer.columns.index(column) for column in LINE_COLUMNS]
    relation = answer.columns.index("relation")
    rows = [row for row in answer.rows if (row[relation] in relations) is inside]
    return Answer(LINE_COLUMNS, tuple(tuple(row[index] for index in at) for row in rows))
