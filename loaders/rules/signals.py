"""What in a sentence promises a fact: numbers with units, dates, assignments, titles, names of bodies and of people.

Each rule reads one kind of signal in text whose white space is deleted. Order matters: what a rule has read, later ones
do not read again (a year in a title is no date, the unit in 1月5日 no duration).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from loaders.dates import CALENDAR_DATE
from loaders.regex import regex
from loaders.rules.units import CLASSES, MYRIADS, NOT_A_UNIT, UnitClass


class SignalKind(StrEnum):
    """The kinds of signals, as reports name them."""

    TITLE = "title"
    ASSIGNMENT = "assignment"
    DATE = "date"
    NUMBER = "number"
    BODY = "body"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class SignalRule:
    """A pattern of one kind of signal, with examples of what it finds and of what it leaves."""

    kind: SignalKind
    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    leaves: tuple[str, ...]


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


# G and P stand in 5G and P2P as often as behind an amount
ALL_UNITS = _alternatives(
    [unit for units in CLASSES.values() for unit in units if unit and not re.fullmatch("[A-Z]", unit)]
)
# behind numerals in characters only what is counted: 两个维护, 一批, 三级 are turns of phrase
MEASURED = (UnitClass.MONEY, UnitClass.QUANTITY, UnitClass.POINT)
MEASURES = _alternatives([unit for each in MEASURED for unit in CLASSES[each] if len(unit) > 1 or unit in "元亩吨"])
SPANS = "个工作日|个月|个小时|个季度|分钟|周岁|小时|学年|学期|年内|天内|日内|年以|天|周年"
TIMES = _alternatives([unit for unit in CLASSES[UnitClass.TIME] if len(unit) > 1])
ARABIC = r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*"
CHINESE = r"[一二两三四五六七八九十百千]{1,8}"
RANGE = rf"(?:[%％]?[—－–\-~～至到]{{1,2}}{ARABIC})?"
# 省委, 市政协 …; 市 in 市场 and 市民 is no level
LEVEL = (
    r"(?:省|市(?![场民容区域内外级辖价县])|区(?![域别位间分块])|县(?![域级])|州|盟|旗|全国|国家|国务院|中共|中央"
    r"|自治区|兵团|师市)"
)
# what may stand before a name that no list sets off: 由市教育局, 和区民政局
BEFORE = r"(?:(?<=^)|(?<=[，。；：、（(“‘—！？!?,;:和与及由向到在经对请报是为被从会同商将]))"
# another place's body has its name in front: 安河县财政局
PLACE = r"[\u4e00-\u9fff]{2,3}?(?:自治[区州县]|[省市区县州盟旗])"
HEAD = (
    r"(?:委员会|政府|办公[室厅]|研究[室院所]|人大(?:常委会)?|政协|纪委(?:监委)?|监委|法院|检察院|组织部|宣传部|统战部"
    r"|武装部|工信部|军分区|警备区|总工会|妇联|科协|残联|文联|侨联|社科联|工商联|红十字会|贸促会|联合会|协会|学会|总商会"
    r"|管委会|指挥部|领导小组|联席会议|工作专班|支队|总队|公司|集团|中心(?!城|区|镇|村|[理任]|线|思|组|工|议)|医院|大学|学院|学校"
    r"|中学|小学|党校|银行|分行|海关|报社|电视台|广播台|博物馆|图书馆|档案馆|局(?![面部限势域促])|厅(?!级)|署(?![名])"
    r"|委(?![员托派任会内外])|办(?![理好公法事学结会实成案])|院(?![士线落内外校长]))"
)
TAIL = r"(?:办公[室厅]|党组|党委|机关|分局|支队|常委会|机关工委|办(?![理好公法事学结会实成案]))?"

# 市政府采购, 市政府领导同志, 市委常委班子: not the body, but what is done there or who sits there
NOT_THE_BODY = regex(r"(?:党组|党委|常委)?(?:主要|相关|有关)?(?:采购|领导|班子)")

RULES: tuple[SignalRule, ...] = (
    SignalRule(
        SignalKind.DATE,
        regex(
            rf"(?<![0-9０-９])(?:{CALENDAR_DATE}|[12][0-9]{{3}}[—－–\-~～至]{{1,2}}[12]?[0-9]{{1,3}}年"
            r"|[01]?[0-9]月(?:[0-3]?[0-9][日号]|[0-3]?[0-9][—－–\-~～至][0-3]?[0-9][日号]|份?底?)|[12][0-9]{3}[-./][01]?[0-9][-./][0-3]?[0-9])"
        ),
        ("2023年6月底前完成", "12月31日", "2021—2025年", "2022-01-05", "二〇二二年三月"),
        ("“十四五”时期", "个月内", "12345热线"),
    ),
    SignalRule(
        SignalKind.NUMBER,
        regex(
            rf"(?<![0-9０-９A-Za-z.〔第])(?:{ARABIC}{RANGE}[余多]?(?!(?:{TIMES}).{{0,5}}圈)(?:{TIMES}|(?!{NOT_A_UNIT.pattern}){MYRIADS}?(?:{ALL_UNITS}|[%％‰]))"
            rf"|{ARABIC}{RANGE}[余多]?{MYRIADS}"
            rf"|(?:百分之|千分之|万分之|[一二三四五六七八九十]分之)[零一二三四五六七八九十百点]{{1,8}}"
            rf"|(?<![第一二三四五六七八九十后]){CHINESE}[余多]?{MYRIADS}?(?:{MEASURES}|{SPANS}))"
        ),
        ("新建12个公园", "95%以上", "投资3.5亿元", "1,200户", "百分之八十", "两个月", "三十天", "最长6个月"),
        ("12345热线", "5G基站", "一个中心", "两个维护", "三级医院", "第3条", "四个全面", "最后一公里", "15分钟健身圈"),
    ),
    SignalRule(
        SignalKind.BODY,
        regex(rf"{BEFORE}(?:{LEVEL}[\u4e00-\u9fff]{{0,14}}?|{PLACE}[\u4e00-\u9fff]{{0,6}}?){HEAD}{TAIL}"),
        ("由市教育局会同", "市政府、市人大", "安河市人民法院", "（市卫生健康委）", "省发展改革委等"),
        ("市场监管体系", "市民素质", "完善工作格局", "推动区域协会", "全局工作"),
    ),
)

# words at the start of what the pattern takes for a body and no institution is called by
NO_BODY_START = regex(
    r"(?:现将|加强|推进|推动|完善|建立|健全|落实|提升|开展|组织|实施|强化|支持|鼓励|做好|加快|深化|打造|建设|发挥|结合|依托|围绕|按照|全面|各类|积极|进一步|通过|利用|不断|切实)"
)

# Clauses that every document prints: a body or person named in them promises no fact.
FORMULA = regex(
    r"(?:贯彻|落实|按照|根据|遵照|围绕|执行|依照|学习|在)[^，。；：《》]{0,60}?"
    r"(?:决策部署|部署要求|部署安排|工作部署|总体部署|部署|要求|精神|安排|领导下|指示批示|重要论述|思想|统一领导)"
    r"|(?:以|坚持以)[^，。；：《》]{0,40}?(?:为指导|为统领|为引领)"
)
