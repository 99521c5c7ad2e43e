"""What is wrong with a page of HTML: tags that do not match, names that are not unique, fields without a label."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "hr", "img", "path", "wbr"}
FIELDS = {"input", "select", "textarea"}


class Reader(HTMLParser):
    """Reads a page, and keeps the faults that it meets."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self.ids: set[str] = set()
        self.labelled: set[str] = set()
        self.fields: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if len(said) < len(attrs):
            self.faults.append(f"<{tag}> says something twice")
        if (name := said.get("id")) is not None:
            if name in self.ids:
                self.faults.append(f"two things are named {name}")
            self.ids.add(name)
        if tag == "label" and said.get("for"):
            self.labelled.add(str(said["for"]))
        told = said.get("aria-label") or any(each == "label" for each, _ in self.open)
        if tag in FIELDS and said.get("type") != "hidden" and not told:
            self.fields.append((tag, said.get("id")))
        if tag not in VOID:
            self.open.append((tag, said))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes {self.open[-1][0] if self.open else None}")
            return
        self.open.pop()


def faults(page: str) -> Iterator[str]:
    """The faults of a page.

    >>> list(faults("<p id=a><b></p></b><input id=x>"))
    ['line 1: </p> closes b', 'p is never closed', 'input x has no label']
    """
    reader = Reader()
    reader.feed(page)
    reader.close()
    yield from reader.faults
    yield from (f"{tag} is never closed" for tag, _ in reader.open)
    yield from (f"{tag} {name} has no label" for tag, name in reader.fields if name not in reader.labelled)
