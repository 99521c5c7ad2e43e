"""The catalogue: each query's head says what it gives, and both engines give the same."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
import rdflib.plugins.sparql

from graph.answers import Answer, Cell, EmbeddedEngine, by_row, literal_value, run_query, serialise
from graph.export import export_store
from graph.store import open_store
from ontology.errors import QueryError
from ontology.terms import DCTERMS, GZ, PREFIXES, PROV, RDF
from queries.catalogue import FOLDER, Query, catalogue, find_query, read_query, tables

Given = Mapping[str, Sequence[str]]

# TABLES.md: what each table starts with
CONTRACT = {
    "documents": "document title issuers issued printed effective",
    "recipients": "document recipient role",
    "citations": "document cited_title cited_number",
    "bodies": "body kind reason",
    "posts": "document person post",
    "oversight": "document person relation body",
    "portfolios": "document person domain",
    "aliases": "document body alias",
    "backups": "document person backup",
    "appointments": "document person action post",
    "tasks": "document task title",
    "responsibilities": "document task body role",
    "targets": "document task indicator comparator value unit deadline period qualifier quote",
    "events": "document event start end text",
    "participants": "document event person posts actions",
    "event_bodies": "document event body",
    "event_places": "document event place",
    "event_works": "document event work",
    "standards": "document measure group tier condition value unit",
}
# a row of these needs documents that contradict each other, or a day or person asked for; their own tests have them
EMPTY_HERE = {"contradictions"}


@pytest.fixture(scope="module")
def with_rdflib(anhe_store: Path, tmp_path_factory: pytest.TempPathFactory) -> rdflib.Dataset:
    """The invented city's graph in rdflib, read back from N-Quads."""
    path = tmp_path_factory.mktemp("nq") / "all.nq"
    export_store(open_store(anhe_store), path)
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format="nquads")
    return dataset


def ask_rdflib(dataset: rdflib.Dataset, text: str, monkeypatch: pytest.MonkeyPatch) -> Answer:
    monkeypatch.setattr(rdflib.plugins.sparql, "SPARQL_LOAD_GRAPHS", False)
    found = dataset.query(text)
    rows = tuple(tuple(cell(term) for term in row) for row in found if isinstance(row, tuple))
    return Answer(tuple(str(variable) for variable in found.vars or ()), rows)


def cell(term: object) -> Cell:
    if isinstance(term, rdflib.Literal):
        return literal_value(str(term), str(term.datatype) if term.datatype else None)
    return None if term is None else str(term)


QUERIES = [pytest.param(query, id=query.name) for query in catalogue().values()]


# ---------------------------------------------------------------- heads


@pytest.mark.parametrize("query", QUERIES)
def test_head(query: Query) -> None:
    for text in (query.title, query.title_zh, query.summary, query.summary_zh):
        assert text == text.strip()
        assert text
    assert re.search("[一-鿿]", query.title_zh)
    assert not re.search("[一-鿿]", query.title)
    assert query.summary.endswith(".")
    assert query.summary_zh.endswith("。")
    assert query.summary_zh != query.title_zh
    assert query.tags
    assert len(set(query.columns)) == len(query.columns)
    for parameter in query.parameters:
        for text in (parameter.summary, parameter.summary_zh, parameter.name_zh):
            assert text == text.strip()
        assert re.search("[一-鿿]", parameter.name_zh)
        assert re.search("[一-鿿]", parameter.summary_zh)
        assert not re.search("[a-z]{5}", parameter.summary_zh)


@pytest.mark.parametrize("query", QUERIES)
def test_the_text_for_people_is_complete_sparql(query: Query) -> None:
    text = query.bound({}, serialise)
    assert text.startswith("PREFIX ")
    assert "#+" not in text
    assert ("# parameters" in text) is bool(query.parameters)
    line = next(iter(re.findall(r"^.*# parameters$", text, re.M)), "")
    assert line.count("UNDEF") == sum(parameter.default is None for parameter in query.parameters)


