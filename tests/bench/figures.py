"""What a part of the bench found out: figures with their targets, and details; kept as JSON, so that parts can be
measured apart from each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, beside what it is held against; all as printed. met: None where nothing is asked of it."""

    what: str
    measured: str
    against: str = ""
    target: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What one part measured. machine: processor, versions. details: Markdown."""

    name: str
    title: str
    date: str
    machine: str
    figures: tuple[Figure, ...]
    details: str


def keep(part: Part, path: Path) -> None:
    """Write a part as JSON."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(asdict(part), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def kept(path: Path) -> Part:
    """The part that a file keeps."""
    fields = json.loads(path.read_text(encoding="utf-8"))
    figures = tuple(Figure(**each) for each in fields.pop("figures"))
    return Part(figures=figures, **fields)


def at_most(what: str, value: float, limit: float, unit: str, against: str = "") -> Figure:
    """A figure that should not exceed a limit.

    >>> figure = at_most("gazette --help", 0.061, 0.3, "s")
    >>> figure.measured, figure.target, figure.met
    ('0.061 s', '≤ 0.3 s', True)
    """
    return Figure(what, f"{number(value)} {unit}", against, f"≤ {number(limit)} {unit}", value <= limit)


def at_least(what: str, value: float, limit: float, unit: str, against: str = "", bound: str = "") -> Figure:
    """A figure that should reach a limit. bound: what stands before a value that is itself only a bound.

    >>> at_least("closure", 120.4, 100, "×", "owlrl", "at least ").measured
    'at least 120 ×'
    """
    return Figure(what, f"{bound}{number(value)} {unit}", against, f"≥ {number(limit)} {unit}", value >= limit)


def share(what: str, value: float, limit: float, against: str = "") -> Figure:
    """A share that should reach a limit, with as many digits as tell it from 1.

    >>> share("F1", 0.998712, 0.99).measured
    '0.9987'
    """
    return Figure(what, f"{value:.4f}", against, f"≥ {limit:g}", value >= limit)


def number(value: float) -> str:
    """A number with the three digits that mean something, or all of a large one.

    >>> number(12.345), number(4321.9), number(0.5), number(10), number(0.00345)
    ('12.3', '4,322', '0.5', '10', '0.00345')
    """
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def targets_table(parts: Sequence[Part]) -> str:
    """All figures that have a target, those not met first."""
    rows = [(figure, part) for part in parts for figure in part.figures if figure.target]
    signs = {True: "yes", False: "**no**", None: "not measured"}
    return table(
        ("what", "measured", "against", "target", "met", "on"),
        [
            (figure.what, figure.measured, figure.against, figure.target, signs[figure.met], part.date)
            for figure, part in sorted(rows, key=lambda row: row[0].met is True)
        ],
        left=("against",),
    )


def section(part: Part) -> str:
    """A part's details under its title, with what it was measured on."""
    return f"## {part.title}\n\n{part.details.strip()}\n\n<sub>{part.date}; {part.machine}</sub>\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], left: Sequence[str] = ()) -> str:
    """A Markdown table, all columns but the first and those named set to the right."""
    signs = ["---" if place == 0 or name in left else "---:" for place, name in enumerate(head)]
    return "\n".join(f"| {' | '.join(line)} |" for line in (head, signs, *rows))
