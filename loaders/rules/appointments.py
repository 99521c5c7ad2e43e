"""Words and clause patterns of notices that give and take posts (任免通知): who, what is done, which posts.

All match on one clause of a reading, white space deleted. What a person and a post look like, `loaders.people` says;
here a name is any run of characters in the place of one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.regex import listed, regex

# ---------------------------------------------------------------- people in the place of a subject

NAME = r"(?:[\u4e00-\u9fff]{1,8}(?:[·•‧・●．][\u4e00-\u9fff]{1,10}?){1,3}|[\u4e00-\u9fff]{2,4}?)"
REMARK = r"(?:[（(][^（）()]{1,40}[）)])?"
TITLE_OF_ADDRESS = r"(?:同志|先生|女士)?"
PERSON = rf"{NAME}{REMARK}{TITLE_OF_ADDRESS}{REMARK}"
_PEOPLE = listed(PERSON, "[和及与]|以及", "{0,40}?")
PEOPLE = rf"{_PEOPLE}(?:等?[0-9一二两三四五六七八九十]{{1,3}}(?:名|位|人)(?:同志)?|等?[两三四五六七八九十]同志|等同志)?"
ALTOGETHER = regex(r"(?:等?[0-9一二两三四五六七八九十]{1,3}(?:名|位|人)(?:同志)?|等同志)$")
# 张远、李平山两同志: how many they are, which is no part of the last name
COMRADES = regex(r"(?<=..)等?(?P<count>[两三四五六七八九十])同志$")
BRACKETS = regex(r"[（(][^（）()]{0,40}[）)]")
# a bracket that only a person's name can have
PERSONAL = regex(r"[（(](?:女|男|[\u4e00-\u9fff]{1,6}族)[，,、；;）)]")
ADDRESS = regex(r"(?:同志|先生|女士)$")
# words that stand where a name could and are none
NO_NAMES: frozenset[str] = frozenset({
    "上述", "下列", "不再", "以下", "会议", "依法", "决定", "原任", "同意", "同志", "干部", "批准", "所任", "担任", "提名", "有关", "本人", "现任",
    "研究", "经研究", "试用期", "通知", "人员", "名单", "职务", "任命", "免去", "免职", "任职", "其他", "其余", "其任", "经研究决定", "现决定",
})  # fmt: skip

# what may stand in front of a name that 同志 follows and is no part of it
LEADS_TO_NAME = ("同意", "决定", "批准", "提名", "推荐", "建议", "任命", "免去", "聘任")

# ---------------------------------------------------------------- what is done

GIVES = r"(?:任命为|聘任为|聘用为|委任为|聘为|选为|出任|担任|挂职担任|挂职任|挂任|兼任|暂任|改任|调任|转任|提任|续任|连任|晋升为?|代理|任(?!命)|兼|为)"
MOVES = r"(?:转任|改任|调任|提任|升任|晋升为?|提拔为|调整为)"  # what stands behind the post that somebody had: 由…转任
WON = r"(?:当选为?|被选为|被选举为|增补为)"
REMOVES = r"(?:免去|免除|免掉|解除|解聘|撤销|撤去|撤职|罢免|终止|停止)"
APPOINTS = r"(?:任命|聘任|聘请|聘用|聘|委任|委派|选派|续聘|任用|派遣|选举|补选|推选|增补|派)"
ELECTS = regex(r"选举(?!委员会|工作)|补选|推选|当选|选为")
# 经研究决定, 市政府决定, 会议同意: who decides; no part of a name
LEAD = (
    r"(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)?"
    r"(?:经?[^，,：:、（）()同]{0,24}?(?:研究|讨论|审议|会议|常务会|提请|报经|表决|选举|通过|批准|决定))?"
    r"(?:挂职干部|援派干部|选派干部|同意|决定|批准|现|兹|特|并|同时|依法|另|还|予以|自即日起|即日起|一致|由|正式|继续){0,4}"
)
MANNER = r"(?:[，,]|正式|继续|重新|现|拟|同时|一并|不再担任原职|挂职|分别|均|各|暂时|临时|，?试用期满[^，,]{0,12}){0,3}"
ITS = r"(?:其|该同志|本人|他|她|上述同志|以上同志|以上人员|上述人员)"
FORMER = r"(?:的)?(?:原?兼任的?|原?担任的?|所任的?|所兼的?|原任的?|现任的?|原)?"


@dataclass(frozen=True, slots=True)
class ClausePattern:
    """A form of clause. action: what is done, unless the clause's own words say otherwise; None for such as do nothing."""

    id: str
    pattern: re.Pattern[str]
    action: str | None
    finds: str
    leaves: str


