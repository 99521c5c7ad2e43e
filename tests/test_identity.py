"""Which printed names are one body or person, and why."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from graph.answers import EmbeddedEngine, run_query
from graph.build import build_store
from graph.identity import Charge, Nameplate, Resolution, resolve_names, scope_of
from graph.overrides import Override
from graph.store import open_store
from ontology.iri import IriMinter, NameKind
from queries.catalogue import find_query

MINTER = IriMinter()
PREFIX = """PREFIX gz: <https://w3id.org/gazette/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX eli: <http://data.europa.eu/eli/ontology#> """


def body(name: str, place: str | None = "安河市", within: str | None = None) -> str:
    return MINTER.name(NameKind.BODY, place, name, within)


def plate(carrier: str, alias: str, document: str = "安政办发〔2021〕5号", place: str | None = "安河市") -> Nameplate:
    return Nameplate(body(carrier, place), body(alias, place), f"https://a.example/{document}/alias/1", document)


def charge(name: str, person: str, document: str = "安政办发〔2022〕4号") -> Charge:
    return Charge(body(name), MINTER.name(NameKind.PERSON, "安河市", person), document)


def resolved(
    names: Sequence[str],
    plates: Sequence[Nameplate] = (),
    charges: Sequence[Charge] = (),
    overrides: Sequence[Override] = (),
) -> dict[str, Resolution]:
    carried = [iri for each in plates for iri in (each.body, each.alias)]
    charged = [each.body for each in charges]
    found = resolve_names([*names, *carried, *charged], plates, MINTER, charges, overrides)
    return {each.name_iri: each for each in found}


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
    "a nameplate of a form of the name": (
        ["市城市管理局", "安河市园林局"],
        [plate("安河市城市管理局", "市园林局")],
        True,
    ),
    "forms of one carrier are one": (
        ["市城市管理局", "市园林局"],
        [plate("市城市管理局", "市园林局"), plate("市城管局", "市园林局", "安政办发〔2022〕4号")],
        True,
    ),
    "a nameplate of a nameplate": (
        ["市城市管理局", "市绿化办"],
        [plate("市城市管理局", "市园林局"), plate("市园林局", "市绿化办")],
        True,
    ),
    "leave alone: a class of bodies": (
        ["市城市管理局", "有关部门"],
        [plate("市城市管理局", "有关部门")],
        False,
    ),
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


def test_two_bodies_that_carry_each_other_s_name_are_one() -> None:
    found = resolved([], [plate("市委编办", "市编办"), plate("市编办", "市委编办", "安政办发〔2022〕4号")])
    assert {each.label for each in found.values()} == {"市委编办"}
    assert len({each.thing for each in found.values()}) == 1


def test_a_long_row_of_nameplates_takes_no_longer_than_its_length() -> None:
    numbers = [f"市第{number}局" for number in range(1, 3_000)]
    found = resolved([], [plate(carrier, alias) for carrier, alias in pairwise(numbers)])
    assert {each.label for each in found.values()} == {"市第1局"}


def test_a_row_of_nameplates_that_ends_in_a_circle() -> None:
    pairs = [("市甲局", "市乙局"), ("市乙局", "市甲局"), ("市乙局", "市丙局"), ("市丙局", "市丁局")]
    plates = [plate(carrier, alias) for carrier, alias in pairs]
    assert {each.label for each in resolved([], plates).values()} == {"市乙局"}


CHARGES = {
    "under another official in one notice": ([("市城市管理局", "何安"), ("市园林局", "林溪")], False),
    "under the same official": ([("市城市管理局", "何安"), ("市园林局", "何安")], True),
    "under another official, its body not named": ([("市园林局", "林溪")], True),
    "a form of the name under another official": ([("安河市城管局", "何安"), ("市园林局", "林溪")], False),
}


@pytest.mark.parametrize(("charges", "one"), CHARGES.values(), ids=CHARGES.keys())
def test_a_nameplate_that_a_notice_gives_to_somebody_else(charges: list[tuple[str, str]], one: bool) -> None:
    plates = [plate("市城市管理局", "市园林局")]
    found = resolved([], plates, [charge(name, person) for name, person in charges])
    garden = found[body("市园林局")]
    assert (garden.thing == found[body("市城市管理局")].thing) is one
    assert garden.plate is one
    if not one:
        assert garden.reason == "安政办发〔2022〕4号把它与挂这块牌子的单位分给不同的领导，不合并"


