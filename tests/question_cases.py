"""What the questions 1 to 17, on the chain of responsibility and on targets, must answer on the sample.

Everything here was read from the print: the brackets at the end of the tasks of 沈政发〔2022〕2号 and the paragraphs
of 沈政办发〔2022〕1号; where rows follow from these by counting, they are counted here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

PLAN, OUTLINE, NOTICE = "沈政发〔2022〕2号", "沈政发〔2022〕3号", "沈政办发〔2022〕1号"
INSURANCE, CHRONICLE = "沈医保发〔2022〕5号", "沈阳大事记"
Row: TypeAlias = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One question (1 to 40, or `own` and its number), asked of a query with parameters; `rows` has `columns`."""

    question: str
    query: str
    given: dict[str, str]
    columns: str
    rows: list[Row]


# ---------------------------------------------------------------- the print

LEAD, SOLE, JOINT = "牵头", "独家", "共同"
# the bracket at the end of each task; 配合 and 落实 are said of classes of bodies only
OWNERS: dict[str, tuple[str, str]] = {
    "二/（一）/1": (LEAD, "市城市管理行政执法局"),
    "二/（一）/2": (JOINT, "市市场监管局；市城市管理行政执法局；市房产局；市教育局"),
    "二/（一）/3": (JOINT, "市农业农村局；市城市管理行政执法局；市生态环境局"),
    "二/（一）/4": (JOINT, "市卫生健康委；市教育局；市商务局；市市场监管局；市交通运输局"),
    "二/（一）/5": (JOINT, "市城市管理行政执法局；市农业农村局；市自然资源局；市生态环境局"),
    "二/（二）/6": (JOINT, "市城市管理行政执法局；市市政公用局；市水务局；市生态环境局；市农业农村局；市教育局"),
    "二/（二）/7": (JOINT, "市水务局；市生态环境局；市卫生健康委"),
    "二/（二）/8": (JOINT, "市农业农村局；市教育局；市交通运输局；市市场监管局；市文化旅游广电局；市卫生健康委"),
    "二/（三）/9": (JOINT, "市卫生健康委；市委宣传部；市教育局"),
    "二/（三）/10": (
        JOINT,
        "市委宣传部；市发展改革委；市工业和信息化局；市教育局；市交通运输局；市商务局；市机关事务局",
    ),
    "二/（四）/11": (JOINT, "市卫生健康委；市委宣传部；市教育局"),
    "二/（四）/12": (SOLE, "市体育局"),
    "二/（四）/13": (JOINT, "市卫生健康委；市教育局；市总工会；团市委"),
    "二/（四）/14": (JOINT, "市卫生健康委；市委宣传部；市教育局；市市场监管局；市直机关工委；市机关事务局"),
    "二/（四）/15": (JOINT, "市委宣传部；市卫生健康委；市教育局"),
    "二/（五）/16": (LEAD, "市卫生健康委"),
    "二/（五）/17": (LEAD, "市卫生健康委"),
    "二/（五）/18": (LEAD, "市卫生健康委"),
    "二/（五）/19": (LEAD, "市卫生健康委"),
    "二/（六）/20": (LEAD, "市卫生健康委"),
    "二/（六）/21": (JOINT, "市卫生健康委；市委宣传部；团市委"),
    "二/（六）/22": (JOINT, "市卫生健康委；市机关事务局；市教育局；市民政局；市农业农村局；市工业和信息化局"),
    "二/（六）/23": (JOINT, "市卫生健康委；市应急局；市民政局；团市委"),
}
# how many numbers each task sets
TARGETS = Counter(
    {"二/（一）/2": 3, "二/（一）/3": 1, "二/（二）/6": 7, "二/（二）/7": 2, "二/（四）/11": 1, "二/（四）/12": 5,
     "二/（四）/14": 1, "二/（五）/16": 2, "二/（五）/18": 1, "二/（五）/19": 2, "二/（六）/23": 2}
)  # fmt: skip
# those owners that 沈政办发〔2022〕1号 puts under 单义's 分管
SHAN_YI = ("市工业和信息化局", "市商务局", "市卫生健康委")
GARBAGE, GARBAGE_OFFICIALS = OWNERS["二/（二）/6"][1], "刘旭辉；郑滨；王少林"
MARKETS, MARKETS_OFFICIALS = OWNERS["二/（一）/2"][1], "王庆海；刘旭辉；王少林"
SMOKING, SMOKING_OFFICIALS = OWNERS["二/（四）/14"][1], "单义；王少林；王庆海；高伟"
INSTEAD = {SOLE: "单独负责", JOINT: "共同负责"}
GENERIC = {"三/（一）": "各地区；各级爱卫会；相关部门", "三/（二）": "各级爱卫会成员单位；各地区"}


