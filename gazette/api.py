"""The graph in Python: questions in, data frames out. `import gazette` gives what stands here.

    import gazette
    gazette.build("corpus/*.txt", "my.store")
    graph = gazette.open("my.store")                                # or the address of an endpoint
    graph.table("targets", lang="en")                               # a fact table
    graph.query("accountability", document="沈政发〔2022〕2号")       # a question of the catalogue
    graph.sparql("SELECT ?s { ?s a <https://w3id.org/gazette/ns#Body> }")
    graph.network("cooperation").frame("brokers")                   # findings of a network

A data frame is one of pandas, or of polars where pandas is not installed; `frame="polars"` asks for one of them, and
`pip install 'gazette[frames]'` brings both. `lang="zh"` and `lang="en"` put headings above the columns, and `lang="en"`
names and fixed words into English as far as it is certain; without it columns have their names, by which programs know
them, and cells what is printed. What is wrong is a GazetteError, one line that says what to do.
"""

from __future__ import annotations

import datetime
import warnings
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from graph.answers import Engine, run_query
from ontology.errors import GazetteError, QueryError
from queries.catalogue import catalogue, find_query, tables
from queries.headings import Language

if TYPE_CHECKING:  # each is imported when it is asked for
    import rdflib

    from graph.frames import Frame
    from graph.intake import Build
    from graph.networks.model import Network
    from graph.property_graph import PropertyGraph

Parameter: TypeAlias = str | int | Decimal | datetime.date | Iterable[str]
STORE = "gazette.store"


def open(where: str | Path = STORE) -> Graph:
    """The graph in a store, or behind a SPARQL endpoint whose address starts with http:// or https://.

    Raises GazetteError where there is no store. An endpoint is asked only when a question is, as the user in
    GAZETTE_USER with the password in GAZETTE_PASSWORD, if it wants them.
    """
    if isinstance(where, str) and where.lower().startswith(("http://", "https://")):
        from graph.remote import RemoteEngine
        from graph.remote_access import read_credentials

        return Graph(RemoteEngine(where, credentials=read_credentials()), where)
    from graph.answers import EmbeddedEngine
    from graph.store import open_store

    return Graph(EmbeddedEngine(open_store(Path(where))), str(where))


def build(
    files: str | Path | Iterable[str | Path],
    store: str | Path = STORE,
    *,
    place: str | None = None,
    month: str | None = None,
    as_of: datetime.date | str | None = None,
    names: str | Path | None = None,
) -> Build:
    """Build a store from files, folders or patterns; it replaces one that is there when all has gone well.

    place, month (2022-01): for documents that do not tell theirs. as_of: the day that plain edges hold on, by default
    the date of the newest document. names: a table of what names denote, as `gazette build --names` takes it.
    Returns how many documents and facts were read and, as `problems`, what could not be; the graph is then had by
    `open(store)`. Raises GazetteError where nothing can be read or the store cannot be written.
    """
    from graph.build import build_store
    from graph.overrides import read_overrides
    from loaders.files import corpus_files

    given = [files] if isinstance(files, str | Path) else list(files)
    return build_store(
        corpus_files([Path(each) for each in given]),
        Path(store),
        place=place,
        month=month,
        as_of=read_date("as_of", as_of),
        overrides=None if names is None else read_overrides(Path(names)),
    )


