"""How plans say by when or how often: each form of a time frame with what it sets.

A frame sets a deadline (到2025年), a period (每年, “十四五”期间) or a period for the one number behind it (年培训人数).
`{date}` stands for a printed date with a year, `{stop}` for a place where a clause starts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from loaders.dates import CALENDAR_DATE, MONTH, YEAR
from loaders.regex import regex
from loaders.rules.target_verbs import DO


class FrameSort(StrEnum):
    """What a frame sets, and how far it reaches."""

    DEADLINE = "deadline, up to the full stop or the next deadline"
    PERIOD = "period, up to the semicolon or the next frame"
    SPAN = "period, up to the full stop or the next frame"
    ONCE = "period of the number behind it"
    LENGTH = "no period of its own; ends one"


@dataclass(frozen=True, slots=True)
class FrameRule:
    """One form.

    Groups of `pattern`: date, dates (several), first (of a range), plan (十四), month, day, this, next; period,
    first_period; so_far (截至, which tells of what has been done unless its date is yet to come).
    needs: characters in whatever it matches; a text without them is not searched.
    """

    id: str
    sort: FrameSort
    pattern: re.Pattern[str]
    needs: str
    finds: str
    gives: str
    leaves: str
    source: str
    why: str


# A year that is compared with, started from or gone by sets no deadline.
_NOT_COMPARED = "".join(f"(?<!{word})(?<!{word}“)" for word in "比 较 从 自 由 与 同 和 过 以 距 后".split())
_NOT_BEGUN = r"(?!年?(?:的[0-9]|起|以来|开始|以后|之后|后|版|届|修订|印发|的?基础|相比|水平|同期|至|到|来|[-－—–~～]))"
_STOP = r"(?:(?<=[，,；;：:。、！!？?□])|(?<=其中)|^)"
_WHOLE = "全[市县区省州盟旗]"
_SOFT = r"(?P<soft>力争|争取|确保|保证|努力|计划|预计|原则上)?"
_AIM = r"(?:到|至|力争|争取|确保|计划|预计)"
_END = r"(?:年?年?(?:底|末)(?:之?前|以前)?|年内|年度|以?前|之前|内|上半年|下半年)"
_REACH = r"(?=(?:要|应|须|力争|争取|确保|全部|基本)?(?:达|提高到|提高至|提升|增|控制|稳定|保持|实现|完成|建成|新增|新建|降|扩大|不少于|不低于|不超过|不高于|至少|超过|突破))"
# 2021年排查出的危桥: the year says which, not by when
_NOT_OF_THINGS = r"(?!年?(?:排查|摸排|查|新增|下达|确定|认定|列入|纳入|公布|发现|梳理|建成|启动|立项|批复|验收|毕业|交办|通报)[^，。；、0-9]{0,4}的)"
_NOT_BUILT = (
    r"(?![^，。；、]{0,4}(?:建成|建造|注册|出生|投用|开工|批准|成立|登记|投产|入职|毕业|参保)[^，。；、]{0,4}的)"
)
_DASH = r"(?:[-－—–~～―─]{1,2}|至|到)"


def _rule(
    id: str,
    sort: FrameSort,
    pattern: str,
    *,
    needs: str,
    finds: str,
    gives: str,
    leaves: str,
    source: str,
    why: str,
) -> FrameRule:
    filled = (
        pattern.replace("{date}", f"(?>{CALENDAR_DATE})")
        .replace("{stop}", _STOP)
        .replace("{aim}", _AIM)
        .replace("{end}", _END)
    )
    return FrameRule(id, sort, regex(filled), needs, finds, gives, leaves, source, why)


FRAME_RULES: tuple[FrameRule, ...] = (
    _rule(
        "frame.years",
        FrameSort.DEADLINE,
        rf"{_SOFT}{_NOT_COMPARED}(?:到|至)?(?P<dates>{{date}}(?:年?[底末])?(?:[、和]{{date}}(?:年?[底末])?){{1,8}})(?:之?前|时)?(?=[，,]|.{{0,30}}(?:分别|(?<![平人年月日户亩])均|各)|每年)",
        needs="年",
        finds="到2023年、2025年，回收率分别达到50%、80%",
        gives="2023；2025",
        leaves="比2023年、2024年分别提高5个、6个百分点",
        source="invented",
        why="several deadlines are dealt out to as many values by 分别",
    ),
    _rule(
        "frame.range",
        FrameSort.DEADLINE,
        rf"{_SOFT}[自从]?(?P<first>{YEAR})年?{_DASH}(?P<date>{{date}})(?:期间|底|末|间)?",
        needs="年",
        finds="2021—2025年，新建公园20个",
        gives="2025",
        leaves="第2021—202号",
        source="invented",
        why="a range of years binds by its last",
    ),
    _rule(
        "frame.by-date",
        FrameSort.DEADLINE,
        rf"{_SOFT}(?:(?P<so_far>截至|截止到|截止)|{{aim}})(?P<date>{{date}}){_NOT_BEGUN}{{end}}?时?{_NOT_BUILT}",
        needs="年",
        finds="到2025年底，新建公园20个",
        gives="2025",
        leaves="截至2025年起",
        source="沈政发〔2022〕2号",
        why="the usual way to set a deadline",
    ),
    _rule(
        "frame.date-end",
        FrameSort.DEADLINE,
        rf"{_SOFT}{_NOT_COMPARED}(?P<date>{{date}}){{end}}(?!相比|水平|的?基础|同期|开始|起){_NOT_BUILT}",
        needs="年",
        finds="公园于2023年6月底前新建20个",
        gives="2023-06",
        leaves="比2020年底增加20个",
        source="invented",
        why="底前, 前 and 内 bound a date without 到",
    ),
    _rule(
        "frame.date-goal",
        FrameSort.DEADLINE,
        r"(?P<date>{date})度?(?:(?:远景|远期|近期|中期|阶段性?|工作|发展|主要|预期|总体|重点|年度)?目标(?:任务)?|(?:工作|主要|重点)?任务(?=[：:]))",
        needs="年",
        finds="2035年远景目标：新建公园20个",
        gives="2035",
        leaves="2035年远景",
        source="沈政发〔2022〕3号",
        why="a goal's name carries its year",
    ),
    _rule(
        "frame.date-first",
        FrameSort.DEADLINE,
        rf"(?:{{stop}}|(?<=^{_WHOLE})|(?<=[，,；;：:。]{_WHOLE})){_SOFT}(?P<date>{{date}})(?:度)?{_NOT_BEGUN}{_NOT_OF_THINGS}(?!的|、|和|《|任务|计划|规划|印发)",
        needs="年",
        finds="2022年，新建公园20个",
        gives="2022",
        leaves="完成2022年任务",
        source="invented",
        why="a year at a clause's head says when; within a clause it may name a plan",
    ),
    _rule(
        "frame.date-reach",
        FrameSort.DEADLINE,
        rf"{_NOT_COMPARED}(?P<date>{{date}}){_REACH}",
        needs="年",
        finds="回收率2022年达到60%",
        gives="2022",
        leaves="回收率比2022年达到的高",
        source="invented",
        why="between indicator and verb a year can only be the deadline",
    ),
    _rule(
        "frame.plan-end",
        FrameSort.DEADLINE,
        rf"{_SOFT}{_NOT_COMPARED}到?[“\"]?(?P<plan>十[一二三四五六七八]|(?<=[“\"])[十九八])五[”\"]?(?:规划)?(?:期|时期)?(?:末|未)",
        needs="五",
        finds="到“十四五”末，新建公园20个",
        gives="2025",
        leaves="“十四五”规划新建公园20个",
        source="invented",
        why="a five-year plan ends with a known year",
    ),
    _rule(
        "frame.plan-period",
        FrameSort.SPAN,
        rf"{_NOT_COMPARED}(?P<period>[“\"]?(?P<plan>十[一二三四五六七八]|(?<=[“\"])[十九八])五[”\"]?(?:规划)?(?:期间|时期|期内))(?!末)",
        needs="期",
        finds="“十四五”期间，培训不少于5000人次",
        gives="“十四五”期间",
        leaves="“十四五”规划",
        source="沈政发〔2022〕2号",
        why="counted over the plan's years, without a day to be met",
    ),
    _rule(
        "frame.next-year",
        FrameSort.DEADLINE,
        rf"{_SOFT}(?:到)?(?P<next>明年)(?:(?P<month>{MONTH})月)?(?:年?[底末])?(?:之?前|以前|内)?",
        needs="明年",
        finds="明年底前新建公园20个",
        gives="2023",
        leaves="每年新建",
        source="invented",
        why="counted from the document's year",
    ),
    _rule(
        "frame.this-year",
        FrameSort.DEADLINE,
        rf"{_SOFT}(?:到)?(?P<this>今年|本年度?|(?<![0-9０-９〇一二三四五六七八九半全每当同次来历去上多整近青成年两])年(?=[底末内]))(?:(?P<month>{MONTH})月)?(?:年?[底末])?(?:之?前|以前|内)?(?!以来|来|初)",
        needs="年",
        finds="年底前新建公园20个",
        gives="2022",
        leaves="三年内新建公园20个",
        source="invented",
        why="年底前 without a year is the document's year",
    ),
    _rule(
        "frame.month-end",
        FrameSort.DEADLINE,
        rf"(?<![0-9０-９年至到—－-])(?<!每年)(?P<month>{MONTH})月(?:[底末]前?|(?P<day>[0-3]?[0-9])日前|前)",
        needs="月",
        finds="6月底前新建公园20个",
        gives="2022-06",
        leaves="每年6月底前报告",
        source="invented",
        why="a month without a year is the document's year's",
    ),
    _rule(
        "frame.every",
        FrameSort.PERIOD,
        r"(?P<period>每(?:[一1]?个?(?:年度?|月|周|星期|日|天|季度?|学期|学年|旬|半年|半个?月)|[两二三四五2345](?:年|个月|周|天|日)|[0-9]{1,3}小时))(?![均次]|轮(?![训换流]))(?:至?底?前)?",
        needs="每",
        finds="每年举办活动20场",
        gives="每年",
        leaves="每人举办活动20场",
        source="沈政发〔2022〕2号",
        why="the number is to be met again and again",
    ),
    _rule(
        "frame.whole-year",
        FrameSort.PERIOD,
        r"(?P<period>全年)",
        needs="全年",
        finds="全年举办活动20场",
        gives="全年",
        leaves="历年举办活动",
        source="invented",
        why="counted over the year",
    ),
    _rule(
        "frame.within-years",
        FrameSort.SPAN,
        r"(?:{stop}|(?<=力争)|(?<=通过)|(?<=经过)|(?<=争取)|(?<=计划)|(?<=用)|(?<=到)|(?<=在))(?P<period>(?:未来|今后|用)?[一二两三四五六七八九十1-9]年(?:左右)?(?:内|时间|之内))"
        r"|(?P<first_period>(?:未来|今后)(?:[一二两三四五六七八九十]|[1-9])年(?:内|时间|之内)?)(?!里|规划|计划|发展|的)",
        needs="年",
        finds="力争三年内新建公园20个",
        gives="三年内",
        leaves="毕业三年内的20人",
        source="invented",
        why="counted from a day that the print does not name",
    ),
    _rule(
        "frame.some-years",
        FrameSort.LENGTH,
        rf"(?:{{stop}}|(?<=力争)|(?<=计划)|(?<=原则上)|(?<=通过)|(?<=用))(?:[二两三四五六七八九十]|[2-9])年(?=累计|共|总共|轮|滚动|完成|实现|基本|全面|力争|达到|{DO})(?!行动)",
        needs="年",
        finds="三年累计新建公园20个",
        gives="",
        leaves="三年行动计划新建公园20个",
        source="invented",
        why="years that the plan itself lasts are no period; the one in force before them has ended",
    ),
    _rule(
        "frame.yearly-average",
        FrameSort.ONCE,
        r"(?<![青少近往中老成当历])(?P<period>年均)(?!浓度|值|气温|气压|温度|湿度|降水|降雨)",
        needs="年均",
        finds="产值年均增长8%",
        gives="年均",
        leaves="青年均可参加",
        source="invented",
        why="a mean over years",
    ),
    _rule(
        "frame.yearly",
        FrameSort.ONCE,
        r"(?<![0-9０-９〇零一二三四五六七八九十每全今当学近往青少两中期末成本同去明整历逐周半多来常])(?P<period>年)"
        r"(?=产|培训|销售|营业|营收|接待|处理|加工|主营|服务|交易|出栏|存栏|发电|供[水气热电]|收入|吞吐|客流|游客|旅客|开展|演出|活动|利用|回收|新增|完成|吸引|引进|培养|生产|屠宰|检测|货运|客运|推广面积|覆盖面积|推广量|供应量|供货|投放|减排|节约|节水|节能|输送|服务量|更新|改造(?!率)|筹集|募集|发明专利|授权)"
        r"|{stop}(?P<first_period>年)(?=[\u4e00-\u9fff])(?![底末内初均度轮代货纪龄限级会报前后中终]|初|满|青)",
        needs="年",
        finds="年培训人数不少于500人次",
        gives="年",
        leaves="青年培训人数不少于500人次",
        source="沈政发〔2022〕2号",
        why="年 in front of what is counted is part of its name and says the period",
    ),
)
