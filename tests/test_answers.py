"""Running SPARQL on the embedded store: every form of query, plain values, and one message where it fails."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pyoxigraph as ox
import pytest

from graph.answers import LONGEST_MESSAGE, Answer, Cell, EmbeddedEngine, literal_value, serialise
from ontology.errors import QueryError
from ontology.terms import XSD

A = ox.NamedNode("https://a.example/a")
P = ox.NamedNode("https://a.example/p")


@pytest.fixture(scope="module")
def engine() -> EmbeddedEngine:
    store = ox.Store()
    store.add(ox.Quad(A, P, ox.Literal("甲", language="zh"), A))
    store.add(ox.Quad(A, P, ox.Literal("2.50", datatype=ox.NamedNode(XSD.decimal)), P))
    return EmbeddedEngine(store)


FORMS = {
    "SELECT over all graphs": ("SELECT ?o { ?s ?p ?o } ORDER BY ?o", Answer(("o",), (("甲",), (Decimal("2.5"),)))),
    "unbound": (
        "SELECT ?s ?x { ?s ?p 2.5 OPTIONAL { ?s <a:b> ?x } }",
        Answer(("s", "x"), (("https://a.example/a", None),)),
    ),
    "an expression in error": ("SELECT (1/0 AS ?x) {}", Answer(("x",), ((None,),))),
    "ASK": ("ASK { ?s ?p 2.5 }", Answer(("answer",), ((True,),))),
    "ASK, no": ("ASK { ?s ?p 3 }", Answer(("answer",), ((False,),))),
    "CONSTRUCT": (
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        Answer(
            ("subject", "predicate", "object"),
            (
                ("https://a.example/a", "https://a.example/p", "甲"),
                ("https://a.example/a", "https://a.example/p", Decimal("2.5")),
            ),
        ),
    ),
    "nothing": ("SELECT ?s { ?s <a:none> ?o }", Answer(("s",), ())),
}


@pytest.mark.parametrize(("text", "answer"), FORMS.values(), ids=FORMS.keys())
def test_form(engine: EmbeddedEngine, text: str, answer: Answer) -> None:
    found = engine.run(text)
    assert found.columns == answer.columns
    assert sorted(map(str, found.rows)) == sorted(map(str, answer.rows))


FAULTS = {
    "no query": ("SELEC", "the query does not parse: it begins with SELEC; a query begins with SELECT, ASK, "),
    "nothing asked": (
        "PREFIX a: <b:c>",
        "the query does not parse: it asks nothing; a query begins with SELECT, ASK, ",
    ),
    "an update": (
        "INSERT DATA { <a:b> <a:b> <a:b> }",
        "the query does not parse: it begins with INSERT, which changes",
    ),
    "cut short": (
        "SELECT ?x { ?x ?y ",
        "the query does not parse: it ends before the { at line 1, column 11 is closed",
    ),
    "no pattern": ("SELECT ?x", "the query does not parse: it ends without a pattern; write { … }"),
    "a word mistyped": (
        "SELECT ?x\nWERE { ?x ?y ?z }",
        "the query does not parse: WERE at line 2, column 1 is no word of SPARQL: did you mean WHERE?",
    ),
    "a word left out": (
        "SELECT ?x { ?x ?y ?z } ORDER ?x",
        "the query does not parse: ORDER at line 1, column 24 is not followed by BY; write ORDER BY",
    ),
    "a triple cut short": (
        "SELECT ?x { ?x ?y }",
        "the query does not parse: it is not understood near “?x ?y }” (line 1, column 19); look there for",
    ),
    "quotation marks of print": (
        "SELECT ?x { ?x ?y “z” }",
        "the query does not parse: “ at line 1, column 19 is no quotation mark of SPARQL; write '…'",
    ),
    "a string left open": (
        "SELECT ?x { ?x ?y 'z }",
        "the query does not parse: the string that begins at line 1, column 19 is not closed; write ' behind it",
    ),
    "an IRI with a blank": (
        "SELECT ?x { ?x <a:b c> ?y }",
        "the query does not parse: <a:b c> at line 1, column 16 is no IRI; an IRI has a scheme (http:) and no blanks",
    ),
    "a prefix of ours that is not declared": (
        "SELECT ?x { ?x gz:leads ?y }",
        "the query does not parse: it does not say what gz: stands for; begin it with PREFIX gz: <https://w3id.org/gazette/ns#>",
    ),
    "a prefix that is not declared": (
        "SELECT ?x { ?x foo:bar ?y }",
        "the query does not parse: it does not say what foo: stands for; begin it with PREFIX foo: <…>",
    ),
    "another server that does not answer": (
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "the query cannot be run: ",
    ),
    "bytes that are no text": ("SELECT * { ?s ?p '\udcff' }", "the query cannot be run: "),
}


@pytest.mark.parametrize(("text", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_fault_is_one_line(engine: EmbeddedEngine, text: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        engine.run(text)
    said = str(caught.value)
    assert said.startswith(message)
    assert "\n" not in said
    assert len(said) < LONGEST_MESSAGE + 60


VALUES: list[tuple[str, str | None, Cell]] = [
    ("12", XSD.integer, 12),
    ("99.5", XSD.decimal, Decimal("99.5")),
    ("2022-01-05", XSD.date, date(2022, 1, 5)),
    ("true", XSD.boolean, True),
    ("false", XSD.boolean, False),
    ("市长", XSD.string, "市长"),
    ("市长", None, "市长"),
    ("many", XSD.integer, "many"),
    ("none", XSD.decimal, "none"),
    ("2022-13-01", XSD.date, "2022-13-01"),
]


@pytest.mark.parametrize(("text", "datatype", "value"), VALUES)
def test_literal(text: str, datatype: str | None, value: Cell) -> None:
    found = literal_value(text, datatype)
    assert (found, type(found)) == (value, type(value))


def test_what_is_no_text_is_refused_as_a_value() -> None:
    with pytest.raises(QueryError, match="is no text in UTF-8; write it anew"):
        serialise("\udcff")


def test_records_are_rows_by_column() -> None:
    assert Answer(("a", "b"), ((1, None),)).records() == [{"a": 1, "b": None}]
