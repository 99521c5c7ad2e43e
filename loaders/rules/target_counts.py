"""Rules for numbers that stand in front of what they count: verb, number, thing."""

from __future__ import annotations

import re

from loaders.regex import regex
from loaders.rules.target_rule import DONE, OBJECT, TargetRule
from loaders.rules.target_verbs import DO, DONE_AT_TIMES, MAKING
from loaders.rules.units import UnitClass
from loaders.values import TargetKind

COUNTS: tuple[TargetRule, ...] = (
    TargetRule(
        id="target.do-such-as",
        before=regex(
            rf"(?:加快|推进|重点|全面|统筹|年内|计划|将|要|力争){{0,3}}(?P<verb>{MAKING})[^，]{{2,80}}等$", re.S
        ),
        after=OBJECT,
        units=DONE,
        kind=TargetKind.DO,
        indicator=("verb", "object"),
        finds="新建河东、河西等5所学校",
        gives=("新建学校 = 5 所 do",),
        leaves="涉及河东、河西等5所学校",
        source="invented",
        why="some are named, the number counts all",
    ),
    TargetRule(
        id="target.do-first",
        before=regex(
            rf"(?P<subject>.*?)(?P<verb>{DO})(?P<scope>全[市县区省州盟旗镇域]|辖区内?|[市县区省州]本级|(?:主|中心)?城区|城?市区|建成区|农村|城镇|我[市县区省州])?$",
            re.S,
        ),
        after=OBJECT,
        units=DONE | {UnitClass.TIME},
        kind=TargetKind.DO,
        indicator=("scope", "object"),
        finds="每月至少安排2次卫生大清扫活动",
        gives=("卫生大清扫活动 >= 2 次 do",),
        leaves="涉及2次卫生大清扫活动",
        source="沈政发〔2022〕2号",
        why="verb, number, thing",
    ),
    TargetRule(
        id="target.times-of",
        before=regex(rf"(?P<subject>.*?)(?:进行|(?P<verb>{DONE_AT_TIMES}))(?:不少于|至少)?$", re.S),
        after=OBJECT,
        units=frozenset({UnitClass.TIMES}),
        kind=TargetKind.DO,
        indicator=("verb", "object"),
        finds="市督查室每季度通报1次进展情况",
        gives=("通报进展情况 = 1 次 do",),
        leaves="市督查室通报1次进展情况",
        source="invented",
        why="what is done at set times counts, whatever it is; without a period or a bound it is told",
    ),
    TargetRule(
        id="target.done-to",
        before=regex(r"(?P<subject>)(?:.{0,40}[，；])?(?:重点|全面|统筹|年内)?对[^，；]{0,16}$", re.S),
        after=regex(r"的?(?P<object>(?![的0-9])[^，；]{0,30}?(?:实施|开展|进行)(?![了过的])[^，；]{2,30})", re.S),
        units=DONE,
        kind=TargetKind.DO,
        indicator=("object",),
        finds="对300户农户实施搬迁",
        gives=("农户实施搬迁 = 300 户 do",),
        leaves="对300户农户给予补贴",
        source="invented",
        why="what something is done to is counted in front of the verb",
    ),
    TargetRule(
        id="target.done-for",
        before=regex(
            r"(?P<subject>)(?:.{0,40}[，；])?(?:免费|全年|年内|计划|将|要)?为(?:全[市县区省州盟旗]|符合条件的|辖区内?)?$",
            re.S,
        ),
        after=regex(
            r"的?(?P<object>(?![的0-9])[^，；]{0,30}?(?:免费|统一|集中|无偿)?"
            r"(?:实施|开展|进行|提供|接种|安装|配备|建立|办理|购买|投保)(?![了过的])[^，；]{2,30})",
            re.S,
        ),
        units=DONE,
        kind=TargetKind.DO,
        indicator=("object",),
        finds="为5000户困难老年人家庭实施适老化改造",
        gives=("困难老年人家庭实施适老化改造 = 5000 户 do",),
        leaves="可为5000户家庭提供饮水",
        source="invented",
        why="whom something is done for is counted in front of the verb; what a thing can serve is no number to reach",
    ),
    TargetRule(
        id="target.done-at",
        before=regex(r"(?P<subject>)(?:选择|选取)?在(?:全[市县区省州盟旗]|辖区内?|城区|农村)?$", re.S),
        after=regex(
            rf"(?P<object>(?:[县市区乡镇村]|街道|社区|小区|行政村|乡镇|中心村|学校|医院|园区|企业|领域|行业|乡镇（街道）|□){{1,4}}"
            rf"(?:开展|推广|推行|试点|{DO})(?![了过的])[^，；]{{2,30}})",
            re.S,
        ),
        units=frozenset({UnitClass.COUNT}),
        kind=TargetKind.DO,
        indicator=("object",),
        finds="在全市20个乡镇建设便民服务中心",
        gives=("乡镇建设便民服务中心 = 20 个 do",),
        leaves="在20个乡镇的便民服务中心",
        source="invented",
        why="in so many places something is to be done",
    ),
    TargetRule(
        id="target.have",
        before=regex(r"(?P<subject>.*)(?:至少|最少)(?:有|设|办|建|配|设有|配有|建有|确保有)$", re.S),
        after=OBJECT,
        units=DONE,
        kind=TargetKind.REACH,
        indicator=("object",),
        finds="每个行政村至少有1名村医",
        gives=("村医 >= 1 名 reach",),
        leaves="每个行政村有1名村医",
        source="invented",
        why="a floor under what there is",
    ),
    TargetRule(
        id="target.each-bound",
        before=regex(r"(?P<subject>每(?:个|所|家|座|处)[^，；□]{2,16}?)(?:要|应|须|均|都)?$"),
        after=OBJECT,
        units=frozenset({UnitClass.COUNT}),
        kind=TargetKind.REACH,
        indicator=("object",),
        finds="每个服务区不少于4个快充桩",
        gives=("快充桩 >= 4 个 reach",),
        leaves="每个服务区4个快充桩",
        source="invented",
        why="a floor under what each has, without a verb",
        bound=True,
    ),
    TargetRule(
        id="target.each-has",
        before=regex(
            r"(?P<subject>.*?(?:各|每|全部)[^，；]{1,30}?)(?:各|均|都|各自|分别){0,2}(?:建有|有|设有|配有|拥有)$",
            re.S,
        ),
        after=OBJECT,
        units=DONE,
        kind=TargetKind.REACH,
        indicator=("object",),
        finds="确保每个行政村有1名村医",
        gives=("村医 = 1 名 reach",),
        leaves="每个行政村有1名村医",
        source="invented",
        why="what each must have by a day or as an aim; without either it may tell what there is",
    ),
    TargetRule(
        id="target.do-next",
        before=regex(r"(?:、|和|及|以及|与|并){0,2}(?P<subject>)$"),
        after=OBJECT,
        units=DONE,
        kind=TargetKind.DO,
        indicator=("object",),
        finds="为每位毕业生提供1次职业指导、3次岗位推荐",
        gives=("职业指导 = 1 次 do", "岗位推荐 = 3 次 do"),
        leaves="3次岗位推荐",
        source="b-12",
        why="the verb is printed once for the list",
        follows=frozenset({"target.do-first", "target.do-next"}),
    ),
    TargetRule(
        id="target.done-later",
        before=regex(
            r"(?:确保|保证|力争|争取|推动|推进|促进|实现|加快|计划|预计|要|使|让){0,3}"
            r"(?P<subject>(?:全[市县区省州盟旗]|我[市县区省州])?(?:首批|第[一二三]批|剩余|其余|续建|新建)?)(?:(?![，；])[^，；]{2,60}等)?$"
        ),
        after=regex(
            r"的?(?P<object>(?!的)[^的已]{1,60}?(?:全部|全面|基本|如期|按期|顺利|年内){0,2}"
            r"(?:建成|完工|竣工|投产|投用|投入使用|投入运营|开工建设|开工|通车|达产|封顶|(?:改造|建设|整治|治理|创建)(?:全面|全部|基本)?完成"
            r"|完成(?:改造|建设|整治|治理|验收|搬迁|主体工程|主体结构|提升|创建))"
            r"(?:并|且)?(?:达效|达标|见效|投产|投用|投入使用|投入运营|通车|运营|开放){0,2})",
            re.S,
        ),
        units=DONE,
        kind=TargetKind.DO,
        indicator=("subject", "object"),
        finds="确保30个重点项目建成投产",
        gives=("重点项目建成投产 = 30 个 do",),  # so does 确保东山水库等30个重点项目建成投产
        leaves="30个重点项目建成投产",
        source="invented",
        why="the verb stands behind the things; without a day, a bound or an aim it may tell what has been done",
    ),
)
