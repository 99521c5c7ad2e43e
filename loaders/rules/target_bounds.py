"""Words that bound a number, that join several, and that keep one from counting anything; indexes, which have no unit."""

from __future__ import annotations

from loaders.regex import alternatives, regex
from loaders.rules.target_verbs import DO, KEEP, LIMIT, REACH

LEAST = alternatives(
    "> >= ≥ ＞ 不低于 不小于 不少于 不应低于 不应少于 不得低于 不得小于 不得少于 不能低于 不能少于 多于 大于 大于等于 最低达到 最少 突破 至少 "
    "至少达到 超 超过 达到或超过 逾 高于"
)
MOST = alternatives(
    "< <= ≤ ＜ 不大于 不多于 不应超过 不得多于 不得大于 不得超过 不得高于 不能超过 不超 不超过 不高于 低于 小于 小于等于 少于 至多"
)
ABOUT = alternatives("大约 大概 约 约为")
BOUND_BEFORE = regex(rf"(?:(?P<least>{LEAST})|(?P<most>{MOST})|(?P<about>{ABOUT}))$")
BOUND_AFTER = regex(
    r"□{0,12}(?:及|（含）|\(含\)|含)?(?:(?P<least>以上|之上)|(?P<most>以内|以下|之内)|(?P<about>左右|上下))(?!的?[^，。高]{0,2}标准)"
)
# 至少举办一个: the bound stands before the verb
BOUND_APART = regex(r"至少|最少|不少于|不低于")

# 0.5个工作日内: behind a duration 内 alone bounds
WITHIN = regex(r"内(?![部容在外含涵])")
# numbers that name or order: 第3, 每10万人, 前10名, 近5个, 几十个, 1+3, PM2.5
NOT_COUNTED_BEFORE = regex(
    r"[0-9０-９A-Za-zＡ-Ｚａ-ｚ第每前近几+＋.．·〔/]$|^[-－–]$|[+＋]$|[零〇一二三四五六七八九十]$|(?<![人户次总个件量度位例项])数$"
)

# what joins the last thing of a list to the next number
JOIN_BEFORE_NUMBER = regex(rf"(?:、[^、]*|(?:以及|和|及|与|并|并且)(?:{DO})?)$")
JOINING = regex(r"、|和(?![美谐平])|及(?![时格])|以及|与(?!会)|并(?!网)|且|或")
BETWEEN_VALUES = regex(r"[、，,]|和|及|以及|与|、和|和|或")

# indexes that official plans bound or reach without a unit: only a named one, never any number that stands alone
INDEX = (
    r"(?:性别比|(?:利用|恩格尔|基尼|差异|弹性)系数|综合指数|(?<!质量)(?<!污染)(?<!风险)指数|总和生育率|(?:电能利用|电源使用|能源使用|能源利用)效率|(?<![A-Za-z])[PWC]UE)"
    r"(?:值|平均值|年均值)?"
)
# an index with its number, which nothing may follow that could be its unit
INDEX_NUMBER = regex(
    rf"{INDEX}□{{0,12}}(?:平均|均|都|分别|要|应|须|力争|原则上){{0,2}}(?:{REACH}|{LIMIT}|{KEEP}|优于|为)?(?:{LEAST}|{MOST}|{ABOUT})?"
    r"(?P<number>[0-9０-９]{1,6}(?:[.．][0-9０-９]{1,6})?)(?=以[上下内]|之[上下内]|左右|上下|[，,；;。、□]|$)"
)
