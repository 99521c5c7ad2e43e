"""Questions on the division of work, posts, the chronicle and documents: what the catalogue answers on the sample.

The rows were worked out by reading the print, not by running the queries.
"""

from __future__ import annotations

import pytest

from graph.answers import EmbeddedEngine, run_query
from queries.catalogue import find_query

NOTICE, INSURANCE, CHRONICLE = "沈政办发〔2022〕1号", "沈医保发〔2022〕5号", "沈阳大事记"
PLAN, OUTLINE = "沈政发〔2022〕2号", "沈政发〔2022〕3号"
FIRST, SECOND, THIRD = (f"市政府第二十一届第{number}次常务会议" for number in (1, 2, 3))
GROUP_DUTY = "全面履行“一岗双责”，负责督促分管部门的党建和党风廉政建设工作"
SESSION = ("2022-01-07", "2022-01-10")
COMMITTEE = "政协沈阳市第十六届委员会"
COPIES = "市委；市人大常委会；市政协办公室；市各人民团体；新闻单位"
LIAISED = "市民族和宗教局；市气象局；团市委；市妇联；市残联；沈阳广播电视台；市文联；市文化旅游广电局；沈阳出版发行集团"

# question, query, parameters, the columns compared, rows in order; None where the print does not say
CASES = [
    ("18", "portfolio-mismatches", {"person": "郑滨"}, "domain finding bodies", [
        ("民族宗教", "只是联系", "郑滨联系市民族和宗教局"),
        ("文化旅游", "只是联系", "郑滨联系市文化旅游广电局"),
        ("广播电视", "只是联系", "郑滨联系沈阳广播电视台"),
    ]),
    ("18: not listed", "portfolio-mismatches", {"person": "王会奇"}, "domain finding bodies", [
        ("信访稳定", "未见名称相近的单位", None),
    ]),
    ("19", "span-of-charge", {}, "person heads oversees liaises assists urges", [
        ("吕志成", "2", "1", "0", "0", "0"),
        ("高伟", "0", "15", "14", "0", "0"),
        ("王少林", "0", "7", "2", "0", "0"),
        ("郑滨", "0", "4", "9", "0", "1"),
        ("单义", "0", "14", "19", "0", "0"),
        ("刘旭辉", "0", "15", "0", "0", "0"),
        ("王会奇", "0", "2", "3", "0", "0"),
        ("王庆海", "0", "4", "0", "1", "0"),
        ("曲向军", "0", "3", "2", "0", "0"),
    ]),
    ("20", "stand-ins", {}, "person stand_in both_away", [
        ("高伟", "王少林", "由高伟协调；其本人也不在时，通知未列"),
        ("王少林", "高伟", "由高伟协调；其本人也不在时，通知未列"),
        ("郑滨", "刘旭辉", "由高伟协调"),
        ("刘旭辉", "郑滨", "由高伟协调"),
        ("单义", "王庆海", "由高伟协调"),
        ("王庆海", "单义", "由高伟协调"),
        ("王会奇", "曲向军", "由高伟协调"),
        ("曲向军", "王会奇", "由高伟协调"),
    ]),
    ("20: what falls to the stand-in", "stand-ins", {"person": "郑滨"}, "stand_in domains oversees liaises", [
        ("刘旭辉", "民族宗教；民政；农业农村；乡村振兴；文化旅游；广播电视；供销",
         "市民政局；市农业农村局；市农业服务中心；市供销社", LIAISED),
    ]),
    ("20: no vice-mayor", "stand-ins", {"person": "王会奇"}, "stand_in stand_in_posts", [
        ("曲向军", "市政府党组成员；市政府办公室主任"),
    ]),
    ("21", "party-group", {}, "person government_post party_group_post finding", [
        ("吕志成", "市长", "市政府党组书记", "两者都印"),
        ("高伟", "副市长", "市政府党组副书记", "两者都印"),
        ("王少林", "副市长", "市政府党组成员", "两者都印"),
        ("郑滨", "副市长", None, "通知未印党组职务"),
        ("单义", "副市长", "市政府党组成员", "两者都印"),
        ("刘旭辉", "副市长", "市政府党组成员", "两者都印"),
        ("王会奇", "副市长", "市政府党组成员", "两者都印"),
        ("王庆海", "副市长", "市政府党组成员", "两者都印"),
        ("曲向军", None, "市政府党组成员", "通知未印政府正副职"),
    ]),
    ("22: Party building", "general-duties", {"words": "党建"}, "kind officials person duty", [
        ("本人督促", None, "郑滨", "负责督促分管部门主要领导履行好党建和党风廉政建设工作责任"),
        ("本人负责", None, "吕志成", "市政府党组的党建和党风廉政建设工作"),
        *(("集体", "市政府党组成员", person, GROUP_DUTY)
          for person in ("吕志成", "高伟", "王少林", "单义", "刘旭辉", "王会奇", "王庆海", "曲向军")),
    ]),
    ("22: work safety", "general-duties", {"words": "安全监管"}, "kind officials person duty", [
        ("集体", "市政府班子成员", None, "要抓好分管系统的安全监管工作"),
    ]),
    ("23", "assistance", {}, "person assists assisted domain evidence", [
        ("王庆海", "负责常务工作的副市长", "高伟", "市政府常务工作",
         "副市长、市政府党组成员王庆海；协助负责常务工作的副市长推进重大项目方面工作"),
    ]),
    ("24", "nameplates", {}, "body nameplates person relation", [
        ("市发展改革委", "市粮食和储备局；市创新改革办", "高伟", "分管"),
        ("市政府研究室", "市政府参事室", "高伟", "分管"),
        ("市金融发展局", "市金融监管局", "高伟", "分管"),
        ("沈阳公共资源交易中心", "市政府采购中心", "高伟", "分管"),
        ("沈阳仲裁办", "市劳动仲裁院", "王少林", "分管"),
        ("市农业农村局", "市乡村振兴局", "郑滨", "分管"),
        ("市农业服务中心", "市农科院", "郑滨", "分管"),
        ("市文化旅游广电局", "市文物局", "郑滨", "联系"),
        ("市科技局", "市外专局", "单义", "分管"),
        ("市商务局", "市口岸办", "单义", "分管"),
        ("市政府外办", "市政府港澳办", "单义", "分管"),
        ("市自然资源局", "市规划局；市林草局", "刘旭辉", "分管"),
        ("市城市管理行政执法局", "市园林局", "刘旭辉", "分管"),
        ("市市场监管局", "市知识产权局", "王庆海", "分管"),
        ("市营商局", "市审批局", "王庆海", "分管"),
        ("市信息中心", "市信用中心", "王庆海", "分管"),
        ("沈阳市工商业联合会", "总商会", None, None),
        ("中共沈阳市委党史研究室", "沈阳市政府地方志办公室", None, None),
    ]),
    ("25", "vertical-bodies", {}, "body person relation", [
        ("市税务局", "高伟", "联系"), ("市消防救援支队", "高伟", "联系"), ("国家统计局沈阳调查队", "高伟", "联系"),
        ("驻军", "高伟", "联系"), ("驻沈军工企业", "高伟", "联系"), ("驻沈财政机构", "高伟", "联系"),
        ("驻沈银行业、保险业、证券业等金融机构", "高伟", "联系"), ("中国人民银行沈阳分行", "高伟", "联系"),
        ("辽宁银保监局", "高伟", "联系"), ("辽宁证监局", "高伟", "联系"), ("市气象局", "郑滨", "联系"),
        ("中省直通信和电力企业", "单义", "联系"), ("沈阳铁路局", "单义", "联系"), ("沈阳海关", "单义", "联系"),
        ("民航东北管理局", "单义", "联系"), ("市邮政局", "单义", "联系"), ("市烟草专卖局", "单义", "联系"),
        ("中省直石化企业", "单义", "联系"), ("市国家安全局", "王会奇", "联系"), ("驻沈新闻单位", "曲向军", "联系"),
    ]),
    ("26", "state-enterprises", {}, "body person relation portfolio_holder same", [
        ("沈阳盛京金控投资集团有限公司", "高伟", "分管", "单义", "否"),
        ("沈阳盛京资产管理集团有限公司", "高伟", "分管", "单义", "否"),
        ("沈阳出版发行集团", "郑滨", "联系", "单义", "否"),
        ("沈阳产业投资发展集团有限公司", "单义", "分管", "单义", "是"),
        ("沈阳航空产业集团有限公司", "单义", "分管", "单义", "是"),
        ("沈阳副食集团有限公司", "单义", "分管", "单义", "是"),
        ("沈阳物资集团有限责任公司", "单义", "分管", "单义", "是"),
        ("中国沈阳国际经济技术合作有限公司", "单义", "分管", "单义", "是"),
        ("市城市建设投资集团有限公司", "刘旭辉", "分管", "单义", "否"),
        ("沈阳地铁集团有限公司", "刘旭辉", "分管", "单义", "否"),
        ("沈阳基础产业建设发展集团有限公司", "刘旭辉", "分管", "单义", "否"),
        ("沈阳燃气集团有限公司", "刘旭辉", "分管", "单义", "否"),
        ("沈阳水务集团有限公司", "刘旭辉", "分管", "单义", "否"),
    ]),
    ("27: another heads it", "overseers-and-heads", {"body": "市政府办公室"}, "overseer relation head post same", [
        ("高伟", "分管", "曲向军", "市政府办公室主任", "否"),
    ]),
    ("27: the overseer himself", "overseers-and-heads", {"body": "市公安局"}, "overseer relation head post same", [
        ("王会奇", "分管", "王会奇", "市公安局局长", "是"),
    ]),
    ("27: a head that is not printed", "overseers-and-heads", {"body": "市审计局"}, "overseer head same", [
        ("吕志成", None, "本期未载"),
    ]),
    ("29: who followed whom", "successions", {"post": "市政协主席"},
     "before last_shown after first_shown stated stated_post stated_from stated_until", [
        ("韩东太", "2022-01-04", "于学利", "2022-01-11", "当选", f"{COMMITTEE}主席", *SESSION),
    ]),
    ("29: who else was elected", "changes-of-post", {"words": "政协"},
     "person action post body on_day not_before not_after", [
        ("于学利", "当选", f"{COMMITTEE}主席", COMMITTEE, None, *SESSION),
        *((person, "当选", "副主席", COMMITTEE, None, *SESSION)
          for person in ("蹇彪", "王镇", "王燕玲", "于龙", "李军", "侯巍", "贾海洋")),
    ]),
    ("30", "posts-by-words", {"words": "总指挥"}, "post person days", [
        ("市指挥部总指挥", "吕志成", "2022-01-01；2022-01-24；2022-01-25；2022-01-29"),
        ("市指挥部总指挥", "王新伟", "2022-01-29"),
    ]),
    ("31", "posts-of-person", {"person": "吕志成"}, "post first_shown last_shown", [
        ("代市长", "2022-01-01", "2022-01-05"),
        ("市委副书记", "2022-01-01", "2022-01-30"),
        ("市指挥部总指挥", "2022-01-01", "2022-01-29"),
        ("市政府党组书记", "2022-01-04", "2022-01-28"),
        ("市长", "2022-01-11", "2022-01-31"),
        ("沈阳市委副书记", "2022-01-25", "2022-01-30"),
        ("市委财经委员会副主任", "2022-01-29", "2022-01-29"),
    ]),
    ("32", "joint-appearances", {"person": "王新伟", "other": "吕志成"}, "event", [
        (event,) for event in (
            "01-04#1", "01-05#2", "01-05#3", "01-11#1", "01-11#2", "01-24#1", "01-24#2", "01-26#1", "01-29#2",
            "01-29#3", "01-30#1",
        )
    ]),
    ("32: one for whom another acts is not there", "joint-appearances", {"person": "张国清"}, "event", []),
    ("33", "appearances", {"chronicle": CHRONICLE}, "person appearances note", [
        ("吕志成", "29", None),
        *((person, "0", "大事记未载")
          for person in ("高伟", "王少林", "郑滨", "单义", "刘旭辉", "王会奇", "王庆海", "曲向军")),
    ]),
    ("34", "meetings", {"words": "常务会议"}, "start meeting action adopted attribution", [
        ("2022-01-11", FIRST, "原则通过", "市政府领导班子成员工作分工", "推定"),
        ("2022-01-11", FIRST, "原则通过", "贯彻落实中央全面深化改革委员会第二十三次会议精神的有关安排", "推定"),
        ("2022-01-16", SECOND, "审议通过", "《关于2022年〈政府工作报告〉任务分解情况的汇报》", "推定"),
        ("2022-01-16", SECOND, "审议通过", "《沈阳市城市供水突发事件应急预案》", "推定"),
        ("2022-01-26", THIRD, "审议通过", "《沈阳建设国家中心城市行动纲要（2021-2035年）》", "推定"),
        ("2022-01-26", THIRD, "审议通过", "《沈阳市大面积停热事件应急预案》", "推定"),
    ]),
    ("34: the Party group adopted none of these", "meetings", {"words": "市政府党组（扩大）会议"}, "start adopted", [
        ("2022-01-11", None), ("2022-01-16", None), ("2022-01-26", None),
    ]),
    ("34: a meeting alone in its entry", "meetings", {"words": "全体（扩大）会议"},
     "start meeting adopted attribution", [
        ("2022-01-04", "市政府第二十届八次全体（扩大）会议", "《政府工作报告（讨论稿）》", "原文写明"),
    ]),
    ("35", "adoptions", {"document": NOTICE},
     "answer action adopted not_before not_after meetings meeting inferred issued printed", [
        ("已载", "原则通过", "市政府领导班子成员工作分工", "2022-01-11", "2022-01-11",
         f"市政府党组（扩大）会议；{FIRST}", None, FIRST, "2022-01-26", "2022-01-26"),
    ]),
    ("35: the health plan", "adoptions", {"document": PLAN}, "answer meetings issued printed", [
        ("本期未载", None, "2022-01-27", "2022-01-29"),
    ]),
    ("35: the outline", "adoptions", {"document": OUTLINE}, "answer meetings issued printed", [
        ("本期未载", None, "2022-02-03", "2022-02-09"),
    ]),
    ("36", "higher-leaders", {}, "event person other other_actions", [
        ("01-05#2", "姜有为", "吕志成", "出席；致辞"), ("01-05#2", "姜有为", "吴联合", "出席；致辞"),
        ("01-05#2", "姜有为", "王新伟", "出席"),
        ("01-05#3", "姜有为", "吕志成", "出席；致辞"), ("01-05#3", "姜有为", "王新伟", "出席"),
        ("01-05#3", "姜有为", "高国华", "出席；致辞"),
        ("01-11#2", "赵延庆", "于学利", "出席"), ("01-11#2", "赵延庆", "吕志成", "出席"),
        ("01-11#2", "赵延庆", "王新伟", "出席；讲话"),
        ("01-25#1", "李乐成", "吕志成", "参加；作出具体安排"),
        ("01-30#1", "李乐成", "吕志成", "参加"), ("01-30#1", "李乐成", "王新伟", "参加"),
        ("01-30#3", "王健", "吕志成", "陪同"),
    ]),
    ("37: adults", "entitlements", {"words": "起付", "group": "成年", "tier": "三级"}, "group tier value unit note", [
        ("成年居民", "三级", "600", "元", None), ("参保人员", None, None, None, "例外"),
    ]),
    ("37: students", "entitlements", {"words": "起付", "group": "学生", "tier": "特三级"}, "group tier value note", [
        ("在校学生和非在校未成年人", "特三级", "600", None), ("参保人员", None, None, "例外"),
    ]),
    ("37: patients with AIDS", "entitlements", {"words": "起付", "group": "参保人员"}, "condition value note", [
        ("因患艾滋病在本市定点医疗机构住院", None, "例外"),
    ]),
    ("38", "fund-payments", {"group": "成年", "tier": "特三级"}, "amount payment answer rates", [
        ("20000", "13250", "已算", "1.5万元及以下部分：65%；1.5万元以上部分：70%"),
    ]),
    ("38: in the first segment", "fund-payments", {"group": "成年", "tier": "特三级", "amount": "9999.5"}, "payment", [
        ("6499.675",),
    ]),
    ("38: no rate printed", "fund-payments", {"group": "成年", "tier": "三级"}, "payment answer rates", [
        (None, "本期未载", None),
    ]),
    ("39", "document-leaders", {"document": INSURANCE}, "issued effective issuer lead official relation notice", [
        ("2022-01-25", "2022-02-01", "沈阳市医疗保障局", "是", "王少林", "分管", NOTICE),
        ("2022-01-25", "2022-02-01", "沈阳市财政局", "否", "高伟", "分管", NOTICE),
    ]),
    ("40", "document-records", {}, "document basis issued printed effective openness copies", [
        (INSURANCE, "本期未载", "2022-01-25", "2022-01-25", "2022-02-01", "公开发布", "本期未载"),
        (NOTICE, "本期未载", "2022-01-26", "2022-01-26", "本期未载", "公开发布",
         "市委；市纪委监委；市人大常委会；市政协办公室；沈阳警备区；市法院；检察院；市各人民团体；新闻单位"),
        (PLAN, "《辽宁省人民政府关于印发辽宁省深入开展爱国卫生运动五年行动方案（2021－2025年）》（辽政发〔2021〕15号）",
         "2022-01-27", "2022-01-29", "本期未载", "公开发布", COPIES),
        (OUTLINE, "《国务院关于印发全民科学素质行动规划纲要（2021-2035年）的通知》（国发〔2021〕9号）；"
         "《辽宁省人民政府关于印发辽宁省全民科学素质行动规划纲要（2021-2035年）的通知》（辽政发〔2022〕3号）",
         "2022-02-03", "2022-02-09", "本期未载", "公开发布", COPIES),
        (CHRONICLE, *["本期未载"] * 6),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "given", "columns", "expected"), [case[1:] for case in CASES], ids=[f"Q{case[0]}" for case in CASES]
)
def test_question(
    sample: EmbeddedEngine, query: str, given: dict[str, str], columns: str, expected: list[tuple[str | None, ...]]
) -> None:
    values = {name: [value] for name, value in given.items()}
    found = run_query(sample, find_query(query), values).records()
    wanted = columns.split()
    assert [tuple(None if row[name] is None else str(row[name]) for name in wanted) for row in found] == expected


ANOTHER = [
    ("who stands in, in another city", "stand-ins", {"place": "安河市"}, "person stand_in both_away", [
        ("周济", "方平", "通知未列"), ("方平", "周济", "通知未列"),
    ]),
    ("after the next notice", "stand-ins", {"place": "安河市", "day": "2022-03-01"}, "person stand_in", [
        ("方平", "唐明"), ("唐明", "方平"),
    ]),
    ("a place that is not there", "span-of-charge", {"place": "河东市"}, "person", []),
    ("what a meeting adopted, and the document", "meetings", {"place": "安河市"},
     "meeting adopted attribution issued_as", [
        ("市政府第三十次常务会议", "《安河市全民健康行动方案（2021—2025年）》", "原文写明", "安政发〔2021〕8号"),
        ("安河市第十届人民代表大会第二次会议", None, None, None),
    ]),
    ("who appears", "appearances", {}, "person appearances note", [
        ("何安", "1", None), ("林清", "1", None), ("周济", "2", None), ("方平", "1", None),
    ]),
    ("an election on a day", "changes-of-post", {"person": "林清"}, "action post on_day", [
        ("当选", "安河市监察委员会主任", "2021-06-03"),
    ]),
    ("no higher leader came", "higher-leaders", {}, "person", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "given", "columns", "expected"), [case[1:] for case in ANOTHER], ids=[case[0] for case in ANOTHER]
)
def test_of_another_city(
    anhe: EmbeddedEngine, query: str, given: dict[str, str], columns: str, expected: list[tuple[str | None, ...]]
) -> None:
    test_question(anhe, query, given, columns, expected)
