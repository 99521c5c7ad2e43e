"""What the questions must answer of invented cities: tests/samples/anhe-*.txt, and a plan on two pages."""

from __future__ import annotations

from question_cases import Case

HEALTH, FIRST, SECOND = "安政发〔2021〕8号", "安政办发〔2021〕5号", "安政办发〔2022〕4号"
ANHE = [
    Case("3", "joint-targets", {"place": "安河市"}, "task targets overseers only_liaised unnamed", [
        ("二/（一）/2", "1", "方平；周济", "团市委（周济）", None), ("二/（二）/4", "1", "周济", None, "市委宣传部"),
    ]),
    Case("3", "joint-targets", {"day": "2022-03-01"}, "task overseers only_liaised", [
        ("二/（一）/2", "方平", "团市委（方平）"), ("二/（二）/4", "方平", None),
    ]),
    Case("5", "liaised-owners", {"place": "安河市"},
     "official body task targets", [("周济", "团市委", "二/（一）/2", "1")]),
    Case("5", "liaised-owners", {"day": "2022-03-01"}, "official body notice", [("方平", "团市委", SECOND)]),
    Case("6", "tasks-on-line", {"person": "周济"}, "relation task bodies leading others", [
        ("分管", "二/（一）/2", "市卫生健康委", None, "2"), ("分管", "二/（二）/3", "市体育局", None, "0"),
        ("分管", "二/（二）/4", "市卫生健康委", None, "1"), ("联系", "二/（一）/2", "团市委", None, "2"),
    ]),
    Case("7", "document-owners", {"document": HEALTH}, "body role tasks finding official", [
        ("市城市管理局", "牵头", "二/（一）/1", "分管", "方平"), ("市水务局", "负责", "二/（一）/2", "分管", "方平"),
        ("市卫生健康委", "负责", "二/（一）/2；二/（二）/4", "分管", "周济"),
        ("团市委", "负责", "二/（一）/2", "联系", "周济"),
        ("市体育局", "负责", "二/（二）/3", "分管", "周济"), ("市委宣传部", "负责", "二/（二）/4", "通知未列", None),
        ("各区、县（市）人民政府", "负责", "二/（二）/5", "下级政府", None),
    ]),
    Case("8", "leaderless-tasks", {"place": "安河市"}, "task finding", [
        ("二/（一）/2", "共同负责"), ("二/（二）/3", "单独负责"), ("二/（二）/4", "共同负责"),
        ("二/（二）/5", "只写泛称单位"),
        ("二/（二）/6", "未写明责任单位"),
    ]),
    Case("7", "document-owners", {"document": HEALTH, "day": "2021-01-01"}, "finding", [
        *[("本期未载",)] * 6, ("下级政府",),
    ]),
    Case("9", "body-workload", {"place": "安河市"}, "body leads sole joint supports carries_out tasks targets", [
        ("市城市管理局", "1", "0", "0", "0", "0", "1", "1"), ("市卫生健康委", "0", "0", "2", "0", "0", "2", "2"),
        ("团市委", "0", "0", "1", "0", "0", "1", "1"), ("市体育局", "0", "1", "0", "0", "0", "1", "1"),
        ("市委宣传部", "0", "0", "1", "0", "0", "1", "1"), ("市水务局", "0", "0", "1", "0", "0", "1", "1"),
    ]),
    Case("10", "shared-tasks", {"place": "安河市"}, "body other_body tasks", [
        ("团市委", "市卫生健康委", "二/（一）/2"), ("团市委", "市水务局", "二/（一）/2"),
        ("市卫生健康委", "市委宣传部", "二/（二）/4"), ("市卫生健康委", "市水务局", "二/（一）/2"),
    ]),
    Case("11", "theme-leaders", {"words": "水务 医院"}, "person relation matter", [
        ("方平", "负责", "水务"), ("方平", "分管", "市水务局"), ("周济", "参加", "06-01#2"),
    ]),
    Case("12", "falls-due", {"until": "2024-12-31"}, "due_by task ownership owners overseers liaisons", [
        ("2023-12-31", "二/（一）/2", "joint", "市水务局；市卫生健康委；团市委", "方平；周济", "周济"),
        ("2024-12-31", "二/（二）/6", "none", None, None, None),
    ]),
    Case("13", "undated-targets", {"place": "安河市"}, "task period horizon horizon_from", [
        ("二/（二）/5", "每月", "2021—2025年", "题名"),
    ]),
    Case("own 3", "companions", {"person": "周济"}, "other appearances", [("何安", "1"), ("方平", "1")]),
    Case("own 4", "whereabouts", {"person": "周济", "since": "2021-06-01", "until": "2021-06-07"}, "event places", [
        ("06-01#1", "本期未载"), ("06-01#2", "安河市第一人民医院"),
    ]),
    Case("own 5", "body-in-documents", {"body": "市体育局", "document": FIRST, "other_document": HEALTH},
     "document kind statement", [
        (FIRST, "分管联系", "周济 分管 市体育局"), (HEALTH, "责任", "二/（二）/3 市体育局 负责"),
    ]),
    Case("own 7", "division-changes", {"place": "安河市"}, "notice next_notice since body before after", [
        (FIRST, SECOND, "2022-02-10", body, before, after) for body, before, after in (
            ("各区、县（市）人民政府", "林清联系", "通知未列"), ("团市委", "周济联系", "方平联系"),
            ("市体育局", "周济分管", "唐明分管"),
            ("市卫生健康委", "周济分管", "方平分管"), ("市房产局", "方平分管", "唐明分管"),
            ("市教育局", "周济分管", "唐明分管"),
            ("市气象局", "林清联系", "通知未列"), ("市税务局", "林清联系", "通知未列"),
            ("市红十字会", "周济联系", "通知未列"),
        )
    ]),
    Case("own 8", "most-cited", {"place": "安河市"}, "cited_number times relations documents", [
        ("国发〔2019〕13号", "1", "根据", HEALTH), (FIRST, "1", "根据", HEALTH),
    ]),
    Case("own 9", "target-gaps", {"place": "安河市"},
     "targets unowned generic_only undated both", [("6", "1", "1", "1", "1")]),
    Case("own 10", "changes-in-period", {"since": "2021-04-01", "until": "2021-04-30"},
     "body person action not_after basis", [
        ("市水务局", "马川", "任", "2021-04-06", "文件日期"), ("市水务局", "孙岭", "免", "2021-04-06", "文件日期"),
    ]),
]  # fmt: skip

