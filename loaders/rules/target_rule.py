"""What a rule for one number is, and the parts that rules share.

A rule looks at the text before a number (from the clause's head or the number before it, bounding words taken off) and
at the text behind it. Examples are whole sentences; `gives` spells the rows as indicator, comparator, value, unit, kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.regex import regex
from loaders.rules.units import UnitClass
from loaders.values import TargetKind

ALL_UNITS = frozenset(UnitClass)
WITHOUT_TIME = ALL_UNITS - {UnitClass.TIME}
DONE = frozenset({UnitClass.COUNT, UnitClass.TIMES, UnitClass.QUANTITY})
SHARE = frozenset({UnitClass.SHARE})


@dataclass(frozen=True, slots=True)
class TargetRule:
    """One way to set a number.

    before: matched on the text before the number, up to its end; after: on the whole text behind it.
    Groups: subject, verb, object. indicator: which of them name what is measured, joined in this order.
    bound: whether a word must bound the number. value: the only value it reads. whole: whether it looks on
    over later numbers of the clause (80%的村收入达到20万元). follows: rules of which the row before in the clause must be one.
    """

    id: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    units: frozenset[UnitClass]
    kind: TargetKind
    indicator: tuple[str, ...]
    finds: str
    gives: tuple[str, ...]
    leaves: str
    source: str
    why: str
    bound: bool = False
    value: int | None = None
    whole: bool = False
    follows: frozenset[str] = frozenset()


# nothing but a bracket or 的目标 may stand behind a level: 达到80%的村 says which villages, not how many
CLOSED = regex(
    r"□*(?:的?(?:(?:保护|生产|播种|种植|建设)?(?:目标|任务)|水平|要求|标准|规模|大关|台阶|总量)(?:要求|任务)?)?□*|(?:合理|统筹|科学|比例|的?比例|进行|予以){1,2}(?:确定|配置|配备|配建|安排|控制|设置|规划|建设).{0,12}"
)
OBJECT = regex(r"的?(?P<object>(?!的).{1,80})", re.S)
# what describes the thing before it and is not another thing to do: 新建小区5个，覆盖居民5万户
DESCRIBING = "覆盖|涉及|占|(?<!公)共(?![享建同用])|容纳|可|受益|总|约|含|平均|每|为"

# a part of a place; 示范县, 超市 and 小区 are things
PLACE_NAME = (
    r"(?:[\u4e00-\u9fff]{1,8}(?<!示范|特色|先进|贫困|脱贫|文明|卫生|生态|模范|样板|精品|试验|功能|保护|达标|产业|工业|种植|养殖|度假|集聚|聚集|旅游|宜居|美丽|"
    r"园林|中心|商业|步行|历史|居住|生活|服务|合格|优秀|百强|重点|重要)(?:县|区|市|旗|镇|乡|街道)(?<!超市|夜市|小区|社区|园区|景区|片区|库区|矿区|灌区|林区|牧区|集镇)"
    r"|市本级|县本级|农村|城镇|城乡|平原区|丘陵区|其余[各县市区乡镇□]{1,12})"
)
