"""Short forms of names of bodies that official documents use all over the country (`short_names.tsv`).

A line of `short_names.tsv` has a short form, the heads that follow it, and the formal words for it: 人社, 局、厅 and
人力资源和社会保障. Without heads both are whole. A short form on several lines may stand for several bodies (文旅局 is
文化和旅游局 or 文化广电和旅游局 …): which one a place has, only its documents tell. What may enter: a form of names of
departments or organisations that places of the whole country have; no name of a single body, no place, no word for a
level in front.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class ShortName:
    """A line of `short_names.tsv`: with each head, `short` stands for `formal`; without heads, as they are."""

    short: str
    heads: tuple[str, ...]
    formal: str

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The short names and what they stand for.

        >>> ShortName("人社", ("局", "厅"), "人力资源和社会保障").pairs()
        (('人社局', '人力资源和社会保障局'), ('人社厅', '人力资源和社会保障厅'))
        """
        return tuple((self.short + head, self.formal + head) for head in self.heads or ("",))


@cache
def listed_short_names() -> tuple[ShortName, ...]:
    """All lines of `short_names.tsv`, in its order."""
    lines = (files(__package__) / "short_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(
        ShortName(short, tuple(heads.split("、")) if heads else (), formal)
        for short, heads, formal in (line.split("\t") for line in lines)
    )
