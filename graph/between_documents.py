"""What links documents with each other: which cites which, and which carries out what a meeting decided."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from graph.answers import EmbeddedEngine
from graph.carried_out import Decided, Issued, find_carried_out
from graph.identity import STATE
from graph.triple import PREFIXES, Chosen, Triple, chosen, rows
from ontology.places import province_of
from ontology.terms import ELI, GZ


def citations(engine: EmbeddedEngine, among: Chosen) -> Iterator[Triple]:
    """Which documents of the store others cite by their numbers. among: a choice of ?document, those that cite."""
    text = f"""SELECT DISTINCT ?document ?cited {{ {among.block()}
        GRAPH ?document {{ ?fact a gz:Citation ; gz:citedNumber ?number }}
        ?cited eli:id_local ?number ; a gz:Document FILTER(?cited != ?document)
    }}"""
    cited_by = list(pairs(engine, text))
    places = places_of(engine, {document for pair in cited_by for document in pair})
    for document, cited in cited_by:
        place = places.get(document, "")
        # 安政发 is the sign of several cities: a number tells a document only within one place or above it
        if places.get(cited, "") in (place, province_of(place), STATE):
            yield Triple(document, ELI.cites, cited)


def places_of(engine: EmbeddedEngine, documents: Iterable[str]) -> dict[str, str]:
    """The place of each of some documents that has one."""
    block = chosen("document", documents).block()
    text = f"SELECT ?document ?place {{ {block} GRAPH ?document {{ ?document gz:scope ?place }} }}"
    return dict(pairs(engine, text))


def pairs(engine: EmbeddedEngine, text: str) -> Iterator[tuple[str, str]]:
    """The rows of a query for two columns."""
    return ((first, second) for first, second in rows(engine, text))


def find_decided(engine: EmbeddedEngine, among: Chosen) -> Iterator[Decided]:
    """What meetings decided or adopted, as documents whose place is known tell it. among: a choice of ?document."""
    text = f"""{PREFIXES} SELECT ?fact ?wording ?titled ?action ?place ?start ?end {{ {among.block()}
        GRAPH ?document {{
            ?document gz:scope ?place .
            {{ ?fact gz:matter ?wording BIND(false AS ?titled) }}
            UNION {{ ?fact gz:work ?wording BIND(true AS ?titled) }}
            ?fact a gz:AgendaItem ; gz:action ?action ; gz:inEvent ?event . ?event gz:start ?start ; gz:end ?end
        }}
    }} ORDER BY ?fact"""
    for fact, wording, titled, action, place, start, end in engine.run(text).rows:
        if isinstance(start, datetime.date) and isinstance(end, datetime.date):
            yield Decided(str(fact), str(wording), titled is True, str(action), str(place), start, end)


def find_issued(engine: EmbeddedEngine, among: Chosen) -> Iterator[Issued]:
    """Documents with their titles, places and dates. among: a choice of ?document."""
    text = f"SELECT ?document ?title {{ {among.block()} GRAPH ?document {{ ?document dcterms:alternative ?title }} }}"
    enclosed = dict(pairs(engine, text))
    text = f"""{PREFIXES} SELECT ?document ?label ?title ?place ?issued {{ {among.block()}
        GRAPH ?document {{ ?document a gz:Document ; dcterms:identifier ?label ; dcterms:title ?title ;
            gz:scope ?place ; dcterms:issued ?issued }}
    }} ORDER BY ?document"""
    for document, label, title, place, day in engine.run(text).rows:
        titles = [str(title), *filter(None, [enclosed.get(str(document))])]
        if isinstance(day, datetime.date):
            yield Issued(str(document), str(label), tuple(titles), str(place), day)


def carried_out(decided: Iterable[Decided], issued: Sequence[Issued]) -> Iterator[Triple]:
    """Which document issues what a meeting decided or adopted, and why."""
    for each in find_carried_out(decided, issued):
        yield Triple(each.fact, GZ.carriedOutBy, each.document)
        yield Triple(each.fact, GZ.reason, literal=each.reason)
