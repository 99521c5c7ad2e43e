"""Lists of bodies as documents print them; whether a text is a body's name, a generic one, and what kind it is."""

from __future__ import annotations

import time

import pytest

from loaders.bodies import body_kind, is_body, is_generic, split_bodies
from loaders.brackets import mask_brackets, match_brackets
from loaders.rules import body_words
from loaders.text import reading_of

# id, the list, the names as printed
LISTS = [
    ("classes of a town's units", "镇机关各办、中心、站、所，各企业", ["镇机关各办、中心、站、所", "各企业"]),
    ("levels that share a class with 各 in front", "各县，各中、省直单位", ["各县", "各中、省直单位"]),
    ("levels behind those of the city", "市直及中央、省属驻安各单位", ["市直及中央、省属驻安各单位"]),
    ("levels that share a class", "市委各部门，中央、省、市驻安单位", ["市委各部门", "中央、省、市驻安单位"]),
    ("levels after a body", "市财政局、省、市属高校", ["市财政局", "省、市属高校"]),
    ("a class of lower offices", "各街道办事处（镇人民政府）、市直部门", ["各街道办事处（镇人民政府）", "市直部门"]),
    ("empty", "", []),
    ("two joiners side by side", "市水务局和及市公安局", ["市水务局", "市公安局"]),
    ("one", "市水务局", ["市水务局"]),
    (
        "stops and commas",
        "市水务局、市公安局，市林草局,市民政局；市司法局",
        ["市水务局", "市公安局", "市林草局", "市民政局", "市司法局"],
    ),
    ("及", "安河铁路局及市红十字会", ["安河铁路局", "市红十字会"]),
    ("以及 behind a comma", "市残联，以及安河电视台、市文联", ["市残联", "安河电视台", "市文联"]),
    ("和 after a short name", "市老科协和科研院所", ["市老科协", "科研院所"]),
    ("和 after a class", "驻军和驻安军工企业", ["驻军", "驻安军工企业"]),
    ("leave alone: 和 inside a name", "市工业和信息化局", ["市工业和信息化局"]),
    (
        "leave alone: two 和 inside names",
        "市住房和城乡建设局和市文化和旅游局",
        ["市住房和城乡建设局", "市文化和旅游局"],
    ),
    ("leave alone: 和 inside a class", "中省直通信和电力企业", ["中省直通信和电力企业"]),
    ("leave alone: 与 inside a name", "省企业与企业家联合会", ["省企业与企业家联合会"]),
    ("leave alone: 与 inside an office", "软件与服务业处", ["软件与服务业处"]),
    ("leave alone: 干部 is no 部", "市老干部和人才服务局", ["市老干部和人才服务局"]),
    ("a class behind 及", "省环境监测站及各分站", ["省环境监测站", "各分站"]),
    ("等 dropped", "市文联及大专院校等", ["市文联", "大专院校"]),
    ("等部门 dropped", "市教育局、市财政局等部门", ["市教育局", "市财政局"]),
    ("等部门 dropped, another behind it", "市教育局等有关部门和各区县政府", ["市教育局", "各区县政府"]),
    ("category dropped behind institutions", "河东银保监局、河东证监局等金融监管机构", ["河东银保监局", "河东证监局"]),
    ("category kept behind trades", "驻安银行业、保险业、证券业等金融机构", ["驻安银行业、保险业、证券业等金融机构"]),
    (
        "trades behind an institution",
        "驻安财政机构，以及驻安银行业、保险业等金融机构",
        ["驻安财政机构", "驻安银行业、保险业等金融机构"],
    ),
    ("leave alone: 高等 is no list", "省高等法院、安河中等职业学校", ["省高等法院", "安河中等职业学校"]),
    (
        "classes joined under one head",
        "各市（县）和各区人民政府，市各委、办、局",
        ["各市（县）和各区人民政府", "市各委、办、局"],
    ),
    ("units under one head", "各区、县（市）人民政府，市政府各部门", ["各区、县（市）人民政府", "市政府各部门"]),
    ("units, half width", "各县(市)、区人民政府,市直各部门", ["各县(市)、区人民政府", "市直各部门"]),
    ("units with a bracket of units", "各县（市、区）人民政府、市财政局", ["各县（市、区）人民政府", "市财政局"]),
    ("units in an autonomous county", "各区县（自治县）人民政府", ["各区县（自治县）人民政府"]),
    ("units and cities below a city", "市财政局，各区、县级市", ["市财政局", "各区、县级市"]),
    ("units and street offices", "各区、镇、办事处，市政府各部门", ["各区、镇、办事处", "市政府各部门"]),
    ("an office after another office", "各区人民政府、办事处", ["各区人民政府", "办事处"]),
    ("city and units", "市、区县（市）政府，市财政局", ["市、区县（市）政府", "市财政局"]),
    ("units with a department's head", "各区、县（市）医保（分）局、财政局", ["各区、县（市）医保（分）局", "财政局"]),
    ("leave alone: the county's own office", "各乡镇、县教育局", ["各乡镇", "县教育局"]),
    ("leave alone: the city's own departments", "各区、市直各部门", ["各区", "市直各部门"]),
    ("leave alone: zones without 各 and a head", "高新区、经开区", ["高新区", "经开区"]),
    ("classes of one character", "区委各部、委、办，区政府各委、办、局", ["区委各部、委、办", "区政府各委、办、局"]),
    ("new districts and departments", "各新区、区政府各部门", ["各新区", "区政府各部门"]),
    ("some of these classes", "市政府有关委、办、局，各有关单位", ["市政府有关委、办、局", "各有关单位"]),
    ("the members of another body", "市民防办、市应急委成员单位", ["市民防办", "市应急委成员单位"]),
    (
        "classes with their committees",
        "各部、委、办、局党委（党组），各人民团体",
        ["各部、委、办、局党委（党组）", "各人民团体"],
    ),
    ("committees and governments of a class", "各县（市、区）党委、政府", ["各县（市、区）党委、政府"]),
    ("committees and governments joined by 和", "各级党委和人民政府，市水务局", ["各级党委和人民政府", "市水务局"]),
    ("committees and governments of units", "各县、区党委和人民政府", ["各县、区党委和人民政府"]),
    (
        "a body before a class behind 和",
        "市水务局、市气象局和各区、县（市）人民政府",
        ["市水务局", "市气象局", "各区、县（市）人民政府"],
    ),
    ("committees behind a body", "市委、市政府和各区党委、政府", ["市委", "市政府", "各区党委、政府"]),
    ("committees of banners", "各旗县区委、政府", ["各旗县区委、政府"]),
    ("committees of subdistricts", "各街道党工委、办事处，市直各部门", ["各街道党工委、办事处", "市直各部门"]),
    ("leave alone: a committee and a government", "市委、市政府", ["市委", "市政府"]),
    ("leave alone: committees and another organ", "各县党委、市政协", ["各县党委", "市政协"]),
    ("offices and bureaus", "各处室（局）、派出机构、直属单位", ["各处室（局）", "派出机构", "直属单位"]),
]


