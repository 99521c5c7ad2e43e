"""From a plain edge back to the facts that gave it, and from a fact to its passages: `derive` read backwards.

One entry a kind of edge. An edge of charge, cover or duty comes only from what is in force on the as-of day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from graph.answers import Cell, Engine
from graph.batches import MANY, ask_about
from graph.document_edges import CHARGE, DUTY
from graph.rules import Statement
from ontology.terms import DCTERMS, ELI, GZ, OA, ORG, PROV, RDF, RDFS

FIRST_DAY, LAST_DAY, NUMBER = ELI.first_date_entry_in_force, ELI.date_no_longer_in_force, ELI.id_local


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in the print: its document's number or title, its first line and, where known, page, and its quote."""

    iri: str
    document: str
    line: int | None
    page: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact behind an edge, with the passages that it is quoted from, in order of print."""

    fact: str
    passages: tuple[Passage, ...]


class Force(Enum):
    """When a fact gives its edge."""

    ALWAYS = ""
    DATED = "where its document is in force on the as-of day"
    UNLESS_OVER = "also where its document has no date"


@dataclass(frozen=True, slots=True)
class Origin:
    """The SPARQL pattern from the ?s and ?o of an edge to the ?fact that it comes from, and when that gives it."""

    pattern: str
    force: Force = Force.ALWAYS

    def now(self) -> str:
        """The pattern of the facts that give the edge on the as-of day."""
        document = f"?fact <{GZ.inDocument}> ?document ."
        day, first = f"?dataset <{GZ.asOf}> ?day .", f"?document <{FIRST_DAY}> ?first"
        last = f"OPTIONAL {{ ?document <{LAST_DAY}> ?last }}"
        within = "?first <= ?day && (!BOUND(?last) || ?last >= ?day)"
        match self.force:
            case Force.ALWAYS:
                return self.pattern
            case Force.DATED:
                return f"{self.pattern} {document} {first} . {day} {last} FILTER({within})"
            case Force.UNLESS_OVER:
                undated = f"OPTIONAL {{ {first} }} {last} FILTER(!BOUND(?first) || ({within}))"
                return f"{self.pattern} {document} OPTIONAL {{ {day} }} {undated}"


def charge(predicate: str) -> Origin:
    """The facts that put ?s in charge of, or in touch with, ?o."""
    relations = " ".join(f'"{relation}"' for relation, edge in CHARGE.items() if edge == predicate)
    pattern = f"""VALUES ?relation {{ {relations} }} ?fact a <{GZ.Oversight}> ; <{GZ.relation}> ?relation ;
        <{GZ.namesPerson}>/<{GZ.denotes}> ?s ; <{GZ.namesBody}>/<{GZ.denotes}> ?o ."""
    return Origin(pattern, Force.DATED)


def duty(predicate: str) -> Origin:
    """The facts that give ?s a role in the task ?o."""
    roles = " ".join(f'"{role}"' for role, edge in DUTY.items() if edge == predicate)
    pattern = f"""VALUES ?role {{ {roles} }} ?fact a <{GZ.Responsibility}> ; <{GZ.role}> ?role ;
        <{GZ.namesBody}>/<{GZ.denotes}> ?s ; <{GZ.forTask}> ?o ."""
    return Origin(pattern, Force.UNLESS_OVER)


# both of a pair are named alike; who was printed first is told by the columns
BACKUP = f"""?fact a <{GZ.Backup}> ; <{GZ.person}> ?person ; <{GZ.backup}> ?backup ; <{GZ.namesPerson}> ?one, ?other .
    ?one <{GZ.denotes}> ?s ; <{RDFS.label}> ?one_label . ?other <{GZ.denotes}> ?o ; <{RDFS.label}> ?other_label .
    FILTER(STR(?one_label) = ?person && STR(?other_label) = ?backup)"""
POST = f"""?fact a <{GZ.PostHeld}> ; <{GZ.namesPerson}>/<{GZ.denotes}> ?s ; <{GZ.post}> ?post .
    ?o <{RDFS.label}> ?label FILTER(STR(?label) = ?post)"""
# what stands in the print itself, or what a fact names
PRINTED = f"?s <{PROV.wasQuotedFrom}> ?any BIND(?s AS ?fact)"
NAMED = f"{{ {PRINTED} }} UNION {{ ?fact ?names ?name . ?name <{GZ.denotes}> ?s }}"

ORIGINS: dict[str, Origin] = {
    **{predicate: charge(predicate) for predicate in CHARGE.values()},
    **{predicate: duty(predicate) for predicate in DUTY.values()},
    GZ.backsUp: Origin(BACKUP, Force.DATED),
    GZ.hasTarget: Origin(f"?s <{GZ.hasTarget}> ?o . BIND(?o AS ?fact)"),
    GZ.hasParticipant: Origin(f"?fact <{GZ.inEvent}> ?s ; <{GZ.namesPerson}>/<{GZ.denotes}> ?o ."),
    GZ.involves: Origin(f"?fact <{GZ.inEvent}> ?s ; <{GZ.namesBody}>/<{GZ.denotes}> ?o ."),
    ELI.passed_by: Origin(f"?s <{GZ.namesBody}>/<{GZ.denotes}> ?o . BIND(?s AS ?fact)"),
    GZ.addressedTo: Origin(f"?fact a <{GZ.Addressing}> ; <{GZ.inDocument}> ?s ; <{GZ.namesBody}>/<{GZ.denotes}> ?o ."),
    ELI.cites: Origin(
        f"?fact a <{GZ.Citation}> ; <{GZ.inDocument}> ?s ; <{GZ.citedNumber}> ?number . ?o <{NUMBER}> ?number ."
    ),
    GZ.carriedOutBy: Origin(f"?s <{GZ.carriedOutBy}> ?o . BIND(?s AS ?fact)"),
    ORG.holds: Origin(POST, Force.DATED),
    GZ.denotes: Origin("?fact ?names ?s ."),
    RDF.type: Origin(NAMED),
}
# of what a name stands for, and what kind of thing that is, the first naming is evidence enough
FIRST_ONLY = (GZ.denotes, RDF.type)


def facts_behind(engine: Engine, edges: Sequence[Statement]) -> list[tuple[Evidence, ...]]:
    """For each plain edge or type, in order, the facts that give it on the as-of day, in order of print.

    What a fact says of itself is its own evidence. An edge of a kind that no fact gives has none.
    """
    patterns = {edge.predicate: PRINTED for edge in edges}
    return find_facts(engine, edges, patterns | {predicate: origin.now() for predicate, origin in ORIGINS.items()})


def whole_pattern(predicate: str, pattern: str) -> str:
    """The pattern of the facts behind all edges of a kind."""
    # what only a text joins to the rest is found through the edge; elsewhere that would join everything to it again
    return f"?s <{predicate}> ?o . {pattern}" if predicate in (GZ.backsUp, ORG.holds) else pattern


def facts_of_other_days(engine: Engine, edges: Sequence[Statement]) -> list[tuple[Evidence, ...]]:
    """For each plain edge, in order, the facts that say it of whatever day, where days matter."""
    dated = {predicate: origin.pattern for predicate, origin in ORIGINS.items() if origin.force is not Force.ALWAYS}
    return find_facts(engine, edges, dated)


def find_facts(engine: Engine, edges: Sequence[Statement], patterns: Mapping[str, str]) -> list[tuple[Evidence, ...]]:
    """For each edge, in order, the facts that the pattern of its predicate leads to, with their passages."""
    found: dict[Statement, set[str]] = {edge: set() for edge in edges}
    for predicate, pattern in patterns.items():
        rows = [(edge.subject, edge.object) for edge in found if edge.predicate == predicate]
        if len(rows) > MANY and predicate in ORIGINS and predicate not in FIRST_ONLY:
            told = iter(engine.run(f"SELECT DISTINCT ?s ?o ?fact {{ {whole_pattern(predicate, pattern)} }}").rows)
        else:
            told = ask_about(engine, ("s", "o"), rows, pattern, "?s ?o ?fact")
        for subject, obj, fact in told:
            if (edge := Statement(str(subject), predicate, str(obj))) in found:
                found[edge].add(str(fact))
    passages = find_passages(engine, {fact for facts in found.values() for fact in facts})
    return [evidence_of(edge, found[edge], passages) for edge in edges]


def evidence_of(edge: Statement, facts: set[str], passages: Mapping[str, Sequence[Passage]]) -> tuple[Evidence, ...]:
    """An edge's facts with their passages, in order of print."""
    quoted = (Evidence(fact, tuple(passages[fact])) for fact in facts if fact in passages)
    ordered = sorted(quoted, key=lambda each: (each.passages[0].document, each.passages[0].line or 0, each.fact))
    return tuple(ordered[:1] if edge.predicate in FIRST_ONLY else ordered)


def find_passages(engine: Engine, facts: set[str]) -> Mapping[str, Sequence[Passage]]:
    """The passages of each fact, in order of print."""
    where = f"""?fact <{PROV.wasQuotedFrom}> ?passage . ?passage <{OA.exact}> ?quote ; <{OA.hasSource}> ?source ;
        <{OA.hasSelector}>/<{OA.start}> ?start . ?source <{DCTERMS.identifier}> ?document .
        OPTIONAL {{ ?passage <{GZ.line}> ?line }} OPTIONAL {{ ?passage <{GZ.page}> ?page }}"""
    columns = "?start ?fact ?passage ?document ?line ?page ?quote"
    found: dict[str, dict[Passage, None]] = {}
    rows = ask_about(engine, ("fact",), ((fact,) for fact in facts), where, columns)
    for _, fact, iri, document, line, page, quote in sorted(rows, key=lambda row: (whole(row[0]) or 0, str(row))):
        passage = Passage(str(iri), str(document), whole(line), whole(page), str(quote))
        found.setdefault(str(fact), {})[passage] = None
    return {fact: tuple(each) for fact, each in found.items()}


def whole(cell: Cell) -> int | None:
    """A cell that holds a whole number."""
    return cell if isinstance(cell, int) else None
