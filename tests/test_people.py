"""Posts and names: in front of each other, in lists, met again; and words around a name that do not belong to it."""

from __future__ import annotations

import time

import pytest

from loaders.names import is_name, name_at
from loaders.people import PersonMention, find_people, named_first_at, person_at
from loaders.posts import post_of
from loaders.rules import surnames, titles
from loaders.text import reading_of


def told(mention: PersonMention | None) -> tuple[str, list[str]] | None:
    return None if mention is None else (mention.name, [post.post for post in mention.posts])


# id, the print, name and posts
POSTS_FIRST = [
    ("a Tibetan name that begins like a Chinese one", "州委副书记白马次仁出席", ("白马次仁", ["州委副书记"])),
    ("a name with a word for time inside", "常务副市长江月明，", ("江月明", ["常务副市长"])),
    ("a name like a banner's", "副市长张红旗出席", ("张红旗", ["副市长"])),
    ("a surname like a preposition", "区长向秋实主持召开", ("向秋实", ["区长"])),
    ("a name that ends like a word for time", "副局长关山月、", ("关山月", ["副局长"])),
    ("leave alone: a time after a title", "市委书记于明年，", None),
    ("a Mongolian name", "副盟长斯琴高娃出席", ("斯琴高娃", ["副盟长"])),
    ("one sent, with a dot in the name", "安河救助组织代表大卫·琼斯一行", ("大卫·琼斯", ["安河救助组织代表"])),
    ("a head of police", "副市长、市公安局局长、督察长（兼）高安负责", ("高安", ["副市长", "市公安局局长", "督察长"])),
    ("white space behind", "市委常委、副市长高安　负责教育", ("高安", ["市委常委", "副市长"])),
    ("verb behind", "市长李平山率团赴京", ("李平山", ["市长"])),
    ("verb whose first character could be a name's", "副市长单义负责科技", ("单义", ["副市长"])),
    ("同志 behind", "二级巡视员王五同志", ("王五", ["二级巡视员"])),
    (
        "three posts, one with its body",
        "副市长、市政府党组成员、市公安局局长王会河　负责",
        ("王会河", ["副市长", "市政府党组成员", "市公安局局长"]),
    ),
    ("rank in brackets", "副主任（正厅长级）张安河出席", ("张安河", ["副主任"])),
    ("temporary post", "副县长（挂职）李四负责", ("李四", ["副县长"])),
    ("bodies share a title", "市委、市政府副秘书长张三协助", ("张三", ["市委、市政府副秘书长"])),
    ("compound surname", "县长欧阳明主持", ("欧阳明", ["县长"])),
    ("name with a dot", "州委副书记、州长买买提·吐尔逊主持", ("买买提·吐尔逊", ["州委副书记", "州长"])),
    ("name of another language", "副州长扎西才让负责教育", ("扎西才让", ["副州长"])),
    ("a name like a town's", "副市长刘灿镇主持召开", ("刘灿镇", ["副市长"])),
    ("a name that is a common word, set wide", "三级主任科员 时 光： ", ("时光", ["三级主任科员"])),
    ("a general", "学校副校长王文荣中将、", ("王文荣", ["学校副校长"])),
    ("leave alone: where they go", "有关部门负责人到嘉祥、", None),
    ("letters set apart before a verb", "副县长 王 小 明协助", ("王小明", ["副县长"])),
    ("letters set apart one by one", "副县长　王 小 明 负责", ("王小明", ["副县长"])),
    ("name set wide", "秘书长张　三　协助", ("张三", ["秘书长"])),
    ("posts set off by white space", "市委常委　副市长　张三　负责", ("张三", ["市委常委", "副市长"])),
    ("line break inside the name", "执行董事吴联\n合出席", ("吴联合", ["执行董事"])),
    ("assistant", "省长助理王丽分管", ("王丽", ["省长助理"])),
    ("leave alone: no name", "市政府党组成员全面履行“一岗双责”", None),
    ("leave alone: 单位", "领导小组成员单位，要落实", None),
    ("leave alone: a meeting of mayors", "市长办公会，研究", None),
    ("leave alone: 委员会", "市财经委员会应当", None),
    ("leave alone: 高度重视", "书记高度重视", None),
    ("leave alone: a preposition", "副市长向大会作报告", None),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in POSTS_FIRST], ids=[row[0] for row in POSTS_FIRST])