def test_charges_of_two_notices_keep_nothing_apart() -> None:
    charges = [charge("市城市管理局", "何安", "安政办发〔2021〕5号"), charge("市园林局", "林溪")]
    found = resolved([], [plate("市城市管理局", "市园林局")], charges)
    assert found[body("市园林局")].label == "市城市管理局"


def test_the_order_of_what_is_given_decides_nothing() -> None:
    names = [body(name) for name in ("市园林局", "市城市管理局", "市水务局", "市自然资源局", "市林业局", "市城管局")]
    plates = [plate("市城市管理局", "市园林局"), plate("市自然资源局", "市林业局")]
    assert list(resolve_names(names, plates, MINTER)) == list(resolve_names(names[::-1], plates[::-1], MINTER))


# ---------------------------------------------------------------- forms of one name

FORMS = {
    "short, middling and formal": (
        "市人社局 市人力资源社会保障局 市人力资源和社会保障局 安河市人力资源和社会保障局",
        "市人力资源和社会保障局",
    ),
    "one that only one fits": ("市文旅局 安河市文化旅游广电局", "市文旅局"),
    "only the formal names": ("安河市教育局 安河市财政局", None),
    "leave alone: one that two fit": ("市文旅局 市文化和旅游局 市文化广电和旅游局", None),
    "leave alone: alike": ("市邮政局 市邮政管理局 市体育局 市体育总会 市科协 市科技局", None),
    "leave alone: renamed": ("市卫生局 市卫生和计划生育委员会 市卫生健康委", None),
    "leave alone: part and whole": ("市教育局 市教育局机关党委 市教育考试院", None),
    "leave alone: committee and bureau": ("市发展和改革委员会 市发展和改革局", None),
    "leave alone: the joint organ": ("市纪委 市纪委监委 市监委", None),
    "leave alone: another level": ("市教育局 县教育局 省教育厅 教育部", None),
    "leave alone: classes": ("有关部门 各有关部门 各区、县（市）人民政府 各区、县（市）政府", None),
}  # fmt: skip


@pytest.mark.parametrize(("names", "label"), FORMS.values(), ids=FORMS.keys())
def test_forms_of_a_name(names: str, label: str | None) -> None:
    found = resolved([body(name) for name in names.split()]).values()
    if label is None:
        assert len({each.thing for each in found}) == len(names.split())
        assert {each.label for each in found} == set(names.split())
    else:
        assert {each.thing for each in found} == {MINTER.body("安河市", label)}
        assert {each.label for each in found} == {label}


def test_why_forms_are_one() -> None:
    found = resolved([body(name) for name in ("市人社局", "市人力资源社会保障局", "安河市人力资源和社会保障局")])
    assert {each.name.name: each.reason for each in found.values()} == {
        "市人社局": (
            "与“市人力资源社会保障局”是同一名称的不同写法：“人社局”是“人力资源和社会保障局”的规范简称"
        ),
        "市人力资源社会保障局": "名称（括号外部分）相同",
        "安河市人力资源和社会保障局": (
            "与“市人力资源社会保障局”是同一名称的不同写法：“安河市”即“市”；“和”“与”可省"
        ),
    }
    assert {each.formal for each in found.values()} == {"安河市人力资源和社会保障局"}


def test_why_a_short_form_is_the_only_one_that_fits() -> None:
    found = resolved([body("市文旅局"), body("市文化广电和旅游局")])
    assert found[body("市文旅局")].reason == (
        "与“市文化广电和旅游局”是同一名称的不同写法：“和”“与”可省；这个简称在本地公文中只有它可与之相当"
    )


# ---------------------------------------------------------------- divisions, and documents of no known place


def test_divisions_of_two_bodies_are_two() -> None:
    issuers = ("安河市教育局", "安河市财政局", "市教育局")
    names = [body("人事处", within=issuer) for issuer in issuers]
    found = resolved([*names, *map(body, issuers), body("人事处")])
    education, finance, again = (found[name] for name in names)
    assert education.thing == again.thing == MINTER.body("安河市", "人事处", "市教育局")
    assert finance.thing == MINTER.body("安河市", "人事处", "安河市财政局")
    assert (education.label, education.scope, finance.scope) == ("人事处", "市教育局", "安河市财政局")
    assert found[body("人事处")].scope == "安河市"
    assert len({each.thing for each in found.values()}) == 5


