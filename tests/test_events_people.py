"""Who takes part in a chronicle's events, as what, and how; who only is spoken of; who is elected, met or visited."""

from __future__ import annotations

import pytest

from loaders.fact_types import Appointment, Fact, Participant, PostHeld
from loaders.facts.events import find_events
from loaders.text import source_of
from loaders.tree import build_tree


def facts_of(*entries: str) -> list[Fact]:
    """The facts of a chronicle with these entries, all of one day."""
    days = ["3月5日", *["同日"] * (len(entries) - 1)]
    text = "安河大事记\n\n" + "\n".join(f"{day} {entry}" for day, entry in zip(days, entries, strict=True))
    issue, _ = build_tree(source_of(text, "anhe.txt"), "安河市", "2021-03")
    facts, problems = find_events(issue.documents[0])
    assert problems == []
    return facts


def acts(*entries: str) -> dict[str, str]:
    """Person → actions, joined, of the last entry."""
    last = f"03-05#{len(entries)}"
    return {
        fact.person: "；".join(fact.actions)
        for fact in facts_of(*entries)
        if isinstance(fact, Participant) and fact.event == last
    }


ACTS = [
    ("people beside others who have no names",
     "会议召开。县领导吴光辉、冯干勤，县直有关部门领导，重点企业负责人参加了会议。",
     {"吴光辉": "参加", "冯干勤": "参加"}),
    ("leaders of a place", "东安市移民局主任王兴文、雷猛，平山县政府领导吴光辉、任文政参加了会议。",
     {"王兴文": "参加", "雷猛": "参加", "吴光辉": "参加", "任文政": "参加"}),
    ("a matter that holds a verb", "副省长周明到安东县就监管工作开展情况进行专题调研。", {"周明": "调研"}),
    ("groups parted by a semicolon", "省长周明，副省长何川；省政府秘书长方正；市委书记陈建国陪同考察。",
     {"周明": "陪同", "何川": "陪同", "方正": "陪同", "陈建国": "陪同"}),
    ("leaders of a province", "会议召开。东海省领导王拥军、张吉福出席。", {"王拥军": "出席", "张吉福": "出席"}),
    ("officials who lead others to a place", "市长赵国强和副市长刘洋带领市直有关部门负责人到嘉宁检查。",
     {"赵国强": "带领；检查", "刘洋": "带领；检查"}),
    ("beside guests without names", "全国政协副主席刘洋一行及东海工商界人士110余人到我市视察。", {"刘洋": "视察"}),
    ("beside many without names", "市领导刘洋、马超及3000多名校友出席庆典。", {"刘洋": "出席", "马超": "出席"}),
    ("leaders of this city", "副省长周明视察。市政协主席刘洋及本市领导马超、林涛陪同。",
     {"周明": "视察", "刘洋": "陪同", "马超": "陪同", "林涛": "陪同"}),
    ("a name in a list that looks like a town's", "市领导江波、刘灿镇、马超出席会议。",
     {"江波": "出席", "刘灿镇": "出席", "马超": "出席"}),
    ("comes to congratulate", "海关署署长刘洋前来安河祝贺。", {"刘洋": "祝贺"}),
    ("leave alone: what they are in charge of", "副市长刘洋在会上对推进各自分工的工作谈了设想。", {}),
    ("spoke and said", "副市长刘洋讲话指出，要加快发展。", {"刘洋": "讲话；指出"}),
    ("watched a show of what was told", "省委书记刘洋观看汇报演示并讲话。", {"刘洋": "观看；讲话"}),
    ("calls upon all", "会上，市委书记刘洋号召全市人民节水。", {"刘洋": "号召"}),
    ("a name that ends in 和", "市领导马超、郭现和与数千名市民一同参观展览。", {"马超": "参观", "郭现和": "参观"}),
    ("came and spoke", "研讨会召开。市委书记刘洋到会讲话。", {"刘洋": "到会；讲话"}),
    ("signs what is issued", "副市长赵国强签发《安河市节水办法》。", {"赵国强": "签发"}),
    ("leads a team", "由省水利厅副厅长刘洋带领的考察组来我市，了解防汛情况。", {"刘洋": "带领；了解"}),
    ("a post behind the name", "赵国强副市长听取进展情况汇报；赴城北区调研。", {"赵国强": "听取；调研"}),
    ("a post behind the name, then a way", "赵国强市长赴安河创业园调研服务中心建设。", {"赵国强": "调研"}),
    ("leave alone: a place's name before a title", "江北区长会见客人。", {}),
    ("what a document asks for", "赵国强副市长按照财政部92号文件要求，研究有关项目。", {"赵国强": "研究"}),
    ("a meeting whose name begins like a word", "市长赵国强主持召开金盛路建设推进会议。", {"赵国强": "主持召开"}),
    ("whose speech is studied", "市长赵国强主持召开会议，传达学习省长周明在全省工作大会上的讲话精神。",
     {"赵国强": "主持召开；传达学习"}),
    ("units behind the list", "区长赵国强到城北区调研。区领导刘洋、马超以及相关部门、企业负责人参加。",
     {"赵国强": "调研", "刘洋": "参加", "马超": "参加"}),
    ("names without posts before 等", "会议召开，刘洋、马超、林涛等出席会议。",
     {"刘洋": "出席", "马超": "出席", "林涛": "出席"}),
    ("goes along with a team", "市长赵国强率团考察，副市长刘洋随团考察。", {"赵国强": "率团；考察", "刘洋": "考察"}),
    ("foreign guests end a list", "安河友好市副市长汉斯·穆勒、市旅游局局长刘洋等中外嘉宾出席开幕式。",
     {"汉斯·穆勒": "出席", "刘洋": "出席"}),
    ("announces", "市旅游局局长刘洋发布有关情况并回答提问。", {"刘洋": "发布；回答"}),
    ("committee members besides", "市长赵国强和市委常委参加学习。", {"赵国强": "参加"}),
    ("a guest who came", "市长赵国强会见了前来考察的安河集团总裁刘洋一行。", {"赵国强": "会见", "刘洋": "被会见"}),
    ("leave alone: on trial", "市法院公开宣判原市建委副主任刘洋受贿案。", {}),
    ("a party with its number", "副省长周明一行5人到安东县考察。", {"周明": "考察"}),
    ("units share a word behind names", "市长赵国强出席会议。市领导刘洋、马超，市政府办、市商务局主要负责人参加会议。",
     {"赵国强": "出席", "刘洋": "参加", "马超": "参加"}),
    ("a report on behalf of a committee", "会议听取和讨论了赵国强受市委常委会委托作的工作报告。", {"赵国强": "作"}),
    ("on line", "市长赵国强在线收听收看会议。", {"赵国强": "收听收看"}),
    ("one verb", "市长赵国强出席会议。", {"赵国强": "出席"}),
    ("并", "市长赵国强出席会议并讲话。", {"赵国强": "出席；讲话"}),
    ("a list shares a verb", "市委书记陈建国，市长赵国强，市政协主席林涛出席会议并致辞。",
     {"陈建国": "出席；致辞", "赵国强": "出席；致辞", "林涛": "出席；致辞"}),
    ("a name that is not read before", "时进、市农行行长刘方圆出席仪式。", {"刘方圆": "出席"}),
    ("a post that says what its holder chairs",
     "副市长刘洋；主持市委全面工作的副书记、市长赵国强，以及有关部门负责同志出席了仪式。", {"刘洋": "出席"}),
    ("an hour and nobody", "市长赵国强作出批示，要求做好防汛。4日16时，启动应急响应。", {"赵国强": "作出批示；要求"}),
    ("two verbs and the third", "市长赵国强检查指导贯彻《水法》情况。", {"赵国强": "检查指导"}),
    ("members behind the list", "副县长刘洋、马超及政府党组成员参加会议。", {"刘洋": "参加", "马超": "参加"}),
    ("a name behind that is not read", "副市长刘洋、市教育局局长亼厽叒参加活动。", {"刘洋": "参加"}),
    ("leaders behind the list", "市委常委刘洋、市旅游局局长马超及县四大班子领导出席仪式。",
     {"刘洋": "出席", "马超": "出席"}),
    ("sitting by", "市长赵国强会见了南洋集团总裁马超。副市长刘洋会见时在座。", {"赵国强": "会见", "马超": "被会见"}),
    ("two groups", "市委书记陈建国出席会议；市长赵国强主持会议。", {"陈建国": "出席", "赵国强": "主持"}),
    ("one title, several names", "副市长刘洋、马超参加会议。", {"刘洋": "参加", "马超": "参加"}),
    ("等", "副市长刘洋、马超等参加会议。", {"刘洋": "参加", "马超": "参加"}),
    ("leaders without posts", "市领导刘洋、马超等到北山公园参加植树活动。", {"刘洋": "参加", "马超": "参加"}),
    ("到 and the verb", "市长赵国强到安河大厦检查消防工作。", {"赵国强": "检查"}),
    ("a field that begins like staff", "市长赵国强到安河大厦检查人力资源社会保障工作。", {"赵国强": "检查"}),
    ("到, a list and a clause", "市长赵国强到南桥小区、安河热电厂，检查指导供热工作。", {"赵国强": "检查指导"}),
    ("a verb inside a name", "市长赵国强到城北检查站、安河工业研究院调研。", {"赵国强": "调研"}),
    ("在 and the verb", "市长赵国强在城北区主持召开座谈会。", {"赵国强": "主持召开"}),
    ("就…进行", "市长赵国强就防汛工作进行专题调研。", {"赵国强": "调研"}),
    ("对…作出", "市长赵国强参加会议，并对防汛工作作出具体安排。", {"赵国强": "参加；作出具体安排"}),
    ("就 over clauses", "市长赵国强参加会议，并就落实会议精神，做好防汛工作作出安排。", {"赵国强": "参加；作出安排"}),
    ("what the meeting did", "市长赵国强主持召开常务会议，听取汇报，研究部署防汛工作；审议通过两个文件。",
     {"赵国强": "主持召开；听取；研究部署；审议通过"}),
    ("a report", "市长赵国强作专题辅导报告。", {"赵国强": "作专题辅导报告"}),
    ("on behalf of a body", "市长赵国强主持会议，代表市政府党组作对照检查并作总结讲话。",
     {"赵国强": "主持；作对照检查；作总结讲话"}),
    ("向…致以", "市长赵国强到军营慰问，向官兵致以新春问候。", {"赵国强": "慰问；致以"}),
    ("率 and 赴", "市长赵国强率市政府代表团赴外地考察。", {"赵国强": "率；考察"}),
    ("率团 and 到", "市长赵国强率团到驻安部队走访慰问。", {"赵国强": "率团；走访慰问"}),
    ("two verbs at a time", "市长赵国强看望慰问职工，调研检查供水。", {"赵国强": "看望慰问；调研检查"}),
    ("参加 takes an event", "市长赵国强参加慰问。", {"赵国强": "参加"}),
    ("he", "市长赵国强检查供水。他强调，要主持好会议，部署好工作。", {"赵国强": "检查；强调"}),
    ("he is the one who spoke", "市委书记陈建国出席会议并讲话，市长赵国强主持会议。他强调，要落实责任。",
     {"陈建国": "出席；讲话；强调", "赵国强": "主持"}),
    ("he is nobody the print tells", "市委书记陈建国、市长赵国强出席会议。他强调，要落实责任。",
     {"陈建国": "出席", "赵国强": "出席"}),
    ("the meeting speaks", "市长赵国强主持会议。会议强调，要落实责任。", {"赵国强": "主持"}),
    ("named again", "市长赵国强检查供水。赵国强还沿途查看绿化。", {"赵国强": "检查；查看"}),
    ("随后", "市长赵国强出席会议。随后，赵国强主持召开调度会。", {"赵国强": "出席；主持召开"}),
    ("company", "市长赵国强到城北区调研。副市长刘洋陪同。", {"赵国强": "调研", "刘洋": "陪同"}),
    ("in company of", "在市长赵国强陪同下，副省长周明到城北区调研。", {"赵国强": "陪同", "周明": "调研"}),
    ("met", "市长赵国强会见安河集团董事长冯强一行。", {"赵国强": "会见", "冯强": "被会见"}),
    ("invited", "市委举行报告会，邀请安河大学教授冯强作专题报告。", {"冯强": "作专题报告"}),
    ("after a body's clause", "省政府召开点调会，市长赵国强在分会场参会，并汇报防汛工作。", {"赵国强": "参会；汇报"}),
    ("reports to this meeting", "会议审议通过刘洋和马超分别代表市政协常委会所作的工作报告。",
     {"刘洋": "作", "马超": "作"}),
    ("the one who reports for a body", "会议听取和审查了赵国强代表市人民政府作的《政府工作报告》。", {"赵国强": "作"}),
    ("reports by people with posts", "会议听取了市长赵国强作的工作报告。", {"赵国强": "作"}),
    ("talks of two", "市长赵国强与安河集团有限公司董事长冯强举行会谈。", {"赵国强": "会谈", "冯强": "会谈"}),
    ("talks, described", "市长赵国强与北海市市长周明进行了亲切友好的会谈。", {"赵国强": "会谈", "周明": "会谈"}),
    ("the other side", "市长赵国强到北海市考察，与北海市市长周明座谈。", {"赵国强": "考察；座谈", "周明": "座谈"}),
    ("feedback", "省委第三巡视组组长冯强反馈意见，市委书记陈建国作表态讲话。",
     {"冯强": "反馈意见", "陈建国": "作表态讲话"}),
    ("进行了", "市长赵国强进行了专题调研。", {"赵国强": "调研"}),
    ("another subject's verbs", "市长赵国强主持会议。某企业负责人到场，签署协议。", {"赵国强": "主持"}),
    ("a meeting decides", "市长赵国强主持会议。市九届人大常委会第二次会议决定，接受有关请求。", {"赵国强": "主持"}),
    ("half-width punctuation", "市委书记陈建国,市长赵国强出席会议并讲话.",
     {"陈建国": "出席；讲话", "赵国强": "出席；讲话"}),
    ("a name like a preposition after a sentence", "市长赵国强出席会议并宣布决定。和建军主持会议并讲话。",
     {"赵国强": "出席；宣布"}),
    ("a name like a preposition in a sentence", "市长赵国强出席会议，向东明主持会议，并讲话。",
     {"赵国强": "出席"}),
    ("a preposition after a sentence", "市长赵国强出席会议。与学生座谈，向学生宣讲政策。",
     {"赵国强": "出席；座谈；宣讲"}),
    ("in company", "副省长周明一行在市委书记陈建国、市长赵国强陪同下到城北区调研。",
     {"周明": "调研", "陈建国": "陪同", "赵国强": "陪同"}),
    ("in the company of", "副省长周明在市委书记陈建国、市长赵国强的陪同下，先后到城北区、安东县视察。",
     {"周明": "视察", "陈建国": "陪同", "赵国强": "陪同"}),
    ("other officials end a list", "副市长刘洋、副市长马超及市直相关部门负责同志参加会议。",
     {"刘洋": "参加", "马超": "参加"}),
    ("a name nobody lists in a list", "市长赵国强、亼厽叒、市政协主席林涛等参加会议。",
     {"赵国强": "参加", "林涛": "参加"}),
    ("a name nobody lists first in a list", "市委书记亼厽叒、市长赵国强等参加会议。", {"赵国强": "参加"}),
    ("a list is heard of", "会议听取市长、副市长刘洋汇报。", {}),
    ("done for something", "市长赵国强、市委副书记刘洋为安河车站剪彩。", {"赵国强": "剪彩", "刘洋": "剪彩"}),
    ("a speech of welcome", "市长赵国强致欢迎辞。", {"赵国强": "致欢迎辞"}),
    ("gives", "市长赵国强出席捐赠仪式，向安东县捐赠图书。", {"赵国强": "出席；捐赠"}),
    ("head of a team", "以市人大常委会副主任罗明为组长的市人大检查组来安东县检查。", {"罗明": "检查"}),
    ("goes along", "市长赵国强陪同下乡。", {"赵国强": "陪同"}),
    ("a name with a dot before 到", "副市长买买提·艾力到城关镇调研。", {"买买提·艾力": "调研"}),
    ("line broken inside", "市长赵国\n强出席会议。", {"赵国强": "出席"}),
]


