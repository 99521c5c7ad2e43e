"""Where a chronicle's events happen, which bodies take part, which meetings are held, what they adopt and study."""

from __future__ import annotations

import time

import pytest

from loaders.fact_types import Decision, Event, EventBody, EventPlace, EventWork, Fact, Meeting
from loaders.facts.events import find_events
from loaders.text import source_of
from loaders.tree import build_tree


def facts_of(entry: str) -> list[Fact]:
    """The facts of a chronicle's second entry; the first says nothing."""
    issue, _ = build_tree(source_of(f"安河大事记\n\n3月4日 大雪。\n3月5日 {entry}", "anhe.txt"), "安河市", "2021-03")
    facts, problems = find_events(issue.documents[0])
    assert problems == []
    return facts[1:]


PLACES = [
    (
        "a list in front of what was done there",
        "市长张安河等在平山县、河东区检查东河、西湖防汛工作。",
        ["平山县", "河东区"],
    ),
    ("up to 进行", "以李平山为团长的代表团一行13人到安河进行交流访问。", ["安河"]),
    ("where a play is shown", "现代戏《清泉》在安河人民剧院上演。", ["安河人民剧院"]),
    ("a city that ends like an adverb", "市长赵国强赴成都参加会议。", ["成都"]),
    ("where visitors are received", "市长赵国强在市信访局接待大厅接待来访群众。", ["市信访局接待大厅"]),
    ("a branch of a meeting by video", "市长赵国强出席安河分会场会议。", ["安河分会场"]),
    ("this city is no place", "副省长周明到本市视察。", []),
    ("came for his roots", "会长刘洋来安河寻根访问。", ["安河"]),
    ("a country that holds 来", "马来西亚驻华大使王平一行到安河市访问。", ["安河市"]),
    ("finished in a city", "河东产业园在济河竣工并交付使用。", ["济河"]),
    ("leave alone: after a work is finished", "在大桥竣工后，市政府召开会议。", []),
    ("came to a town", "市长赵国强来到安东，看望慰问教师。", ["安东"]),
    ("leave alone: when somebody came", "市长赵国强在陪同客人来安河时强调，要抓好生产。", []),
    ("leave alone: who came", "来到安河市的客商座谈。", []),
    ("came in company", "大使在有关领导陪同下来安河镇考察。", ["安河镇"]),
    ("where they stay is no place", "代表在驻地举行会议。", []),
    ("what was done before is no place", "在收听收看全省会议后，市政府召开会议。", []),
    ("foreigners met in a city", "市长赵国强在安河会见日本客人一行。", ["安河"]),
    ("on line is no place", "市长赵国强在线收听收看会议。", []),
    (
        "a list after 到",
        "市长赵国强到南桥小区和北桥小区、安河热电厂，检查供热工作。",
        ["南桥小区", "北桥小区", "安河热电厂"],
    ),
    ("到 and the verb in one clause", "市长赵国强到城北区调研古城改造工作。", ["城北区"]),
    ("the place's own verbs", "市长赵国强到城北检查站、安河工业研究院调研。", ["城北检查站", "安河工业研究院"]),
    ("an adverb before the verb", "市长赵国强到安河北收费站现场检查交通工作。", ["安河北收费站"]),
    ("现场 that belongs to the place", "市长赵国强到安河大桥施工现场检查。", ["安河大桥施工现场"]),
    ("what the place is for", "市长赵国强到安置旅客的安河宾馆检查。", ["安河宾馆"]),
    ("和 inside a name", "市长赵国强到和平区、永和社区检查。", ["和平区", "永和社区"]),
    ("a district that begins with 和", "市长赵国强到市公安局和和平区检查。", ["市公安局", "和平区"]),
    (
        "和 before what belongs to a county",
        "县长赵国强到县第一人民医院和县实验中学检查。",
        ["县第一人民医院", "县实验中学"],
    ),
    ("a county that begins with 和", "市长赵国强到南桥小区、和县检查。", ["南桥小区", "和县"]),
    ("与 inside a name", "市长赵国强到安河材料与器件研究院调研。", ["安河材料与器件研究院"]),
    ("brackets inside a name", "市长赵国强到安河机床（集团）有限公司调研。", ["安河机床（集团）有限公司"]),
    ("赴 and 等地", "市长赵国强赴北京、江苏等地招商。", ["北京", "江苏"]),
    ("held in", "会议在安河大剧院召开。", ["安河大剧院"]),
    ("chaired in", "市长赵国强在城北区主持召开座谈会。", ["城北区"]),
    ("the object of a visit", "市长赵国强调研安河机床有限公司、安河铸造厂。", ["安河机床有限公司", "安河铸造厂"]),
    ("brought to", "患者已闭环转运至市第六医院。", ["市第六医院"]),
    ("a site's event", "南桥历史文化街区入选名单。", ["南桥历史文化街区"]),
    ("where cases were found", "安河市城北区在对来安人员检测中，发现一例阳性。", ["安河市城北区"]),
    ("how it began", "“明珠”马拉松赛在滨河广场鸣枪开赛。", ["滨河广场"]),
    ("how it was held", "活动在安河体育中心隆重举行。", ["安河体育中心"]),
    ("points that are places", "市长赵国强巡视了安河一中考点、南桥中学考点。", ["安河一中考点", "南桥中学考点"]),
    ("points that are none", "市长赵国强调研供水重点、改革试点。", []),
    ("a bank", "市长赵国强考察招商银行安河分行。", ["招商银行安河分行"]),
    ("a short name after 在", "安河招商推介会在京举行。", ["京"]),
    ("a short name before what was done", "市长赵国强赴沪开展招商活动。", ["沪"]),
    ("no short name: 港口, 渝中, 津贴", "市长赵国强在港口检查，在渝中区调研，在津贴发放中讲话。", ["港口", "渝中区"]),
    ("work is no place", "市长赵国强检查供热运行和燃气安全工作。", []),
    ("at a meeting", "市长赵国强在市委全会上讲话。", []),
    ("a circumstance", "市长赵国强在检查中强调要落实责任。", []),
    ("other verbs with 到", "全市供水得到保障，检测率达到99%，整改到位。", []),
    ("a title", "市长赵国强会见日本北海市市长山田一行。", []),
    ("a ceremony named after a site", "安河未来建筑大楼启用暨揭牌仪式在安河礼堂举行。", ["安河礼堂"]),
    ("an occasion", "会议学习省长在庆祝安河建市100周年大会上的讲话精神。", []),
    ("still to come", "双方达成共识，近期我市将组团赴韩国就旅游合作进行洽谈。", []),
    ("people who go with somebody", "在市长赵国强陪同下，副省长周明到城北区调研。", ["城北区"]),
    ("in company", "副省长周明在市长赵国强陪同下到城北区调研。", ["城北区"]),
    (
        "sites behind a place",
        "市长赵国强察看安河纸厂、北桥大桥施工现场、石桥村搬迁安置点。",
        ["安河纸厂", "北桥大桥施工现场", "石桥村搬迁安置点"],
    ),
    ("a site without a name", "市长赵国强察看安河纸厂、施工现场。", ["安河纸厂"]),
    ("what a journey is about", "市长赵国强赴南洋国就扩大双方合作进行洽谈。", ["南洋国"]),
    ("what is looked into", "市长赵国强在安河城区就文化设施建设进行调研。", ["安河城区"]),
    ("two counties after 在", "市长赵国强在南桥县和东原县检查夏收工作。", ["南桥县", "东原县"]),
    ("counted together", "副市长刘洋深入东原、北桥、南桥三县检查农业生产。", ["东原", "北桥", "南桥"]),
    ("a village with a number in its name", "副市长刘洋到河东二村、南桥小区检查。", ["河东二村", "南桥小区"]),
    ("与 that joins no talks", "全体干部在城北区湿地保护与绿化工程现场参加植树。", ["城北区湿地保护与绿化工程"]),
    ("short villages", "副市长刘洋考察了青石村、龙口镇。", ["青石村", "龙口镇"]),
    ("a kind of villages", "副市长刘洋考察了贫困村、示范镇。", []),
    ("a journey that is reported", "会议听取市政府代表团赴北京、江苏开展招商情况。", []),
]


