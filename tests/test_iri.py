"""IRIs: every text gives one that both RDF libraries take, no two texts the same one, and it reads as printed."""

from __future__ import annotations

import pyoxigraph
import pytest
import rdflib
from hypothesis import example, given
from hypothesis import strategies as st

from ontology.errors import GazetteError
from ontology.iri import BASE, IriMinter, NamedThing, NameKind, SharedGraph

MINTER = IriMinter()
DOCUMENT = MINTER.document("安河市", "安政发〔2021〕3号", "", None, "")
# lone surrogates too: a text decoded from a broken file may hold them
TEXT = st.text(st.characters(exclude_categories=()), max_size=12) | st.text("一/~%.#(（ ", max_size=6)

FORMS = [
    pytest.param(DOCUMENT, "安河市/document/安政发〔2021〕3号", id="document by number"),
    pytest.param(
        MINTER.document("安河市", None, "安河大事记", "2021-03", "甲"),
        "安河市/document/安河大事记~2021-03",
        id="by month",
    ),
    pytest.param(
        MINTER.document("安河市", None, "安河大事记", None, "甲"), "安河市/document/安河大事记~33e3580c", id="by text"
    ),
    pytest.param(MINTER.document(None, "3号", "", None, ""), "~/document/3号", id="no place"),
    pytest.param(MINTER.document("~", "3号", "", None, ""), "%7E/document/3号", id="a place that prints as none"),
    pytest.param(
        MINTER.document("安河市", "甲~2021-03", "", None, ""),
        "安河市/document/甲%7E2021-03",
        id="number like a month's",
    ),
    pytest.param(MINTER.task("D", "附件2/二/（一）/2~2"), "D/task/附件2/二/（一）/2~2", id="task"),
    pytest.param(MINTER.event("D", "01-05#2"), "D/event/01-05.2", id="event"),
    pytest.param(MINTER.passage("D", [(3, 40), (62, 70)]), "D/passage/3-40,62-70", id="passage"),
    pytest.param(MINTER.selector("D/passage/3-40", 1), "D/passage/3-40/1", id="selector"),
    pytest.param(MINTER.part("D", "event-body", 2), "D/event-body/2", id="fact"),
    pytest.param(MINTER.body("安河市", "市教育局"), "安河市/body/市教育局", id="body"),
    pytest.param(MINTER.person("安河市", "何安"), "安河市/person/何安", id="person"),
    pytest.param(MINTER.post("安河市", "市长"), "安河市/post/市长", id="post"),
    pytest.param(MINTER.name(NameKind.BODY, "安河市", "市教育局"), "安河市/name/body/市教育局", id="name of a body"),
    pytest.param(MINTER.body("安河市", "人事处", "市教育局"), "安河市/body/市教育局~人事处", id="a division"),
    pytest.param(MINTER.person(None, "何安", "安河大事记"), "~/person/安河大事记~何安", id="a person of no place"),
    pytest.param(MINTER.post(None, "市长", "安河大事记"), "~/post/安河大事记~市长", id="a post of no place"),
    pytest.param(MINTER.name(NameKind.PERSON, None, "何安"), "~/name/person/何安", id="name of a person"),
    pytest.param(MINTER.graph(SharedGraph.NAMES), "graph/names", id="graph"),
    pytest.param(MINTER.dataset(), "dataset", id="data set"),
    pytest.param(MINTER.body("安河市", "a/b"), "安河市/body/a%2Fb", id="slash in a name"),
    pytest.param(MINTER.body("安河市", "a [b] | 50%?#"), "安河市/body/a%20%5Bb%5D%20%7C%2050%25%3F%23", id="forbidden"),
    pytest.param(
        MINTER.body("安河市", "甲\u202e乙\u3000\ue000\ufffd"),
        "安河市/body/甲%E2%80%AE乙%E3%80%80%EE%80%80%EF%BF%BD",
        id="unseen",
    ),
    pytest.param(MINTER.body("安河市", ".."), "安河市/body/%2E%2E", id="dots"),
    pytest.param(
        MINTER.body("安河市", "\U00020bb7野家\u00b7"), "安河市/body/\U00020bb7野家\u00b7", id="kept: rare characters"
    ),
]