@pytest.mark.parametrize(("entry", "expected"), [case[1:] for case in ACTS], ids=[case[0] for case in ACTS])
def test_people_act_as_printed(entry: str, expected: dict[str, str]) -> None:
    assert acts(entry) == expected


def test_leaders_named_once_are_met_again_beside_posts_without_names() -> None:
    first = "市领导刘洋、马超出席活动。"
    later = "刘洋、马超等市四班子领导，市法院院长、市政协秘书长等参加会议。"
    assert acts(first, later) == {"刘洋": "参加", "马超": "参加"}


def test_posts_that_several_may_hold_are_those_of_all_in_the_list() -> None:
    facts = facts_of("市委常委、副市长赵国强、刘洋出席会议。")
    held = {(fact.person, fact.post) for fact in facts if isinstance(fact, PostHeld)}
    assert held == {(person, post) for person in ("赵国强", "刘洋") for post in ("市委常委", "副市长")}


ABSENT = [
    ("a speech that is studied", "市政协党组召开会议，学习省委书记张立新在省委全会上的讲话精神。"),
    ("a speech after a list", "会议传达市委全会精神、省委书记张立新参加安河代表团审议时的讲话精神。"),
    ("a report to another meeting", "会议讨论代市长赵国强在市人民代表大会上作的政府工作报告。"),
    ("the one who commissions", "受市长赵国强委托，市政府召开会议。"),
    ("a report about somebody", "会议听取市财政局局长冯强关于预算的汇报。"),
    ("a leader's instruction", "会议贯彻省委书记张立新批示精神。"),
]


