"""Which printed names are one body or person, and why."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.answers import EmbeddedEngine
from graph.identity import Nameplate, Resolution, resolve_names, scope_of
from ontology.iri import IriMinter, NameKind

MINTER = IriMinter()
PREFIX = "PREFIX gz: <https://w3id.org/gazette/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "


def body(name: str, place: str | None = "安河市") -> str:
    return MINTER.name(NameKind.BODY, place, name)


def plate(carrier: str, alias: str, document: str = "安政办发〔2021〕5号", place: str | None = "安河市") -> Nameplate:
    return Nameplate(place, carrier, alias, f"https://a.example/{document}/alias/1", document)


def resolved(names: Sequence[str], plates: Sequence[Nameplate] = ()) -> dict[str, Resolution]:
    return {each.name_iri: each for each in resolve_names(names, plates, MINTER)}


CASES = {
    "a nameplate is its carrier": (["市城市管理局", "市园林局"], [plate("市城市管理局", "市园林局")], True),
    "said by two documents": (
        ["市城市管理局", "市园林局"],
        [plate("市城市管理局", "市园林局"), plate("市城市管理局", "市园林局", "安政办发〔2022〕4号")],
        True,
    ),
    "leave alone: no nameplate": (["市城市管理局", "市园林局"], [], False),
    "leave alone: two bodies carry it": (
        ["市城市管理局", "市园林局"],
        [plate("市城市管理局", "市园林局"), plate("市自然资源局", "市园林局", "安政办发〔2022〕4号")],
        False,
    ),
    "leave alone: another place's nameplate": (
        ["市城市管理局", "市园林局"],
        [plate("市城市管理局", "市园林局", place="平川市")],
        False,
    ),
    "leave alone: a longer name": (["市卫生健康委", "市卫生健康委员会"], [], False),
    "leave alone: its office": (["市卫生健康委", "市卫生健康委办公室"], [], False),
}


@pytest.mark.parametrize(("names", "plates", "one"), CASES.values(), ids=CASES.keys())
def test_two_names(names: list[str], plates: list[Nameplate], one: bool) -> None:
    first, second = (resolved([body(name) for name in names], plates)[body(name)] for name in names)
    assert (first.thing == second.thing) is one
    assert first.thing == MINTER.body("安河市", names[0])
    assert second.label == (names[0] if one else names[1])


def test_why_a_nameplate_is_its_carrier() -> None:
    second = plate("市城市管理局", "市园林局", "安政办发〔2022〕4号")
    found = resolved([body("市园林局")], [second, plate("市城市管理局", "市园林局")])[body("市园林局")]
    assert found.reason == (
        "安政办发〔2021〕5号、安政办发〔2022〕4号印作“市城市管理局（市园林局）”：括号内是同一单位的另一块牌子"
    )
    assert found.evidence == (
        "https://a.example/安政办发〔2021〕5号/alias/1",
        "https://a.example/安政办发〔2022〕4号/alias/1",
    )


def test_why_a_disputed_nameplate_is_nobody_s() -> None:
    plates = [plate("市城市管理局", "市园林局"), plate("市自然资源局", "市园林局")]
    assert resolved([body("市园林局")], plates)[body("市园林局")].reason == (
        "几个单位都挂这块牌子（市城市管理局、市自然资源局），不与其中任何一个合并"
    )


def test_the_order_of_what_is_given_decides_nothing() -> None:
    names = [body(name) for name in ("市园林局", "市城市管理局", "市水务局")]
    plates = [plate("市城市管理局", "市园林局"), plate("市自然资源局", "市林业局")]
    assert list(resolve_names(names, plates, MINTER)) == list(resolve_names(names[::-1], plates[::-1], MINTER))


@pytest.mark.parametrize(
    ("name", "place", "scope"),
    [
        ("市教育局", "沈阳市", "沈阳市"),
        ("沈阳海关", "沈阳市", "沈阳市"),
        ("省教育厅", "沈阳市", "辽宁省"),
        ("省教育厅", "安河市", "安河市"),  # whose province no list knows
        ("自治区教育厅", "南宁市", "广西壮族自治区"),
        ("国务院", "沈阳市", "中国"),
        ("国家统计局", "沈阳市", "中国"),
        ("国务院国有资产监督管理委员会", "沈阳市", "中国"),
        ("国家高新区管委会", "沈阳市", "沈阳市"),
        ("国家大学科技园", "沈阳市", "沈阳市"),
        ("中央大街街道办事处", "安河市", "安河市"),
        ("省教育厅", None, None),
        ("市教育局", None, None),
    ],
)
def test_the_place_a_body_belongs_to(name: str, place: str | None, scope: str | None) -> None:
    assert scope_of(name, place) == scope


def test_same_name_in_two_cities_is_two_bodies() -> None:
    found = resolved([body("市教育局"), body("市教育局", "平川市")])
    assert len({each.thing for each in found.values()}) == 2


def test_same_province_named_in_two_cities_is_one() -> None:
    found = resolved([body("省教育厅", "沈阳市"), body("省教育厅", "大连市")])
    assert {each.thing for each in found.values()} == {MINTER.body("辽宁省", "省教育厅")}


def test_a_person_and_a_body_of_one_name_are_two() -> None:
    names = [body("安河"), MINTER.name(NameKind.PERSON, "安河市", "安河")]
    assert {each.thing for each in resolved(names).values()} == {
        MINTER.body("安河市", "安河"),
        MINTER.person("安河市", "安河"),
    }


# ---------------------------------------------------------------- on the sample


def test_a_body_with_a_nameplate_is_one_body_in_both_documents(sample: EmbeddedEngine) -> None:
    """市城市管理行政执法局 in the plan, 市城市管理行政执法局（市园林局） in the division of work; and why."""
    rows = sample.run(
        PREFIX
        + """SELECT DISTINCT ?document ?body {
            ?fact gz:namesBody/gz:denotes ?body ; gz:inDocument/gz:number ?document ; gz:body "市城市管理行政执法局"
        } ORDER BY ?document"""
    ).rows
    one = MINTER.body("沈阳市", "市城市管理行政执法局")
    assert rows == (("沈政办发〔2022〕1号", one), ("沈政发〔2022〕2号", one))
    reasons = sample.run(
        PREFIX
        + f"""SELECT ?name ?reason {{
            ?printed gz:denotes <{one}> ; rdfs:label ?name ; gz:reason ?reason
        }} ORDER BY ?name"""
    ).rows
    assert reasons == (
        ("市园林局", "沈政办发〔2022〕1号印作“市城市管理行政执法局（市园林局）”：括号内是同一单位的另一块牌子"),
        ("市城市管理行政执法局", "名称（括号外部分）相同"),
    )


def test_every_name_denotes_one_thing_and_says_why(sample: EmbeddedEngine) -> None:
    rows = sample.run(
        PREFIX
        + """SELECT ?name (COUNT(DISTINCT ?thing) AS ?things) (COUNT(DISTINCT ?reason) AS ?reasons) {
            { SELECT DISTINCT ?name {
                ?fact gz:namesBody|gz:namesPerson|gz:namesAlias|gz:namesBackup|gz:namesIssuer ?name
            } }
            OPTIONAL { ?name gz:denotes ?thing } OPTIONAL { ?name gz:reason ?reason }
        } GROUP BY ?name"""
    ).rows
    assert len(rows) > 200
    assert {row[1:] for row in rows} == {(1, 1)}


def test_each_alias_row_is_a_nameplate_of_its_body(sample: EmbeddedEngine) -> None:
    left = sample.run(
        PREFIX
        + """SELECT ?alias {
            ?fact a gz:Alias ; gz:alias ?alias ; gz:namesBody/gz:denotes ?body
            FILTER NOT EXISTS { ?body gz:nameplate ?alias }
        }"""
    ).rows
    assert left == ()