LAPSED = regex(
    rf"{LEAD}(?:{ITS}|(?P<people>{PEOPLE})(?:的|(?<=同志)))?{FORMER}(?P<posts>.+?)职务(?:自然|随之|自行|相应|同时|一并)(?:免除|免去|终止|解除)"
)
CLAUSES: tuple[ClausePattern, ...] = (
    ClausePattern(
        "appointment.proposed",
        regex(r".*?(?:提名|推荐|建议|候选人|人选|考察对象|拟(?:任|聘|提|免|推|晋|进)).*"),
        None,
        finds="提名张远为市财政局局长人选",
        leaves="任命张远为市财政局局长",
    ),
    ClausePattern(
        "appointment.resigned",
        regex(
            rf"{LEAD}(?:接受|同意|批准)?(?P<people>{PEOPLE})?(?:因[^，,]{{1,20}}?)?(?:提出的?)?(?:请求|要求|申请)?辞去(?:其)?{FORMER}(?P<posts>.+?)(?:的(?:请求|要求|申请|报告))?"
        ),
        "免",
        finds="决定接受张远辞去安河市副市长职务的请求",
        leaves="张远辞职报告",
    ),
    ClausePattern(
        "appointment.no-longer",
        regex(
            rf"{LEAD}(?:{ITS}|(?P<people>{PEOPLE}))?(?:因[^，,]{{1,20}}?)?(?P<verb>不再(?:担任|兼任|任|兼|代理))(?:其)?{FORMER}(?P<posts>.+)"
        ),
        "免",
        finds="张远同志不再兼任市国资委主任职务",
        leaves="不再保留原职级",
    ),
    ClausePattern(
        "appointment.not-renewed",
        regex(rf"{LEAD}不再(?:聘任|聘用|任命|续聘)(?P<people>{PEOPLE})(?:为|担任|任)(?P<posts>.+)"),
        "免",
        finds="不再聘任张远同志为安河学院副院长",
        leaves="不再聘任",
    ),
    ClausePattern(
        "appointment.lapsed",
        LAPSED,
        "免",
        finds="其原任县档案局局长职务自然免除",
        leaves="免去张远同志的市财政局局长职务",
    ),
    ClausePattern(
        "appointment.removed",
        regex(
            rf"{LEAD}(?:{REMOVES}|免(?![征费除责疫税收检]))(?:{ITS}|(?P<people>{PEOPLE})(?:的|(?<=同志)|(?<=[）)])))?{FORMER}(?P<posts>.+)"
        ),
        "免",
        finds="免去张远同志的市财政局局长职务",
        leaves="免征城市维护建设税",
    ),
    ClausePattern(
        "appointment.given",
        regex(rf"{LEAD}(?:{APPOINTS})?(?P<people>{PEOPLE}){MANNER}(?P<verb>{GIVES}|{WON})(?P<posts>.+)"),
        "任",
        finds="张远同志任市财政局党组书记、局长",
        leaves="任何单位",
    ),
    ClausePattern(
        "appointment.moved",
        regex(rf"{LEAD}(?P<people>{PEOPLE}){MANNER}由[^，,。]{{2,80}}?(?P<verb>{MOVES})(?P<posts>.+)"),
        "任",
        finds="张远同志由市财政局党组成员、副局长转任市审计局二级调研员",
        leaves="张远同志由市财政局推荐",
    ),
    ClausePattern(
        "appointment.also",
        regex(rf"(?:并|同时|仍|另|还|继续|现)?(?:{MANNER})(?P<verb>{GIVES}|{WON})(?P<posts>.+)"),
        "任",
        finds="兼市金融办主任",
        leaves="市金融办主任",
    ),
)
# what follows on 免去张三的市财政局局长职务，: 李四的市审计局局长职务
OF_PERSON = regex(rf"(?P<people>{PEOPLE})(?:的|(?<=同志)){FORMER}(?P<posts>.+)")
# 决定任命：, 免去下列同志职务
HEADER = regex(
    rf"(?:[0-9一二三四五六七八九十（()）、.．]{{0,4}})[^，,。；;、]{{0,40}}?(?P<verb>{APPOINTS}|{REMOVES}|任职|免职|任命|免去)(?:下列|以下|的|人员|同志|名单|职务|干部|如下|决定|名单如下){{0,4}}(?:[（(][^（）()]{{1,16}}[）)])?[：:]?"
)
# a header on the line of its first item, from which white space sets it off: 任命　张三　市财政局局长
HEADED = regex(r"任命|聘任|任职|免去|解聘|免职")
REMOVAL = regex(rf"{REMOVES}|免")
# a person whom the clauses that follow are about: 张远同志试用期满
ABOUT = regex(
    rf"{LEAD}(?P<people>{PERSON}(?:[、和及]{PERSON}){{0,10}})(?:(?<=同志)(?!的)|(?=(?:试用|挂职|见习)期已?满|因|已?(?:到龄|到达|达到|年满)|由于))"
)
# 任命张远为秘书长、李平山为局长: where the next person's clause starts
NEXT_PERSON = regex(rf"[、和](?=(?P<name>{NAME}){REMARK}(?:同志)?{REMARK}(?:任|为|担任|兼任)[^、，。]{{3}})")
NUMBER = regex(r"(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)?")
# 其 and its like: the people of the statement before
REFERS = regex(ITS)
# words that tell that a clause gives or takes a post
ACTS = regex(rf"{REMOVES}|{APPOINTS}|不再|任命|(?<![现原])(?:担任|兼任)|(?<![现原历时曾拟担兼])任(?![何务免])|免")

