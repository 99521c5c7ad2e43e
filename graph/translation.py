"""Answers in English: each cell that names a body, a person, a post, a place, or a word of a closed list.

A printed name is put into English by its own words; where these do not tell it (驻沪办), by what the graph takes it
for. What has no English keeps its characters, with their pinyin behind. Quoted print and titles stay as printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.answers import Answer, Cell, Engine, serialise
from graph.english import ENGLISH, PINYIN
from graph.english_bodies import english_body, english_fields
from graph.english_places import english_place
from graph.english_posts import english_post
from graph.place_prefixes import STATE, split_prefix
from graph.romanised import HAN, romanise_person, spell
from ontology.english import topic_words, values
from ontology.terms import DCTERMS, GZ, RDFS
from queries.cells import Holds, find_holds

SEPARATOR = "；"  # between the values of one cell, which are one literal
NAMES = frozenset({Holds.BODY, Holds.PERSON, Holds.POST, Holds.NAME})
PLACES_OF_ROW = ("place", "scope")
DOCUMENTS_OF_ROW = ("document", "notice")
AT_ONCE = 500  # names asked for in one query
# thousands of facts may say one name of one body: these are asked for apart, each pair once
# a second nameplate is not the body's name: its own words tell it, or nothing does
LABELS = f"""SELECT DISTINCT ?text ?place ?latin (LANG(?latin) AS ?language) {{{{
    {{{{ SELECT DISTINCT ?text ?name {{{{
        {{{{ VALUES (?text ?label) {{{{ {{names}} }}}} ?name <{RDFS.label}> ?label }}}}
        UNION {{{{ VALUES (?text ?label) {{{{ {{names}} }}}} ?fact <{GZ.body}> ?text ; <{GZ.namesBody}> ?name }}}}
    }}}} }}}}
    ?name <{GZ.denotes}> ?thing . ?thing <{RDFS.label}> ?latin
    FILTER(LANG(?latin) = "{ENGLISH}" || LANG(?latin) = "{PINYIN}")
    FILTER NOT EXISTS {{{{ ?thing <{GZ.nameplate}> ?plate FILTER(?plate = ?text) }}}}
    OPTIONAL {{{{ ?name <{GZ.scope}> ?place }}}}
}}}} ORDER BY ?text ?place ?latin"""
PLACES = f"""SELECT DISTINCT ?document ?place {{
    ?source a <{GZ.Document}> ; <{DCTERMS.identifier}> ?document ; <{GZ.scope}> ?place
}} ORDER BY ?document ?place"""


@dataclass(frozen=True, slots=True)
class Known:
    """What the graph tells of names: the English of each by name and place, and the places of documents.

    everywhere: the English of the names that mean one thing in all places. names: all that name a body or a person.
    """

    labels: Mapping[tuple[str, str], str]
    everywhere: Mapping[str, str]
    names: frozenset[str]
    places: Mapping[str, str]

    def label(self, name: str, place: str | None) -> str | None:
        """The English of what a printed name denotes there; without a place, only if it is the same in all."""
        return self.everywhere.get(name) if place is None else self.labels.get((name, place))


def translate(answer: Answer, query: str, engine: Engine) -> Answer:
    """The answer of a catalogue query with its cells in English; its columns keep their names."""
    if set(holds_of(answer, query)) == {Holds.TEXT}:
        return answer
    return translate_known(answer, query, ask(engine, names_in(answer, query)))


def translate_known(answer: Answer, query: str, known: Known) -> Answer:
    """As `translate`, with what was asked before for all the names of one or several answers."""
    holds = holds_of(answer, query)
    rows: list[tuple[Cell, ...]] = []
    for row in answer.rows:
        place = place_of(dict(zip(answer.columns, row, strict=True)), known)
        rows.append(tuple(translate_cell(cell, each, place, known) for each, cell in zip(holds, row, strict=True)))
    return Answer(answer.columns, tuple(rows))


def holds_of(answer: Answer, query: str) -> tuple[Holds, ...]:
    """What each column of a catalogue query's answer holds."""
    return tuple(find_holds(column, query) for column in answer.columns)