def test_posts_before_names(text: str, wanted: tuple[str, list[str]] | None) -> None:
    assert told(person_at(reading_of(text), 0)) == wanted


NAME_FIRST = [
    ("a name of another language before its post", "斯琴高娃副盟长：", ("斯琴高娃", ["副盟长"])),
    ("leave alone: a place and its head", "克拉玛依市长：", None),
    ("glued", "翁安河党组书记、主任：主持", ("翁安河", ["党组书记", "主任"])),
    ("two characters, glued", "兰文党组成员、副主任：", ("兰文", ["党组成员", "副主任"])),
    ("a character that begins a word", "李志忠党组成员、总工程师：", ("李志忠", ["党组成员", "总工程师"])),
    (
        "rank, then a post with its body",
        "梁新党组副书记、副主任（正厅长级），省国防科工办主任：",
        ("梁新", ["党组副书记", "副主任", "省国防科工办主任"]),
    ),
    ("white space", "张三　市委副书记、市长", ("张三", ["市委副书记", "市长"])),
    ("in brackets", "张三同志（副市长）：", ("张三", ["副市长"])),
    ("in brackets with a rank", "张三同志（副局长，正处级）：协助", ("张三", ["副局长"])),
    ("comma", "张三，县委副书记、县长。主持", ("张三", ["县委副书记", "县长"])),
    ("任", "张三同志任县政府党组成员、二级调研员，协助", ("张三", ["县政府党组成员", "二级调研员"])),
    ("bureau's party group", "李志局党组书记、局长", ("李志", ["局党组书记", "局长"])),
    ("name with a dot", "买买提·吐尔逊县委副书记、县长：", ("买买提·吐尔逊", ["县委副书记", "县长"])),
    ("name of another language", "次仁罗布副州长：", ("次仁罗布", ["副州长"])),
    ("line end behind the post", "何春副市长\n兼市公安局局长", ("何春", ["副市长"])),
    ("sex and nationality first", "马秀兰同志（女，回族，副县长）", ("马秀兰", ["副县长"])),
    ("sex first, without 同志", "马秀兰（女，回族，副县长）", ("马秀兰", ["副县长"])),
    ("birth and sex first", "王平（男，汉族，1970年3月生，县委常委、副县长）", ("王平", ["县委常委", "副县长"])),
    ("half-width bracket of sex", "何静(女),党工委副书记:主持", ("何静", ["党工委副书记"])),
    ("a name no list knows", "阿苏木呷同志（副州长）", ("阿苏木呷", ["副州长"])),
    ("a short Tibetan name", "洛桑，州人民政府秘书长。协助", ("洛桑", ["州人民政府秘书长"])),
    ("nationality, then the post", "泽仁拉姆（女，藏族）副州长：", ("泽仁拉姆", ["副州长"])),
    ("兼 in a bracket before the post", "李军同志（兼）州政府秘书长：主持", ("李军", ["州政府秘书长"])),
    ("compound surname and two characters", "欧阳安河副市长：主持", ("欧阳安河", ["副市长"])),
    ("compound surname and one character", "欧阳安副市长：主持", ("欧阳安", ["副市长"])),
    ("leave alone: leaders", "分管领导同志（副市长）", None),
    ("leave alone: a duty", "分管市公安局", None),
    ("leave alone: one character", "王局长：", None),
    ("leave alone: no post", "张三：主持市政府工作", None),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in NAME_FIRST], ids=[row[0] for row in NAME_FIRST])
