"""JSON-LD: the shipped context is the ontology's, and what is written with it is read back triple by triple."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from conftest import Command
from hypothesis import given
from hypothesis import strategies as st

from graph.context import make_context
from graph.export import export_store, sort_key
from graph.jsonld import context_text, write_jsonld
from graph.store import open_store
from ontology.iri import BASE, IriMinter
from ontology.terms import DCTERMS, GZ, PREFIXES, PROV, QUDT, RDF, RDFS, XSD

DEFINITIONS = json.loads(context_text())["@context"]


def test_the_shipped_context_is_the_ontology_s() -> None:
    assert context_text() == make_context(), "the ontology has changed: `make docs` writes ontology/context.jsonld anew"


def test_each_term_of_ours_has_its_name() -> None:
    for name, iri in GZ.terms().items():
        said = DEFINITIONS[name]
        assert (said["@id"] if isinstance(said, dict) else said) == f"gz:{iri.removeprefix(GZ.NS)}"
    assert {prefix: DEFINITIONS[prefix] for prefix in PREFIXES} == PREFIXES
    assert DEFINITIONS["id"] == BASE


def test_no_name_stands_for_two_terms() -> None:
    pairs = json.loads(context_text(), object_pairs_hook=lambda pairs: pairs)[0][1]
    assert len({name for name, _ in pairs}) == len(pairs)


@pytest.mark.parametrize("inferred", [False, True], ids=["read", "inferred too"])
def test_the_file_says_what_the_turtle_says(anhe_store: Path, tmp_path: Path, inferred: bool) -> None:
    store = open_store(anhe_store)
    for ending in ("ttl", "jsonld"):
        export_store(store, tmp_path / f"all.{ending}", inferred=inferred)
    turtle, compact = tmp_path / "all.ttl", tmp_path / "all.jsonld"
    assert set(rdflib.Graph().parse(compact, format="json-ld")) == set(rdflib.Graph().parse(turtle, format="turtle"))
    assert {quad.triple for quad in ox.parse(path=compact, format=ox.RdfFormat.JSON_LD)} == {
        quad.triple for quad in ox.parse(path=turtle, format=ox.RdfFormat.TURTLE)
    }


def test_the_shipped_context_reads_the_file_as_its_own_does(anhe_store: Path, tmp_path: Path) -> None:
    export_store(open_store(anhe_store), tmp_path / "all.jsonld")
    written = json.loads((tmp_path / "all.jsonld").read_text(encoding="utf-8"))
    other = json.dumps({"@context": DEFINITIONS, "@graph": written["@graph"]}, ensure_ascii=False)
    read = {quad.triple for quad in ox.parse(other, format=ox.RdfFormat.JSON_LD)}
    assert read == {quad.triple for quad in ox.parse(path=tmp_path / "all.jsonld", format=ox.RdfFormat.JSON_LD)}


def test_people_can_read_it(anhe_store: Path, gazette: Command, tmp_path: Path) -> None:
    assert gazette("export", "all.jsonld", "--store", anhe_store).returncode == 0
    nodes = json.loads((tmp_path / "all.jsonld").read_text(encoding="utf-8"))["@graph"]
    by_id = {node["@id"]: node for node in nodes}
    assert len(by_id) == len(nodes)
    body = by_id["id:安河市/body/市教育局"]
    assert body["@type"] == "Body"
    assert body["label"]["zh"] == "市教育局"
    assert body["generic"] is False
    targets = [node for node in nodes if node.get("@type") == "Target"]
    assert {"indicator", "comparator", "unit", "numericValue", "inDocument"} <= set(targets[0])
    assert targets[0]["inDocument"].startswith("id:安河市/document/")


# ---------------------------------------------------------------- any triples

THING = "https://w3id.org/gazette/id/安河市/document/安政发〔2021〕8号"
IRIS = st.sampled_from(
    [THING, f"{BASE}a%2Fb:c/d~e", BASE, GZ.NS, GZ.Task, "https://a.example/x", "urn:x:y", RDFS.label]
)
PREDICATES = st.sampled_from(
    [
        *(GZ.oversees, GZ.dueBy, GZ.order, GZ.generic, GZ.indicator, GZ.end, RDFS.label, DCTERMS.title, DCTERMS.date),
        *(QUDT.numericValue, PROV.wasQuotedFrom, PROV.value, RDF.type, "https://a.example/p"),
    ]
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12),
    st.sampled_from(
        ["true", "1", "01", "-0", "007", "3.50", "2021-03-05", str(2**60), "@id", "id:x", "\u2028", "<b>", '"']
    ),
)
LITERALS = st.one_of(
    st.builds(ox.Literal, TEXTS),
    st.builds(lambda text, tag: ox.Literal(text, language=tag), TEXTS, st.sampled_from(["zh", "en", "zh-latn-pinyin"])),
    st.builds(
        lambda text, kind: ox.Literal(text, datatype=ox.NamedNode(kind)),
        TEXTS,
        st.sampled_from([XSD.integer, XSD.decimal, XSD.date, XSD.boolean, "https://a.example/type"]),
    ),
)


@st.composite
def triples(draw: Callable[..., object]) -> ox.Triple:
    predicate = str(draw(PREDICATES))
    things = IRIS.map(ox.NamedNode)
    found = draw(things if predicate == RDF.type else st.one_of(things, LITERALS))
    assert isinstance(found, ox.NamedNode | ox.Literal)
    return ox.Triple(ox.NamedNode(str(draw(IRIS))), ox.NamedNode(predicate), found)


@given(st.lists(triples(), max_size=12))
def test_any_triples_come_back(tmp_path_factory: pytest.TempPathFactory, given_triples: list[ox.Triple]) -> None:
    path = tmp_path_factory.mktemp("any") / "all.jsonld"
    ordered = sorted(set(given_triples), key=lambda triple: sort_key(ox.Quad(*triple))[1:])
    write_jsonld(ordered, path, IriMinter())
    assert {quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.JSON_LD)} == set(ordered)
    expected = rdflib.Graph().parse(data=ox.serialize(ordered, format=ox.RdfFormat.N_TRIPLES), format="nt11")
    assert set(rdflib.Graph().parse(path, format="json-ld")) == set(expected)


def test_another_base_is_the_prefix_of_its_things(tmp_path: Path) -> None:
    base = "https://gazette.example/things/"
    thing = ox.NamedNode(f"{base}安河市/body/市教育局")
    write_jsonld([ox.Triple(thing, ox.NamedNode(RDF.type), ox.NamedNode(GZ.Body))], tmp_path / "a", IriMinter(base))
    written = json.loads((tmp_path / "a").read_text(encoding="utf-8"))
    assert written["@graph"] == [{"@id": "id:安河市/body/市教育局", "@type": "Body"}]
    assert written["@context"]["id"] == base


def test_what_has_no_name_is_refused(tmp_path: Path) -> None:
    unnamed = ox.Triple(ox.BlankNode("a"), ox.NamedNode(RDF.type), ox.NamedNode(GZ.Body))
    with pytest.raises(ValueError, match="have IRIs"):
        write_jsonld([unnamed], tmp_path / "a", IriMinter())
