"""The values that facts are made of: roles, relations, bounds, dates no finer than the print, names of bodies.

Imports nothing of ours.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Relation(StrEnum):
    """What ties an official to a body. Only 主持 and 分管 are charge."""

    HEADS = "主持"
    OVERSEES = "分管"
    LIAISES = "联系"
    ASSISTS = "协助"
    URGES = "督促"


class Role(StrEnum):
    """What a body does for a task. Only 牵头 and 负责 own it."""

    LEAD = "牵头"
    RESPONSIBLE = "负责"
    SUPPORT = "配合"
    CARRY_OUT = "落实"


class Share(StrEnum):
    """Whether a body answers for a task alone, leads others, or is one of several named together."""

    SOLE = "sole"
    LEAD = "lead"
    JOINT = "joint"


class Comparator(StrEnum):
    """How a value binds."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="
    ABOUT = "~"


class TargetKind(StrEnum):
    """What a target asks for: reach or keep a level, all of a class, do something so often, stay under a limit."""

    REACH = "reach"
    KEEP = "keep"
    ALL = "all"
    DO = "do"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date no finer than the print: a year, a month or a day. `str` gives 2025, 2025-06 or 2025-06-30."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        for part in (self.month, self.day):
            if part is not None:
                text += f"-{part:02d}"
        return text

    def last_day(self) -> date:
        """Its last day, as a bound."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body as a list prints it, and the name it is understood by: 驻沪办 after 市政府驻京办 is 市政府驻沪办."""

    printed: str
    name: str

    def __str__(self) -> str:
        return self.printed
