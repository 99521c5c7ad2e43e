"""Plans and measures of whole documents: tasks with numbered fields, goals with owners, partners, lists of numbers."""

from __future__ import annotations

import pytest
from target_documents import targets_of

from loaders.fact_types import Fact, Responsibility, Target, Task
from loaders.read import find_facts
from loaders.text import source_of
from loaders.tree import build_tree


def facts_of(body: str) -> list[Fact]:
    """The facts of a plan of the invented city with this text."""
    issue, _ = build_tree(source_of(f"安河市惠民实事方案\n\n安政发〔2022〕3号\n\n{body}\n", "anhe.txt"))
    return find_facts(issue.documents[0])[0]


def lines(body: str) -> list[str]:
    """The tasks, duties and targets of a plan with this text, a line each, in order of print."""
    spelt = {
        Task: lambda fact: f"{fact.task} {fact.title}",
        Responsibility: lambda fact: f"{fact.task} {fact.role} {fact.body.printed}",
        Target: lambda fact: f"{fact.task} {fact.indicator} {fact.comparator} {fact.value} {fact.unit}",
    }
    return [spelt[type(fact)](fact) for fact in facts_of(body) if type(fact) in spelt]


PLANS = [
    (
        "fields of a task, each with its number",
        "一、办好学校\n（一）目标任务。新建小学3所。\n（二）责任单位。市教育局牵头，市财政局配合。\n（三）完成时限。12月底前完成。\n"
        "二、修好道路\n（一）目标任务。改造道路5条。\n（二）责任单位。市住建局负责。\n（三）完成时限。10月底前完成。",
        [
            "一 办好学校", "二 修好道路", "一 牵头 市教育局", "一 配合 市财政局", "二 负责 市住建局",
            "一 新建小学 = 3 所", "二 改造道路 = 5 条",
        ],
    ),
    (
        "fields of a task, each on its line behind a colon",
        "一、改造泵站\n（一）目标任务：完成改造10个。\n（二）责任单位：市水务局\n（三）完成时限：2021年12月底",
        ["一 改造泵站", "一 负责 市水务局", "一 改造 = 10 个"],
    ),
    (
        "what so much more than before comes to",
        "一、发展旅游\n旅游收入较2019年翻一番，达到100亿元。（市文旅局负责）",
        ["一 发展旅游", "一 负责 市文旅局", "一 旅游收入 = 100 亿元"],
    ),
    (
        "parts that are work are no fields",
        "一、办好学校\n（一）工作任务。新建小学3所。（市教育局负责）\n（二）落实经费。足额安排。（市财政局负责）",
        [
            "一/（一） 工作任务", "一/（二） 落实经费", "一/（一） 负责 市教育局", "一/（二） 负责 市财政局",
            "一/（一） 新建小学 = 3 所",
        ],
    ),
    (
        "goals that somebody answers for",
        "一、主要预期目标\n税收收入增长6%。（市税务局牵头，各区政府落实）\n二、重点任务\n1.治水。推进。（市水务局负责）",
        [
            "一 主要预期目标", "二/1 治水", "一 牵头 市税务局", "一 落实 各区政府", "二/1 负责 市水务局",
            "一 税收收入增长 = 6 %",
        ],
    ),
    (
        "a bracket that says what a class includes",
        "一、治水\n1.修渠。推进。〔责任单位：市水务局，各区人民政府〔含安河新区管委会，下同〕〕\n2.植树。推进。［责任单位：市林业局］",
        ["一/1 修渠", "一/2 植树", "一/1 负责 市水务局", "一/1 负责 各区人民政府", "一/2 负责 市林业局"],
    ),
    (
        "a class with a bracket at its end, a class of several levels",
        "一、治水\n1.修渠。推进。（市水务局牵头，市财政局、各县〔市、区〕人民政府〔管委会〕配合）\n"
        "2.植树。推进。（责任单位：市林业局，中央、省、市属驻安各企业）",
        [
            "一/1 修渠", "一/2 植树", "一/1 牵头 市水务局", "一/1 配合 市财政局",
            "一/1 配合 各县〔市、区〕人民政府〔管委会〕", "一/2 负责 市林业局", "一/2 负责 中央、省、市属驻安各企业",
        ],
    ),
    (
        "who explains a text and whose money is meant are told nothing",
        "一、治水\n（一）修渠。各县（市）财政每年不少于5万元。\n（二）植树。市林业局要种树。\n由市水务局负责解释。",
        ["一/（一） 修渠", "一/（二） 植树", "一/（二） 负责 市林业局"],
    ),
    (
        "a task of one sentence, and those who help in mid-text",
        "一、治水\n（一）各区、各部门应于3月底前制定细则，市委宣传部要会同市融媒体中心加大宣传力度。\n"
        "（二）抓管护。民政部门负责宣传。市水务局牵头，市林业局、护林大队配合，于11月底前组织1次演练。\n"
        "（三）密切配合，各负其责。各区要履职。",
        [
            "一/（一） 各区、各部门应于3月底前制定细则，市委宣传部要会同市融媒体中心加大宣传力度", "一/（二） 抓管护",
            "一/（三） 密切配合，各负其责", "一/（一） 负责 各区", "一/（一） 负责 各部门", "一/（一） 负责 市委宣传部",
            "一/（二） 负责 民政部门", "一/（二） 牵头 市水务局", "一/（二） 配合 市林业局", "一/（二） 配合 护林大队",
            "一/（三） 负责 各区", "一/（二） 演练 = 1 次",
        ],
    ),
    (
        "somebody acts with partners; the people in charge of all bodies are no body",
        "一、治水\n（一）修渠。市水务局会同市财政局、市审计局建立通报制度。\n（二）植树。各级各部门主要负责同志要亲自抓。",
        ["一/（一） 修渠", "一/（二） 植树", "一/（一） 负责 市水务局"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in PLANS], ids=[case[0] for case in PLANS])
def test_plan(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


SENTENCES = [
    (
        "what there will be by a day is no report",
        "到2025年底，全市共有床位2万张以上，护理床位占比65%以上。",
        ["全市共有床位 >= 2 万张", "护理床位占比 >= 65 %"],
    ),
    ("what there was by now is one", "截至2021年底，全市共有床位2万张，护理床位占比65%。", []),
    (
        "a unit of two words printed with each number",
        "供水、供气办理时间分别压缩至4个、5个工作日以内。",
        ["供水办理时间 <= 4 个工作日", "供气办理时间 <= 5 个工作日"],
    ),
    (
        "people of town and country",
        "城乡居民人均可支配收入分别增长6.5%和7.5%。",
        ["城镇居民人均可支配收入增长 = 6.5 %", "农村居民人均可支配收入增长 = 7.5 %"],
    ),
    ("rates of one thing", "办件合规率、及时率达99%以上。", ["办件合规率 >= 99 %", "办件及时率 >= 99 %"]),
    ("rates of two", "自来水普及率、失业率分别达90%、3%。", ["自来水普及率 = 90 %", "失业率 = 3 %"]),
    ("so many, of which some are named", "确保东山水库、西山水库等6个项目建成投用。", ["项目建成投用 = 6 个"]),
    (
        "for whom it is done",
        "为5000户困难家庭实施无障碍改造，为2万名妇女免费开展健康检查。",
        ["困难家庭实施无障碍改造 = 5000 户", "妇女免费开展健康检查 = 2 万名"],
    ),
    ("whom a thing can serve", "可为5000户困难家庭提供饮水。", []),
    (
        "how big one thing is",
        "新建东山隧道，总长约1400米，宽50米；建设1条总长度约25公里的管道。",
        ["管道 = 1 条"],
    ),
    (
        "what is begun and what is ended",
        "全年新开工项目20个，竣工12个。",
        ["新开工项目 = 20 个", "竣工项目 = 12 个"],
    ),
    ("by how much a time shrinks", "案件审理天数较上年缩短5天。", ["案件审理天数较上年缩短 = 5 天"]),
    (
        "values of two kinds dealt out to two things",
        "绿化覆盖率、人均公园绿地面积分别达到43%和14.5平方米。",
        ["绿化覆盖率 = 43 %", "人均公园绿地面积 = 14.5 平方米"],
    ),
    ("each of what was counted", "培育机构20家，每家不少于3人。", ["培育机构 = 20 家", "每家机构 >= 3 人"]),
    ("each of something else", "培育机构20家，每处不少于3人。", ["培育机构 = 20 家"]),
    (
        "a name that tells what it is about",
        "涉及危险工艺的企业自动化控制使用率达到100%。",
        ["涉及危险工艺的企业自动化控制使用率 = 100 %"],
    ),
    (
        "growth behind a doubling",
        "到2027年，总产值突破600亿元，较2023年翻一番，年均增长15%左右。",
        ["总产值 >= 600 亿元", "总产值年均增长 ~ 15 %"],
    ),
    (
        "back to a year gone by",
        "新开航线2条，恢复至2019年的80%以上，游客人次较上年增长50%。",
        ["新开航线 = 2 条", "游客人次较上年增长 = 50 %"],
    ),
    ("days kept open", "景区全年免费开放日不少于15天，公示时间不少于5日。", ["景区免费开放日 >= 15 天"]),
    (
        "what is to be held on to",
        "坚决落实耕地保有量面积41.2万亩、永久基本农田面积35.6万亩的保护任务。",
        ["耕地保有量面积 = 41.2 万亩", "永久基本农田面积 = 35.6 万亩"],
    ),
    (
        "what land yields",
        "全市粮食播种面积稳定在27万亩左右，总产稳定在4亿公斤左右。",
        ["全市粮食播种面积 ~ 27 万亩", "全市粮食总产 ~ 4 亿公斤"],
    ),
    ("some, and how many in all", "培育一批星创天地，力争总数达到65家。", ["星创天地总数 = 65 家"]),
    ("what a trade yields", "发展茶产业，产值突破10亿元。", ["茶产业产值 >= 10 亿元"]),
    ("what an effort does not", "加大招商力度，产值突破10亿元。", ["产值 >= 10 亿元"]),
    (
        "praise of what is counted",
        "每个县培育1个特色鲜明、竞争力强的主导产业。",
        ["培育主导产业 = 1 个"],
    ),
    ("sizes of bodies that are founded", "重点县建立50人以上、一般县建立30人以上的专业队伍。", []),
    ("fields in which something is done", "在10个以上领域推行信用监管。", ["领域推行信用监管 >= 10 个"]),
    ("how much a plant holds", "发展风电，装机容量达到50万千瓦。", ["装机容量 = 50 万千瓦"]),
    ("all of them issue", "2022年底前各县（市）全部出台管护办法。", ["各县（市）全部出台管护办法 = 100 %"]),
]


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in SENTENCES], ids=[case[0] for case in SENTENCES])
def test_sentence(text: str, rows: list[str]) -> None:
    assert [f"{each.indicator} {each.comparator} {each.value} {each.unit}" for each in targets_of(text)] == rows


def test_a_mean_over_the_year_in_a_name_is_no_period() -> None:
    assert [target.period for target in targets_of("市区细颗粒物年均浓度降至36微克/立方米以下，产值年均增长5%。")] == [
        None,
        "年均",
    ]
