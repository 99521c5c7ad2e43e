"""Writing pages in both languages from one model: the templates, and what every page has in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from gazette.pages.report import visible
from gazette.pages.site.model import Cell, Piece, Text
from queries.headings import Language

FOLDERS = {Language.CHINESE: "", Language.ENGLISH: "en/"}
STYLE, SCRIPT, PIECES = "site.css", "search.js", "search-pieces.js"
CACHED = 1 << 14  # names; most stand on many pages, and a quote on few
PRINT = "原文"  # the heading of the column that holds it
SEPARATORS = {Language.CHINESE: '<span class="sep">；</span>', Language.ENGLISH: '<span class="sep">; </span>'}
SEARCH = "search"  # the folder of the search index
# only files of the site itself; a page from disk counts as its own site
POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'self'"


class Writer:
    """Writes the pages of a site below a folder."""

    def __init__(self, folder: Path, shared: Mapping[str, object]) -> None:
        self.folder = folder
        self.shared = shared
        self.environment = Environment(
            loader=PackageLoader("gazette.pages", "templates/site"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=lambda value: visible(value) if type(value) is str else value,
        )
        # what every page has thousands of: macros take four times as long
        self.environment.globals.update(name_of=name_of, piece_of=piece_of, cell_of=cell_of, cells_of=cells_of)

    def page(self, template: str, path: str, title: Piece | Text, **told: object) -> None:
        """Write a page in each language. path: below a language's root; title: its heading. Raises OSError."""
        for language, folder in FOLDERS.items():
            depth = path.count("/")
            root = "../" * depth
            base = root + "../" * folder.count("/")
            other = base + FOLDERS[next(each for each in Language if each is not language)] + path
            target = self.folder / folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            text = self.environment.get_template(template).render(
                **self.shared, **told, say=sayer(language), lang=language.value, root=root, base=base, other=other,
                title=title, policy=POLICY, path=path,
            )  # fmt: skip
            target.write_text(text, encoding="utf-8", errors="replace", newline="\n")

    def file(self, name: str, text: str) -> None:
        """Write a file below the site's root. Raises OSError."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="replace", newline="\n")

    def static(self, name: str) -> None:
        """Write a file that the site brings along."""
        source, _, _ = self.environment.loader.get_source(self.environment, name)  # type: ignore[union-attr]
        self.file(name, source)


@lru_cache(maxsize=CACHED)
def name_of(piece: Piece | Text, lang: str) -> Markup:
    """A name in a language; the print stays Chinese and says so on an English page."""
    if lang == Language.ENGLISH and not piece.en:
        return Markup(f'<span lang="zh">{escape(visible(piece.zh))}</span>')
    return escape(visible((lang == Language.ENGLISH and piece.en) or piece.zh))


@lru_cache(maxsize=CACHED)
def piece_of(piece: Piece, lang: str, root: str) -> Markup:
    """A piece, leading to its page where it has one. root: the way from the page to its language's root."""
    name = name_of(piece, lang)
    return Markup(f'<a href="{escape(root + piece.page)}">{name}</a>') if piece.page else name


def cell_of(cell: Cell, lang: str, root: str) -> Markup:
    """The pieces of a cell, each kept from turning the others round."""
    mark = SEPARATORS[Language(lang)]
    return Markup(mark.join([f"<bdi>{piece_of(piece, lang, root)}</bdi>" for piece in cell]))


def cells_of(heads: Sequence[Text], rows: Sequence[Sequence[Cell]], lang: str, root: str) -> Markup:
    """The rows of a table, a line each; the last column may be the print, which stays Chinese."""
    last = '<td class="quote" lang="zh">' if heads and heads[-1].zh == PRINT else "<td>"
    openings = ["<td>"] * (len(heads) - 1) + [last]
    lines: list[str] = []
    for row in rows:
        cells = [f"{td}{cell_of(cell, lang, root)}</td>" for td, cell in zip(openings, row, strict=True)]
        lines.append(f"<tr>{''.join(cells)}</tr>\n")
    return Markup("".join(lines))


def sayer(language: Language) -> Callable[[str, str], str]:
    """What chooses our own words: of a Chinese and an English wording that of the page's language."""
    return lambda zh, en: zh if language is Language.CHINESE else en