class Graph:
    """A graph that questions are put to; `gazette.open` gives one. `engine` runs SPARQL without any frame."""

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine = engine
        self.where = where

    def __repr__(self) -> str:
        return f"gazette.open({self.where!r})"

    def query(
        self, name: str, /, *, frame: str | None = None, lang: str | None = None, **parameters: Parameter | None
    ) -> Frame:
        """The answer to a question of the catalogue, as a data frame.

        parameters: as `gazette query NAME --help` lists them; several words as a list, a day as a date or its text,
        None as if it were not given. A value that the graph does not have, hence an answer without rows, is a warning.
        Raises QueryError for a question or parameter that is not in the catalogue.
        """
        from gazette.summaries import unknown_remark
        from graph.choices import unknown_values
        from graph.frames import make_frame
        from graph.translation import translate

        language = read_language(lang)
        asked = find_query(name)
        given = {key: texts_of(value) for key, value in parameters.items() if value is not None}
        answer = run_query(self.engine, asked, given)
        for unknown in () if answer.rows else unknown_values(self.engine, asked, given):
            warnings.warn(unknown_remark(asked, unknown), stacklevel=2)
        if language is Language.ENGLISH:
            answer = translate(answer, asked.name, self.engine)
        return make_frame(answer, asked.name, frame, language)

    def choices(self, name: str, parameter: str, *, frame: str | None = None) -> Frame:
        """What the graph has for a parameter of a question, such as its documents or officials, as a data frame.

        Raises QueryError for a question or parameter that is not in the catalogue, or that takes any text.
        """
        from graph.choices import list_choices
        from graph.frames import make_frame

        return make_frame(list_choices(self.engine, find_query(name), parameter), None, frame)

    def table(self, name: str, *, frame: str | None = None, lang: str | None = None) -> Frame:
        """A fact table, as a data frame. Raises QueryError for one that there is not, with the names of all."""
        names = [query.name for query in tables()]
        if name not in names:
            raise QueryError(f"{name}: there is no such table; there are {', '.join(names)}")
        return self.query(name, frame=frame, lang=lang)

    def sparql(self, text: str, *, frame: str | None = None) -> Frame:
        """The answer to a SPARQL query over all graphs, as a data frame with its variables as columns.

        A column has the type that all its cells have, and is text where they differ or where there are none.
        """
        from graph.frames import make_frame

        return make_frame(self.engine.run(text), None, frame)

    def questions(self, word: str | None = None, *, frame: str | None = None) -> Frame:
        """The questions of the catalogue, or those that mention a word, as a data frame."""
        from gazette.summaries import list_queries
        from graph.frames import make_frame

        return make_frame(list_queries(list(catalogue().values()), word), None, frame)

    def network(
        self,
        name: str,
        /,
        *,
        place: str | None = None,
        document: str | None = None,
        day: datetime.date | str | None = None,
    ) -> Network:
        """A network that `gazette network` lists: its meaning, its findings, and `.graph`, its networkx graph.

        `.frame(table)` gives a table of findings as a data frame. place, document, day: as `gazette network --help`
        says. Raises QueryError for a network that there is not, and for `path`, which leads from one thing to another.
        """
        from graph.networks.model import Scope
        from graph.networks.projections import make_network

        asked = read_date("day", day)
        return make_network(self.engine, name, Scope(place, document, None if asked is None else asked.isoformat()))

    def networkx(self) -> PropertyGraph:
        """The plain and inferred edges as a networkx MultiDiGraph, with the print behind each.

        graph/property_graph.py says what its nodes, edges and their attributes are.
        """
        from graph.property_graph import property_graph

        return property_graph(self.engine)

    def rdflib(self) -> rdflib.Dataset:
        """A copy of the graph in memory as an rdflib Dataset: a named graph a document, queries over their union.

        Raises GazetteError for an endpoint, which is not copied.
        """
        from graph.answers import EmbeddedEngine
        from graph.bridge import to_dataset

        if not isinstance(self.engine, EmbeddedEngine):
            raise GazetteError(f"{self.where}: an endpoint is not copied into rdflib; open a store, or use .sparql()")
        return to_dataset(self.engine.store)


def texts_of(value: Parameter) -> Sequence[str]:
    """A parameter's value as the command line would give it.

    >>> texts_of(datetime.date(2022, 2, 1)), texts_of(["卫生", "健康"]), texts_of(20000)
    (['2022-02-01'], ['卫生', '健康'], ['20000'])
    """
    if isinstance(value, str | int | Decimal | datetime.date):
        return [str(value)]
    return [str(each) for each in value]


def read_language(lang: str | None) -> Language | None:
    """The language of headings. Raises GazetteError for one that there are none in."""
    if lang is not None and lang not in set(Language):
        raise GazetteError(f"lang {lang!r}: there are no headings in it; write zh or en")
    return None if lang is None else Language(lang)


def read_date(name: str, given: datetime.date | str | None) -> datetime.date | None:
    """A day that was given as a date or its text. Raises GazetteError for what is no day."""
    if given is None or isinstance(given, datetime.date):
        return given
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        raise GazetteError(f"{name} {given!r}: this is no day; write it as 2022-02-01") from None