@pytest.mark.parametrize("entry", [case[1] for case in ABSENT], ids=[case[0] for case in ABSENT])
def test_people_only_spoken_of_take_no_part(entry: str) -> None:
    assert acts(entry) == {}


def test_speaking_for_another_is_not_the_other_s_attendance() -> None:
    assert acts("省长周明代表省委书记张立新，到安河市听取防汛工作汇报。") == {"周明": "听取"}


def test_names_of_earlier_entries_are_known() -> None:
    assert acts("市长赵国强出席会议。", "赵国强检查供水。") == {"赵国强": "检查"}


BARE = [
    ("twice", ["栾国强主持召开会议，董永平出席会议。", "栾国强到安河镇调研。"], {"栾国强": "调研"}),
    ("three in a list", ["栾国强、董永平、吴雄出席会议。"], {"栾国强": "出席", "董永平": "出席", "吴雄": "出席"}),
    ("two lists", ["栾国强、董永平，吴雄、曾莉出席会议。"],
     {"栾国强": "出席", "董永平": "出席", "吴雄": "出席", "曾莉": "出席"}),
    ("leave alone: once", ["栾国强出席会议。"], {}),
    ("leave alone: bodies", ["高校、企业、商会出席会议。", "商会出席会议。", "商会出席会议。"], {}),
    ("leave alone: provinces", ["江苏、安徽、山东参加比赛。"], {}),
]


