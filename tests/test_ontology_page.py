"""The ontology's page for people: every term is on it, it agrees with the graph, and it needs nothing but itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest
from browser import running

from gazette.pages.ontology import minted_iris, numbered_kinds, ontology_page
from gazette.pages.ontology_diagram import BOX_HEIGHT, BOX_WIDTH, Box, draw_class
from graph.answers import EmbeddedEngine
from graph.vocabulary import Sort, Tie, describe_ontology, ties
from loaders.fact_terms import FACT_TERMS
from ontology.terms import GZ, PREFIXES, RDF, RDFS, VOID

WRITTEN = Path(__file__).parent.parent / "docs" / "ontology.html"
TERMS = {term.name: term for term in describe_ontology()}


class Page(HTMLParser):
    """What the tests look at: identifiers, targets of links, names of elements, attributes, text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.anchors.append(str(value))
            if name == "href":
                self.links.append(str(value))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(WRITTEN.read_text(encoding="utf-8"))


def test_the_page_in_the_repository_is_the_one_that_is_made() -> None:
    assert WRITTEN.read_text(encoding="utf-8") == ontology_page(), "the ontology changed: run make docs"


def test_every_term_has_its_place_and_its_words(page: Page) -> None:
    text = "".join(page.text)
    annotations = {name for name, term in TERMS.items() if term.sort is Sort.STANDARD}
    for name, term in TERMS.items():
        assert (name.removeprefix("gz:") if term.iri.startswith(GZ.NS) else name.replace(":", "-")) in page.anchors
        for words in (term.label, term.definition, term.note, *([] if name in annotations else [term.example])):
            assert words is not None, name
            assert words.zh in text, name
            assert words.en in text, name


def test_links_lead_somewhere(page: Page) -> None:
    assert len(page.anchors) == len(set(page.anchors))
    within = {link.removeprefix("#") for link in page.links if link.startswith("#")}
    assert within <= set(page.anchors)
    for link in page.links:
        assert link.startswith("#") or (WRITTEN.parent / link).is_file()


def test_the_page_has_no_script_and_asks_for_nothing(page: Page) -> None:
    assert not page.elements & {"script", "iframe", "img", "link", "object", "embed", "form"}
    assert not {name for name in page.attributes if name.startswith("on") or name in {"src", "style", "srcset"}}


def test_terms_go_by_what_they_are() -> None:
    assert TERMS["gz:Task"].sort is Sort.CLASS
    assert TERMS["gz:leads"].sort is Sort.RELATION
    assert TERMS["gz:share"].sort is Sort.VALUE
    assert TERMS["gz:tier"].sort is Sort.COLUMN
    assert TERMS["prov:value"].sort is Sort.STANDARD
    assert TERMS["gz:accountableForTarget"].steps == ("gz:accountableFor", "gz:hasTarget")
    assert TERMS["gz:leads"].above == ("gz:answersFor",)
    assert TERMS["gz:backsUp"].symmetric
    assert not TERMS["gz:leads"].symmetric


def iri_of(node: object) -> str:
    assert isinstance(node, ox.NamedNode)
    return node.value


def classes_of(engine: EmbeddedEngine) -> dict[str, set[str]]:
    """The classes of each thing, with those they stand under."""
    above: dict[str, set[str]] = {}
    for quad in engine.store.quads_for_pattern(None, ox.NamedNode(RDFS.subClassOf), None):
        above.setdefault(iri_of(quad.subject), set()).add(iri_of(quad.object))
    found: dict[str, set[str]] = {}
    for quad in engine.store.quads_for_pattern(None, ox.NamedNode(RDF.type), None):
        waiting, classes = [iri_of(quad.object)], found.setdefault(iri_of(quad.subject), set())
        while waiting:
            each = waiting.pop()
            classes.add(each)
            waiting += above.get(each, set()) - classes
    return found