def owners_of(task: str) -> list[str]:
    """The bodies of a task's bracket, in order of print."""
    return OWNERS[task][1].split("；")


def workload() -> list[Row]:
    """Body, tasks led, owned alone, owned jointly, owned in all, and their targets: who leads most first."""
    bodies = sorted({body for task in OWNERS for body in owners_of(task)})
    rows = []
    for body in bodies:
        mine = [task for task in OWNERS if body in owners_of(task)]
        how = Counter(OWNERS[task][0] for task in mine)
        rows.append((body, how[LEAD], how[SOLE], how[JOINT], len(mine), sum(TARGETS[task] for task in mine)))
    rows.sort(key=lambda row: (-row[1], -row[4], -row[5], row[0]))
    return [(row[0], *map(str, row[1:])) for row in rows]


def sharing_with(body: str) -> list[Row]:
    """The other body and how many tasks both own, most first."""
    shared = Counter(
        second if first == body else first
        for task in OWNERS
        for first, second in combinations(owners_of(task), 2)
        if body in (first, second)
    )
    return [(other, str(count)) for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0]))]


def line_of(bodies: tuple[str, ...]) -> list[Row]:
    """Task, the bodies of a line that own it, those that lead it, how many owners of other lines, how many targets."""
    rows: list[Row] = []
    for task, (how, _) in OWNERS.items():
        mine = [body for body in owners_of(task) if body in bodies]
        if mine:
            leading = "；".join(mine) if how == LEAD else None
            others = str(len(owners_of(task)) - len(mine))
            rows.append(("分管", task, "；".join(mine), leading, others, str(TARGETS[task])))
    return rows


def without_lead() -> list[Row]:
    """Task, how it is assigned instead, its owners."""
    return [
        *((task, INSTEAD[how], bodies) for task, (how, bodies) in OWNERS.items() if how != LEAD),
        *((task, "只写泛称单位", bodies) for task, bodies in GENERIC.items()),
        ("三/（三）", "未写明责任单位", None),
        ("三/（四）", "未写明责任单位", None),
    ]


# ---------------------------------------------------------------- questions 1 to 17

