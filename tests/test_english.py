"""English names: words of reviewed lists, all of a name or none of it, and pinyin that says it is pinyin.

The golden lists were written by hand: what the State Council's departments and the bodies of most places are called in
English. `-` stands where the words do not tell it, so that there must be no English at all.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypinyin import Style, pinyin

from graph.answers import EmbeddedEngine
from graph.build import build_store
from graph.english import ENGLISH, PINYIN, body_labels, person_labels
from graph.english_bodies import english_body
from graph.english_places import english_place
from graph.english_posts import english_post
from graph.romanised import romanise_person, toneless
from graph.store import open_store
from ontology.english import Part, Sort, body_words, place_words, readings, titles
from ontology.places import listed_places
from ontology.terms import GZ, ORG, RDFS, SKOS

GOLDEN = Path(__file__).parent / "golden"
ONTOLOGY = Path(__file__).parent.parent / "ontology"
WORD_LISTS = ("english_bodies.tsv", "english_places.tsv", "english_posts.tsv", "name_readings.tsv")
HAN = re.compile(r"[\u3400-\u9fff]")
# places that other languages name, and one that would be spelt like its neighbour
OTHER_SPELLINGS = frozenset(
    "内蒙古自治区 呼和浩特市 鄂尔多斯市 呼伦贝尔市 巴彦淖尔市 乌兰察布市 兴安盟"
    " 锡林郭勒盟 阿拉善盟 哈尔滨市 齐齐哈尔市 大兴安岭地区 拉萨市 日喀则市"
    " 昌都市 林芝市 那曲市 阿里地区 陕西省 乌鲁木齐市 克拉玛依市"
    " 吐鲁番市 阿克苏地区 喀什地区 和田地区 阿勒泰地区 香港特别行政区 澳门特别行政区"
    " 甘孜藏族自治州 果洛藏族自治州 博尔塔拉蒙古自治州 巴音郭楞蒙古自治州 克孜勒苏柯尔克孜自治州"
    " 伊犁哈萨克自治州".split()
)


def golden(name: str) -> list[tuple[str, str, str]]:
    """The lines of a golden list: name, place, English."""
    lines = (GOLDEN / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(chinese, place, english) for chinese, place, english in (line.split("\t") for line in lines)]


@pytest.mark.parametrize(("name", "place", "english"), golden("english-bodies.tsv"))
def test_bodies_are_called_as_they_call_themselves(name: str, place: str, english: str) -> None:
    assert (english_body(name, place or None) or "-") == english


@pytest.mark.parametrize(("post", "place", "english"), golden("english-posts.tsv"))
def test_posts_are_called_as_english_calls_them(post: str, place: str, english: str) -> None:
    assert (english_post(post, place or None) or "-") == english


PEOPLE = [
    ("单义", "Shan Yi"),
    ("曾明", "Zeng Ming"),
    ("仇保兴", "Qiu Baoxing"),
    ("解振华", "Xie Zhenhua"),
    ("查文", "Zha Wen"),
    ("尉迟安", "Yuchi An"),
    ("欧阳明", "Ouyang Ming"),
    ("诸葛安河", "Zhuge Anhe"),
    ("吕志成", "Lyu Zhicheng"),
    ("任长江", "Ren Changjiang"),
    ("朴安", "Piao An"),
    ("李文安", "Li Wen'an"),
    ("翟平", "Zhai Ping"),
    ("葛青", "Ge Qing"),
]


@pytest.mark.parametrize(("name", "english"), PEOPLE)
def test_people_are_called_by_their_surname_s_reading_first(name: str, english: str) -> None:
    assert romanise_person(name).english == english


@pytest.mark.parametrize("name", ["李乐成", "王长根", "覃安", "阿不都·热合曼", "扎西才让", "巴特尔", "阿苏木呷", "张"])
def test_a_name_that_may_be_read_in_two_ways_or_is_of_another_language_has_pinyin_only(name: str) -> None:
    (label,) = person_labels(name)
    assert label.language == PINYIN
    assert not HAN.search(label.text)


def test_a_name_understood_in_part_is_no_english() -> None:
    (label,) = body_labels("市教育局智慧专班", "沈阳市")
    assert label.language == PINYIN
    assert "Bureau" not in label.text


@pytest.mark.parametrize(
    "name",
    [
        "",
        "市",
        "局",
        "市局",
        "<script>alert(1)</script>",
        "市\u202e教育局",
        "市教育局\n",
        "{place}",
        "市{fields}局",
        "农业" * 29 + "局",
    ],
)
def test_a_hostile_name_does_no_harm(name: str) -> None:
    english_body(name, "安河市")
    english_post(f"{name}局长", "安河市")
    for label in (*body_labels(name, "安河市"), *person_labels(name)):
        assert label.language == PINYIN or "script" not in label.text


def test_every_listed_place_has_an_english_name() -> None:
    assert {place.name for place in listed_places()} <= set(place_words())
    for place in listed_places():
        named = english_place(place.name)
        assert named is not None
        assert not HAN.search(named.alone + named.before_bodies)


def test_a_place_s_english_name_is_a_reading_of_its_characters() -> None:
    """Each is spelt by one reading of each character that the dictionary knows, but for those named above."""
    wrong = []
    for place, english in place_words().items():
        if place in OTHER_SPELLINGS or place not in {each.name for each in listed_places()}:
            continue
        letters = re.sub(r"[^a-zü]", "", english.split(" ")[0].lower())
        rest = {letters}
        for character in place:
            read = {toneless(each) for each in pinyin(character, style=Style.TONE, heteronym=True)[0]}
            rest = {left.removeprefix(each) for left in rest for each in read if left.startswith(each)}
            if "" in rest:
                break
        if "" not in rest:
            wrong.append((place, english))
    assert wrong == []


@pytest.mark.parametrize("name", WORD_LISTS)
def test_word_lists_are_sorted_and_hold_each_word_once(name: str) -> None:
    lines = (ONTOLOGY / name).read_text(encoding="utf-8").splitlines()
    width = lines[0].count("\t")
    keys = [
        tuple(line.split("\t")[: 1 if name in ("english_places.tsv", "english_posts.tsv") else 2]) for line in lines[1:]
    ]
    assert len(set(keys)) == len(keys)
    assert all(line.count("\t") == width and line == line.strip(" ") for line in lines)
    if name != "english_places.tsv":  # in the order of places.tsv, then counties
        assert keys == sorted(keys)


def test_words_of_the_lists_are_english_and_complete() -> None:
    for sort in Sort:
        for chinese, english in body_words(sort).items():
            assert english, chinese
            assert not HAN.search(english), chinese
            marks = set(re.findall(r"\{(\w+)\}", english))
            assert marks == {
                Sort.BODY: {"place"}, Sort.STEM: {"place"}, Sort.OPENER: {"place"}, Sort.HEAD: {"fields"},
                Sort.BRANCH: {"place", "state"},
            }.get(sort, set()), chinese  # fmt: skip
    assert not any(HAN.search(each.english) for each in titles().values())


def test_readings_are_such_as_the_dictionary_knows() -> None:
    """A reading nobody has is a slip of the pen; the dictionary lacks how three surnames may be read."""
    for part in Part:
        for characters, read in readings(part).items():
            if characters in ("谌", "贠", "黑"):
                continue
            known = [
                {toneless(each) for each in pinyin(one, style=Style.TONE, heteronym=True)[0]} for one in characters
            ]
            for each in read:
                assert len(each.split()) == len(characters), characters
                assert all(toneless(one) in may for one, may in zip(each.split(), known, strict=True)), (
                    characters,
                    each,
                )


# ---------------------------------------------------------------- labels of the sample's graph

LABELS = f"""SELECT ?thing ?class ?chinese ?other ?language {{
    VALUES ?class {{ <{GZ.Body}> <{GZ.Official}> <{ORG.Post}> }}
    ?thing a ?class ; <{RDFS.label}> ?chinese FILTER(LANG(?chinese) = "zh")
    OPTIONAL {{ ?thing <{RDFS.label}> ?other FILTER(LANG(?other) != "zh") BIND(LANG(?other) AS ?language) }}
}} ORDER BY ?thing"""


def test_bodies_people_and_posts_of_the_sample_have_one_label_in_latin_letters(sample: EmbeddedEngine) -> None:
    rows = sample.run(LABELS).rows
    assert len({row[0] for row in rows}) == len(rows) > 200
    for thing, _, _, other, language in rows:
        assert language in (ENGLISH, PINYIN), thing
        if language == ENGLISH:
            assert not HAN.search(str(other)), thing
    english = [row for row in rows if row[4] == ENGLISH]
    assert len(english) / len(rows) > 0.75


LABELLED = f"""SELECT ?thing (COUNT(DISTINCT ?label) AS ?labels) {{{{
    {{{{ SELECT DISTINCT ?thing {{{{ ?thing ?property ?value FILTER(STRSTARTS(STR(?thing), "{{base}}")) }}}} }}}}
    OPTIONAL {{{{ ?thing <{RDFS.label}>|<{SKOS.prefLabel}> ?label FILTER(LANG(?label) = "zh") }}}}
}}}} GROUP BY ?thing HAVING({{fault}}) ORDER BY ?thing"""


@pytest.mark.parametrize(
    ("base", "fault"),
    [
        pytest.param("https://w3id.org/gazette/id/", "COUNT(DISTINCT ?label) != 1", id="one for each thing"),
        pytest.param("https://w3id.org/gazette/", "COUNT(?label) = 0", id="terms and topics too"),
    ],
)
def test_everything_has_a_chinese_label(sample: EmbeddedEngine, anhe: EmbeddedEngine, base: str, fault: str) -> None:
    for engine in (sample, anhe):
        assert engine.run(LABELLED.format(base=base, fault=fault)).rows == ()


FACT_LABELS = f"SELECT ?label {{ ?fact a <%s> ; <{RDFS.label}> ?label }}"


@pytest.mark.parametrize(
    ("rdf_class", "label"),
    [
        (GZ.Oversight, "单义 分管 市卫生健康委"),
        (GZ.Backup, "高伟 互补 王少林"),
        (GZ.Responsibility, "二/（二）/8 市卫生健康委 负责"),
        (GZ.Target, "人均体育场地面积 = 2.7 平方米"),
        (GZ.Task, "二/（二）/8 全面推进厕所革命"),
    ],
)
def test_a_fact_s_label_says_what_it_holds(sample: EmbeddedEngine, rdf_class: str, label: str) -> None:
    assert label in {row[0] for row in sample.run(FACT_LABELS % rdf_class).rows}


def test_who_was_visited_in_hardship_is_in_no_label(tmp_path: Path) -> None:
    text = "安河大事记\n（2021年3月）\n\n3月5日 市长赵国强看望困难群众王小平。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build_store([tmp_path / "a.txt"], tmp_path / "a.store", place="安河市")
    engine = EmbeddedEngine(open_store(tmp_path / "a.store"))
    private = engine.run(f"SELECT ?fact {{ ?fact <{GZ.private}> true }}").rows
    labels = {row[0] for row in engine.run(f"SELECT ?label {{ ?thing <{RDFS.label}> ?label }}").rows}
    assert private
    assert not any("王小平" in str(label) for label in labels)


def test_labels_of_the_sample_by_hand(sample: EmbeddedEngine) -> None:
    rows = {str(chinese): (str(other), str(language)) for _, _, chinese, other, language in sample.run(LABELS).rows}
    assert rows["市卫生健康委"] == ("Shenyang Municipal Health Commission", ENGLISH)
    assert rows["市委宣传部"] == ("Publicity Department of the CPC Shenyang Municipal Committee", ENGLISH)
    assert rows["省委"] == ("CPC Liaoning Provincial Committee", ENGLISH)
    assert rows["单义"] == ("Shan Yi", ENGLISH)
    assert rows["代市长"] == ("Acting Mayor", ENGLISH)
    assert rows["李乐成"] == ("Lǐ Lèchéng", PINYIN)
    assert rows["沈鼓集团"][1] == PINYIN