@pytest.mark.parametrize(("entry", "expected"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_places(entry: str, expected: list[str]) -> None:
    assert [fact.place for fact in facts_of(entry) if isinstance(fact, EventPlace)] == expected


BODIES = [
    ("a team that invites investors", "市长赵国强率安河市招商引资团赴东莞招商。", ["安河市招商引资团"]),
    ("leave alone: all towns' committees", "全市乡镇党委换届工作会议召开。", []),
    ("leave alone: what a meeting is about", "国务院、省、市加强政府自身建设推进政府管理创新电视会议召开。", []),
    ("who meets within a body", "市人大常委会召开党组扩大会议。", ["市人大常委会"]),
    ("the number of a meeting", "市政协十一届第三次常委会在安河饭店举行。", ["市政协"]),
    ("Party departments that named it", "安河市被省纪委、省委组织部、省委宣传部联合评为先进集体。",
     ["省纪委", "省委组织部", "省委宣传部"]),
    ("a group with its people", "中央水利领导小组一行来安河镇视察。", ["中央水利领导小组"]),
    ("leave alone: who came in company", "东海国大使王平在国务院有关领导陪同下来安河镇考察。", []),
    ("who signed in that time", "会议召开。期间，安东县政府与安河商会签订协议。", ["安东县政府", "安河商会"]),
    ("a meeting still to come", "市委书记王平主持召开市委常委会，决定8月7日召开市委五届九次全会。", ["市委常委会"]),
    ("who heads a team and his deputy", "以张远为组长，李平山为副组长的省委督查组来安河督查。", ["省委督查组"]),
    ("examiners whom somebody leads", "由省环保厅副厅长李平山率领的省级考核组到安河检查。", ["省级考核组"]),
    ("a team that somebody leads", "东海国三川市友好访问团由市长王平率领抵安河进行访问交流。",
     ["东海国三川市友好访问团"]),
    (
        "who holds a fair together",
        "由平山镇人民政府、中国水务协会、安河商会东区分会联合举办的水展在平山镇开幕。",
        ["平山镇人民政府", "中国水务协会", "安河商会东区分会"],
    ),
    ("a team with its number", "东海省三江经贸考察团一行44人来平山镇考察。", ["东海省三江经贸考察团"]),
    ("who acts on what grounds", "平山县人民政府根据代表提案，设立考点。", ["平山县人民政府"]),
    ("leave alone: congresses of many places", "会议确定于2月5日前召开县、镇新一届人民代表大会第一次会议。", []),
    ("people of the other side", "市委、市政府与安河集团海外合作方代表召开座谈会。", ["市委", "市政府"]),
    ("everybody's departments", "安河市组织全市统战部、工商联系统干部收看报告会。", []),
    ("a meeting's year and number", "市长赵国强主持召开市政府党组2020年第13次党组会议。", ["市政府党组"]),
    ("a team under its head", "以省水利厅副厅长周明为组长的省政府水利督查组来安检查。", ["省政府水利督查组"]),
    ("a team that sits in", "区长赵国强主持会议。市委学习教育第一巡回指导组列席旁听。", ["市委学习教育第一巡回指导组"]),
    ("no team, but where it went", "区长赵国强率队深入河东街道、河西街道调研。赴城南街道办事处督导工作。", []),
    ("a session of its meeting", "第二届安河省水利学会学术年会开幕。", ["安河省水利学会"]),
    ("after what happened", "震后，市委、市政府立即启动应急响应。", ["市委", "市政府"]),
    ("a committee's plenary", "市委十一届四次全体（扩大）会议召开。", ["市委"]),
    ("leave alone: an office of the committee", "市委办公室会议召开。", []),
    ("convener", "市防汛抗旱指挥部召开会议。", ["市防汛抗旱指挥部"]),
    ("in the name of the meeting", "市长赵国强主持召开市委常委会会议。", ["市委常委会"]),
    (
        "two meetings",
        "市委书记陈建国主持召开市委常委会会议暨市委理论学习中心组学习会议。",
        ["市委常委会", "市委理论学习中心组"],
    ),
    ("the longest name", "市人大常委会机关总结会议召开。", ["市人大常委会机关"]),
    ("a committee under the Party committee", "市委财经委员会召开第七次会议。", ["市委财经委员会"]),
    ("a congress", "安河市工商业联合会（总商会）第九次代表大会召开。", ["安河市工商业联合会"]),
    ("by video", "市防汛抗旱指挥部以电视电话会议形式召开会议。", ["市防汛抗旱指挥部"]),
    ("jointly", "市委组织部、市人社局联合召开座谈会。", ["市委组织部", "市人社局"]),
    ("leave alone: everybody", "全市企业对外合作现场会召开。", []),
    ("leave alone: who came for what", "出席第三届理事会议的理事考察团在我市参观。", []),
    ("a joint forum", "县政府与安河银行城北分行召开金融合作座谈会。", ["县政府", "安河银行城北分行"]),
    ("the time of day and a comma", "晚上，县委中心组举行集体学习会。", ["县委中心组"]),
    ("signing somewhere", "市政府与安河银行城北分行在怡园宾馆签署协议。", ["市政府", "安河银行城北分行"]),
    ("a team that somebody leads", "由李明率领的全国人大检查组在我市检查。", ["全国人大检查组"]),
    ("the time of day", "下午政协安河市第五届委员会第六次会议召开。", ["政协安河市第五届委员会"]),
    ("signing somewhere, told first", "市政府在怡园宾馆与安河公司签署协议。", ["市政府", "安河公司"]),
    ("signing", "市政府与安河钢铁集团签署协议。", ["市政府", "安河钢铁集团"]),
    (
        "guests",
        "市委召开协商会议，邀请市各民主党派、工商联负责人和无党派人士代表参加。",
        ["市委", "市各民主党派", "工商联"],
    ),
    ("a delegation", "市长赵国强率市政府代表团赴北京考察。", ["市政府代表团"]),
    ("those led", "副省长周明带领省直有关部门负责同志到安河市检查。", ["省直有关部门"]),
    ("experts", "经市级专家组会诊，诊断为轻症。", ["市级专家组"]),
    ("those who publish", "南桥街区入选文化和旅游部、国家发展改革委公布的名单。", ["文化和旅游部", "国家发展改革委"]),
    ("a maker", "安河航天设备有限公司水下团队研制的机器人亮相博览会。", ["安河航天设备有限公司"]),
    ("taking part", "市长赵国强出席会议。市直有关部门负责人参加会议。", ["市直有关部门"]),
    ("who gave something", "安河市被国家林业局授予“森林城市”称号。", ["国家林业局"]),
    ("on whose behalf", "市长赵国强代表市委、市政府向职工致以问候。", []),
    ("in a post", "市政协主席林涛、市公安局局长马超参加活动。", []),
    ("a zone's own committee", "开发区主任冯强主持召开党工委会议暨安全生产专题会议。", ["党工委"]),
    ("a meeting decides", "市第九届人大常委会第五次会议表决通过，任命有关人员。", ["市第九届人大常委会"]),
    ("a meeting without a convener decides", "会议表决通过决定。第二次会议审议方案。", []),
    ("the whole city's meeting", "全市公安工作会议召开。", []),
    ("two cities", "安河市与北海市结为友好城市。", []),
]


@pytest.mark.parametrize(("entry", "expected"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_bodies(entry: str, expected: list[str]) -> None:
    assert [str(fact.body) for fact in facts_of(entry) if isinstance(fact, EventBody)] == expected


MEETINGS = [
    ("a list of meetings",
     "市长赵国强主持召开市政府党组（扩大）会议、理论学习中心组专题学习会议和第九届第2次常务会议。",
     ("市政府党组（扩大）会议", "理论学习中心组专题学习会议", "市政府第九届第2次常务会议")),
    ("a subject convenes", "市政协党组召开（扩大）会议。", ("市政协党组（扩大）会议",)),
    ("the new term's", "市长赵国强主持召开新一届市政府党组会议。", ("市政府党组会议",)),
    ("a quoted name", "市政协召开“新行动”动员部署会议。", ("市政协“新行动”动员部署会议",)),
    ("并讲话", "市长赵国强主持召开全市安全生产工作会议并讲话。", ("全市安全生产工作会议",)),
    ("a committee that is no meeting", "市九届人大常委会举行第三次会议。", ("市九届人大常委会第三次会议",)),
    ("a ceremony", "市长赵国强出席签约仪式。", ()),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "expected"), [case[1:] for case in MEETINGS], ids=[case[0] for case in MEETINGS])
def test_meetings_are_named_by_who_convenes_them(entry: str, expected: tuple[str, ...]) -> None:
    (event,) = [fact for fact in facts_of(entry) if isinstance(fact, Event)]
    assert event.meetings == expected


THREE = "市长赵国强主持召开市政府党组会议、理论学习中心组学习会议和第九届第2次常务会议，"
WORKS = [
    ("adopted", "市政府召开常务会议，审议通过《供水预案》和《供热预案》。",
     [("供水预案", "审议通过", "市政府常务会议"), ("供热预案", "审议通过", "市政府常务会议")]),
    ("signed in a place", "《安河工业园合作协议书》在安河宾馆签署。", [("安河工业园合作协议书", "签署", None)]),
    ("which of three meetings, the print does not say", f"{THREE}学习《条例》；审议通过《供水预案》。",
     [("条例", "学习", None), ("供水预案", "审议通过", None)]),
    ("of three meetings the one named again", f"{THREE}部署工作。常务会议审议通过《供水预案》。",
     [("供水预案", "审议通过", "市政府第九届第2次常务会议")]),
    ("the meeting of its own sentence", "市防汛指挥部召开会议。随后，市政府召开常务会议，审议通过《供水预案》。",
     [("供水预案", "审议通过", "市政府常务会议")]),
    ("the meeting of the sentence before", "市防汛指挥部召开会议。市政府常务会议召开。会议审议通过《供水预案》。",
     [("供水预案", "审议通过", "市政府常务会议")]),
    ("brought out", "《安河市质量奖办法》（以下简称《办法》）正式发布，获奖者可获奖金。",
     [("安河市质量奖办法", "发布", None)]),
    ("a short name of one before", "会议听取《政府工作报告（送审稿）》。副市长马超听取专家对《报告》的意见。",
     [("政府工作报告（送审稿）", "听取", None)]),
    ("in principle", "会议审议并原则通过《供水预案（草案）》。", [("供水预案（草案）", "审议并原则通过", None)]),
    ("to be discussed elsewhere", "会议讨论通过即将提请大会审议的《政府工作报告》。",
     [("政府工作报告", "讨论通过", None)]),
    ("an article in a journal", "会议学习《求是》杂志发表的重要文章《做强经济》。", [("做强经济", "学习", None)]),
    ("a title in a title", "会议审议通过《关于〈政府工作报告〉分工的汇报》。",
     [("关于〈政府工作报告〉分工的汇报", "审议通过", None)]),
    ("each its own verb", "会议研究了《供水计划》，同意将《供热方案》提请审议。",
     [("供水计划", "研究", None), ("供热方案", "同意", None)]),
    ("only followed", "会议强调，要贯彻落实《安全生产法》。", []),
    ("a newspaper", "市长赵国强接受《安河日报》采访。", []),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "expected"), [case[1:] for case in WORKS], ids=[case[0] for case in WORKS])
def test_works(entry: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [fact for fact in facts_of(entry) if isinstance(fact, EventWork)]
    assert [(fact.work, fact.action, fact.meeting) for fact in found] == expected


COUNCIL = "市政府召开常务会议，"
DECISIONS = [
    ("a division of work", f"{COUNCIL}原则通过市政府领导班子成员工作分工和防汛安排。",
     [("市政府领导班子成员工作分工", "原则通过"), ("防汛安排", "原则通过")]),
    ("reports and a resolution", f"{COUNCIL}审议通过审查委员会关于提案审查情况的报告和政协安河市委员会决议。",
     [("审查委员会关于提案审查情况的报告", "审议通过"), ("政协安河市委员会决议", "审议通过")]),
    ("和 inside one name", f"{COUNCIL}审议通过县城规划和建设方案、重点项目和民生工程安排。",
     [("县城规划和建设方案", "审议通过"), ("重点项目和民生工程安排", "审议通过")]),
    ("two speakers, one report", f"{COUNCIL}审议通过周明和王强分别代表常委会所作的工作报告。",
     [("周明和王强分别代表常委会所作的工作报告", "审议通过")]),
    ("等", f"{COUNCIL}审议通过了防汛抗旱预案等3个议题。", [("防汛抗旱预案", "审议通过")]),
    ("one with a title, one without", f"{COUNCIL}审议通过《供水预案》和防汛方案。", [("防汛方案", "审议通过")]),
    ("bare 通过 that is sure", f"{COUNCIL}一致通过大会决议。", [("大会决议", "通过")]),
    ("leave alone: a titled one", f"{COUNCIL}审议通过《供水预案》。", []),
    ("leave alone: nothing adopted", f"{COUNCIL}研究市政府领导工作分工。", []),
    ("leave alone: by way of", f"{COUNCIL}通过视频方式部署防汛方案。", []),
    ("leave alone: to be adopted", f"{COUNCIL}研究提请审议通过防汛方案。", []),
    ("leave alone: not adopted", f"{COUNCIL}未审议通过防汛方案。", []),
    ("leave alone: described", f"{COUNCIL}落实已经审议通过的防汛方案。", []),
    ("leave alone: no matter named", f"{COUNCIL}审议通过有关事项。", []),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "expected"), [case[1:] for case in DECISIONS], ids=[case[0] for case in DECISIONS])
def test_decisions_without_a_title(entry: str, expected: list[tuple[str, str]]) -> None:
    found = [fact for fact in facts_of(entry) if isinstance(fact, Decision)]
    assert [(fact.matter, fact.action) for fact in found] == expected
    assert all(fact.meeting == "市政府常务会议" for fact in found)


def test_a_decision_of_several_meetings_names_none() -> None:
    (found,) = [fact for fact in facts_of(f"{THREE}原则通过工作分工。") if isinstance(fact, Decision)]
    assert found.meeting is None


def test_each_meeting_is_a_fact_with_its_convener() -> None:
    found = [fact for fact in facts_of(f"{THREE}学习条例。") if isinstance(fact, Meeting)]
    assert [(fact.meeting, fact.convener) for fact in found] == [
        ("市政府党组会议", "市政府党组"),
        ("理论学习中心组学习会议", "理论学习中心组"),
        ("市政府第九届第2次常务会议", "市政府"),
    ]


def test_each_fact_s_passage_holds_what_it_says() -> None:
    text = "安河大事记\n\n3月5日 市政府召开\n— 2 —\n常务会议，审议通过《供水预案》\n— 3 —\n和防汛\n方案。"
    text += "会议在安河大厦召开。"
    issue, _ = build_tree(source_of(text, "anhe.txt"), "安河市", "2021-03")
    document = issue.documents[0]
    for fact in find_events(document)[0]:
        said = {EventBody: "body", EventPlace: "place", EventWork: "work", Decision: "matter"}.get(type(fact))
        if said:
            passages = ["".join(document.source.printed(span).split()) for span in fact.spans]
            assert any(str(getattr(fact, said)) in passage for passage in passages)


UNITS = ["（", "《", "市长王小明", "到", "召开会议", "选举王小明", "市长王小明、", "市长王小明调研。", "看望党员"]


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_entry_costs_in_proportion(unit: str) -> None:
    facts_of(unit * 100)
    short, long = (seconds(unit * (length // len(unit))) for length in (2000, 10000))
    assert long < 15 * short + 0.5


def seconds(entry: str) -> float:
    """How long one entry takes to read."""
    start = time.process_time()
    facts_of(entry)
    return time.process_time() - start