CASES = [
    Case("1", "lines-of-charge", {}, "official relation targets led_or_sole departments_leading", [
        ("王少林", "分管", "17", "5", "市体育局"), ("刘旭辉", "分管", "13", "0", None),
        ("单义", "分管", "11", "5", "市卫生健康委"), ("郑滨", "分管", "10", "0", None),
        ("王庆海", "分管", "4", "0", None),
        ("高伟", "分管", "3", "0", None), ("郑滨", "联系", "2", "0", None),
    ]),
    Case("1", "target-owners", {}, "document ownership targets", [
        (PLAN, "joint", "17"), (PLAN, "single", "10"), (PLAN, "generic", "1"),
    ]),
    Case("2", "single-owner-targets", {}, "official relation department role task value deadline", [
        ("王少林", "分管", "市体育局", "负责", "二/（四）/12", "1", None),
        ("王少林", "分管", "市体育局", "负责", "二/（四）/12", "55.8", "2025"),
        ("王少林", "分管", "市体育局", "负责", "二/（四）/12", "92", "2025"),
        ("王少林", "分管", "市体育局", "负责", "二/（四）/12", "2.7", "2025"),
        ("王少林", "分管", "市体育局", "负责", "二/（四）/12", "4.5", "2025"),
        ("单义", "分管", "市卫生健康委", "牵头", "二/（五）/16", "70", "2023"),
        ("单义", "分管", "市卫生健康委", "牵头", "二/（五）/16", "100", "2025"),
        ("单义", "分管", "市卫生健康委", "牵头", "二/（五）/18", "100", None),
        ("单义", "分管", "市卫生健康委", "牵头", "二/（五）/19", "5", None),
        ("单义", "分管", "市卫生健康委", "牵头", "二/（五）/19", "100", None),
    ]),
    Case("3", "joint-targets", {"document": PLAN},
     "task targets officials overseers only_liaised unnamed generic_owners", [
        ("二/（一）/2", "3", "3", MARKETS_OFFICIALS, None, None, None),
        ("二/（一）/3", "1", "2", "郑滨；刘旭辉", None, None, None),
        ("二/（二）/6", "7", "3", GARBAGE_OFFICIALS, None, None, None),
        ("二/（二）/7", "2", "2", "刘旭辉；单义", None, None, None),
        ("二/（四）/11", "1", "2", "单义；王少林", None, "市委宣传部", None),
        ("二/（四）/14", "1", "4", SMOKING_OFFICIALS, None, "市委宣传部；市直机关工委", None),
        ("二/（六）/23", "2", "3", "单义；高伟；郑滨", "团市委（郑滨）", None, None),
        ("三/（二）", "1", "0", None, None, None, GENERIC["三/（二）"]),
    ]),
    Case("4", "unnamed-owners", {}, "body kind generic targets", [
        ("市委宣传部", "党委机关", "False", "2"), ("各地区", "泛称", "True", "1"),
        ("各级爱卫会成员单位", "泛称", "True", "1"), ("市直机关工委", "党委机关", "False", "1"),
    ]),
    Case("5", "liaised-owners", {}, "official relation body document task share targets", [
        ("郑滨", "联系", "团市委", PLAN, "二/（四）/13", "joint", "0"),
        ("郑滨", "联系", "团市委", PLAN, "二/（六）/21", "joint", "0"),
        ("郑滨", "联系", "团市委", PLAN, "二/（六）/23", "joint", "2"),
        ("郑滨", "联系", "市文化旅游广电局", PLAN, "二/（二）/8", "joint", "0"),
        ("单义", "联系", "市总工会", PLAN, "二/（四）/13", "joint", "0"),
        ("单义", "联系", "市科协", OUTLINE, "四/（一）", "joint", "0"),
    ]),
    Case("6", "tasks-on-line", {"person": "单义"}, "relation task bodies leading others targets", [
        *line_of(SHAN_YI),
        ("联系", "二/（四）/13", "市总工会", None, "3", "0"), ("联系", "四/（一）", "市科协", None, "2", "0"),
    ]),
    Case("7", "document-owners", {"document": OUTLINE}, "body role tasks finding official", [
        ("有关部门", "负责", "四/（一）；四/（二）", "泛称", None), ("市科协", "负责", "四/（一）", "联系", "单义"),
        ("各区、县（市）政府", "负责", "四/（一）", "下级政府", None),
        ("市、区县（市）政府", "负责", "四/（二）", "下级政府", None),
    ]),
    Case("8", "leaderless-tasks", {"document": PLAN}, "task finding owners", without_lead()),
    Case("9", "body-workload", {"document": PLAN}, "body leads sole joint tasks targets", workload()),
    Case("10", "shared-tasks", {"document": PLAN, "body": "市教育局"}, "other_body shared", sharing_with("市教育局")),
    Case("11", "theme-leaders", {}, "person relation matter", [
        ("王少林", "负责", "体育"), ("王少林", "负责", "医疗保障"), ("单义", "负责", "卫生健康"),
        ("王少林", "分管", "市体育局"), ("王少林", "分管", "市医保局"), ("单义", "分管", "市卫生健康委"),
        ("单义", "联系", "市红十字会"),
        ("吕志成", "主持发文机关市政府",
         "沈阳市人民政府关于印发沈阳市深入开展爱国卫生运动行动方案（2021－2025年）的通知"),
        *((person, f"分管发文机关{body}", "关于调整城乡居民医保住院起付标准和统筹基金支付比例的通知")
          for person, body in (("高伟", "市财政局"), ("王少林", "市医保局"))),
        *((person, "参加", event) for event, people in (
            ("01-01#1", "王新伟"), ("01-01#2", "吕志成"), ("01-02#2", "吕志成"), ("01-03#2", "吕志成"),
            ("01-12#5", "王新伟"),
            ("01-16#1", "吕志成"), ("01-24#3", "吕志成"), ("01-25#1", "吕志成 李乐成"), ("01-29#3", "吕志成 王新伟"),
            ("01-30#2", "王新伟"), ("01-31#1", "吕志成"),
        ) for person in people.split()),
    ]),
    Case("12", "falls-due", {"document": PLAN}, "due_by task value unit ownership owners overseers liaisons", [
        ("2022-12-31", "二/（四）/14", "100", "%", "joint", SMOKING, SMOKING_OFFICIALS, None),
        ("2023-12-31", "二/（五）/16", "70", "%", "lead", "市卫生健康委", "单义", None),
        *(("2025-12-31", "二/（一）/2", value, unit, "joint", MARKETS, MARKETS_OFFICIALS, None)
          for value, unit in (("100", "%"), ("1800", "家"))),
        ("2025-12-31", "二/（一）/3", "1000", "个", "joint", OWNERS["二/（一）/3"][1], "郑滨；刘旭辉", None),
        *(("2025-12-31", "二/（二）/6", value, "%", "joint", GARBAGE, GARBAGE_OFFICIALS, None)
          for value in ("100", "100", "36", "95", "80", "90", "90")),
        ("2025-12-31", "二/（二）/7", "99", "%", "joint", OWNERS["二/（二）/7"][1], "刘旭辉；单义", None),
        *(("2025-12-31", "二/（四）/12", value, unit, "sole", "市体育局", "王少林", None)
          for value, unit in (("55.8", "%"), ("92", "%"), ("2.7", "平方米"), ("4.5", "人"))),
        ("2025-12-31", "二/（五）/16", "100", "%", "lead", "市卫生健康委", "单义", None),
    ]),
    Case("13", "undated-targets", {}, "task value unit period horizon horizon_from", [
        ("二/（一）/2", "70", "%", None, "2021－2025年", "题名"),
        ("二/（二）/7", "94", "%", None, "2021－2025年", "题名"),
        ("二/（四）/11", "100", "%", None, "2021－2025年", "题名"),
        ("二/（四）/12", "1", "个", "每年", "2021－2025年", "题名"),
        ("二/（五）/18", "100", "%", None, "2021－2025年", "题名"),
        ("二/（五）/19", "5", "个", "每年", "2021－2025年", "题名"),
        ("二/（五）/19", "100", "个", "每年", "2021－2025年", "题名"),
        ("二/（六）/23", "5000", "人次", "“十四五”期间", "2021－2025年", "题名"),
        ("二/（六）/23", "500", "人次", "年", "2021－2025年", "题名"),
        ("三/（二）", "2", "次", "每月", "2021－2025年", "题名"),
        ("二/（一）/2", "100", "%", None, "“十四五”时期", "所在部分"),
    ]),
    Case("14", "targets-per-bearer", {}, "task bearer per comparator value unit period", [
        ("二/（四）/12", "区、县（市）", None, ">=", "1", "个", "每年"),
        ("二/（五）/19", "各区、县（市）", "每类", ">=", "5", "个", "每年"),
        ("二/（五）/19", "各区、县（市）", None, ">=", "100", "个", "每年"),
        ("二/（六）/23", "各区、县（市）", None, ">=", "5000", "人次", "“十四五”期间"),
        ("二/（六）/23", "各区、县（市）", None, ">=", "500", "人次", "年"),
    ]),
    Case("15", "milestones", {}, "document indicator deadline comparator value", [
        (PLAN, "国家、省卫生乡镇比例", "2023", "=", "70"), (PLAN, "国家、省卫生乡镇比例", "2025", "=", "100"),
        (OUTLINE, "全市公民具备科学素质的比例", "2025", "~", "19"),
        (OUTLINE, "全市公民具备科学素质的比例", "2035", "~", "30"),
    ]),
    Case("16", "soft-targets", {}, "document task indicator comparator value wording", [
        (PLAN, "二/（二）/6", "农膜回收率", "=", "90", "力争"),
        (OUTLINE, "一/（二）", "全市公民具备科学素质的比例", "~", "19", "左右"),
        (OUTLINE, "一/（二）", "全市公民具备科学素质的比例", "~", "30", "左右"),
    ]),
    Case("17", "checkable-commitments", {"document": PLAN}, "task kind commitment", [
        ("二/（一）/2", "全数", "实现学校“互联网＋明厨亮灶”全覆盖"),
        ("二/（一）/4", "建立机制", "建立病媒生物控制活动论证评估机制"),
        ("二/（一）/5", "达到要求", "氮氧化物、挥发性有机物排放量达到国家考核要求"),
        ("二/（一）/5", "建立机制", "建立城市道路机械化清扫保洁工作机制"),
        ("二/（二）/6", "全数", "城市生活垃圾全部实现焚烧处理"), ("二/（二）/6", "全数", "城区生活垃圾分类全覆盖"),
        ("二/（二）/6", "建立机制", "建立秸秆综合利用长效机制"),
        ("二/（四）/11", "建立机制", "建立并完善健康科普资源库"),
        ("二/（四）/14", "全数", "全市各级党政机关全部建成无烟机关"),
        ("二/（五）/16", "建立机制", "建立完善国家卫生城市长效管理机制"),
        ("二/（五）/18", "全数", "将健康城市建设和健康细胞创建工作覆盖到全市"),
        ("二/（五）/18", "出台文件", "制定出台《沈阳市健康城市健康村镇建设实施方案（2021－2025年）》"),
        ("二/（六）/20", "建立机制", "建立健全市、区、街、社区四级网络体系"),
        ("三/（四）", "建立机制", "建立健全专家咨询制度"),
    ]),
]  # fmt: skip
