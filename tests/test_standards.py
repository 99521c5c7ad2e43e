"""What is paid and charged: forms of notices of standards, and what is left alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from loaders.fact_types import Standard
from loaders.facts.standard_labels import Label, parse_label
from loaders.facts.standards import find_standards
from loaders.model import Document, Problem
from loaders.rules.standards import MEASURE_HEADS
from loaders.text import read, source_of
from loaders.tree import build_tree

SAMPLE = Path(__file__).parent.parent / "corpus" / "shenyang-2022-01.txt"
TAIL = "\n\n安河市人民政府\n\n2021年8月20日\n"
HOSPITALS = "一级、二级、三级医院"


@dataclass(frozen=True, slots=True)
class Case:
    """A notice's subject and text, its rows as `measure|group|tier|condition|value unit`, its doubts' codes."""

    name: str
    subject: str
    text: str
    rows: tuple[str, ...]
    doubts: tuple[str, ...] = ()


CASES = [
    Case(
        "what a unit of water costs: 调为, 调整 without 为, an old price that no word stands before",
        "调整安河县城区自来水价格",
        "经研究，同意你县自来水价格从2001年8月1日起，由现行每吨平均售价0.62元调为0.75元，调价幅度为21%。具体分类水价为：\n\n"
        "一、居民生活用水每立方米由现行0.48元调为0.60元；\n\n"
        "二、商业、服务业用水由现行每立方米0.81元调整0.95元；\n\n"
        "三、特种经营用水1.13元/m3调整为2.20元/m3。",
        (
            "平均售价||||0.75 元",
            "安河县城区自来水价格|居民生活用水|||0.60 元",
            "安河县城区自来水价格|商业、服务业用水|||0.95 元",
            "安河县城区自来水价格|特种经营用水|||2.20 元/m3",
        ),
    ),
    Case(
        "bounds of a base, shares of another amount",
        "调整住房公积金缴存额上下限",
        "一、住房公积金月缴存额上限为4300元，月缴存额下限为380元。\n\n"
        "二、住房公积金缴存基数为职工本人上年度月平均工资，最高不得高于上年度社会月平均工资的3倍，最低不得低于上年度社会月平均工资的60%。"
        "职工和单位住房公积金的缴存比例均不得高于12%，不得低于5%。",
        (
            "住房公积金月缴存额上限||||4300 元",
            "月缴存额下限||||380 元",
            "住房公积金缴存基数|||最高不得高于上年度社会月平均工资|3 倍",
            "住房公积金缴存基数|||最低不得低于上年度社会月平均工资|60 %",
            "住房公积金的缴存比例|职工和单位||不得高于|12 %",
            "住房公积金的缴存比例|职工和单位||不得低于|5 %",
        ),
    ),
    Case(
        "the inner districts of a city, a county without one of its towns",
        "调整最低工资标准",
        "一、安河市（市区）月最低工资标准调整至1550元。其中：河东县、平山县月最低工资标准调整为1280元。\n\n"
        "二、非全日制用工小时最低工资标准\n\n河东县南山镇、青山区每小时7.10元；\n\n平山县（北山镇除外）、东山县每小时6元。",
        (
            "月最低工资标准|安河市（市区）|||1550 元",
            "月最低工资标准|河东县、平山县|||1280 元",
            "非全日制用工小时最低工资标准|河东县南山镇、青山区|||7.10 元",
            "非全日制用工小时最低工资标准|平山县（北山镇除外）、东山县|||6 元",
        ),
    ),
    Case(
        "seasons, steps that share their word",
        "调整天然气销售价格",
        "1.居民用气。旺季居民天然气一、二、三阶梯最高销售价格分别由现行1.96元/立方米、2.13元/立方米、2.48元/立方米调整为2.1元/立方米、"
        "2.3元/立方米、2.6元/立方米。",
        (
            "最高销售价格|居民天然气|一阶梯|旺季|2.1 元/立方米",
            "最高销售价格|居民天然气|二阶梯|旺季|2.3 元/立方米",
            "最高销售价格|居民天然气|三阶梯|旺季|2.6 元/立方米",
        ),
    ),
    Case(
        "times of the day, what is free in a case, sizes with a bracket",
        "调整机动车停放服务收费标准",
        "1.不足30分钟（含）的，免费；\n\n2.超过2小时的，超过部分在5：00至19：00（含）时段内按每小时1元/辆收取。\n\n"
        "3.包月收费标准为：8座以下小型车（含8座）100元，9座-18座中型车150元。",
        (
            "机动车停放服务收费标准|||不足30分钟（含）|",
            "机动车停放服务收费标准|||超过2小时，超过部分在5：00至19：00（含）时段内|1 元/辆",
            "包月收费标准|8座以下小型车（含8座）|||100 元",
            "包月收费标准|9座-18座中型车|||150 元",
        ),
    ),
    Case(
        "who gets in free",
        "调整青山景区门票价格",
        "一、青山景区门票价格调整至20元/人次。\n\n1.身高1.2米以下的儿童实行免票；\n\n2.残疾人实行半票。",
        ("青山景区门票价格||||20 元/人次", "青山景区门票价格|身高1.2米以下的儿童||实行免票|"),
    ),
    Case(
        "one amount of two measures, by how much a new amount differs, what the sentence before pays",
        "提高城乡居民最低生活保障和养老保险待遇标准",
        "（一）城市居民最低生活保障标准和农村居民最低生活保障标准从640元提高至670元，每人每月增发30元。\n\n"
        "（二）从2019年7月1日起，对领取待遇的人员发放高龄补贴。具体标准为：年满65不满70周岁的每人每月增发5元。",
        (
            "城市居民最低生活保障标准||||670 元",
            "农村居民最低生活保障标准||||670 元",
            "高龄补贴|年满65不满70周岁||增发|5 元",
        ),
    ),
    Case(
        "since which month",
        "调整失业保险金发放标准",
        "1、累计缴费时间满1年不满5年的，失业保险金月发放标准为842元。\n\n2、从第13个月起，失业保险金月发放标准一律按800元发放。",
        (
            "失业保险金月发放标准|||累计缴费时间满1年不满5年的|842 元",
            "失业保险金月发放标准|||从第13个月起|800 元",
        ),
    ),
    Case(
        "an amount behind one that is not understood is not for those before",
        "调整自来水价格",
        "即居民生活用水由每吨0.55元调整为0.65元，经批准后由现行每吨的0.81元再商定0.91元。",
        ("自来水价格|居民生活用水|||0.65 元",),
        ("standards.unread",),
    ),
    Case(
        "the new one of two values counted a head and month, places that share their class",
        "提高城乡居民最低生活保障和特困人员供养标准",
        "一、城市居民最低生活保障标准，河东、河西、东山3区由月人均300元提高到330元；平山县由月人均260元提高到300元。\n\n"
        "二、农村居民最低生活保障标准，由年人均不低于1080元提高到1200元；特困人员供养标准，集中供养标准由每人每年不低于2600元"
        "提高到2700元。",
        (
            "城市居民最低生活保障标准|河东、河西、东山3区|||330 元",
            "城市居民最低生活保障标准|平山县|||300 元",
            "农村居民最低生活保障标准||||1200 元",
            "集中供养标准||||2700 元",
        ),
    ),
    Case(
        "a bottom line, and what held before without its month",
        "调整城乡居民最低生活保障标准",
        "城镇居民最低生活保障标准，由原月人均260元提高到月人均300元；农村居民最低生活保障标准最低线，由原月人均150元提高到月人均180元。",
        ("城镇居民最低生活保障标准||||300 元", "农村居民最低生活保障标准最低线||||180 元"),
    ),
    Case(
        "places in front of the measure, the year of the title, the plan that a place follows",
        "提高2015年度城乡最低生活保障标准",
        "一、城市居民最低生活保障标准：2015年度河东区、平山县、东山市城市居民最低生活保障标准统一调整为450元/月、人。\n\n"
        "二、农村居民最低生活保障标准：河东区、平山县农村居民最低生活保障标准统一调整为210元/月、人；东山市按统筹试点方案要求"
        "调整为360元/月、人。",
        (
            "城市居民最低生活保障标准|河东区、平山县、东山市|||450 元/月、人",
            "农村居民最低生活保障标准|河东区、平山县|||210 元/月、人",
            "农村居民最低生活保障标准|东山市|||360 元/月、人",
        ),
    ),
    Case(
        "two measures of two classes of places behind a decision",
        "调整全市最低工资标准",
        "结合我市实际，市政府决定：从11月1日起，对全市最低工资标准进行调整，调整后的最低工资标准分两档，市本级、河东区、平山县最低月工资"
        "标准为1530元，非全日制工作的最低小时工资标准为13.8元；东山市、青山县最低月工资标准为1380元，非全日制工作的最低小时工资标准"
        "为12.5元。",
        (
            "最低月工资标准|市本级、河东区、平山县|||1530 元",
            "非全日制工作的最低小时工资标准|市本级、河东区、平山县|||13.8 元",
            "最低月工资标准|东山市、青山县|||1380 元",
            "非全日制工作的最低小时工资标准|东山市、青山县|||12.5 元",
        ),
    ),
    Case(
        "a charge that is agreed to",
        "调整桥梁技术考试收费标准",
        "一、同意适当调整桥梁技术考试收费标准，调整后的标准为：学生每人次30元，教师及其他人员每人次65元。",
        ("桥梁技术考试收费标准|学生|||30 元", "桥梁技术考试收费标准|教师及其他人员|||65 元"),
    ),
    Case(
        "a charge that has no name",
        "对进场车辆继续实行收费",
        "鉴于上年收费起到较好的作用的情况，经研究，同意对进入市场的机动车继续实行收费，其标准为：\n\n四吨以下的轿车、客货车每台次1元；四吨以上的客货车每台次2元。",
        ("收费|四吨以下的轿车、客货车|||1 元", "收费|四吨以上的客货车|||2 元"),
    ),
    Case(
        "a verb that is a measure's end",
        "核定公墓骨灰格位收费标准",
        "经研究，同意安河公墓新建骨灰格位收费标准为：每格（单格）每年收费90元，公墓可根据层数确定差价。",
        ("安河公墓新建骨灰格位收费标准||||90 元",),
    ),
    Case(
        "a table with a column of places",
        "调整全省最低工资标准",
        "全省最低工资标准如下：\n\n档次 | 月最低工资标准（元/月） | 小时最低工资标准（元/小时） | 执行地区 | 备注\n\n"
        "一 | 1550 | 18 | 东山市区，铜山市区 | 含经开区\n\n二 | 1380 | 16 | 淮川市区，平山县 | 无",
        (
            "月最低工资标准|东山市区，铜山市区|一||1550 元/月",
            "小时最低工资标准|东山市区，铜山市区|一||18 元/小时",
            "月最低工资标准|淮川市区，平山县|二||1380 元/月",
            "小时最低工资标准|淮川市区，平山县|二||16 元/小时",
        ),
    ),
    Case(
        "a table below a heading that gives its unit",
        "调整公办园保教费标准",
        "一、保教费标准（单位：元/生·月）\n\n等级\t全日制\t寄宿制\n一级\t320\t480\n未评级\t150\t—",
        tuple(f"保教费标准|{row} 元/生·月" for row in ("全日制|一级||320", "寄宿制|一级||480", "全日制|未评级||150")),
    ),
    Case(
        "a year that holds for all classes",
        "公布个人缴费标准",
        "2021年一档每人280元，二档每人655元。",
        ("个人缴费标准||一档|2021年|280 元", "个人缴费标准||二档|2021年|655 元"),
    ),
    Case(
        "people and illnesses in front of a limit",
        "调整居民医保待遇",
        "参保居民门诊年度限额为150元，报销比例为60%。高血压、糖尿病支付比例为50%，年度限额1000元。",
        (
            "门诊年度限额|参保居民|||150 元",
            "报销比例|参保居民|||60 %",
            "支付比例|高血压、糖尿病|||50 %",
            "年度限额|高血压、糖尿病|||1000 元",
        ),
    ),
    Case(
        "classes of places beside each other",
        "调整低保标准",
        "城市低保标准：市辖区由每人每月620元提高到680元，各县（市）由每人每月560元提高到610元。",
        ("城市低保标准|市辖区|||680 元", "城市低保标准|各县（市）|||610 元"),
    ),
    Case(
        "users of what an introduction names",
        "调整停车收费标准",
        "道路：小型车每次3元，大型车每次10元。医院停车场：小型车每次2元。",
        tuple(f"停车收费标准|{row} 元" for row in ("道路|小型车||3", "道路|大型车||10", "医院停车场|小型车||2")),
    ),
    Case(
        "one amount for all",
        "提高城乡居民基础养老金标准",
        "我市决定自2021年7月1日起，将全市城乡居民基础养老金标准提高至每人每月125元。",
        ("城乡居民基础养老金标准||||125 元",),
    ),
    Case(
        "cases that end in 的",
        "调整生活护理费标准",
        "生活完全不能自理的，每月3200元；生活部分不能自理的，每月1920元。",
        ("生活护理费标准|||生活完全不能自理的|3200 元", "生活护理费标准|||生活部分不能自理的|1920 元"),
    ),
    Case(
        "a reward below a title of compensation",
        "调整青苗补偿标准等",
        "奖励标准：在规定期限内搬迁的，每户奖励1万元。",
        ("奖励标准|||在规定期限内搬迁的|1 万元",),
    ),
    Case(
        "a price in steps",
        "调整居民生活用水价格",
        "居民生活用水实行三级阶梯水价：第一级年用水量180立方米及以下，基本水价2.05元/立方米。",
        ("基本水价|居民生活用水||第一级年用水量180立方米及以下|2.05 元/立方米",),
    ),
    Case(
        "a unit in Latin letters",
        "调整城乡供水价格",
        "城区民用水价由现行2.65元/m3提到3.00元/m3，特种用水由现行4元/m3提至5.53元/m3。",
        ("城区民用水价||||3.00 元/m3", "城区民用水价|特种用水|||5.53 元/m3"),
    ),
    Case(
        "several trades before a colon",
        "调整垃圾处理费收费标准",
        "宾馆、饭店：三星级以上每床每月5元。",
        ("垃圾处理费收费标准|宾馆、饭店||三星级以上|5 元",),
    ),
    Case(
        "income per head, for lists of places",
        "提高最低生活保障标准",
        "（一）安河新区、河东区、平山县最低生活保障标准统一提高到家庭月人均收入910元。\n"
        "（二）其余区（市）县最低生活保障标准统一提高到家庭月人均收入860元。",
        (
            "最低生活保障标准|安河新区、河东区、平山县|||910 元",
            "最低生活保障标准|其余区（市）县|||860 元",
        ),
    ),
    Case(
        "what held before is an income per head, or a range",
        "调整本市城市居民最低生活保障标准",
        "从1999年5月1日起，城市居民最低生活保障标准由家庭月人均收入200元调整到210元，所增加的经费由市、区财政各负担50%。",
        ("城市居民最低生活保障标准||||210 元",),
    ),
    Case(
        "a government decides for its inner districts",
        "提高城镇居民最低生活保障标准",
        "市人民政府决定将安河市城区（含河东区、河西区）城镇居民最低生活保障标准从人均每月180至190元提高到人均每月200元。",
        ("城镇居民最低生活保障标准|安河市城区|||200 元",),
    ),
    Case(
        "raised from",
        "提高城乡低保标准",
        "城市低保标准由每人每月665元提高到710元，农村低保标准由每人每年5000元提高到5600元。",
        ("城市低保标准||||710 元", "农村低保标准||||5600 元"),
    ),
    Case(
        "classes in a list",
        "调整住院起付标准",
        f"{HOSPITALS}住院起付标准分别为200元、400元、800元。",
        ("住院起付标准||一级||200 元", "住院起付标准||二级||400 元", "住院起付标准||三级||800 元"),
    ),
    Case(
        "two classes, and a group that may be two",
        "调整住院起付标准",
        "一级、二级（含专科）定点医疗机构住院起付标准调整为：成年居民分别为100元、200元，学生和儿童分别为50元、80元。",
        ("住院起付标准|成年居民|一级||100 元", "住院起付标准|成年居民|二级||200 元"),
        ("standards.lengths",),
    ),
    Case(
        "three classes, two groups",
        "调整住院起付标准",
        f"{HOSPITALS}住院起付标准调整为：职工分别为100元、200元、300元，学生和儿童分别为50元、80元、90元。",
        (
            "住院起付标准|职工|一级||100 元",
            "住院起付标准|职工|二级||200 元",
            "住院起付标准|职工|三级||300 元",
            "住院起付标准|学生和儿童|一级||50 元",
            "住院起付标准|学生和儿童|二级||80 元",
            "住院起付标准|学生和儿童|三级||90 元",
        ),
    ),
    Case(
        "classes in the part before",
        "调整起付标准",
        f"{HOSPITALS}的起付标准，职工为200元、400元、800元。",
        ("起付标准|职工|一级||200 元", "起付标准|职工|二级||400 元", "起付标准|职工|三级||800 元"),
    ),
    Case(
        "classes named one by one",
        "调整住院待遇",
        "住院起付标准为：一级医疗机构200元，二级医疗机构400元；支付比例分别为90%、85%。",
        (
            "住院起付标准||一级||200 元",
            "住院起付标准||二级||400 元",
            "支付比例||一级||90 %",
            "支付比例||二级||85 %",
        ),
    ),
    Case(
        "two measures of a class",
        "调整职工医保待遇",
        "一、住院待遇\n\n一级医疗机构起付标准为200元、支付比例为92%；二级医疗机构起付标准为400元，支付比例为90%。",
        (
            "住院起付标准||一级||200 元",
            "住院支付比例||一级||92 %",
            "住院起付标准||二级||400 元",
            "住院支付比例||二级||90 %",
        ),
    ),
    Case(
        "segments",
        "调整支付比例",
        "成年居民在三级医院住院统筹基金支付比例调整为：起付标准以上部分实行分段支付，1万元及以下部分支付比例为65%，"
        "1万元以上部分支付比例为70%。",
        (
            "住院统筹基金支付比例|成年居民|三级|1万元及以下部分|65 %",
            "住院统筹基金支付比例|成年居民|三级|1万元以上部分|70 %",
        ),
    ),
    Case(
        "ages",
        "调整高龄津贴标准",
        "80至89周岁老年人每人每月50元，100周岁及以上老年人每人每月300元。",
        ("高龄津贴标准|80至89周岁老年人|||50 元", "高龄津贴标准|100周岁及以上老年人|||300 元"),
    ),
    Case(
        "lines",
        "调整高龄津贴标准",
        "高龄津贴标准如下：\n\n80—89周岁　50元/月\n\n90—99周岁　100元/月",
        ("高龄津贴标准|80—89周岁|||50 元/月", "高龄津贴标准|90—99周岁|||100 元/月"),
    ),
    Case(
        "a heading that names none",
        "调整高龄津贴标准",
        "一、发放标准\n\n（一）80-89周岁：每人每月50元；\n\n（二）90周岁以上：每人每月100元。",
        ("高龄津贴标准|80-89周岁|||50 元", "高龄津贴标准|90周岁以上|||100 元"),
    ),
    Case(
        "groups that share a word",
        "提高孤儿基本生活费标准",
        "散居孤儿、机构养育孤儿基本生活费标准分别提高至每人每月1200元和1800元。",
        ("孤儿基本生活费标准|散居孤儿|||1200 元", "孤儿基本生活费标准|机构养育孤儿|||1800 元"),
    ),
    Case(
        "kinds of use",
        "调整污水处理费收费标准",
        "居民生活用水污水处理费由0.80元/立方米调整为0.95元/立方米，特种行业用水1.8元/立方米。低保家庭免收污水处理费。",
        (
            "污水处理费|居民生活用水|||0.95 元/立方米",
            "污水处理费|特种行业用水|||1.8 元/立方米",
            "污水处理费|低保家庭||免收|",
        ),
    ),
    Case(
        "parking",
        "规范停车服务收费",
        "（一）小型车：白天每小时3元，夜间每次5元。",
        ("停车服务收费|小型车||白天|3 元", "停车服务收费|小型车||夜间|5 元"),
    ),
    Case(
        "by place: short names",
        "调整特困人员供养标准",
        "（一）基本生活标准：城市每人每月923元，农村每人每年7280元。\n\n（二）照料护理标准：全自理每人每月191元。",
        ("基本生活标准|城市|||923 元", "基本生活标准|农村|||7280 元", "照料护理标准||全自理||191 元"),
    ),
    Case(
        "bounds",
        "明确公积金缴存比例",
        "单位缴存比例均不低于5%、不高于12%。缴存基数上限为2.5万元。",
        ("单位缴存比例|||不低于|5 %", "单位缴存比例|||不高于|12 %", "缴存基数上限||||2.5 万元"),
    ),
    Case(
        "a comparator is no condition",
        "提高农村低保标准",
        "农村低保标准。主城区每人每年不低于5600元，其他县（市）每人每年不低于4800元。",
        ("农村低保标准|主城区|||5600 元", "农村低保标准|其他县（市）|||4800 元"),
    ),
    Case(
        "two groups with their new amounts",
        "提高城市低保标准",
        "主城区由每人每月590元提高到每人每月640元，其他县（市）由每人每月550元提高到每人每月600元。",
        ("城市低保标准|主城区|||640 元", "城市低保标准|其他县（市）|||600 元"),
    ),
    Case(
        "classes said to be so many",
        "提高救助标准",
        "照料护理标准按照自理能力分三档：全自理每人每月120元，半护理每人每月400元，全护理每人每月800元。",
        ("照料护理标准||全自理||120 元", "照料护理标准||半护理||400 元", "照料护理标准||全护理||800 元"),
    ),
    Case(
        "steps, one with what it includes",
        "调整供水价格",
        "第一级水量每户每月15立方米（含）以下，每立方米2.80元；第二级水量每户每月15—22立方米（含），每立方米4.20元；"
        "第三级水量每户每月22立方米以上，每立方米8.40元。",
        (
            "供水价格|||第一级水量每户每月15立方米（含）以下|2.80 元",
            "供水价格|||第二级水量每户每月15—22立方米（含）|4.20 元",
            "供水价格|||第三级水量每户每月22立方米以上|8.40 元",
        ),
    ),
    Case(
        "leave alone: for what it holds is not understood",
        "调整供水价格",
        "每户每月15立方米至22立方米由本户申报并核定，每立方米4.20元。",
        (),
        ("standards.unread",),
    ),
    Case(
        "of a base",
        "调整养老保险缴费比例",
        "灵活就业人员按上年度平均工资的20%缴纳养老保险费。",
        ("养老保险缴费比例|灵活就业人员||上年度平均工资|20 %",),
    ),
    Case(
        "measure behind",
        "发放一次性补贴",
        "对符合条件的高校毕业生，按每人2000元的标准给予一次性求职补贴；对就业困难人员，给予每人每月五百元的社会保险补贴。",
        (
            "一次性求职补贴|符合条件的高校毕业生|||2000 元",
            "社会保险补贴|就业困难人员|||500 元",
        ),
    ),
    Case(
        "percent in words",
        "调整支付比例",
        "三级医院支付比例为百分之六十五。",
        ("支付比例||三级||65 %",),
    ),
    Case(
        "exempt",
        "调整住院起付标准",
        "一、住院起付标准\n\n参保人员因患精神病在本市定点医疗机构住院的，不设立统筹基金起付标准。",
        ("住院起付标准|参保人员||因患精神病在本市定点医疗机构住院|",),
    ),
    Case(
        "exempt, then a rate",
        "调整医疗救助待遇",
        "特困人员住院救助不设起付线；低保对象起付标准为1000元，救助比例为75%。",
        ("起付线|特困人员||住院|", "起付标准|低保对象|||1000 元", "救助比例|低保对象|||75 %"),
    ),
    Case(
        "half-width",
        "调整住院起付标准",
        "一级,二级医院(含专科)住院起付标准分别为200元,400元;三级医院为800元.",
        ("住院起付标准||一级||200 元", "住院起付标准||二级||400 元", "住院起付标准||三级||800 元"),
    ),
    Case(
        "what a notice is about is no group",
        "提高困难群众救助标准",
        "现就提高我县困难群众救助标准有关事项通知如下:\n\n一、城乡低保标准。城市低保标准由每人每月650元提高到700元,"
        "农村低保标准由每人每年6000元提高到6500元。",
        ("城市低保标准||||700 元", "农村低保标准||||6500 元"),
    ),
    Case(
        "what a notice is about, in the same sentence",
        "做好有关工作",
        "现将2021年全市低保标准公布如下：城市每人每月700元，农村每人每月500元。",
        ("低保标准|城市|||700 元", "低保标准|农村|||500 元"),
    ),
    Case(
        "a group that begins like a subject",
        "发放社会保险补贴",
        "就业困难人员每人每月300元。",
        ("社会保险补贴|就业困难人员|||300 元",),
    ),
    Case(
        "introduced, and the group stays",
        "调整住院起付标准",
        "现将全市成年居民住院起付标准调整如下：一级医院100元，二级医院200元。",
        ("住院起付标准|成年居民|一级||100 元", "住院起付标准|成年居民|二级||200 元"),
    ),
    Case(
        "the measure, then its classes",
        "提高残疾人两项补贴标准",
        "困难残疾人生活补贴标准为每人每月100元；重度残疾人护理补贴标准为一级每人每月120元、二级每人每月90元。",
        (
            "困难残疾人生活补贴标准||||100 元",
            "重度残疾人护理补贴标准||一级||120 元",
            "重度残疾人护理补贴标准||二级||90 元",
        ),
    ),
    Case(
        "a measure that is not understood lends nothing",
        "调整补贴标准",
        "低保补贴标准为100元；经认真研究后形成的护理补贴标准等内容为200元、二级为90元。",
        ("低保补贴标准||||100 元",),
        ("standards.unread",),
    ),
    Case(
        "care classes side by side",
        "提高供养标准",
        "全自理、半护理、全护理特困人员照料护理标准分别为每人每月100元、200元、400元。"
        "城市、农村特困人员基本生活标准分别为每人每月900元、700元。",
        (
            "特困人员照料护理标准|全自理|||100 元",
            "特困人员照料护理标准|半护理|||200 元",
            "特困人员照料护理标准|全护理|||400 元",
            "特困人员基本生活标准|城市|||900 元",
            "特困人员基本生活标准|农村|||700 元",
        ),
    ),
    Case(
        "side by side, too few amounts",
        "提高供养标准",
        "全自理、半护理、全护理特困人员照料护理标准分别为每人每月100元、200元。",
        (),
        ("standards.lengths",),
    ),
    Case(
        "side by side, but where the first name ends is not told",
        "调整报销比例",
        "住院、门诊慢特病患者保健药品报销比例分别为80%、70%、60%。",
        (),
        ("standards.lengths",),
    ),
    Case(
        "numerals that share their class",
        "调整住院起付标准",
        "我市一、二、三级医院住院起付标准分别为200元、400元、800元。",
        ("住院起付标准||一级||200 元", "住院起付标准||二级||400 元", "住院起付标准||三级||800 元"),
    ),
    Case(
        "the most that is charged",
        "规范停车服务收费",
        "小型车首小时4元，24小时内最高收费40元，每日累计最高收取50元。年度最高支付限额为2000元。",
        (
            "停车服务收费|小型车||首小时|4 元",
            "停车服务收费|小型车||24小时内最高收费|40 元",
            "停车服务收费|小型车||每日累计最高收取|50 元",
            "年度最高支付限额||||2000 元",
        ),
    ),
    Case(
        "exempt and free",
        "规范停车服务收费",
        "执行任务的军车、警车免收停车费。新能源汽车停放2小时以内免费。残疾人驾驶的汽车免费停放。",
        (
            "停车费|执行任务的军车、警车||免收|",
            "停车费|新能源汽车||停放2小时以内|",
            "停车费|残疾人驾驶的汽车||免费停放|",
        ),
    ),
    Case(
        "free, by the measure above",
        "规范停车服务收费",
        "停车30分钟以内免费，超过30分钟每小时2元。",
        ("停车服务收费|||停车30分钟以内|", "停车服务收费|||超过30分钟|2 元"),
    ),
    Case("half is no amount", "规范停车服务收费", "残疾人车辆减半收取。", (), ("standards.share",)),
    Case("free of what is not told", "做好有关工作", "1.2米以下儿童免费。", (), ("standards.measure",)),
    Case("leave alone: offered free", "规范停车服务收费", "要免费提供充电服务，开展免费培训。", ()),
    Case(
        "a table, a line for each row",
        "规范停车服务收费",
        "一、收费标准\n车型　白天　夜间\n小型车　3元/小时　5元/次\n大型车　6元/小时　免费",
        (
            "停车服务收费|小型车||白天|3 元/小时",
            "停车服务收费|小型车||夜间|5 元/次",
            "停车服务收费|大型车||白天|6 元/小时",
            "停车服务收费|大型车||夜间|",
        ),
    ),
    Case(
        "a table of two measures, units in its header",
        "调整医保待遇",
        "医疗机构等级 起付标准（元） 支付比例（%）\n一级 200 90\n二级 400 85",
        ("起付标准||一级||200 元", "支付比例||一级||90 %", "起付标准||二级||400 元", "支付比例||二级||85 %"),
    ),
    Case(
        "a table, its unit above it",
        "调整门诊慢特病年度支付限额",
        "单位：元\n病种 年度支付限额\n高血压 2,000\n糖尿病 3000",
        ("门诊慢特病年度支付限额|高血压|||2000 元", "门诊慢特病年度支付限额|糖尿病|||3000 元"),
    ),
    Case(
        "a table, a line for each cell",
        "规范停车服务收费",
        "收费标准如下：\n\n车型\n\n白天\n\n夜间\n\n小型车\n\n3元/小时\n\n5元/次\n\n大型车\n\n6元/小时\n\n10元/次",
        (
            "停车服务收费|小型车||白天|3 元/小时",
            "停车服务收费|小型车||夜间|5 元/次",
            "停车服务收费|大型车||白天|6 元/小时",
            "停车服务收费|大型车||夜间|10 元/次",
        ),
    ),
    Case(
        "a table of classes and groups",
        "调整供养标准",
        "类别 城市 农村\n全自理 100元/月 80元/月\n半自理 200元/月 -",
        (
            "供养标准|城市|全自理||100 元/月",
            "供养标准|农村|全自理||80 元/月",
            "供养标准|城市|半自理||200 元/月",
        ),
    ),
    Case(
        "a table with a cell too few",
        "调整供养标准",
        "类别 城市 农村\n全自理 100元 80元\n半自理 200元",
        (),
        ("standards.table",),
    ),
    Case(
        "cells too few, a line for each",
        "规范停车服务收费",
        "车型\n\n白天\n\n夜间\n\n小型车\n\n3元/小时\n\n5元/次\n\n大型车\n\n6元/小时\n\n有关要求如下。",
        (),
        ("standards.table",),
    ),
    Case("a table without a unit", "调整补贴标准", "项目 标准\n甲 100\n乙 200", (), ("standards.table",)),
    Case(
        "no header",
        "提高供养标准",
        "安河市 民政局\n集中供养 1200元\n分散供养 900元",
        ("供养标准|集中供养|||1200 元", "供养标准|分散供养|||900 元"),
    ),
    Case(
        "by steps",
        "调整城市供水价格",
        "居民生活用水实行阶梯水价，第一阶梯2元/立方米，第二阶梯3元/立方米。",
        ("阶梯水价|居民生活用水|第一阶梯||2 元/立方米", "阶梯水价|居民生活用水|第二阶梯||3 元/立方米"),
    ),
    Case(
        "two fees in a sentence",
        "公布殡葬服务收费标准",
        "遗体火化费每具380元，骨灰寄存费每年60元。",
        ("遗体火化费||||380 元", "骨灰寄存费||||60 元"),
    ),
    Case("too few", "调整住院起付标准", f"{HOSPITALS}住院起付标准分别为200元、400元。", (), ("standards.lengths",)),
    Case("nothing to divide", "明确缴费标准", "缴费标准设为每年200元、300元、500元三档。", (), ("standards.lengths",)),
    Case("a range", "调整起付标准", "起付标准为50元-100元。", (), ("standards.range",)),
    Case(
        "for whom is not told",
        "调整起付标准",
        "经有关方面认真研究并征求意见后同意执行100元。",
        (),
        ("standards.unread",),
    ),
    Case("which measure is not told", "做好有关工作", "三级医院为800元。", (), ("standards.measure",)),
    Case("leave alone: a change", "提高基础养老金标准", "本次基础养老金标准净增15元，支付比例提高3个百分点。", ()),
    Case("leave alone: a budget", "提高基础养老金标准", "市财政安排补助资金5000万元，由市财政承担50%。", ()),
    Case("leave alone: a fine", "规范停车服务收费", "违反规定的，处以500元罚款。", ()),
    Case("leave alone: a bracket", "提高基础养老金标准", "要做好宣传工作（上年基础养老金标准为每人每月108元）。", ()),
    Case("leave alone: no amount", "提高基础养老金标准", "各区要于2021年9月底前将养老金发放到位。", ()),
]
LABELS = [
    ("institution kept whole", "社区卫生服务中心起付标准为", Label("起付标准", tiers=("社区卫生服务中心",))),
    ("group after 在", "退休人员在二级及以下医疗机构门诊", Label(group="退休人员", tiers=("二级及以下",))),
    ("在校 is no place", "在校学生", Label(group="在校学生")),
    ("named whole", "普通高中学费标准", Label("普通高中学费标准")),
    ("prose", "认真贯彻执行有关要求并加强宣传", Label(rest="认真贯彻执行有关要求并加强宣传")),
]


def document_of(subject: str, text: str) -> Document:
    """The notice with this subject and text."""
    head = f"安河市人民政府关于{subject}的通知\n\n各区人民政府：\n\n"
    return build_tree(source_of(head + text + TAIL, "anhe.txt"))[0].documents[0]


def find(document: Document) -> tuple[list[Standard], list[Problem]]:
    """The standards of a document."""
    facts, problems = find_standards(document)
    return [fact for fact in facts if isinstance(fact, Standard)], problems


def row_of(fact: Standard) -> str:
    """A row as the cases write it."""
    amount = "" if fact.value is None else f"{fact.value} {fact.unit}"
    return "|".join([fact.measure, fact.group or "", fact.tier or "", fact.condition or "", amount])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_rows(case: Case) -> None:
    document = document_of(case.subject, case.text)
    facts, problems = find(document)
    assert tuple(row_of(fact) for fact in facts) == case.rows
    assert tuple(dict.fromkeys(problem.code for problem in problems)) == case.doubts
    for fact in facts:
        quote = "".join("".join(document.source.printed(span).split()) for span in fact.spans)
        assert fact.group is None or fact.group in quote
        assert fact.value is None or fact.unit is None or fact.unit in quote or "百分之" in quote


@pytest.mark.parametrize(("name", "text", "label"), LABELS, ids=[each[0] for each in LABELS])
def test_labels(name: str, text: str, label: Label) -> None:
    assert parse_label(text) == label


def test_effective_date_is_on_each_row() -> None:
    facts, _ = find(document_of("调整工资标准", "一级标准为100元。\n\n本通知自2021年9月1日起执行。"))
    assert [fact.effective.isoformat() for fact in facts if fact.effective] == ["2021-09-01"]


def test_measure_heads_are_unique() -> None:
    assert len(set(MEASURE_HEADS)) == len(MEASURE_HEADS)


def test_sample_and_gold(corpora: Path) -> None:
    for path, label in ((SAMPLE, "沈医保发〔2022〕5号"), (corpora / "d-09.txt", "岚综管综〔2015〕89号")):
        gold = json.loads((corpora.parent / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))["standards"]
        issue, _ = build_tree(read(path)[0])
        document = next(each for each in issue.documents if each.label == label)
        facts, problems = find(document)
        wanted = [(row["group"], row["tier"], row["value"], row["unit"]) for row in gold if not row.get("optional")]
        found = [(fact.group, fact.tier, fact.value, fact.unit) for fact in facts if fact.value is not None]
        assert found == wanted
        assert problems == []


@pytest.mark.parametrize(
    "text",
    [
        "为100元、",
        "起付标准",
        "每人每月",
        "（100元",
        "一级、",
        "10元以上，",
        "由10元提高到",
        "一级 100\n",
        "车型\n",
        "100元\n",
        "一级\n100元\n",
    ],
)
def test_long_text_is_read_in_line_with_its_length(text: str) -> None:
    find(document_of("调整起付标准", text * 5_000))
