"""What printed names come to: whose body they are, and which are forms of one name; and the list of short names."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.name_forms import Form, form_of, key_of
from graph.place_prefixes import CENTRAL, OPENERS, STATE, may_be_of, split_prefix
from ontology.short_names import listed_short_names

# in documents of a place, each line's names are forms of one name, and no two lines come to one body
LINES = {
    "安河市": """
        市人社局 市人力资源社会保障局 市人力资源和社会保障局 市人力资源与社会保障局 安河市人力资源和社会保障局
        市卫健委 市卫生健康委 市卫生健康委员会 安河市卫生健康委员会
        市卫健局
        市发改委 市发展改革委 市发展和改革委员会
        市委 安河市委 中共安河市委 中共安河市委员会 中国共产党安河市委员会
        市委办 市委办公室 中共安河市委办公室
        市政府 市人民政府 安河市人民政府
        市政府办 市政府办公室 市府办 安河市人民政府办公室
        市政府办公厅
        市人大 市人民代表大会 安河市人民代表大会
        市人大常委会 安河市人民代表大会常务委员会
        市政协 政协安河市委员会 中国人民政治协商会议安河市委员会
        政协安河市第三届委员会 中国人民政治协商会议安河市第三届委员会
        市纪委 中共安河市纪律检查委员会
        市纪委监委
        市监委 安河市监察委员会
        团市委 共青团安河市委 共青团安河市委员会 共青团市委
        市妇联 安河市妇女联合会
        市科协 市科学技术协会
        市科技局 市科学技术局
        市科技馆
        市国资委 市政府国资委 市人民政府国有资产监督管理委员会
        市政府驻京办 市人民政府驻北京办事处 市驻京办
        市市场监管局 安河市市场监督管理局
        市委党校 市党校 中共安河市委党校
        市直机关工委 市委市直机关工委 中共安河市委直属机关工作委员会
        市委网信办 中共安河市委网络安全和信息化委员会办公室
        市网信办 安河市互联网信息办公室
        市税务局 国家税务总局安河市税务局
        人行安河市中心支行 中国人民银行安河市中心支行
        高新区管委会 高新区管理委员会
        市乡村振兴局 安河市乡村振兴局
        市法院 市人民法院
        市中院 市中级人民法院 安河市中级人民法院
        市公积金中心 市住房公积金中心 安河市住房公积金管理中心
        市邮政局
        市邮政管理局
        市体育局
        市体育总会
        市城管委 市城市管理委员会
        市民族宗教局 市民族和宗教局
        街道办
        街道办公室
        安河市场开发有限公司
        市场开发有限公司
        市民中心
        安河海关
    """,
    "沈阳市": """
        市法院 市中院 沈阳市中级人民法院
        省高院 省法院 辽宁省高级人民法院
        省教育厅 辽宁省教育厅
        教育部 中华人民共和国教育部
        国家发改委 国家发展改革委 国家发展和改革委员会
        人社部 人力资源和社会保障部
        市教育局 沈阳市教育局 辽宁省沈阳市教育局
        大连市教育局
        沈河区教育局
    """,
    "阿勒泰地区": """
        地区财政局 阿勒泰地区财政局
        地委宣传部 阿勒泰地委宣传部 中共阿勒泰地委宣传部
        地区行署 阿勒泰地区行署
        自治区教育厅 新疆维吾尔自治区教育厅
    """,
    "延边朝鲜族自治州": """
        州教育局 自治州教育局 延边州教育局 延边朝鲜族自治州教育局
        团州委 共青团延边州委
        巴州区教育局
    """,
    "广西壮族自治区": """
        自治区人社厅 广西壮族自治区人力资源和社会保障厅
        南宁市教育局
    """,
    "安东县": """
        县教育局 安东县教育局
        市教育局
        县委 中共安东县委 中共安东县委员会
    """,
    "南京市鼓楼区": """
        区教育局 鼓楼区教育局 南京市鼓楼区教育局
        南京市教育局
        省教育厅 江苏省教育厅
    """,
    "安东新区": """
        区教育局 新区教育局 安东新区教育局
        区管委会 新区管委会 安东新区管理委员会
    """,
    None: """
        市人社局 市人力资源社会保障局
        县人社局
        沈阳市教育局
    """,
}  # fmt: skip


def body(name: str, place: str | None) -> tuple[str | None, str]:
    form = form_of(name, place)
    return form.scope, form.key


@pytest.mark.parametrize("place", LINES)
def test_forms_of_one_name_come_to_one_key_and_no_two_names_do(place: str | None) -> None:
    lines = [line.split() for line in LINES[place].split("\n") if line.strip()]
    keys = [{body(name, place) for name in line} for line in lines]
    assert {line[0]: key for line, key in zip(lines, keys, strict=True) if len(key) != 1} == {}
    assert [count for count in Counter(key for each in keys for key in each).values() if count > 1] == []


SCOPES = [
    ("市教育局", "安河市", "安河市", "市"),
    ("安河市教育局", "安河市", "安河市", "市"),
    ("省教育厅", "沈阳市", "辽宁省", "省"),
    ("省教育厅", "安河市", "安河市", None),
    ("沈阳市教育局", "大连市", "沈阳市", "市"),
    ("国务院办公厅", "大连市", "中国", None),
    ("国家税务总局沈阳市税务局", "沈阳市", "沈阳市", "市"),
    ("中共中央办公厅", "沈阳市", "中国", None),
    ("市场监管局", "安河市", "安河市", None),
    ("安河市场开发公司", "安河市", "安河市", None),
    ("市政工程公司", "安河市", "安河市", None),
    ("市县两级法院", "安河市", "安河市", None),
    ("省际交流中心", "沈阳市", "沈阳市", None),
    ("县教育局", "安河市", "安河市", None),
    ("市教育局", None, None, "市"),
]


@pytest.mark.parametrize(("name", "place", "scope", "level"), SCOPES)
def test_what_a_name_begins_with(name: str, place: str | None, scope: str | None, level: str | None) -> None:
    prefix = split_prefix(name, place)
    assert (prefix.scope, prefix.level) == (scope, level)


FORMAL = [
    ("市卫健委", "安河市卫生健康委员会"),
    ("市纪委", "中共安河市纪律检查委员会"),
    ("市政府办", "安河市人民政府办公室"),
    ("市府办", "安河市人民政府办公室"),
    ("安河市教育局", "安河市教育局"),
    ("安河市人民政府", "安河市人民政府"),
    ("共青团安河市委员会", "共青团安河市委员会"),
    ("市教育局", None),
    ("市委", None),
    ("安河市政府", None),
    ("市文旅局", None),
    ("人行安河市分行", None),
]


@pytest.mark.parametrize(("name", "formal"), FORMAL)
def test_the_formal_name_where_it_is_known(name: str, formal: str | None) -> None:
    assert form_of(name, "安河市").formal == formal


def test_a_class_of_bodies_has_no_other_form() -> None:
    assert form_of("市政府有关部门", "安河市") == Form("安河市", "市政府有关部门")


@given(st.text(max_size=20), st.sampled_from([*LINES]))
def test_any_text_has_a_form(text: str, place: str | None) -> None:
    assert form_of(text, place) == form_of(text, place)


WHERE = ("辽宁省", "沈阳市", "安河市", "延边朝鲜族自治州", "延边州", "南京市鼓楼区", "广西壮族自治区", "北京市", STATE)
BEGINNINGS = (*OPENERS, *WHERE, "鼓楼区", "省", "市", "自治区", "州", "国家", "")


@given(
    st.sampled_from(BEGINNINGS), st.sampled_from(BEGINNINGS), st.sampled_from(["教育局", "委", "邮政管理局", "政府"])
)
def test_a_name_that_cannot_be_of_a_place_is_so_in_no_other_place_s_documents(one: str, two: str, rest: str) -> None:
    name = one + two + rest
    told = {form_of(name, place).scope for place in (*WHERE, None) if place != form_of(name, place).scope}
    assert all(may_be_of(name, scope) for scope in told if scope is not None)


# ---------------------------------------------------------------- the lists


def test_the_list_of_short_names_is_sorted_without_doubles() -> None:
    lines = [(each.short, "、".join(each.heads), each.formal) for each in listed_short_names()]
    assert lines == sorted(set(lines))
    pairs = Counter(pair for each in listed_short_names() for pair in each.pairs())
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_a_short_name_is_shorter_and_no_formal_name() -> None:
    for each in listed_short_names():
        for short, formal in each.pairs():
            assert short
            assert key_of(short) != key_of(formal)
            assert len(short) < len(formal) or short.endswith("直机关工委"), short


def test_no_short_name_stands_for_what_is_itself_short() -> None:
    """One step leads to the key; a formal name that were listed as short would need a second."""
    shorts = {key_of(short) for each in listed_short_names() for short, _ in each.pairs()}
    formals = {key_of(formal) for each in listed_short_names() for _, formal in each.pairs()}
    assert sorted(shorts & formals) == []


def test_lists_of_words_are_without_doubles() -> None:
    for words in (CENTRAL, OPENERS):
        assert len(set(words)) == len(words)
    assert list(CENTRAL) == sorted(CENTRAL)