@pytest.mark.parametrize(("text", "printed"), [row[1:] for row in LISTS], ids=[row[0] for row in LISTS])
def test_lists_are_split(text: str, printed: list[str]) -> None:
    mentions = split_bodies(reading_of(text))
    assert [mention.body.printed for mention in mentions] == printed
    for mention in mentions:
        assert text[mention.start : mention.end].startswith(mention.body.printed)


# id, the list, its other names by the name they belong to
NAMEPLATES = [
    ("one", "市农业局（市乡村振兴局）", {"市农业局": ("市乡村振兴局",)}),
    ("two", "市发展改革委（市粮食局、市物价局）、市财政局", {"市发展改革委": ("市粮食局", "市物价局"), "市财政局": ()}),
    ("half width", "县文化局(县体育局)", {"县文化局": ("县体育局",)}),
    ("with 加挂", "市商务局（加挂市口岸办牌子）", {"市商务局": ("市口岸办",)}),
    ("等 inside", "能源处（省电力执法办等公室）", {"能源处": ("省电力执法办",)}),
    ("leave alone: what is included", "中国人民银行安河分行（含营管部）", {"中国人民银行安河分行": ()}),
    ("leave alone: 以下简称", "市疫情防控指挥部（以下简称指挥部）", {"市疫情防控指挥部": ()}),
    ("a remark", "市卫生健康局（两癌检查、村卫生室）、市医保局（财政补助）", {"市卫生健康局": (), "市医保局": ()}),
    ("leave alone: a class's other word", "有关部门（单位）", {"有关部门（单位）": ()}),
    ("leave alone: the end of a name", "省地质总队（河东）", {"省地质总队（河东）": ()}),
    ("leave alone: inside the name", "省节能监察（监测）中心", {"省节能监察（监测）中心": ()}),
    ("leave alone: a class", "部队（武警部队）", {"部队（武警部队）": ()}),
    ("leave alone: lower offices", "各镇政府（街道办事处、园区管委会）", {"各镇政府（街道办事处、园区管委会）": ()}),
    ("leave alone: the party group", "市财政局党委（党组）", {"市财政局党委（党组）": ()}),
]