@pytest.mark.parametrize(("entries", "expected"), [case[1:] for case in BARE], ids=[case[0] for case in BARE])
def test_names_that_never_have_a_post(entries: list[str], expected: dict[str, str]) -> None:
    assert acts(*entries) == expected


def test_posts_are_those_of_the_entry() -> None:
    facts = facts_of("市委副书记、市长赵国强出席会议。", "市政府党组书记、市长赵国强主持会议。")
    found = [fact.posts for fact in facts if isinstance(fact, Participant)]
    assert found == [("市委副书记", "市长"), ("市政府党组书记", "市长")]


def test_a_post_is_held_by_one_who_takes_no_part() -> None:
    facts = facts_of("省长周明代表省委书记张立新到安河市调研。")
    assert ("张立新", "省委书记") in [(fact.person, fact.post) for fact in facts if isinstance(fact, PostHeld)]


VISITS = [
    ("two in a list", "市长赵国强看望慰问困难党员王小平、退役老战士李大海和环卫职工。", ["王小平", "李大海"]),
    ("看望 alone", "市长赵国强看望困难群众王小平。", ["王小平"]),
    ("names go on", "市长赵国强看望慰问养路工人王小平、李大海、敬老院老人。", ["王小平", "李大海"]),
    ("a village goes on", "市长赵国强看望慰问困难党员王小平、李家村、养老院。", ["王小平"]),
    ("after a visit", "市长赵国强到安河社区走访慰问，看望脱贫户王小平。", ["王小平"]),
    ("a name of another language", "市长赵国强看望慰问困难党员阿称和环卫职工。", ["阿称"]),
    ("a name written by sound", "市长赵国强看望困难群众扎西才让、困难职工家属阿姨。", ["扎西才让"]),
    ("nobody named", "市长赵国强看望慰问一线职工和医护人员。", []),
    ("a body's people", "市长赵国强看望慰问安河县公安局一线民警。", []),
]


