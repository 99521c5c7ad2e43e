"""Progress of long work on a terminal; silent in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def on_terminal() -> bool:
    """Whether what is said beside an answer is read by somebody now, and not kept in a file."""
    return sys.stderr.isatty()


@contextmanager
def progress(total: int) -> Iterator[Callable[[Path], None]]:
    """Show which of `total` files is being read, with a count and an estimate; what is yielded is told each file."""
    if total < 2 or not on_terminal():
        yield lambda path: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)

        def step(path: Path) -> None:
            bar.update(task, advance=1, description=f"reading {path.name}")

        yield step


@contextmanager
def working(what: str) -> Iterator[Callable[[Path], None]]:
    """Show how many of something are done, of no known number; what is yielded is told the path of each."""
    if not on_terminal():
        yield lambda path: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} {task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda path: bar.update(task, advance=1, description=f"{what}: {path}")