@pytest.mark.parametrize(("text", "names"), [row[1:] for row in NAMEPLATES], ids=[row[0] for row in NAMEPLATES])
def test_nameplates(text: str, names: dict[str, tuple[str, ...]]) -> None:
    mentions = split_bodies(reading_of(text))
    assert {mention.body.printed: mention.aliases for mention in mentions} == names


# id, the list, the full names
FULL_NAMES = [
    ("offices in other cities", "市政府驻京办、驻沪办", ["市政府驻京办", "市政府驻沪办"]),
    ("leave alone: garrison", "审计署驻安河特派办、驻安军工企业", ["审计署驻安河特派办", "驻安军工企业"]),
    ("sister organs", "市法院、检察院", ["市法院", "市检察院"]),
    ("a cooperative among departments", "县商务局、供销社", ["县商务局", "县供销社"]),
    ("departments of a county", "县科技局、教育局、卫生局", ["县科技局", "县教育局", "县卫生局"]),
    ("Party departments", "市委组织部、宣传部", ["市委组织部", "市委宣传部"]),
    (
        "departments of all districts",
        "各区、县（市）医保（分）局、财政局",
        ["各区、县（市）医保（分）局", "各区、县（市）财政局"],
    ),
    ("districts share a head", "河东区、河西区人民政府", ["河东区人民政府", "河西区人民政府"]),
    ("leave alone: offices of a commission", "省经济中心、委后勤服务中心", ["省经济中心", "委后勤服务中心"]),
    ("leave alone: no place before it", "办公室、财政局", ["办公室", "财政局"]),
]


@pytest.mark.parametrize(("text", "names"), [row[1:] for row in FULL_NAMES], ids=[row[0] for row in FULL_NAMES])
def test_full_names(text: str, names: list[str]) -> None:
    assert [mention.body.name for mention in split_bodies(reading_of(text))] == names


def test_a_part_of_a_reading_keeps_its_places() -> None:
    reading = reading_of("分管市水务局、市公安局。")
    mentions = split_bodies(reading, 2, 11)
    assert [(mention.start, mention.end) for mention in mentions] == [(2, 6), (7, 11)]


BODIES = [
    "市效率提升工作组",
    "市纪委监委派驻机构",
    "市水务局",
    "团市委",
    "市妇联",
    "办公室",
    "驻军",
    "市属高校",
    "各区、县（市）",
    "市农业局（市畜牧局）",
    "国家统计局安河调查队",
    "市公安局",
    "国家安全局",
]
NO_BODIES = [
    "县委书记率队",
    "张安河率调研组",
    "",
    "局",
    "中小企业",
    "老干部",
    "市场",
    "信访稳定",
    "教育",
    "数字安河",
    "经济社会",
    "安全生产监督管理",
    "市科协要履行",
    "文旅项目建设",
]


@pytest.mark.parametrize("text", BODIES)
def test_bodies(text: str) -> None:
    assert is_body(text)


@pytest.mark.parametrize("text", NO_BODIES)
def test_no_bodies(text: str) -> None:
    assert not is_body(text)


GENERIC = [
    "有关部门",
    "各地区",
    "各区、县（市）人民政府",
    "市属高校",
    "大专院校",
    "市政府有关部门",
    "各民主党派市委会",
    "驻安军工企业",
    "市直各部门",
]
NOT_GENERIC = ["市财政局", "市政府驻京办", "安河高级中学", "市总工会", "安河科技企业服务中心"]


@pytest.mark.parametrize("text", GENERIC)
def test_generic_names(text: str) -> None:
    assert is_generic(text)