@pytest.mark.parametrize(("entry", "expected"), [case[1:] for case in VISITS], ids=[case[0] for case in VISITS])
def test_people_visited_are_private(entry: str, expected: list[str]) -> None:
    people = [fact for fact in facts_of(entry) if isinstance(fact, Participant)]
    assert [fact.person for fact in people if fact.private] == expected
    assert all(fact.actions == ("被看望慰问",) and not fact.posts for fact in people if fact.private)
    assert [fact.person for fact in people if not fact.private] == ["赵国强"]


ELECTIONS = [
    ("chair and deputies", "会议选举王新民为政协安河市委员会主席，李小平、赵卫东为副主席。",
     [("王新民", "当选", "政协安河市委员会主席", "政协安河市委员会"), ("李小平", "当选", "副主席", "政协安河市委员会"),
      ("赵卫东", "当选", "副主席", "政协安河市委员会")]),
    ("mayor", "大会选举赵国强为市长。", [("赵国强", "当选", "市长", None)]),
    ("a rare surname among others", "会议选举蘑小平、王新民为副市长。",
     [("蘑小平", "当选", "副市长", None), ("王新民", "当选", "副市长", None)]),
    ("为 in a name", "会议选举王为民为副市长。", [("王为民", "当选", "副市长", None)]),
    ("产生", "大会选举产生了市人大常委会主任吴永平，副主任李小平。",
     [("吴永平", "当选", "市人大常委会主任", "市人大常委会"), ("李小平", "当选", "副主任", "市人大常委会")]),
    ("当选", "赵国强当选为安河市科协主席。", [("赵国强", "当选", "安河市科协主席", "安河市科协")]),
    ("appointed", "会议决定任命周小涛为安河市财政局局长。", [("周小涛", "任", "安河市财政局局长", "安河市财政局")]),
    ("removed", "会议决定免去周小涛的安河市财政局局长职务。", [("周小涛", "免", "安河市财政局局长", "安河市财政局")]),
    ("told in front of a proposal", "市委宣布省委决定：周小涛同志任安河市委委员、常委、副书记，提名作为市长候选人。",
     [("周小涛", "任", "安河市委委员", "安河市委"), ("周小涛", "任", "常委", "安河市委"),
      ("周小涛", "任", "副书记", "安河市委")]),
    ("told in passing", "省委决定，周小涛任安河市委书记，李小明不再担任安河市委书记职务。",
     [("周小涛", "任", "安河市委书记", "安河市委"), ("李小明", "免", "安河市委书记", "安河市委")]),
    ("several posts", "会议决定任命周小涛为安河市副市长、市公安局局长，接受李小明辞去安河市副市长职务的请求。",
     [("周小涛", "任", "安河市副市长", None), ("周小涛", "任", "市公安局局长", "市公安局"),
      ("李小明", "免", "安河市副市长", None)]),
    ("兼任", "周小涛同志兼任市国资委主任。", [("周小涛", "兼", "市国资委主任", "市国资委")]),
    ("leave alone: what somebody was", "周小涛曾任安河市委书记。周小涛担任市长期间，建成安河大桥。", []),
    ("leave alone: proposed", "会议提名周小涛为安河市市长候选人，建议免去李小明的安河市市长职务。", []),
    ("leave alone: 责任, 任务, 任何", "要压实责任书记带头，周小涛任务艰巨，任何单位不得违反。", []),
    ("no post", "会议选举安河为下届承办城市。", []),
    ("no election", "会议通过选举办法。", []),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "expected"), [case[1:] for case in ELECTIONS], ids=[case[0] for case in ELECTIONS])
