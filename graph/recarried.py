"""Which documents carry out what meetings decided, after a change of documents: found anew where words agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.between_documents import carried_out, find_decided, find_issued, places_of
from graph.carried_out import Decided, plain_words
from graph.changes import Changes, about
from graph.document_edges import View
from graph.triple import chosen, rows
from loaders.model import Genre
from ontology.terms import GZ


def carried_out_anew(before: View, after: View, documents: Iterable[str], entities: Changes) -> None:
    """Find anew what the changed documents carry out, and what carries out what they tell of.

    before, after: the store without and with the change of `documents`. entities: where it is written.
    """
    changed = set(documents)
    among = chosen("document", changed)
    places = {*places_of(before.engine, changed).values(), *places_of(after.engine, changed).values()}
    for place in sorted(places):
        words = {
            plain_words(title, place)
            for view in (before, after)
            for each in find_issued(view.engine, among)
            for title in each.titles
        }
        told_in = documents_of(after, place, Genre.CHRONICLE) - changed
        alike = set(deciding(after, told_in, place, words))
        told = (*find_decided(after.engine, among), *words_in(after, alike, place, words))
        decided = [each for each in told if each.place == place]
        facts = {each.fact for each in decided} | {each.fact for each in find_decided(before.engine, among)}
        said = [
            quad for fact in facts for quad in about(before.store, fact, before.entities, GZ.carriedOutBy, GZ.reason)
        ]
        documents = documents_of(after, place) | changed if decided else set()
        issued = list(find_issued(after.engine, chosen("document", documents)))
        entities.replace(said, carried_out(decided, issued))


def documents_of(view: View, place: str, genre: Genre | None = None) -> set[str]:
    """The documents of a place; with a genre, those that are of it: meetings are told of in chronicles alone."""
    of_genre = f"; gz:genre {ox.Literal(genre)}" if genre is not None else ""
    text = f"SELECT ?document {{ ?document gz:scope {ox.Literal(place)} ; a gz:Document {of_genre} }}"
    return {document for (document,) in rows(view.engine, text)}


def deciding(view: View, documents: set[str], place: str, words: set[str]) -> Iterator[str]:
    """Those of some documents of a place that tell of a decision in some words."""
    block = chosen("document", documents).block()
    for term in (GZ.matter, GZ.work):
        text = f"SELECT ?document ?wording {{ {block} GRAPH ?document {{ ?fact <{term}> ?wording }} }}"
        for document, wording in rows(view.engine, text):
            if plain_words(wording, place) in words:
                yield document


def words_in(view: View, documents: Iterable[str], place: str, words: set[str]) -> Iterator[Decided]:
    """What documents of a place tell of decisions in some words."""
    for each in find_decided(view.engine, chosen("document", documents)):
        if plain_words(each.wording, place) in words:
            yield each