@pytest.mark.parametrize("query", QUERIES)
def test_terms_are_the_ontology_s(query: Query) -> None:
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#"))
    declared = dict(re.findall(r"PREFIX (\w+): <([^>]+)>", body))
    assert all(PREFIXES[prefix] == namespace for prefix, namespace in declared.items())
    used = set(re.findall(r"\bgz:(\w+)", body))
    assert used <= set(GZ.terms())
    assert "FROM" not in body
    assert "SERVICE" not in body


def test_each_table_is_a_query_with_its_columns_first_and_its_evidence() -> None:
    assert {query.name for query in tables()} == set(CONTRACT)
    for query in tables():
        own = CONTRACT[query.name].split()
        assert list(query.columns[: len(own)]) == own
        assert "evidence" in query.columns[len(own) :]


def test_accountability_has_the_columns_of_the_contract() -> None:
    assert find_query("accountability").columns[:10] == (
        *("document", "task", "indicator", "value", "unit", "deadline"),
        *("body", "role", "official", "relation"),
    )
    assert find_query("accountability").columns[-1] == "evidence"


HEAD = "#+ title: T\n#+ title-zh: 题\n#+ summary: S.\n#+ summary-zh: 概。\n#+ columns: a\n#+ tags: table\n"
TYPES = "text, words, number, date, document, place, official, body, post, tier, topic, name"
BODY = "SELECT ?a { ?a ?b ?c }"
BROKEN = {
    "no head": (
        BODY,
        "queries/q.rq:1: the head lacks title, title-zh, summary, summary-zh, columns, tags; add `#+ title: …`",
    ),
    "no columns": (
        HEAD.replace("#+ columns: a\n", "") + BODY,
        "queries/q.rq:1: the head lacks columns; add `#+ columns: …`",
    ),
    "nothing in Chinese": (
        HEAD.replace("#+ summary-zh: 概。\n", "") + BODY,
        "queries/q.rq:1: the head lacks summary-zh; add `#+ summary-zh: …`",
    ),
    "a slip in a key": (
        HEAD + "#+ tag: table\n" + BODY,
        "queries/q.rq:7: no key of a head: 'tag'; write one of title, title-zh, summary, summary-zh, columns, tags, "
        "display, parameter, parameter-zh",
    ),
    "an unknown display": (
        HEAD + "#+ display: pie\n" + BODY,
        "queries/q.rq:1: no display: 'pie'; write one of table, timeline, network, bar",
    ),
    "an unknown type": (
        HEAD + "#+ parameter: day moment; a day\n" + BODY,
        "queries/q.rq:7: no parameter: 'day moment; a day'; write NAME TYPE; what it does; default VALUE, the type one "
        f"of {TYPES}",
    ),
    "a parameter without Chinese": (
        HEAD + "#+ parameter: day date; a day\n" + BODY,
        "queries/q.rq:7: nothing says in Chinese what day is; add `#+ parameter-zh: day 名称; …`",
    ),
    "Chinese of no parameter": (
        HEAD + "#+ parameter-zh: day 日期; 哪天\n" + BODY,
        "queries/q.rq:7: no parameter is so named: 'day 日期; 哪天'; write NAME 名称; what it "
        "does, NAME that of a parameter",
    ),
    "no place for its parameter": (
        HEAD + "#+ parameter: day date; a day\n#+ parameter-zh: day 日期; 哪天\n" + BODY,
        "queries/q.rq:1: head and VALUES line name other parameters; make them the same, in one order",
    ),
    "a place for another parameter": (
        HEAD
        + "#+ parameter: day date; a day\n#+ parameter-zh: day 日期; 哪天\nVALUES (?p_year) { (UNDEF) } # parameters\n"
        + BODY,
        "queries/q.rq:1: head and VALUES line name other parameters; make them the same, in one order",
    ),
    "narrowed by another parameter": (
        HEAD
        + "#+ parameter: day date; a day\n#+ parameter-zh: day 日期; 哪天\nVALUES (?p_day) { (UNDEF) } # parameters\n"
        + "# given day: ?a ?b ?p_year .\n"
        + BODY,
        "queries/q.rq:10: it narrows by 'day'; name each parameter that it uses, all of the head's",
    ),
}