def test_names_before_posts(text: str, wanted: tuple[str, list[str]] | None) -> None:
    assert told(named_first_at(reading_of(text), 0)) == wanted


SENTENCES = [
    (
        "one with other posts shares no bank's",
        "县长赵国强主持会议。安河银行副行长刘洋、赵国强出席会议，副主任李明、王芳列席。",
        [
            ("赵国强", ["县长"]),
            ("刘洋", ["安河银行副行长"]),
            ("赵国强", []),
            ("李明", ["副主任"]),
            ("王芳", ["副主任"]),
        ],
    ),
    (
        "先生 ends a name",
        "市长赵国强会见来访的阿曼·穆维先生和海港市市政委员会主席穆罕·渥里先生率领的代表团。",
        [("赵国强", ["市长"]), ("穆罕·渥里", ["海港市市政委员会主席"])],
    ),
    (
        "posts of several",
        "市委副书记、代市长吕安，市政协主席韩东河，市政协党组书记于学出席会议。",
        [("吕安", ["市委副书记", "代市长"]), ("韩东河", ["市政协主席"]), ("于学", ["市政协党组书记"])],
    ),
    ("met again", "市长吕安参会。随后，吕安主持召开会议。", [("吕安", ["市长"]), ("吕安", [])]),
    ("shared deputy post", "副市长张三、李四出席。", [("张三", ["副市长"]), ("李四", ["副市长"])]),
    ("leave alone: a mayor is one", "市长张三、李四出席。", [("张三", ["市长"]), ("李四", [])]),
    (
        "words in front",
        "邀请国际科学院院士、住房和城乡建设部原副部长仇安作报告。",
        [("仇安", ["国际科学院院士", "住房和城乡建设部原副部长"])],
    ),
    ("a date in front", "同日市委书记王新出席。", [("王新", ["市委书记"])]),
    (
        "a word ending in a preposition",
        "市委书记、市委财经委员会主任王新主持。",
        [("王新", ["市委书记", "市委财经委员会主任"])],
    ),
    ("a place ending in one", "和平区委书记李四参加。", [("李四", ["和平区委书记"])]),
    ("another's speech", "传达精神和省委常委、市委书记王新在会上的讲话。", [("王新", ["省委常委", "市委书记"])]),
    ("on behalf of", "省长李成代表省委书记张清，到安河市调研。", [("李成", ["省长"]), ("张清", ["省委书记"])]),
    ("leave alone: standing committee", "市委常委班子召开会议。", []),
    ("leave alone: a name in front of the post", "学习习近平总书记关于城市工作的论述。", []),
    ("moved to another post", "副县长王平调任市水务局局长。", [("王平", ["副县长"])]),
    ("leave alone: nobody", "市政府召开会议，市长热线办参加。", []),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_people_of_a_sentence(text: str, wanted: list[tuple[str, list[str]]]) -> None:
    assert [told(mention) for mention in find_people(reading_of(text))] == wanted


# grammar that leaves no doubt: a title in front, behind the name a verb, a list's mark or a bracket
CERTAIN = [
    (
        "a neighbour no list knows",
        "副市长张三、木志强、李四出席会议。",
        [("张三", ["副市长"]), ("木志强", ["副市长"]), ("李四", ["副市长"])],
    ),
    (
        "a rare surname",
        "州长木志强率州党政代表团赴京。",
        [("木志强", ["州长"])],
    ),
    (
        "sex and nationality",
        "州委副书记和润芝（女，纳西族）出席会议。",
        [("和润芝", ["州委副书记"])],
    ),
    (
        "Mongolian",
        "副县长格日勒图陪同。",
        [("格日勒图", ["副县长"])],
    ),
    (
        "Kazakh",
        "副州长依力亚斯参加会议。",
        [("依力亚斯", ["副州长"])],
    ),
    (
        "Tibetan, with a bracket",
        "副州长泽仁拉姆（女，藏族）主持。",
        [("泽仁拉姆", ["副州长"])],
    ),
    (
        "Yi, with a bracket",
        "州公安局局长阿苏木呷（彝族）参加。",
        [("阿苏木呷", ["州公安局局长"])],
    ),
    (
        "Tibetan, two characters",
        "秘书长洛桑陪同。",
        [("洛桑", ["秘书长"])],
    ),
    (
        "a bracket inside a list",
        "副市长甲乙丙（女）、王平、李安出席。",
        [("甲乙丙", ["副市长"]), ("王平", ["副市长"]), ("李安", ["副市长"])],
    ),
    (
        "brackets in a list",
        "副市长张三（女）、李四（回族）、王五出席会议。",
        [("张三", ["副市长"]), ("李四", ["副市长"]), ("王五", ["副市长"])],
    ),
    (
        "与 in front",
        "与安河市市长王平座谈。",
        [("王平", ["安河市市长"])],
    ),
    (
        "同 in front",
        "同安东县县长王平座谈。",
        [("王平", ["安东县县长"])],
    ),
    (
        "会见了 in front",
        "会见了安河集团总经理高山一行。",
        [("高山", ["安河集团总经理"])],
    ),
    (
        "a name and 和 in front",
        "孙宏伟和安科集团副总裁林峰签约。",
        [("林峰", ["安科集团副总裁"])],
    ),
    (
        "leave alone: 和 of a place",
        "和平区区长王平参加。",
        [("王平", ["和平区区长"])],
    ),
    (
        "leads a team",
        "副市长王平率调研组来我市调研。",
        [("王平", ["副市长"])],
    ),
    (
        "two with 与",
        "市委书记王平与市长李安一同出席。",
        [("王平", ["市委书记"]), ("李安", ["市长"])],
    ),
    (
        "rare surnames in two groups",
        "县长木志强、县委书记格山出席。",
        [("木志强", ["县长"]), ("格山", ["县委书记"])],
    ),
    (
        "two posts joined by 兼",
        "副县长兼县公安局局长王平参加。",
        [("王平", ["副县长", "县公安局局长"])],
    ),
    (
        "兼 and 挂职 behind names",
        "副县长王平（兼）、李安（挂职）参加。",
        [("王平", ["副县长"]), ("李安", ["副县长"])],
    ),
    (
        "来访的 in front",
        "市长王平会见了来访的安科集团董事长高山、总经理林峰。",
        [("王平", ["市长"]), ("高山", ["安科集团董事长"]), ("林峰", ["总经理"])],
    ),
    (
        "a verb behind the bracket",
        "县委常委、宣传部部长段丽（女）作交流发言。",
        [("段丽", ["县委常委", "宣传部部长"])],
    ),
    (
        "leads people",
        "县长王平带领县直部门负责人赴安东县考察。",
        [("王平", ["县长"])],
    ),
    ("a surname like 和 before a verb", "州委书记和建军会见客人。", [("和建军", ["州委书记"])]),
    ("a surname like 向 before 到", "副市长向晓琴到安东镇调研。", [("向晓琴", ["副市长"])]),
    ("a surname like 年 before a verb", "州长年国强强调安全。", [("年国强", ["州长"])]),
    ("surnames like words before marks", "副市长支树平、喇永福参加。",
     [("支树平", ["副市长"]), ("喇永福", ["副市长"])]),
    ("other surnames like words", "副市长党建军、同建明（女）参加。", [("党建军", ["副市长"]), ("同建明", ["副市长"])]),
    ("names without a surname", "副州长才让太、那日松参加。", [("才让太", ["副州长"]), ("那日松", ["副州长"])]),
    ("a name of four characters", "政协主席斯那定珠作交流发言。", [("斯那定珠", ["政协主席"])]),
    ("two characters before 到", "副州长东智到安东镇调研。", [("东智", ["副州长"])]),
    (
        "同 that begins a name behind 与",
        "市长王平与同安集团董事长高山座谈。",
        [("王平", ["市长"]), ("高山", ["同安集团董事长"])],
    ),
    ("的陪同", "在州长王平的陪同下。", [("王平", ["州长"])]),
    ("以 in front", "以市人大常委会副主任罗启明为组长的检查组到来。", [("罗启明", ["市人大常委会副主任"])]),
    ("a place that begins with 以", "以色列驻安河总领事王平参加。", [("王平", ["以色列驻安河总领事"])]),
    (
        "Tibetan names in a list",
        "副县长白玛央金、次仁多吉参加。",
        [("白玛央金", ["副县长"]), ("次仁多吉", ["副县长"])],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in CERTAIN], ids=[row[0] for row in CERTAIN])
def test_names_where_the_grammar_is_certain(text: str, wanted: list[tuple[str, list[str]]]) -> None:
    assert [told(mention) for mention in find_people(reading_of(text))] == wanted


# titles with ordinary words behind them: nobody is named
NOBODY = [
    "书记带头参加义务植树。",
    "县长亲自出席。",
    "副市长等领导同志参加。",
    "主任办公会议研究决定，同意。",
    "市长热线受理群众诉求，办结率提高。",
    "书记讲话，要求抓好落实。",
    "提名为市长候选人。",
    "局长专题听取汇报。",
    "各乡镇党委书记、乡镇长，县直部门负责人参加会议。",
    "市委书记、市长、市人大常委会主任，各县区书记参加。",
    "副县长、秘书长和有关部门参加。",
    "书记多次强调安全。",
    "市长日前会见客人。",
    "党组成员按照分工，各负其责。",
    "委员提案，逐件办理。",
    "代表议案，逐件办理。",
    "院长负责制，健全。",
    "副市长代表市政府讲话。",
    "理事长单位、副理事长单位参加。",
    "主席台就座的有市领导。",
    "总工会、妇联参加。",
    "部长级会议举行。",
    "校长培训、教师培训、专家论坛同步举行。",
    "副主任委员、委员若干人，参加。",
    "书记同志强调。",
    "专家组组长、专家代表参加。",
    "常委同志们参加。",
    "队长民警，参加演练。",
    "院士工作站、博士后工作站揭牌。",
    "首席专家团队（女性占三成）参加。",
    "主任医师全国知名，坐诊。",
    "村支部书记全部到会，参加培训。",
    "党组书记履行第一责任人职责。",
    "领导小组组长由市长担任。",
    "县委书记和县长参加。",
    "市长、副市长及有关部门主要负责同志参加。",
    "局长高度重视，安排部署。",
    "会长企业、理事企业参加。",
    "经理人才、技术人才交流。",
    "市委书记兼任组长，市长任副组长。",
    "市委副书记、市长分别主持会议。",
    "秘书长共同参加，陪同调研。",
    "副县长明确要求，抓好落实。",
    "负责人员参加。",
    "教练员培训、裁判员培训举行。",
    "主席令第5号，公布。",
    "副县长金融办主任，参加。",
    "检察长列席会议。",
    "河长制工作、林长制工作汇报。",
    "调研组组长带队，督导检查。",
    "书记和学生代表座谈。",
    "副县长向群众宣讲政策。",
    "县长和海军代表，参加。",
    "副市长全力推进项目。",
    "市长由国家任命。",
    "书记党风廉政建设，参加。",
    "书记党校讲课。",
    "市长当日到场，参加。",
    "主任努力到位。",
    "市长生日、节日。",
    "副县长年初到任。",
    "局长把关。",
    "院长支援、讲课。",
    "县长和安全生产专家到场。",
    "市长同步参加。",
    "镇长国庆期间值班，参加应急。",
    "县长和美丽乡村建设工作领导小组，参加。",
]


@pytest.mark.parametrize("text", NOBODY)
def test_ordinary_words_behind_a_title_are_no_names(text: str) -> None:
    assert find_people(reading_of(text)) == []


def test_a_shared_post_is_quoted_with_the_name_that_shares_it() -> None:
    reading = reading_of("副县长丁海波（女）、苏日娜参加会议。")
    spans = [[reading.source.printed(span) for span in mention.spans(reading)] for mention in find_people(reading)]
    assert spans == [["副县长丁海波（女）"], ["副县长", "苏日娜"]]


def test_names_known_before_are_found_without_posts() -> None:
    mentions = find_people(reading_of("吕安还到现场检查。"), known=frozenset({"吕安"}))
    assert [told(mention) for mention in mentions] == [("吕安", [])]
    assert find_people(reading_of("吕安还到现场检查。")) == []


def test_places_are_those_of_the_whole_reading() -> None:
    reading = reading_of("会议由副市长张三主持。")
    mention = find_people(reading, 3)[0]
    assert reading.text[mention.start : mention.end] == "副市长张三"
    assert reading.text[mention.posts[0].start : mention.posts[0].end] == "副市长"


# id, the post, its body and its title
POSTS = [
    ("bureau", "市公安局局长", "市公安局", "局长"),
    ("party group", "市政府党组书记", "市政府党组", "书记"),
    ("party group named in the title", "安河集团党委书记", "安河集团党委", "书记"),
    ("standing committee", "市委常委", "市委", "常委"),
    ("no body", "副市长", None, "副市长"),
    ("former", "水利部原副部长", "水利部", "原副部长"),
    ("sent by the Party", "市纪委驻市财政局纪检组组长", "市纪委驻市财政局纪检组", "组长"),
    ("rank dropped", "副主任（正厅长级）", None, "副主任"),
]


@pytest.mark.parametrize(("text", "body", "title"), [row[1:] for row in POSTS], ids=[row[0] for row in POSTS])
def test_posts_have_bodies_and_titles(text: str, body: str | None, title: str) -> None:
    post = post_of(text)
    assert post is not None
    assert (post.body.printed if post.body else None, post.title) == (body, title)


@pytest.mark.parametrize("text", ["市公安局", "增长点", "家庭。书记", ""])
def test_what_is_no_post(text: str) -> None:
    assert post_of(text) is None


CLOSES = [
    ("two characters before 在", "王健在会上", 2),
    ("three before 和", "韩东太和肖枫", 3),
    ("two before 到", "高伟到市公安局", 2),
    ("three before a comma", "张为民，", 3),
    ("leave alone: nothing closes it", "张为民政厅", None),
    ("leave alone: no surname", "的工作，", None),
]


@pytest.mark.parametrize(("text", "end"), [row[1:] for row in CLOSES], ids=[row[0] for row in CLOSES])
def test_where_names_end(text: str, end: int | None) -> None:
    assert name_at(reading_of(text), 0) == end


def test_lists_of_names() -> None:
    assert surnames.WEAK_SURNAMES < surnames.SURNAMES
    assert len(set(surnames.NO_NAMES)) == len(surnames.NO_NAMES)
    assert not [word for word in surnames.NO_NAMES if is_name(word)]
    assert len(set(titles.TITLES)) == len(titles.TITLES)
    assert not [word for word in titles.TITLES if titles.TITLE_AT_END.search(word) is None]


@pytest.mark.parametrize("unit", ["市长、", "副", "市委", "市长张三、", "（市长", "张三主任、", "王·"])
def test_long_texts_take_no_longer_than_their_length(unit: str) -> None:
    short, long = _seconds(unit * 2_000), _seconds(unit * 16_000)
    assert long < max(40 * short, 1.0)


def _seconds(text: str) -> float:
    reading = reading_of(text)
    start = time.process_time()
    find_people(reading)
    return time.process_time() - start