def test_elections_give_posts(entry: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    facts = facts_of(entry)
    won = [fact for fact in facts if isinstance(fact, Appointment)]
    assert [(fact.person, fact.action, fact.post, fact.body and str(fact.body)) for fact in won] == expected
    elected = [(person, post) for person, action, post, _ in expected if action == "当选"]
    held = [(fact.person, fact.post) for fact in facts if isinstance(fact, PostHeld)]
    assert [pair for pair in elected if pair not in held] == []
    took_part = [fact.person for fact in facts if isinstance(fact, Participant) and "当选" in fact.actions]
    assert took_part == [person for person, _ in elected]


def test_a_by_election_is_one_row_a_person() -> None:
    facts = facts_of("大会补选赵国强为县人民政府副县长，刘洋为县人大常委会副主任。")
    given = [(fact.person, fact.action, fact.post) for fact in facts if isinstance(fact, Appointment)]
    assert given == [("赵国强", "当选", "县人民政府副县长"), ("刘洋", "当选", "县人大常委会副主任")]


def test_an_election_has_a_day_only_where_the_entry_has_one() -> None:
    text = "安河大事记\n\n3月5—7日 大会选举赵国强为市长。\n3月8日 大会选举王新民为市科协主席。"
    issue, _ = build_tree(source_of(text, "anhe.txt"), "安河市", "2021-03")
    facts, _ = find_events(issue.documents[0])
    assert [fact.date and str(fact.date) for fact in facts if isinstance(fact, Appointment)] == [None, "2021-03-08"]


def test_every_fact_leads_to_print_that_names_it() -> None:
    text = "安河大事记\n\n3月5日 市委副书记、市长赵国强到安河\n大厦检查供水。他强调，要落实责任。"
    issue, _ = build_tree(source_of(text, "anhe.txt"), "安河市", "2021-03")
    document = issue.documents[0]
    (person,) = [fact for fact in find_events(document)[0] if isinstance(fact, Participant)]
    printed = ["".join(document.source.printed(span).split()) for span in person.spans]
    assert any("市委副书记、市长赵国强" in passage for passage in printed)
    for action in person.actions:
        assert any(action in passage for passage in printed)