@pytest.mark.parametrize(("minted", "expected"), FORMS)
def test_forms(minted: str, expected: str) -> None:
    assert minted.removeprefix(BASE) == expected


@given(TEXT, TEXT)
@example("安政发〔2021〕3号", "\x00\ud800\ufdd0\U000e0001\U0010fffd")
def test_any_text_gives_an_iri_that_both_libraries_take(place: str, name: str) -> None:
    for iri in (
        MINTER.document(place, name, "", None, ""),
        MINTER.document(place, None, name, None, name),
        MINTER.task(DOCUMENT, name),
        MINTER.event(DOCUMENT, name),
        MINTER.part(DOCUMENT, name, 1),
        MINTER.body(place, name),
        MINTER.name(NameKind.PERSON, place, name),
    ):
        assert pyoxigraph.NamedNode(iri).value == iri
        line = f"<{iri}> <{iri}> <{iri}> .\n"
        (parsed,) = pyoxigraph.parse(line.encode(), pyoxigraph.RdfFormat.TURTLE, base_iri="https://example.org/a/b")
        assert parsed.subject == pyoxigraph.NamedNode(iri)  # no dot segment was taken away
        assert rdflib.URIRef(iri).n3() == f"<{iri}>"
        assert set(rdflib.Graph().parse(data=line, format="turtle").subjects()) == {rdflib.URIRef(iri)}


@given(TEXT, TEXT, TEXT, TEXT)
@example("甲/乙", "丙", "甲", "乙/丙")
@example("~", "丙", "", "丙")
@example("%2F", "", "/", "")
def test_different_texts_never_share_an_iri(place: str, name: str, other_place: str, other: str) -> None:
    same = (place, name) == (other_place, other)
    assert (MINTER.body(place, name) == MINTER.body(other_place, other)) == same
    assert (MINTER.task(DOCUMENT, name) == MINTER.task(DOCUMENT, other)) == (name == other)
    assert (MINTER.event(DOCUMENT, name) == MINTER.event(DOCUMENT, other)) == (name == other)
    assert MINTER.body(None, name) != MINTER.body(other_place, other)
    assert MINTER.name(NameKind.BODY, place, name) != MINTER.name(NameKind.PERSON, other_place, other)


@given(TEXT, TEXT, st.sampled_from(["2021-03", "2021-04", None]))
def test_a_document_with_a_number_is_never_one_with_a_title(number: str, title: str, month: str | None) -> None:
    if number:
        numbered = MINTER.document("安河市", number, title, month, "甲")
        assert numbered != MINTER.document("安河市", None, title, month, "甲")
        assert numbered != MINTER.document("安河市", None, number, month, "甲")


@given(st.sampled_from(NameKind), st.none() | TEXT, TEXT, st.none() | TEXT)
@example(NameKind.BODY, "安河市", "乙", "甲~甲")
@example(NameKind.BODY, "安河市", "乙~甲", None)
@example(NameKind.BODY, "安河市", "乙", "")
def test_a_printed_name_is_read_back_from_its_iri(
    kind: NameKind, place: str | None, name: str, within: str | None
) -> None:
    assert MINTER.named(MINTER.name(kind, place, name, within)) == NamedThing(kind, place, name, within)


@pytest.mark.parametrize(
    "iri", [MINTER.body("安河市", "市教育局"), "https://example.org/安河市/name/body/甲", DOCUMENT]
)
def test_other_iris_are_no_printed_names(iri: str) -> None:
    with pytest.raises(ValueError, match="not the IRI of a printed name below"):
        MINTER.named(iri)


@pytest.mark.parametrize("base", ["https://example.org/id/", "http://127.0.0.1:8000/id/", "https://example.org/图#"])
def test_the_base_can_be_set(base: str) -> None:
    assert IriMinter(base).body("安河市", "市教育局") == f"{base}安河市/body/市教育局"


@pytest.mark.parametrize(
    "base", ["", "id/", "https://example.org/id", "https://example.org/a b/", "https://example.org/<x>/"]
)
def test_a_base_that_makes_no_iris_is_refused(base: str) -> None:
    with pytest.raises(GazetteError) as caught:
        IriMinter(base)
    assert str(caught.value) == (
        f"{base}: no base for IRIs; give an absolute IRI that ends in / or #, like https://w3id.org/gazette/id/"
    )