# ---------------------------------------------------------------- posts

# a clause that appoints by a verb of its own, whatever the one before did
APPOINTED_ANEW = regex(r"任命|聘任|聘请|决定")

# what is said of a post and is no part of it: （试用期一年）, （正处级）, （挂职）, （列张远之后）
NOTE = regex(
    r"试用|任期|聘期|时间|挂职|级(?!人民)|兼|列|排|前|后|主持|保留|享受|待遇|不占|职数|年|月|期|原|女|族|党派|代|援|选派|名|岁|另有|驻会|专职|兼职"
)
ALSO_NOTE = regex(r"兼任?")
POST_TAIL = regex(r"(?:等|的|领导)*(?:职务|一职|职位|之职|一职务)+$|的$")
POST_HEAD = regex(r"^(?:以及|[及和]|并|同时|另|仍|其|的|原任?|现任|所任|担任|任(?!命))+(?=[^务])")
ALSO_HEAD = regex(r"^(?:并|同时|以及|和)?兼任?(?!职)")
# ranks and terms of employment that stand like a post and are none
NO_POST = regex(
    r"(?:[正副]?[国部省厅司局地州处县科股乡][部级处]?级?|[一二三四]级|试用期.*|任期.*|聘期.*|[^，]{0,12}待遇|保留.*|享受.*|按.*执行|挂职.*|时间.*|另有任用|退休|[^，]{0,6}工作)"
)
JOINER = regex(r"以及|[和及兼]")
# a list of people who get as many posts, each his own
RESPECTIVELY = regex(r"分别")

# titles of judges, prosecutors and staff, which stand in such notices only
TITLES = regex(
    r"(?:审判员|检察员|陪审员|执行员|监察员|法官|检察官|助理|科员|顾问|会计师|教练员|特派员|联络员|辅导员|调解员|书记员|党代表|专务|主管|总代表|干部|常务理事|名誉会长|参赞|领事|馆员|编委|社员|站员|代表|首席[\u4e00-\u9fff]{2,5}官|总[\u4e00-\u9fff]{1,3}师)$"
)
# what a post shares with the one before it: 党委书记 is a post in the company's party committee, 董事长 in the company
ORGANS = regex(r"(?:审判委员会|检察委员会|机关党委|党工委|党委|党组|纪委|纪工委|党总支|党支部)$")

# organs without a name of their own, understood with the body before them: 安河开发区党工委书记、管委会主任
BARE_ORGANS = regex(r"(?:管委会|管理委员会|理事会|董事会|监事会|委员会|办公室|常委会|指挥部|学术委员会|工会|团委)")
# how a line begins that goes on with a post the line before left whole
GOES_ON = regex(r"职务|[、，,；;。）)]|兼")
OPEN_STATEMENT = regex(
    rf"[^。；;：:]*(?:{REMOVES}|{APPOINTS}|不再|辞去|免去|任|为)|[\u4e00-\u9fff·•、（）()]{{2,200}}(?<![\u4e00-\u9fff]{{9}})的"
    r"|[\u4e00-\u9fff·•]{2,8}同志[^。；;：:]{4}"
)
# words of a whole clause, which no post has
NOT_IN_POSTS = regex(
    r"同志|任命|免去|不再|提名|选举(?!委员会|工作|事务|处|办|科)|决定|聘任|担任|兼任|[，,：:]|^[\u4e00-\u9fff]{2,4}为(?=[\u4e00-\u9fff]{2,}?[省市县区州盟旗局委院厅校])"
)

# ---------------------------------------------------------------- dates

# 任职时间从2021年5月算起, 试用期一年（2021年5月至2022年5月）: from when a post is held
TERM = regex(r"(?:任职|职务|试用|挂职|聘任|聘用|任期|聘期|任职起始|时间|算起|起算|计算)")
SINCE = regex(r"(?:自|从|于)(?P<date>[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:起|算起|开始)?")
# （2022年3月30日安河市第十六届人民代表大会常务委员会第三次会议通过）
ADOPTED = regex(
    r"^[（(]?(?P<date>[12]\d{3}年\d{1,2}月\d{1,2}日).{0,60}?(?:会议|大会|常务委员会)?(?:通过|决定|任命|表决通过|选举产生)[）)]?[：:]?$"
)
