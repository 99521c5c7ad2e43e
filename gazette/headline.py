"""The headline question: which vice-mayor oversees the departments that own the targets of some plans?

Four questions of the catalogue make up the answer; what each counts, and what it does not, stands above its rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.render import Format, render
from graph.answers import Answer, Engine, run_query
from queries.catalogue import find_query

AS_OF = "PREFIX gz: <https://w3id.org/gazette/ns#> SELECT ?day { ?dataset gz:asOf ?day }"
OWNING = {"分管", "主持"}
LINE_COLUMNS = ("official", "targets", "led_or_sole", "departments", "departments_leading")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the answer: what it says, and its rows."""

    heading: str
    note: str
    answer: Answer


def headline(engine: Engine, words: Sequence[str], day: str | None) -> str:
    """The answer as text. words: a plan is meant if its title holds one of them. day: by default the as-of day.

    Raises QueryError for a day that is none.
    """
    found = engine.run(AS_OF).rows
    as_of = day or (str(found[0][0]) if found else None)
    given = {"words": words}
    dated = given | ({"day": [day]} if day else {})
    asked = f"plans whose title holds {' or '.join(words)}" if any(words) else "all plans"
    lines = [
        f"Which vice-mayor oversees the departments that own the targets of {asked}?",
        f"As of {as_of or 'no day: no document has a date; say one with --day'}. 分管责任（推定）: that an official answers for a",
        "target is inferred from 分管 (in the division of work in force) and 牵头 or 负责 (in the plan); no document states it.",
    ]
    for part in parts(engine, given, dated):
        lines += ["", part.heading, part.note, "", render(part.answer, Format.TABLE).rstrip("\n") or "(none)"]
    return "\n".join(lines) + "\n"


def parts(engine: Engine, given: dict[str, Sequence[str]], dated: dict[str, Sequence[str]]) -> list[Part]:
    """The parts of the answer, in order."""
    lines = run_query(engine, find_query("lines-of-charge"), dated)
    single = run_query(engine, find_query("single-owner-targets"), dated)
    return [
        Part(
            "(i) Lines of charge (分管)",
            "Targets whose owners the official oversees, and how many of these one such department leads or owns alone. A task\n"
            "given to several bodies 按照职责分工 is not divided by the print: its targets stand on every line, so do not add up.",
            only(lines, OWNING, True),
        ),
        Part(
            "    Kept in touch with, not overseen (联系)",
            "联系 is not charge: these are shown beside the lines above and never added to them.",
            only(lines, OWNING, False),
        ),
        Part("(ii) Targets with a single owner", "With the sentences of both documents.", single),
        Part(
            "(iii) Owners that no notice names (通知未列)",
            "Not named is not nobody: lists end in 等. The kind of the body is the likely reason.",
            run_query(engine, find_query("unnamed-owners"), dated),
        ),
        Part(
            "     Targets with no owner named (本期未载)",
            "Neither the task nor the goals part says who answers for them.",
            run_query(engine, find_query("ownerless-targets"), given),
        ),
    ]


def only(answer: Answer, relations: set[str], inside: bool) -> Answer:
    """The lines of some relations, or of the others, without the columns that are the same in all rows."""
    at = [answer.columns.index(column) for column in LINE_COLUMNS]
    relation = answer.columns.index("relation")
    rows = [row for row in answer.rows if (row[relation] in relations) is inside]
    return Answer(LINE_COLUMNS, tuple(tuple(row[index] for index in at) for row in rows))