def full(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def test_drawn_relations_are_those_of_the_graph(sample: EmbeddedEngine, anhe: EmbeddedEngine) -> None:
    """Each is in use between just these classes, and none that joins things of ours is missing."""
    drawn = {(full(each.source), full(each.relation), full(each.target)) for each in ties()}
    in_use: set[tuple[str, str, str]] = set()
    for engine in (sample, anhe):
        classes = classes_of(engine)
        for quad in engine.store:
            if isinstance(quad.object, ox.NamedNode) and quad.predicate.value != RDF.type:
                for source in classes.get(iri_of(quad.subject), ()):
                    in_use |= {(source, quad.predicate.value, each) for each in classes.get(quad.object.value, ())}
    assert drawn - in_use == set()
    # what the data set says of itself is no relation of the ontology
    in_use = {each for each in in_use if each[1] not in VOID.terms().values()}
    ours = {relation for source, relation, target in in_use if {source, target} & set(GZ.terms().values())}
    assert ours - {relation for _, relation, _ in drawn} == set()


def test_forms_of_iris_are_the_minters() -> None:
    iris = [each.iri for each in minted_iris()]
    assert len(iris) == len(set(iris))
    assert "https://w3id.org/gazette/id/安河市/document/安政发〔2021〕3号/task/二/（一）/2" in iris
    assert "https://w3id.org/gazette/id/安河市/body/A%2FB%20100%25" in iris
    assert dict(numbered_kinds())["oversight"] == "gz:Oversight"
    assert len(numbered_kinds()) == len(FACT_TERMS) - 3


def crossing(one: Box, other: Box) -> bool:
    return abs(one.left - other.left) < BOX_WIDTH and abs(one.top - other.top) < BOX_HEIGHT


@pytest.mark.parametrize("name", [name for name, term in TERMS.items() if term.sort is Sort.CLASS])
def test_a_drawing_shows_all_ties_of_its_class_and_no_box_hides_another(name: str) -> None:
    diagram = draw_class(TERMS[name], TERMS, list(ties()))
    assert diagram is not None
    joined = {(each.relation, each.target) for each in ties() if each.source == name}
    joined |= {(each.relation, each.source) for each in ties() if each.target == name and each.source != name}
    assert {(arrow.name, box.name) for arrow, box in zip(diagram.arrows, diagram.boxes[1:], strict=True)} == joined
    assert tuple(box.name for box in diagram.above) == TERMS[name].above
    boxes = [*diagram.boxes, *diagram.above]
    assert not [(one, other) for one in boxes for other in boxes if one is not other and crossing(one, other)]
    assert all(box.left >= 0 and box.left + BOX_WIDTH <= diagram.width for box in boxes)
    assert all(box.top >= 0 and box.top + BOX_HEIGHT <= diagram.height for box in boxes)
    assert all(relation in diagram.summary for relation, _ in joined)


def test_a_class_that_nothing_is_tied_to_has_no_drawing() -> None:
    alone = TERMS["foaf:Document"]
    assert draw_class(alone, TERMS, [Tie("gz:Body", "gz:leads", "gz:Task")]) is None


@pytest.mark.parametrize("width", [1400, 390])
def test_the_page_is_drawn_in_a_browser(program: Callable[..., Path], tmp_path: Path, width: int) -> None:
    with running(program("chromium", "chromium-browser", "google-chrome"), tmp_path) as browser:
        browser.open(WRITTEN, width=width)
        assert browser.evaluate("document.documentElement.scrollWidth") == width  # nothing sticks out of the window
        assert browser.evaluate("getComputedStyle(document.querySelector('.box.self')).fill") == "rgb(11, 92, 138)"
        drawn = browser.evaluate("[...document.querySelectorAll('svg')].filter(e => e.getBBox().width > 100).length")
        assert drawn == len([term for term in TERMS.values() if term.sort is Sort.CLASS])
        text_outside = """[...document.querySelectorAll('svg a')].filter(a => {
            const box = a.querySelector('rect').getBBox();
            return [...a.querySelectorAll('text')].some(t => t.getBBox().width > box.width); }).length"""
        assert browser.evaluate(text_outside) == 0
        assert [each for each in browser.requests() if not each.startswith("file:")] == []
        refused = [each for each in browser.events if each["method"] == "Log.entryAdded"]
        assert refused == []


def test_the_policy_allows_the_style_and_nothing_else() -> None:
    text = ontology_page()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert "unsafe" not in policy[1]