@pytest.mark.parametrize("text", NOT_GENERIC)
def test_names_of_one_body(text: str) -> None:
    assert not is_generic(text)


KINDS = [
    ("市监察委员会", "其他"),
    ("市纪委监委", "党委机关"),
    ("区党工委办公室", "党委机关"),
    ("市财政局", "政府部门"),
    ("市卫生健康委员会", "政府部门"),
    ("市政府办公室", "政府部门"),
    ("市委宣传部", "党委机关"),
    ("市直机关工委", "党委机关"),
    ("市委军民融合办", "党委机关"),
    ("中共安河市委党史研究室", "党委机关"),
    ("团市委", "群团"),
    ("市总工会", "群团"),
    ("市妇联", "群团"),
    ("市残联", "群团"),
    ("市信息中心", "事业单位"),
    ("安河广播电视台", "事业单位"),
    ("安河地铁集团有限公司", "国有企业"),
    ("安河国有资产经营有限公司", "国有企业"),
    ("市城市建设投资有限公司", "国有企业"),
    ("中国安河石油有限公司", "国有企业"),
    ("安河食品有限公司", "企业"),
    ("市场开发有限公司", "企业"),
    ("市供电公司", "垂直管理"),
    ("安河市委", "党委机关"),
    ("中共安河市委员会", "党委机关"),
    ("共青团安河市委", "群团"),
    ("民建安河市委", "其他"),
    ("政协安河市第三届委员会", "人大政协法检"),
    ("市税务局", "垂直管理"),
    ("市气象局", "垂直管理"),
    ("安河海关", "垂直管理"),
    ("中国人民银行安河市分行", "垂直管理"),
    ("市消防救援支队", "垂直管理"),
    ("市烟草专卖局", "垂直管理"),
    ("市人大常委会", "人大政协法检"),
    ("市检察院", "人大政协法检"),
    ("市安全生产领导小组办公室", "议事协调机构"),
    ("各区、县（市）人民政府", "下级政府"),
    ("各乡镇（街道）", "下级政府"),
    ("有关部门", "泛称"),
    ("各地区", "泛称"),
    ("民航河东管理局", "垂直管理"),
    ("市政府", "政府"),
    ("河东区人民政府", "政府"),
    ("安河行动", "其他"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS, ids=[name for name, _ in KINDS])
def test_kinds(name: str, kind: str) -> None:
    found, reason = body_kind(name)
    assert found == kind
    assert reason


@pytest.mark.parametrize("rule", body_words.KIND_RULES, ids=lambda rule: f"{rule.kind} {rule.finds}")
def test_kind_rules_hold_to_their_examples(rule: body_words.KindRule) -> None:
    assert rule.pattern.search(rule.finds), f"{rule.pattern.pattern} should find {rule.finds}"
    assert not rule.pattern.search(rule.leaves), f"{rule.pattern.pattern} should leave {rule.leaves}"


WORD_LISTS = {"HEADS": body_words.HEADS, "NO_HEADS": body_words.NO_HEADS, "CLASS_HEADS": body_words.CLASS_HEADS}


@pytest.mark.parametrize("name", WORD_LISTS)
def test_word_lists_are_sorted_without_doubles(name: str) -> None:
    assert list(WORD_LISTS[name]) == sorted(set(WORD_LISTS[name]))


def test_every_head_makes_a_name() -> None:
    lost = [head for head in body_words.HEADS if not is_body(f"各安河{head}")]
    assert lost == []


def test_brackets_of_both_widths_and_lost_ones() -> None:
    assert match_brackets("局（市(甲）") == {3: 5}
    assert mask_brackets("甲（乙、丙、丁") == "甲（乙、丙、丁"
    assert mask_brackets("甲（乙“丙、丁”）、戊") == "甲        、戊"


@pytest.mark.parametrize("unit", ["市局、", "（", "和", "各区、", "银行等", "市局和", "各区县（"])
def test_long_texts_take_no_longer_than_their_length(unit: str) -> None:
    short, long = _seconds(unit * 4_000), _seconds(unit * 32_000)
    assert long < max(40 * short, 1.0)


def _seconds(text: str) -> float:
    reading = reading_of(text)
    start = time.process_time()
    split_bodies(reading)
    return time.process_time() - start
