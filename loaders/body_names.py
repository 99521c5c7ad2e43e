"""Whether a text is the name of a body, and whether that name is generic (泛称). Knows names, not lists."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.brackets import OPENING, mask_brackets
from loaders.regex import regex
from loaders.rules import body_words

LONGEST_NAME = 60  # no institution's full name is longer; longer texts are sentences
SENTENCE_MARK = regex(r"[。！？；;：:]")
QUOTED = regex(r"[“\"](?P<name>[^“”\"]+)[”\"]")
BRACKET_AT_END = regex(rf"[{re.escape(''.join(OPENING.values()))}\s]$")
# somebody leads people: 县委书记率队, 张安河率市政府代表团
LEADS = regex(r"(?<=[^效税费利汇概速比频功])率(?:[领队团]|.*(?:团|[组队])$)")
# who does what stands before it: 考核工作由县环保局
BY_WHOM = regex(r"(?:工作|任务|事项|事宜|确定|决定|明确|原则上)由")
# classes of places below a government: 区, 县（市）, 自治县, 乡镇（街道）
UNIT = (
    r"(?:自治[州县旗区]|直辖市|县级市|特区|地区|街道|苏木|开发区|高新区|经开区|新区|功能区|园区|管理区|林区|片区|社区|[市县区州盟旗乡镇村])"
)
UNITS = rf"{UNIT}(?:{UNIT}|（(?:{UNIT}|[、,，和])+）|\((?:{UNIT}|[、,，和])+\)){{0,8}}"
UNITS_ONLY = regex(rf"(?:全?[省市县区州盟旗]?各(?:有关|相关)?|有关|相关)?{UNITS}|各省")
ALL_UNITS = regex(rf"(?:全?[省市县区州盟旗]?各(?:有关|相关)?|有关|相关){UNITS}(?:[、和及]{UNITS}){{0,8}}")
UNITS_WITH_HEAD = regex(rf"(?P<units>{UNITS})(?P<head>.+)")
GENERIC_LIST = regex(rf"(?:[省市县区州盟旗]?各|有关|相关|{UNITS}[、,，和及]{UNITS})")
GENERIC_WORD = regex(r"有关|相关|各(?=[部单成级地行民责职区县市州])|所属|等")
# 市纪委监委派驻机构, 市教育局所属事业单位: a class by what it is to another body
BELONGS = "派驻|派出|所属|下属|直属|主管|管辖|监管|辖区|成员"
BELONGING = regex(rf".{{2,}}(?:{BELONGS})(?:的)?[\u4e00-\u9fff]{{0,4}}$")
WHOLE_GENERIC = frozenset({
    "人民团体", "公安", "大专院校", "工青妇", "新闻单位", "机关", "民主党派", "科研院所", "群团组织", "部队", "驻军",
    "高校", "高等学校", "高等院校",
})  # fmt: skip


def strip_remark(name: str) -> str:
    """The name without a bracket at its end.

    >>> strip_remark("市财政局（市国资局）"), strip_remark("省监察（监测）中心")
    ('市财政局', '省监察（监测）中心')
    """
    return name[: len(mask_brackets(name).rstrip())] if BRACKET_AT_END.search(name) else name


@lru_cache(maxsize=4096)  # a gazette names few bodies, and each many times
def is_body(text: str) -> bool:
    """Whether the text ends like the name of an institution, or of a class of them with a mark that says which.

    A class without a mark (中小企业, 金融机构) is no body: as a rule it is a field of work.

    >>> [is_body(text) for text in ("市水务局", "市属高校", "各区、县（市）", "中小企业", "老干部", "局")]
    [True, True, True, False, False, False]
    """
    quoted = QUOTED.fullmatch(text)  # “两难办”: an office by its short name
    name = strip_remark(quoted["name"] if quoted else text)
    if not name or len(name) > LONGEST_NAME or SENTENCE_MARK.search(name):
        return False
    if name in body_words.WHOLE_NAMES:
        return True
    no_head = name.endswith(body_words.NO_HEADS) and not name.endswith(body_words.HEADS_AFTER_ALL)
    if name in body_words.BARE_HEADS or no_head or LEADS.search(name) or BY_WHOM.search(name):
        return False
    if name.endswith(body_words.CLASS_HEADS):
        return is_class(name)
    return name.endswith(body_words.HEADS) or ALL_UNITS.fullmatch(text) is not None


def is_class(name: str) -> bool:
    """Whether the name is that of a marked class of bodies: 市属高校, 驻安军工企业, 市政府各部门.

    >>> is_class("市直有关部门"), is_class("安河机构")
    (True, False)
    """
    if not name.endswith((*body_words.CLASS_HEADS, "会", "队", "军", "所", "园", "局", "厅", "室", "站", "支队")):
        return False
    return any((body_words.CLASS_MARKS.match(name), GENERIC_WORD.search(name), is_belonging(name)))


def is_belonging(name: str) -> bool:
    """Whether the name is that of a class of bodies below another one.

    >>> is_belonging("市纪委监委派驻机构"), is_belonging("安河直属机构"), is_belonging("市联席会议制度成员单位")
    (True, False, True)
    """
    if name.endswith("成员单位"):  # whatever it is that they belong to
        return len(name) > len("成员单位")
    match = BELONGING.match(name) if name.endswith(body_words.CLASS_HEADS) else None
    return match is not None and is_body(re.split(BELONGS, name, maxsplit=1)[0])


# people named by their office, not a body: whoever they are is told by another document
OFFICE_HOLDERS = regex(r"(?:领导|领导班子成员|负责人|负责同志|分管同志|省长|市长|区长|县长|州长|盟长|秘书长)$")


@lru_cache(maxsize=4096)
def is_generic(text: str) -> bool:
    """Whether the name stands for no single body: 有关部门, 各地区, 各区、县（市）人民政府, 市属高校, 驻军, 部门负责人.

    >>> [is_generic(text) for text in ("有关部门", "各区、县（市）人民政府", "驻安军工企业", "市财政局", "驻京办")]
    [True, True, True, False, False]
    >>> [is_generic(text) for text in ("分管部门主要领导", "负责常务工作的副市长", "市领导小组", "市领导小组办公室")]
    [True, True, False, False]
    """
    name = strip_remark(text)
    if OFFICE_HOLDERS.search(name) or text in WHOLE_GENERIC or name in WHOLE_GENERIC or GENERIC_LIST.match(text):
        return True
    if re.search(r"有关|相关|各(?=[部单成级地行民责职区县市州])", name):
        return True
    return name.endswith(body_words.CLASS_HEADS) and (
        body_words.CLASS_MARKS.match(name) is not None or is_belonging(name)
    )


# what is run like a body though its name ends like a place's: 安河产业基地和市工程建设指挥部 are two
ZONE = regex(
    r"[\u4e00-\u9fff]{2}(?:开发区|园区|产业园|工业园|基地|度假区|风景区|景区|保税区|示范区|功能区|保护区|实验区)$"
)


def is_zone(name: str) -> bool:
    """Whether a name is that of a zone or site that is run like a body: 安河产业基地, 南桥景区."""
    return ZONE.search(name) is not None
