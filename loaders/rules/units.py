"""The units that plans count in, by what they measure. A unit enters only if official plans print it behind a number."""

from __future__ import annotations

import re
from enum import StrEnum

from loaders.regex import regex


class UnitClass(StrEnum):
    """What a unit measures; rules say which classes they read."""

    SHARE = "share"
    POINT = "percentage points"
    COUNT = "things and people"
    INDEX = "an index, which has no unit"
    TIMES = "times done"
    QUANTITY = "physical quantity"
    MONEY = "money"
    TIME = "duration"


SHARES = "% ‰ ％".split()

# 10/10万: deaths in a hundred thousand
POINTS = "/10万 /十万 个百分点 百分点 个等级 个位次 个档次".split()

# classifiers of things and people
COUNTS = (
    "个 人 件 份 位 例 册 列 单 只 台 台套 口 名 块 处 头 套 孔 宗 家 对 尾 层 届 幅 幢 床 座 张 户 所 批 批次 个批次 支 期 本 条 枚 "
    "具 剂 匹 把 枪 桶 桩 瓶 盆 箱 顶 "
    "架 标准箱 标台 标箱 栋 株 根 棵 款 片 盏 眼 种 端 站 篇 类 羽 艘 节 起 车位 辆 部 门 间 队 集 面 项 颗 首"
).split()

# how often something is done or somebody takes part
TIMES = "人次 件次 剂次 辆次 台次 回 场 场次 学时 家次 户次 架次 标准课时 次 班次 班 航次 课时 趟 车次 轮 轮次 遍 个班次 个车次 个航次 个场次 个轮次 个人次".split()

# lengths, areas, weights, volumes, energy, speed, concentration
QUANTITIES = (
    "亩 公顷 公里 千米 平方公里 平方千米 平方米 平米 平方 立方米 立方 方 吨 千克 公斤 斤 克 毫克 微克 米 厘米 毫米 升 毫升 "
    "千瓦 兆瓦 吉瓦 千瓦时 千瓦·时 兆瓦时 度 千伏安 吨标准煤 吨标煤 标准立方米 车道公里 皮长公里 芯公里 "
    "Mbps Gbps 兆 MW GW kW kWh PB TB 分 分贝 摄氏度 倍 海里 蒸吨"
).split()

MONEY = "元 美元 欧元 港元 人民币".split()

TIMES_SPENT = (
    "个工作日 个月 个小时 个半月 个季度 分钟 天 年 日 周 周年 小时 岁 工作日 月 秒 周岁 学年 学期 星期".split()
)

# 20万农村人口: myriads of people without a measure word
PEOPLE = "万"
# what an index is counted in
NO_UNIT = ""

CLASSES: dict[UnitClass, list[str]] = {
    UnitClass.SHARE: SHARES,
    UnitClass.POINT: POINTS,
    UnitClass.COUNT: [*COUNTS, PEOPLE],
    UnitClass.INDEX: [NO_UNIT],
    UnitClass.TIMES: TIMES,
    UnitClass.QUANTITY: QUANTITIES,
    UnitClass.MONEY: MONEY,
    UnitClass.TIME: TIMES_SPENT,
}

CLASS_OF: dict[str, UnitClass] = {unit: unit_class for unit_class, units in CLASSES.items() for unit in units}

# 万 and 亿 stand in front of a unit and belong to it as printed: 15万个
MYRIADS = r"(?:[十百千]?[万亿]|万亿)"

_LONGEST_FIRST = "|".join(
    re.escape(unit) for unit in sorted(CLASS_OF.keys() - {PEOPLE, NO_UNIT}, key=lambda unit: (-len(unit), unit))
)
# what a measure is counted for: 微克/立方米, 件/万人, 次/年
PER = r"(?:/[万亿]?[\u4e00-\u9fff·]{1,5}?(?=[以左，,；;。、）)]|$))"

# 个 before 月 is no classifier, 场 before 所 no measure word: the longer word is meant
NOT_A_UNIT = regex(
    r"个[月半]|人[民才口均员类工]|家庭|场[所馆景地]|户[籍口外]|名[单录称]|台账|部[门委分署队]|处[理置于]|期[间限末货]|条[例件]|点[多半]|类[型别]"
    r"|种[植业子养粮]|分[之钟别类批期为]|对[接象应口]|份额|片[区]|面[积向临]|组[织建成团]|项目|村[民委级]|镇[级区]|县[级域城]|社区[居]"
    r"|站[点位]|座[位谈]|队[伍员]|支[持撑付部]|级|届毕业|单[位元项]|口[岸径]|门[类诊店]|节[能点约水]|班子|头[部雁]|块[链]|所[有得在需属]|位[居列于次]|团[队体结]|套餐|间[隔接]"
)

# a number with its unit: the unit longest first, not where it only begins another word
_PEOPLE_BEHIND = (
    r"(?:农村|城镇|城乡|农业|贫困|脱贫|低收入|困难|常住|流动|库区|受灾|返乡|外来|留守|失地|转移|下岗|失业)*"
    r"(?:人口|群众|居民|农民|村民|市民|农户|牧民|渔民|移民|职工|学生|师生|劳动力|劳动者|老年人|老人|妇女|儿童|青少年|青年|党员|干部|游客|残疾人)"
)
# 新增就业人数24万以上: the noun in front counts people
_NOTHING_BEHIND = r"以[上下内]|左右|[，,；;。、）)]|$"
UNIT = rf"(?P<unit>{MYRIADS}?(?:{_LONGEST_FIRST}){PER}?|{PEOPLE}(?={_PEOPLE_BEHIND}|{_NOTHING_BEHIND}))(?:(?<=元)人民币)?"
