"""The application: command line, pages and server; and, for Python, what `gazette.api` offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gazette.api import Graph, build, open
    from ontology.errors import GazetteError

__all__ = ["GazetteError", "Graph", "build", "open"]


def __getattr__(name: str) -> Any:
    """What Python users ask for, imported when they do: the command line starts without it."""
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module 'gazette' has no attribute {name!r}")
    return getattr(import_module("ontology.errors" if name == "GazetteError" else "gazette.api"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
