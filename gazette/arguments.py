"""What a user writes on the command line, read into values; what is wrong is said in one line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from ontology.errors import GazetteError, QueryError

MONTH = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])")


def read_day(text: str | None) -> datetime.date | None:
    """The day of `--as-of`, or None. Raises GazetteError for what is no day."""
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError:
        raise GazetteError(f"--as-of {text}: this is no day; write it as 2022-02-01") from None


def read_month(text: str | None) -> str | None:
    """The month of `--date`, or None. Raises GazetteError for what is no month."""
    if text is not None and not MONTH.fullmatch(text):
        raise GazetteError(f"--date {text}: this is no month; write it as 2022-01")
    return text


def read_parameters(arguments: Sequence[str]) -> dict[str, list[str]]:
    """The values of `--name value` and `--name=value`, a repeated name gathering several. Raises QueryError.

    >>> read_parameters(["--words", "卫生", "--words=健康"])
    {'words': ['卫生', '健康']}
    """
    given: dict[str, list[str]] = {}
    left = list(arguments)
    while left:
        option = left.pop(0)
        if not option.startswith("--"):
            raise QueryError(f"{option!r} belongs to no parameter; write --NAME VALUE")
        name, equals, value = option.removeprefix("--").partition("=")
        if not equals:
            if not left:
                raise QueryError(f"--{name} lacks its value; write --{name} VALUE")
            value = left.pop(0)
        given.setdefault(name.replace("-", "_"), []).append(value)
    return given
