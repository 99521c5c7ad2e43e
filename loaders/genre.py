"""What a document does, told from its title, or from its form where it has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from loaders.member_duties import is_emergency_plan, lists_members
from loaders.model import Composition, Genre, Reading, Section
from loaders.regex import regex
from loaders.rules.layout import CHRONICLE_NAME, YEARS
from loaders.rules.work import (
    BULLETIN,
    CALLING,
    DECIDING,
    DUTY,
    INFORMING,
    MINUTES,
    NOT_CALLING,
    NOT_RESOLVING,
    OF_WORK,
    ORDERING,
    REPORTING,
    RESOLVING,
)

EXPLAINING = regex(r"解读$")  # tells what another document says
CHRONICLE = regex(rf"{CHRONICLE_NAME}{YEARS}?(?:[（(].*[）)])?】?$")
APPOINTMENT = regex(r"任免|任职(?!资格|条件)|免职|任命|职务的|聘任|免去|提名|辞去")
# 工作分工 divides charge among leaders; 责任分工, 任务分工 and 重点工作分工 assign the tasks of a plan
DUTIES = regex(
    r"(?:领导|同志|班子|成员|市长|县长|区长|州长|省长|主任|副职|党组|党委|管委会|政府|委)[^，。]{0,8}(?:工作)?分工"
    r"|(?<!重点)(?<!任务)(?<!主要)(?<!年度)工作分工(?!方案|表|意见|任务)|领导.{0,8}职责|AB角"
)
TASKED = regex(
    r"(?:责任|任务|职责|重点工作|主要工作|部门|分解)分工|分工(?:方案|落实|任务)|任务分解|目标任务|分解落实|(?:目标|责任|工作|指标)分解"
)
# 规划局 and 发展计划委员会 are bodies
PLAN = regex(
    r"方案|规划(?!局|委|和自然|和建设|自然|国土)|纲要|措施|计划(?!委)|行动|要点|意见|任务|举措|清单|(?<![津补]贴)(?<!待遇|标准|价格|收费|补助)政策|分工|重点工作|实事(?!求是)"
)
# 办法 and 细则 lay down rules; of them only those with assignments are plans
RULES = regex(r"办法|细则|条例|规定|规则|章程|守则")
# 关于壮大民营经济的决定: a decision that sets goals is a plan; one on posts, honours or laws sets none
DECIDES = regex(r"关于.+的决定$")
GOALS = regex(r"(?:(?:总体|发展|工作|主要|行动|建设)目标(?:和?任务)?|(?:主要|重点|工作|目标)任务)")
STANDARD = regex(
    r"标准|比例|收费|补贴|价格|费率|待遇|补助|津贴|工资|养老金|限额|额度|起付线|缴存(?:额|基数)|上下限|[水电气热票运]价"
    r"|抚恤|保险金|保障金|保教费|停车费|处理费|学费"
)
# 关于提高高龄津贴标准的意见 sets amounts, and is no plan
SETS_AMOUNTS = regex(rf"关于(?:提高|调整|确定|核定|降低)[^，。]{{0,30}}(?:{STANDARD.pattern})的(?:实施)?(?:意见|方案)$")
# 差旅费管理办法, 门诊用药保障的通知: names that tell of no amounts; the text does
SETS_OUT = regex(r"(?:通知|公告|通告|批复|复函|办法|细则|规定)(?:[（(][^（）()]{1,8}[）)])?$")
SET_AMOUNT = regex(
    r"(?:标准|比例|限额|起付线|封顶线|补贴|补助|津贴|价格|[水电气热票]价|[伙住交检保处维][食宿通查教理修]费|补助费)"
    r"(?:统一|均|分别|暂定|按)?(?:调整|提高|确定|核定)?(?:为|至|到|按)?(?:每[人户生次天日月年学期床车辆吨平方米]{1,3}){0,3}[0-9.]+[百千万]?(?:元|[%％])"
)
LEAST_AMOUNTS = 2
ENTRY = regex(r"[【（(]?[△▲●■◆]?(?:\d{1,2}月\d{1,2}日|同日|是日|\d{1,2}日)")
ASSIGNED = regex(r"(?:牵头|责任|配合|主办|协办)(?:单位|部门)[：:]|(?:牵头|负责|配合|落实)[）)]")
# a notice or announcement whose title does not say that it gives and takes posts
GIVES_POSTS = regex(
    r"(?:任命|免去|补选|选举)[^，。；]{2,60}?(?:为[^，。；]{4}|职务)|接受[^，。；]{2,20}辞去[^，。；]{4,40}职务|同志任[^，。；]{4}"
)
LEAST_POSTS = 2  # paragraphs
LEAST_ORDERS = 3  # sections of a notice that order something; fewer may stand in any notice
LEAST_DECISIONS = 2  # the same of a meeting's minutes, or of a bulletin


def genre_of(title: Reading | None, issued: Reading | None, compositions: Sequence[Composition]) -> Genre:
    """The genre of a document with this title that issues a text with that one (each None where not printed)."""
    genre = genre_of_title(title, issued, compositions)
    sets = genre is Genre.OTHER and title is not None and SETS_OUT.search(title.text)
    return Genre.STANDARD if sets and sets_amounts(compositions) else genre


def sets_amounts(compositions: Sequence[Composition]) -> bool:
    """Whether a text says several times how much something is: 住宿费限额标准为每人每天150元."""
    readings = (reading.text for composition in compositions for reading in composition.readings())
    return sum(len(SET_AMOUNT.findall(text)) for text in readings) >= LEAST_AMOUNTS


def genre_of_title(title: Reading | None, issued: Reading | None, compositions: Sequence[Composition]) -> Genre:
    """What the titles say of the genre, or else the form of the text."""
    named = title.text if title else ""
    if CHRONICLE.search(named):
        return Genre.CHRONICLE
    if EXPLAINING.search(named):
        return Genre.OTHER
    own = issued.text if issued else named
    if APPOINTMENT.search(named) and not PLAN.search(own):
        return Genre.APPOINTMENT
    if not TASKED.search(named) and (DUTIES.search(named) or DUTIES.search(own)):
        return Genre.DUTIES
    if (RULES.search(own) or DECIDES.search(own)) and not PLAN.search(own) and sets_goals(compositions):
        return Genre.PLAN
    if RULES.search(own) and not PLAN.search(own):
        return Genre.STANDARD if STANDARD.search(own) else genre_of_form(compositions)
    if STANDARD.search(named) and (not PLAN.search(own) or SETS_AMOUNTS.search(own)):
        return Genre.STANDARD
    if PLAN.search(own) or TASKED.search(named) or (is_emergency_plan(issued or title) and lists_members(compositions)):
        return Genre.PLAN
    calling = NOT_CALLING.search(named) is None
    ordered = CALLING.search(named) or (RESOLVING.search(named) and not NOT_RESOLVING.search(named))
    if calling and ordered and orders_work(compositions, LEAST_ORDERS):
        return Genre.PLAN
    if MINUTES.search(named) and orders_work(compositions, LEAST_DECISIONS, decides):
        return Genre.PLAN
    if calling and BULLETIN.search(named) and orders_work(compositions, LEAST_DECISIONS):
        return Genre.PLAN
    return genre_of_form(compositions)


def sets_goals(compositions: Sequence[Composition]) -> bool:
    """Whether a part of the text is headed as only those of plans are: 总体目标, 主要任务."""
    headings = [section.heading for each in compositions for section in each.sections]
    return any(heading is not None and GOALS.fullmatch(heading.text.rstrip("：:")) for heading in headings)


def orders_work(
    compositions: Sequence[Composition], least: int, orders: Callable[[Section], bool] | None = None
) -> bool:
    """Whether half of the lowest sections, and no fewer than `least`, say what is to be done; reports aside.

    orders: how a section is judged, where not by `orders_something`.
    """
    orders = orders or orders_something
    roots = [section for composition in compositions for section in composition.sections]
    lowest = [section for root in roots for section in lowest_below(root)]
    ordering = sum(1 for section in lowest if orders(section))
    return ordering >= least and ordering * 2 >= len(lowest)


def lowest_below(section: Section) -> Iterator[Section]:
    """The lowest sections of a part, none of one that reports (主要做法)."""
    if section.heading is not None and REPORTING.fullmatch(section.heading.text.rstrip("：:")):
        return
    if not section.sections:
        yield section
    for below in section.sections:
        yield from lowest_below(below)


def decides(section: Section) -> bool:
    """Whether a section of minutes decides something, or says what is to be done."""
    readings = (*([section.heading] if section.heading else []), *section.paragraphs)
    return orders_something(section) or any(DECIDING.search(each.text) for each in readings)


def orders_something(section: Section) -> bool:
    """Whether a section says what is to be done: its heading orders it (加强值守), or its text makes it a duty."""
    heading = section.heading.text.rstrip("：:") if section.heading else ""
    if only_informs(heading):
        return False
    return ORDERING.match(heading) is not None or any(DUTY.search(each.text) for each in section.paragraphs)


def only_informs(heading: str) -> bool:
    """Whether a heading tells for whom, when or how much, and orders nothing.

    >>> [only_informs(text) for text in ("参保对象", "治理范围", "提高养护标准", "加强值守", "")]
    [True, True, False, False, False]
    """
    if INFORMING.fullmatch(heading) is None:
        return False
    return ORDERING.match(heading) is None or OF_WORK.fullmatch(heading) is not None


def genre_of_form(compositions: Sequence[Composition]) -> Genre:
    """The genre of a text whose title tells nothing: many dated entries, posts given and taken, or many assignments."""
    readings = [reading.text for composition in compositions for reading in composition.readings()]
    if sum(1 for text in readings if ENTRY.match(text)) * 2 > len(readings) > 4:
        return Genre.CHRONICLE
    if any(section.cells for composition in compositions for section in composition.walk()):
        return Genre.PLAN  # a list of tasks with those who answer for them
    giving = sum(1 for text in readings if GIVES_POSTS.search(text))
    if giving >= LEAST_POSTS and giving * 2 >= len(readings):
        return Genre.APPOINTMENT
    sections = sum(1 for composition in compositions for section in composition.walk() if not section.sections)
    assigned = sum(len(ASSIGNED.findall(text)) for text in readings)
    return Genre.PLAN if sections >= 3 and assigned * 3 >= sections else Genre.OTHER