def test_bodies_of_no_known_place_stay_within_their_document() -> None:
    names = [body(name, None, label) for name in ("市人社局", "市人力资源社会保障局") for label in ("甲通知", "乙通知")]
    found = resolved(names)
    assert {each.thing for each in found.values()} == {
        MINTER.body(None, "市人力资源社会保障局", "甲通知"),
        MINTER.body(None, "市人力资源社会保障局", "乙通知"),
    }
    assert {each.scope for each in found.values()} == {None}


def test_bodies_of_the_state_are_shared_by_documents_of_no_known_place() -> None:
    names = [body("国家发改委", None, "甲通知"), body("国家发展改革委", None, "乙通知"), body("国家发展改革委")]
    assert {each.thing for each in resolved(names).values()} == {MINTER.body("中国", "国家发展改革委")}


def test_people_of_no_known_place_stay_within_their_document() -> None:
    names = [MINTER.name(NameKind.PERSON, None, "何安", label) for label in ("甲通知", "乙通知")]
    assert len({each.thing for each in resolved(names).values()}) == 2


# ---------------------------------------------------------------- what the user's file says


def said(name: str, label: str, place: str | None = "安河市") -> Override:
    return Override(place, name, label, "2021年更名")


OVERRIDES = {
    "another body": (["市金融办", "市金融局"], [said("市金融办", "市金融局")], {"市金融办": "市金融局"}),
    "a body that nothing prints": (["市金融办"], [said("市金融办", "市金融委")], {"市金融办": "市金融委"}),
    "a form of the body's name": (
        ["市金融办", "市卫健委", "市卫生健康委"],
        [said("市金融办", "安河市卫生健康委员会")],
        {"市金融办": "市卫生健康委", "市卫健委": "市卫生健康委"},
    ),
    "over another line": (
        ["市金融办", "市金融局", "市金融委"],
        [said("市金融办", "市金融局"), said("市金融局", "市金融委")],
        {"市金融办": "市金融委", "市金融局": "市金融委"},
    ),
    "apart from its forms": (
        ["市卫健委", "市卫生健康委"],
        [said("市卫健委", "=")],
        {"市卫健委": "市卫健委", "市卫生健康委": "市卫生健康委"},
    ),
    "apart, though it would be the label": (
        ["市卫健委", "市卫生健康委", "安河市卫健委"],
        [said("市卫生健康委", "=")],
        {"市卫健委": "市卫健委", "市卫生健康委": "市卫生健康委", "安河市卫健委": "市卫健委"},
    ),
    "another place's": (
        ["市卫健委", "市卫生健康委"],
        [said("市卫健委", "=", "平川市")],
        {"市卫健委": "市卫生健康委"},
    ),
    "a nameplate, apart": (
        ["市园林局"],
        [said("市园林局", "=")],
        {"市园林局": "市园林局", "市城市管理局": "市城市管理局"},
    ),
    "a nameplate of a body that is another's": (
        ["市园林局", "市城市局"],
        [said("市城市管理局", "市城市局")],
        {"市园林局": "市城市局", "市城市管理局": "市城市局"},
    ),
    "the carrier is its nameplate": (
        ["市园林局"],
        [said("市城市管理局", "市园林局")],
        {"市园林局": "市园林局", "市城市管理局": "市园林局"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("names", "overrides", "labels"), OVERRIDES.values(), ids=OVERRIDES.keys())
def test_the_user_s_file_wins(names: list[str], overrides: list[Override], labels: dict[str, str]) -> None:
    plates = [plate("市城市管理局", "市园林局")] if "市园林局" in names else []
    found = resolved([body(name) for name in names], plates, overrides=overrides)
    assert {name: found[body(name)].label for name in labels} == labels
    for name, label in labels.items():
        assert found[body(name)].thing == MINTER.body("安河市", label)
    stated = {each.name for each in overrides if each.place == "安河市"} & set(labels)
    assert {each.name.name for each in found.values() if each.override} == stated
    assert all(found[body(name)].reason == "用户指定：2021年更名" for name in stated)


def test_a_name_kept_apart_shares_no_body_with_a_name_of_another_place() -> None:
    names = [body("市教育局", "沈阳市"), body("沈阳市教育局", "大连市")]
    assert len({each.thing for each in resolved(names).values()}) == 1
    apart = resolved(names, overrides=[said("市教育局", "=", "沈阳市")])
    assert len({each.thing for each in apart.values()}) == 2


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


# ---------------------------------------------------------------- on documents

DUTIES = """沈政办发〔2021〕5号

沈阳市人民政府办公室关于市政府领导同志工作分工的通知

各区、县（市）人民政府，市政府各部门：

现将市政府领导同志工作分工通知如下：

市委副书记、市长何安　主持市政府全面工作。

副市长林溪　负责金融等方面工作。分管市金融发展局（市金融监管局）、市人社局。

沈阳市人民政府办公室
2021年3月2日
"""
PLAN = """{code}〔2021〕8号

{city}人民政府关于印发{city}服务行动方案的通知

各区、县（市）人民政府，市政府各部门：

现将《{city}服务行动方案》印发给你们，请认真贯彻执行。

{city}人民政府
2021年6月1日

{city}服务行动方案

一、重点任务

（一）加强服务。到2025年，服务站不少于5个。（市金融监管局牵头，{city}人力资源和社会保障局、省教育厅、国家发改委配合）
"""


@pytest.fixture(scope="module")
def two_cities(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedEngine:
    """A store of a division of work and a plan of one city, and a plan of another in the same province."""
    folder = tmp_path_factory.mktemp("cities")
    texts = [DUTIES, PLAN.format(code="沈政发", city="沈阳市"), PLAN.format(code="大政发", city="大连市")]
    paths = [folder / f"{number}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    build_store(paths, folder / "store")
    return EmbeddedEngine(open_store(folder / "store"))


def test_cities_share_the_bodies_of_province_and_state_and_no_others(two_cities: EmbeddedEngine) -> None:
    rows = two_cities.run(
        PREFIX
        + """SELECT DISTINCT ?printed ?body {
            ?fact a gz:Responsibility ; gz:body ?printed ; gz:namesBody/gz:denotes ?body
        } ORDER BY ?printed ?body"""
    ).rows
    assert sorted(map(str, rows)) == sorted(
        str(row)
        for row in [
            ("国家发改委", MINTER.body("中国", "国家发改委")),
            ("省教育厅", MINTER.body("辽宁省", "省教育厅")),
            ("市金融监管局", MINTER.body("大连市", "市金融监管局")),
            ("市金融监管局", MINTER.body("沈阳市", "市金融发展局")),
            ("沈阳市人力资源和社会保障局", MINTER.body("沈阳市", "市人社局")),
            ("大连市人力资源和社会保障局", MINTER.body("大连市", "大连市人力资源和社会保障局")),
        ]
    )


def test_a_plan_that_names_the_nameplate_is_the_overseer_s_of_its_body(two_cities: EmbeddedEngine) -> None:
    rows = two_cities.run(
        PREFIX
        + """SELECT ?official ?printed {
            ?person gz:oversees ?body ; rdfs:label ?official . FILTER(LANG(?official) = "zh")
            ?body gz:leads|gz:supports ?task .
            ?fact a gz:Responsibility ; gz:forTask ?task ; gz:body ?printed ; gz:namesBody/gz:denotes ?body
        } ORDER BY ?printed"""
    ).rows
    assert rows == (("林溪", "市金融监管局"), ("林溪", "沈阳市人力资源和社会保障局"))


def test_the_forms_of_a_body_stand_in_the_table_of_bodies(two_cities: EmbeddedEngine) -> None:
    rows = run_query(two_cities, find_query("bodies")).records()
    (social,) = [row for row in rows if row["body"] == "市人社局"]
    assert (social["formal_name"], social["other_names"], social["nameplates"]) == (
        "沈阳市人力资源和社会保障局", "沈阳市人力资源和社会保障局", None
    )  # fmt: skip
    (finance,) = [row for row in rows if row["body"] == "市金融发展局"]
    assert (finance["other_names"], finance["nameplates"]) == (None, "市金融监管局")


# ---------------------------------------------------------------- on the sample


def test_a_body_with_a_nameplate_is_one_body_in_both_documents(sample: EmbeddedEngine) -> None:
    """市城市管理行政执法局 in the plan, 市城市管理行政执法局（市园林局） in the division of work; and why."""
    rows = sample.run(
        PREFIX
        + """SELECT DISTINCT ?document ?body {
            ?fact gz:namesBody/gz:denotes ?body ; gz:inDocument/eli:id_local ?document ; gz:body "市城市管理行政执法局"
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
                ?fact gz:namesBody|gz:namesPerson|gz:namesAlias ?name
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
