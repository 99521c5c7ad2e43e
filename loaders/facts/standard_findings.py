"""What the reading of a notice of standards has found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from loaders.fact_types import Standard
from loaders.model import Problem, Span

UNREAD = "read the passage; no row was made of it"


@dataclass(slots=True)
class Findings:
    """What a notice gave so far: its rows and problems in order of print.

    effective: the day from which its rows hold. exempted: what the paragraph's last exemption was from.
    risen: for the place of each row that is a rise in an amount, the name of what rises.
    places: for the place of each row that has none of its own, the place that its clause starts with.
    choices: where the rows of lists of amounts to choose from stand.
    """

    effective: date | None
    facts: list[Standard] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    exempted: str | None = None
    risen: dict[int, str] = field(default_factory=dict)
    places: dict[int, str] = field(default_factory=dict)
    choices: set[tuple[Span, ...]] = field(default_factory=set)