# ---------------------------------------------------------------- of a city that no other test knows, on two pages

DONGCHUAN = """东政发〔2023〕6号

东川市人民政府关于印发东川市供水保障方案的通知

各区、县（市）人民政府，市政府有关部门：

现将《东川市供水保障方案》印发给你们，请认真贯彻执行。

东川市人民政府

2023年3月1日

东川市供水保障方案

一、重点任务

（一）加强污水治理。到2024年，城市污水集中收集率达到60%；到2026年，城市
污水集中收集率达到75%左右。（市水务局牵头，有关部门配合）

\f（二）推进节约用水。每年各区、县（市）分别建成节水小区不少于2个。到2025年，
再生水利用率力争达到30%。探索建立阶梯水价制度,建立供水应急联动机制。（市水务
局、市住建局按照职责分工负责）
"""
PAGES = [
    Case("7", "document-owners", {}, "body role finding official", [
        ("市水务局", "牵头", "本期未载", None), ("市水务局", "负责", "本期未载", None),
        ("市住建局", "负责", "本期未载", None),
    ]),
    Case("14", "targets-per-bearer", {"words": "区、县"},
     "task bearer value period", [("一/（二）", "各区、县（市）", "2", "每年")]),
    Case("15", "milestones", {}, "indicator deadline comparator value", [
        ("城市污水集中收集率", "2024", "=", "60"), ("城市污水集中收集率", "2026", "~", "75"),
    ]),
    Case("16", "soft-targets", {"place": "东川市"},
     "indicator wording", [("城市污水集中收集率", "左右"), ("再生水利用率", "力争")]),
    Case("17", "checkable-commitments", {"place": "东川市"}, "task kind commitment", [
        ("一/（二）", "建立机制", "建立供水应急联动机制"),
    ]),
    Case("13", "undated-targets", {}, "task horizon horizon_from", [("一/（二）", "本期未载", None)]),
    # 到2025年 and what is due by then start on two lines, so that target stands twice
    Case("own 6", "facts-on-page", {"page": "2"}, "page kind statement", [
        ("2", "任务", "一/（二） 推进节约用水"), ("2", "指标", "节水小区 >= 2 个"),
        *[("2", "指标", "再生水利用率 = 30 %")] * 2,
        ("2", "责任", "一/（二） 市水务局 负责"), ("2", "责任", "一/（二） 市住建局 负责"),
    ]),
    Case("own 6", "facts-on-page", {"page": "3"}, "statement", []),
]  # fmt: skip