@pytest.mark.parametrize(("text", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_head_is_refused(text: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        read_query("q", text)
    assert str(caught.value) == message


NARROWED = (
    HEAD
    + "#+ parameter: day date; a day\n#+ parameter-zh: day 日期; 哪天\n#+ parameter: place place; a place\n"
    + "#+ parameter-zh: place 地区; 哪里\nSELECT ?a {\n  VALUES (?p_day ?p_place) { (UNDEF UNDEF) } # parameters\n"
    + "  # given place: ?a ?b ?p_place .\n  # given place day: ?p_day ?c ?p_place .\n}"
)


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        ({}, ["VALUES (?p_day ?p_place) { (UNDEF UNDEF) } # parameters"]),
        ({"place": ["?p_day"]}, ['VALUES (?p_day ?p_place) { (UNDEF "?p_day") } # parameters', '?a ?b "?p_day" .']),
    ],
)
def test_what_narrows_stands_where_its_parameters_are_given(given: Given, lines: list[str]) -> None:
    text = read_query("q", NARROWED).bound(given, serialise)
    assert text == "\n".join(["SELECT ?a {", *(f"  {line}" for line in lines), "}", ""])


def test_a_second_place_for_parameters_takes_some_of_the_head_s() -> None:
    again = "\nVALUES (?p_place) { (UNDEF) } # parameters"
    text = read_query("q", NARROWED + again).bound({"place": ["x"]}, serialise)
    assert text.endswith('VALUES (?p_place) { ("x") } # parameters\n')
    with pytest.raises(QueryError, match="head and VALUES line name other parameters"):
        read_query("q", NARROWED + again.replace("place", "year"))


@pytest.mark.parametrize("query", QUERIES)
def test_what_is_looked_up_for_each_row_gives_the_same_without(query: Query, anhe: EmbeddedEngine) -> None:
    for given in ({}, parameters_for(query, anhe)):
        text = query.bind(given, serialise)
        assert by_row(text).count(" # for each row") == 0  # every mark stands where it is read
        if "for each row" in text:
            assert anhe.run(text.replace(" # for each row", "")) == anhe.run(text)


PLACED = [query for query in QUERIES if "place" in {each.name for each in catalogue()[str(query.id)].parameters}]


@pytest.mark.parametrize("query", PLACED)
def test_where_all_is_of_one_place_it_can_be_asked_for(query: Query, anhe: EmbeddedEngine) -> None:
    """Columns that say where a row belongs leave out what belongs to a higher place, or to none."""
    all_rows = [row for row in run_query(anhe, query).records() if row.get("place", "安河市") == "安河市"]
    asked = run_query(anhe, query, {"place": ["安河市"]}).records()
    assert all_rows or not asked
    assert [row for row in asked if row not in all_rows] == []


def test_what_narrows_by_two_needs_both() -> None:
    text = read_query("q", NARROWED).bound({"place": ["x"], "day": ["2022-02-01"]}, serialise)
    assert '"2022-02-01"^^<http://www.w3.org/2001/XMLSchema#date> ?c "x" .' in text


def test_every_file_is_in_the_catalogue() -> None:
    assert sorted(catalogue()) == sorted(path.stem for path in FOLDER.glob("*.rq"))


# ---------------------------------------------------------------- answers


@pytest.mark.parametrize("query", QUERIES)
def test_columns_are_the_head_s_and_rows_come(query: Query, sample: EmbeddedEngine, anhe: EmbeddedEngine) -> None:
    on_sample, on_anhe = run_query(sample, query), run_query(anhe, query)
    assert on_sample.columns == on_anhe.columns == query.columns
    if query.name not in EMPTY_HERE:
        assert on_sample.rows or on_anhe.rows
    if "table" in query.tags:
        assert on_sample.rows
        assert on_anhe.rows


@pytest.mark.parametrize("query", [query for query in QUERIES if "table" in catalogue()[str(query.id)].tags])
def test_a_table_has_one_row_for_each_combination(query: Query, sample: EmbeddedEngine) -> None:
    own = len(CONTRACT[query.name].split())
    if query.name == "bodies":
        own = query.columns.index("scope") + 1  # 市委 of a city and 市委 of a place that is not known are two
    rows = [row[:own] for row in run_query(sample, query).rows]
    assert [row for row in set(rows) if rows.count(row) > 1] == []


@pytest.mark.parametrize("query", QUERIES)
def test_both_engines_give_the_same_rows(
    query: Query, anhe: EmbeddedEngine, with_rdflib: rdflib.Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_all = parameters_for(query, anhe)
    for given in ({}, given_all) if given_all else ({},):
        text = query.bind(given, serialise)
        one, other = anhe.run(text), ask_rdflib(with_rdflib, text, monkeypatch)
        assert other.columns == one.columns
        assert sorted(map(str, other.rows)) == sorted(map(str, one.rows)), given
        if "print" not in query.tags:  # what puts these together again sorts them itself
            assert other.rows == one.rows, given


KNOWN = {
    "document": "安政发〔2021〕8号",
    "person": "周济",
    "post": "市长",
    "day": "2022-03-01",
    "words": "健康 教育 市 会议 标准 支付",
    "place": "安河市",
    "other_document": "安政办发〔2021〕5号",
    "since": "2021-01-01",
    "until": "2024-12-31",
    "page": "1",
    "first_line": "5",
    "last_line": "20",
    "topic": "卫生健康",
    "amount": "20000",
    "name": "市教育局",
    "other": "周济",
    "chronicle": "安河大事记",
    "body": "市教育局",
    "tier": "一级",
    "group": "居民",
}


def parameters_for(query: Query, engine: EmbeddedEngine) -> Given:
    """A value for each parameter, all at once: from one row of its answer where they are columns, else known ones."""
    names = [parameter.name for parameter in query.parameters]
    records = run_query(engine, query).records()
    # a network's document may be a notice
    found = [row | {"document": row.get("document", row.get("notice"))} for row in records]
    rows = [{name: row[name] for name in names if row.get(name) is not None} for row in found]
    whole = max(rows, key=len, default={})
    return {name: [str(whole.get(name) or KNOWN[name])] for name in names}


def test_a_document_is_found_by_its_number(anhe: EmbeddedEngine) -> None:
    rows = run_query(anhe, find_query("recipients"), {"document": ["安政发〔2021〕8号"]}).records()
    assert {row["document"] for row in rows} == {"安政发〔2021〕8号"}
    assert [row["recipient"] for row in rows] == ["各区、县（市）人民政府", "市政府有关部门", "有关直属单位"]


# ---------------------------------------------------------------- parameters stay values

HOSTILE = [
    '"',
    "'",
    '"} DROP ALL',
    '") } ?s ?p ?o . #',
    "} } #",
    "\\",
    '\\"',
    "a\nb",
    "a\r\nb",
    "a\tb",
    "?p_document",
    "UNDEF",
    "<https://a.example/>",
    '"@en',
    '"^^<https://a.example/t>',
    "\u202e〕号",
    "𠮷😀",
    "\\g<names> \\1",
    " ",
]


def graph_with(text: str) -> ox.Store:
    """A graph of two documents, one of them named like this."""
    store = ox.Store()
    for number, name in enumerate((text, "安政发〔2021〕8号")):
        document = ox.NamedNode(f"https://a.example/{number}")
        for predicate, value in (
            (RDF.type, ox.NamedNode(GZ.Document)),
            (DCTERMS.identifier, ox.Literal(name)),
            (DCTERMS.title, ox.Literal(name)),
            (PROV.value, ox.Literal("印发")),
        ):
            store.add(ox.Quad(document, ox.NamedNode(predicate), value, document))
    return store


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_whatever_a_text_says_it_stays_a_value(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = graph_with(text)
    bound = find_query("documents").bind({"document": [text]}, serialise)
    found = EmbeddedEngine(store).run(bound)
    assert [row[0] for row in found.rows] == [text]
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=ox.serialize(store, format=ox.RdfFormat.N_QUADS), format="nquads")
    assert ask_rdflib(dataset, bound, monkeypatch).rows == found.rows


def test_an_escape_that_is_spelt_out_stays_a_value() -> None:
    """rdflib reads \\u0022 as a quote wherever it stands, so it finds nothing; the store finds the text."""
    bound = find_query("documents").bind({"document": [r"\u0022 }"]}, serialise)
    assert [row[0] for row in EmbeddedEngine(graph_with(r"\u0022 }")).run(bound).rows] == [r"\u0022 }"]


@pytest.mark.parametrize("query", [query for query in QUERIES if catalogue()[str(query.id)].parameters])
def test_a_value_that_nothing_has_gives_nothing(query: Query, anhe: EmbeddedEngine) -> None:
    for parameter in query.parameters:
        if parameter.type.is_closed:
            assert run_query(anhe, query, {parameter.name: ['"} ?s ?p ?o . #']}).rows == ()


WORDS = {
    "one of them occurs": (["健康", "卫生"], True),
    "several in one text": (["卫生 健康"], True),
    "none occurs": (["教育"], False),
    "no expression": ([".*"], False),
    "no alternative": (["教育|健康"], False),
    "brackets and signs as printed": (["（2021—2025年）"], True),
    "every sign": ([r"\.^$*+?()[]{}|-#&~ "], False),
    "nothing: all": ([""], True),
}


@pytest.mark.parametrize(("words", "found"), WORDS.values(), ids=WORDS.keys())
def test_words_are_words(anhe: EmbeddedEngine, words: list[str], found: bool) -> None:
    assert bool(run_query(anhe, find_query("target-owners"), {"words": words}).rows) is found


def test_signs_in_words_are_found_as_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    title = r"C++ (试行) [a-z]* \d {2} ^$|?.方案"
    store = graph_with(title)
    text = f"SELECT ?title {{ ?s <{DCTERMS.title}> ?title FILTER(REGEX(?title, ?p_words)) VALUES ?p_words {{ %s }} }}"
    words = next(each for each in find_query("target-owners").parameters if each.name == "words")
    for word in title.split():
        bound = text % serialise(words.read([word]))
        assert EmbeddedEngine(store).run(bound).rows == ((title,),), word


def test_days_are_days() -> None:
    query = find_query("accountability")
    assert '"2022-02-01"^^<http://www.w3.org/2001/XMLSchema#date>' in query.bind({"day": ["2022-02-01"]}, serialise)
    with pytest.raises(QueryError, match=r"day: '2022-02-30' is no day; write it as 2022-02-01"):
        query.bind({"day": ["2022-02-30"]}, serialise)


MISTAKES = {
    "a parameter it does not have": (
        "tasks",
        {"docment": ["x"]},
        "tasks: there is no parameter 'docment'; it has --document",
    ),
    "a parameter where it has none": (
        "glossary",
        {"document": ["x"]},
        "glossary: there is no parameter 'document'; it has none",
    ),
}


@pytest.mark.parametrize(("name", "given", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_answered_with_what_there_is(name: str, given: Given, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        find_query(name).bind(given, serialise)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("taks", "did you mean tasks"),
        ("acountability", "did you mean accountability"),
        ("xyzzy", "`gazette queries` lists them"),
    ],
)
def test_a_name_with_a_slip(name: str, hint: str) -> None:
    with pytest.raises(QueryError, match=hint):
        find_query(name)


def test_values_have_their_types(anhe: EmbeddedEngine) -> None:
    (row, *_) = run_query(anhe, find_query("targets")).records()
    assert (row["value"], row["due_by"]) == (Decimal(120), datetime.date(2025, 12, 31))
    assert isinstance(row["value"], Decimal)
