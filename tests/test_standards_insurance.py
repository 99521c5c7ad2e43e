"""Standards of medical insurance, charges and prices: classes of hospitals, users, old lists, introductions."""

from __future__ import annotations

import pytest
from test_standards import Case, document_of, find, row_of

CASES = [
    Case(
        "old amounts with what each was for, before a comma and 调整为",
        "调整城乡居民医疗保险待遇",
        "一、调整统筹区外住院起付标准\n\n将一级及以下医院400元、二级医院900元、三特医院3000元，"
        "调整为：一级及以下医院300元，二级医院800元，三特医院2400元。",
        (
            "住院起付标准||一级及以下|统筹区外|300 元",
            "住院起付标准||二级|统筹区外|800 元",
            "住院起付标准||三特|统筹区外|2400 元",
        ),
    ),
    Case(
        "what a reply says it does before the users, and whose the thing is",
        "核定安河供水有限公司到户水价",
        "经研究，同意你公司自来水价格作以下调整：居民生活用水由0.95元/立方米调至1.15元/立方米；特种用水为3.40元/立方米。",
        ("自来水价格|居民生活用水|||1.15 元/立方米", "自来水价格|特种用水|||3.40 元/立方米"),
    ),
    Case(
        "a price named by one use is not that of another",
        "调整自来水价格",
        "一、生活用水价格从每吨1.20元调整为每吨1.60元；工业用水从每吨1.40元调整为每吨1.80元。",
        ("生活用水价格||||1.60 元", "自来水价格|工业用水|||1.80 元"),
    ),
    Case(
        "a measure that does not change, people that another part names, by what something is charged",
        "调整居民医疗保险缴费标准",
        "（一）低保学生和儿童，个人年度筹资标准不变，仍为每人每年40元。\n\n"
        "（二）老年居民个人缴纳410元，政府补助240元；低保人员个人不缴费，政府补助650元。\n\n"
        "（三）按户征收，农户垃圾处理费为6元/月·户。",
        (
            "个人年度筹资标准|低保学生和儿童|||40 元",
            "个人缴纳|老年居民|||410 元",
            "政府补助|老年居民|||240 元",
            "政府补助|低保人员|||650 元",
            "农户垃圾处理费||||6 元/月·户",
        ),
    ),
    Case(
        "how something is paid before what is paid, and in what case",
        "调整生育待遇",
        "一、产前检查费\n\n参保女职工产前检查费采取定额支付方式，标准为1100元，生育时超过35周岁（含）的，标准为1700元。",
        ("产前检查费||||1100 元", "产前检查费|||生育时超过35周岁（含）的|1700 元"),
    ),
    Case(
        "operations and weeks in a list, headed by what is done with the measure",
        "提高生育保险待遇标准",
        "（一）提高终止妊娠医疗费补助标准。终止妊娠医疗费补助标准提高为妊娠不满12周360元、妊娠满12周以上不满28周800元。\n\n"
        "（二）提高手术医疗费补助标准。手术医疗费补助标准提高为皮下埋植术215元、输卵管结扎术700元。",
        (
            "终止妊娠医疗费补助标准|||妊娠不满12周|360 元",
            "终止妊娠医疗费补助标准|||妊娠满12周以上不满28周|800 元",
            "手术医疗费补助标准|皮下埋植术|||215 元",
            "手术医疗费补助标准|输卵管结扎术|||700 元",
        ),
    ),
    Case(
        "hospitals within what the insurance covers, sums for each person and year",
        "调整城乡居民医保待遇",
        "普通门诊就诊，在乡镇卫生院政策范围内的报销比例为55%，单次封顶线为30元，每人年封顶线350元；"
        "在村卫生所政策范围内的报销比例为45%。转市外医院报销比例35%。",
        (
            "报销比例||乡镇卫生院|普通门诊就诊|55 %",
            "单次封顶线||乡镇卫生院||30 元",
            "年封顶线||乡镇卫生院||350 元",
            "报销比例||村卫生所||45 %",
            "报销比例||转市外医院||35 %",
        ),
    ),
    Case(
        "vehicles and hours; what hangs on words that are not understood is not read",
        "核定安河物业公司停车场收费标准",
        "经研究核定该停车场收费标准为：\n\n小型车2小时内每小时4元，大型车2小时内每小时6元；"
        "超过1小时后以半小时为计费单位，每半小时小型车1.5元、大型车5元。",
        ("停车场收费标准|小型车||2小时内|4 元", "停车场收费标准|大型车||2小时内|6 元"),
        ("standards.unread",),
    ),
    Case(
        "classes of hospitals with 中的, the fund that pays, shares of the second measure for the same classes",
        "调整职工医保待遇",
        "职工在职的参保人员住院，统筹基金在一、二、三类定点医疗机构中的支付比例为94%、89%、84%，"
        "个人负担比例为6%、11%、16%。",
        (
            "支付比例|职工在职的参保人员|一类|住院|94 %",
            "支付比例|职工在职的参保人员|二类|住院|89 %",
            "支付比例|职工在职的参保人员|三类|住院|84 %",
            "个人负担比例|职工在职的参保人员|一类||6 %",
            "个人负担比例|职工在职的参保人员|二类||11 %",
            "个人负担比例|职工在职的参保人员|三类||16 %",
        ),
    ),
    Case(
        "births as conditions, an allowance that the heading names, who a heading is about",
        "调整生育医疗待遇",
        "一、优化职工生育医疗待遇\n\n产前检查费。一次性定额补助标准为：分娩900元；怀孕满4个月终止妊娠的500元。\n\n"
        "二、优化居民生育医疗待遇\n\n生育医疗费分2种情况定额报销，顺产2100元、剖宫产3900元。",
        (
            "产前检查费|职工||分娩|900 元",
            "产前检查费|职工||怀孕满4个月终止妊娠|500 元",
            "生育医疗费|居民||顺产|2100 元",
            "生育医疗费|居民||剖宫产|3900 元",
        ),
    ),
    Case(
        "use with its sign, people that an introduction starts with, what charges they pay",
        "调整城区供水价格",
        "1、居民一户一表用户，将用水量分为两档：\n\n（1）第一档，年用水量≤170m3，水费为3.00元/m3。\n\n"
        "（2）第二档，170m3＜年用水量≤290m3，水费为3.70元/m3。\n\n2、居民合表用户：居民合表用户水费为3.10元/m3。",
        (
            "水费|居民一户一表用户|第一档|年用水量≤170m3|3.00 元/m3",
            "水费|居民一户一表用户|第二档|170m3＜年用水量≤290m3|3.70 元/m3",
            "水费|居民合表用户|||3.10 元/m3",
        ),
    ),
    Case(
        "users that an introduction to steps names; what a sentence about a rise says the new amounts of",
        "调整水价",
        "对居民生活用水实行阶梯水价，第一级每户每月用水量15m3以内，到户价格为4.10元/m3。"
        "全区居民污水处理费每吨上调0.50元。城区由现行0.40元/立方米调整至0.90元/立方米；其他镇由现行0.20元/立方米调整至0.70元/立方米。",
        (
            "到户价格|居民生活用水|第一级|每户每月用水量15m3以内|4.10 元/m3",
            "居民污水处理费|城区|||0.90 元/立方米",
            "居民污水处理费|其他镇|||0.70 元/立方米",
        ),
    ),
    Case(
        "sums of a fund, clinics where nothing is deducted, charges of any name, holidays",
        "调整待遇标准",
        "参保居民在乡镇卫生院、村卫生室等基层定点医疗机构发生的门诊合规医疗费用，不设起付线，每人每年支付限额为70元。"
        "门诊特殊疾病医疗费用的起付标准由900元降为800元。参保人每次住院医疗保险统筹基金的起付标准：县级二级医院为400元。"
        "春节长假期间附加费9元/单。",
        (
            "起付线|参保居民||在乡镇卫生院、村卫生室等基层定点医疗机构|",
            "支付限额|参保居民||在乡镇卫生院、村卫生室等基层定点医疗机构|70 元",
            "门诊特殊疾病医疗费用的起付标准||||800 元",
            "住院医疗保险统筹基金的起付标准|参保人|县级二级||400 元",
            "附加费|||春节长假期间|9 元/单",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_rows(case: Case) -> None:
    facts, problems = find(document_of(case.subject, case.text))
    assert tuple(row_of(fact) for fact in facts) == case.rows
    assert tuple(dict.fromkeys(problem.code for problem in problems)) == case.doubts