def names_in(answer: Answer, query: str) -> set[str]:
    """The printed names that the cells of an answer hold."""
    holds = holds_of(answer, query)
    pairs = (pair for row in answer.rows for pair in zip(holds, row, strict=True))
    return {name for each, cell in pairs if each in NAMES for name in parts(cell)}


def parts(cell: Cell) -> tuple[str, ...]:
    """The values of a cell of text."""
    return tuple(cell.split(SEPARATOR)) if isinstance(cell, str) else ()


def ask(engine: Engine, names: Iterable[str]) -> Known:
    """What the graph tells of printed names and of its documents' places."""
    found: dict[tuple[str, str], set[str]] = {}
    anywhere: dict[str, set[str]] = {}
    named: set[str] = set()
    wanted = sorted(names)
    for start in range(0, len(wanted), AT_ONCE):
        terms = map(serialise, wanted[start : start + AT_ONCE])
        batch = " ".join(f"({term} {term}@zh)" for term in terms)
        for name, place, latin, language in engine.run(LABELS.format(names=batch)).rows:
            named.add(str(name))
            if language == ENGLISH:
                found.setdefault((str(name), str(place or "")), set()).add(str(latin))
                anywhere.setdefault(str(name), set()).add(str(latin))
    places = {str(document): str(place) for document, place in engine.run(PLACES).rows}
    return Known(
        {key: min(each) for key, each in found.items() if len(each) == 1},
        {name: min(each) for name, each in anywhere.items() if len(each) == 1},
        frozenset(named),
        places,
    )


def place_of(row: Mapping[str, Cell], known: Known) -> str | None:
    """The place whose documents print a row: the one it names, that of its document, or the graph's only one."""
    for column in PLACES_OF_ROW:
        if isinstance(place := row.get(column), str) and place != STATE:
            return place
    for column in DOCUMENTS_OF_ROW:
        if (place := known.places.get(str(row.get(column)))) is not None:
            return place
    only = set(known.places.values())
    return only.pop() if len(only) == 1 else None


def translate_cell(cell: Cell, holds: Holds, place: str | None, known: Known) -> Cell:
    """A cell in English, the values of one cell parted by semicolons."""
    if holds is Holds.TEXT or not isinstance(cell, str) or not cell:
        return cell
    return "; ".join(translate_value(each, holds, place, known) for each in parts(cell))


def translate_value(text: str, holds: Holds, place: str | None, known: Known) -> str:
    """One value of a cell in English; a name without English with its pinyin behind, a word without it as printed."""
    english = english_name(text, holds, place, known)
    if english is None:
        english = values(holds.value).get(text) or values(Holds.WORD).get(text)
    if english is not None or HAN.search(text) is None:
        return english or text
    if holds not in NAMES | {Holds.PLACE} or (holds is Holds.NAME and text not in known.names):
        return text
    pinyin = romanise_person(text).pinyin if holds is Holds.PERSON else spell(text)
    return f"{text} (pinyin: {pinyin})"


def english_name(text: str, holds: Holds, place: str | None, known: Known) -> str | None:
    """The English name of what a cell names; None where it has none or the cell holds a word."""
    match holds:
        case Holds.BODY | Holds.NAME:
            english, label = english_body(text, place), known.label(text, place)
            # 财政局 behind 市教育局 is 市财政局, as the graph knows
            if english is None or split_prefix(text, place).level is None:
                return label or english
            return english
        case Holds.PERSON:
            return romanise_person(text).english
        case Holds.POST | Holds.RELATION:  # posts tie people to bodies, too
            return english_post(text, place)
        case Holds.TOPIC:
            return topic_words().get(text)
        case Holds.FIELD:
            return english_fields(text)
        case Holds.PLACE:
            named = english_place(text)
            return "China" if text == STATE else named.alone if named is not None else None
    return None
