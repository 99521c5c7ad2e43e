"""What a command hands to the command line, which alone prints it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """A command's result: what to print, what to say beside it, and whether it ended with problems.

    text: for standard output, printed as it stands; pieces are printed as they come. remarks: lines for standard
    error, printed before the text. problems: exit with 1.
    """

    text: str | Iterable[str] = ""
    remarks: Iterable[str] = ()
    problems: bool = False
