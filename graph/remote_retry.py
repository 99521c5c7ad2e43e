"""Asking again where a server is busy or hung up; only for requests that do the same when they are repeated."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from http.client import HTTPException, IncompleteRead
from typing import TypeVar
from urllib.error import HTTPError, URLError

PAUSES = (0.25, 0.5, 1.0)  # seconds before each repetition
LONGEST = 30.0  # seconds that a server may ask to wait
BUSY = frozenset({429, 502, 503, 504})
Found = TypeVar("Found")


def repeat(
    work: Callable[[], Found], pauses: Sequence[float] = PAUSES, sleep: Callable[[float], None] = time.sleep
) -> Found:
    """What the work gives; where it fails by something that passes, it is done again after each pause.

    Raises what the last try raised. A request that ran out of time is not repeated: it may still be at work there.
    """
    for pause in pauses:
        try:
            return work()
        except (OSError, HTTPException) as error:
            if not passes(error):
                raise
            wait = max(pause, asked_pause(error))
            release(error)
        sleep(wait)
    return work()


def passes(error: OSError | HTTPException) -> bool:
    """Whether what a request failed by may be gone a moment later."""
    if isinstance(error, HTTPError):
        return error.code in BUSY
    if isinstance(error, URLError):
        return isinstance(error.reason, ConnectionError)
    return isinstance(error, ConnectionError | IncompleteRead)


def asked_pause(error: OSError | HTTPException) -> float:
    """The seconds that a server asks to wait; 0 where it does not say."""
    said = error.headers.get("Retry-After", "") if isinstance(error, HTTPError) and error.headers else ""
    return min(float(said), LONGEST) if said.isdecimal() and said.isascii() else 0.0


def release(error: BaseException | None) -> None:
    """Let go of the connection that an HTTP error holds."""
    if isinstance(error, HTTPError):
        error.close()
