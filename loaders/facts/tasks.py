"""The tasks of a plan: its lowest numbered work items (tasks)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.assignments import bracket_groups, read_bracket
from loaders.fact_types import Fact, Task
from loaders.genre import PLAN, RULES, decides, only_informs, orders_work
from loaders.member_duties import is_emergency_plan, is_member_duty
from loaders.model import Composition, Document, Genre, Problem, Reading, Section, join_readings
from loaders.regex import regex
from loaders.rules.assignments import LABEL
from loaders.rules.work import MINUTES, REPORTING
from loaders.task_fields import has_fields
from loaders.titles import is_own_kind

# parts that say what is wanted in general, and hold no tasks: 总体要求, 指导思想和发展目标; 工作要求 asks for work
GENERAL_PART = (
    r"(?:(?:总体|基本|指导|工作|发展|主要|行动|阶段|具体|战略|年度|总|建设|规划|任务|创建|整治|治理|攻坚|改革|预期|改造|保护|提升|培育|振兴|防治|防控|普及|推广|监管)*"
    r"(?:思想|原则|目标|思路|定位|愿景|基础|形势|背景|现状|指标|意义|依据|范围|对象|环境|成就|成效|回顾)"
    r"|(?:总体|基本|总的?|指导|目标)要求)"
)
# 目标任务 is a goals part too, unless what stands below it is assigned; 主要任务, 重点任务 are tasks
GOALS_AND_TASKS = regex(
    rf"(?:{GENERAL_PART}(?:[和与及、，]|以及))*"
    r"(?:总体|工作|主要|年度|发展|基本|整体|阶段)*目标(?:[和与及、]|以及)?任务"
)
# 创建国家级创业型城市的指导思想和总体要求
OF_SOMETHING = r"(?:[^，。；：]{2,30}的(?=指导思想|总体要求|总体思路|总体目标|基本原则|重要意义|重大意义|目标要求))?"
GENERAL = regex(rf"{OF_SOMETHING}(?:{GENERAL_PART}(?:[和与及、，]|以及)?)+")
# what a text says of itself: 本措施自印发之日起施行
OF_ITSELF = regex(r"本[^。，]{1,12}(?:自|由|从|有效期|的?解释)[^。]*(?:施行|实施|执行|有效|解释|止)|附则")
# attachments that list, and hold no tasks
LISTS = regex(r"(?:名单|目录|申请表|登记表|指南|流程图)(?:[（(][^（）()]*[）)])?$")
# a notice that only hands on what it issues
ISSUING = regex(r"印发|转发|批转|下发|公布|发布")
LEAST_OWN = 2  # parts of a notice that ask for work
SENTENCE = regex(r"[^。；]*")
ASSIGNING = regex(r"(?:牵头|负责|配合|落实)[）)。]")


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A section that is a task, the composition it stands in and the sections above it, the highest first."""

    composition: Composition
    section: Section
    above: tuple[Section, ...]

    @property
    def parent(self) -> Section | None:
        """The section right above, or None."""
        return self.above[-1] if self.above else None

    @property
    def path(self) -> str:
        """The task's number path, with the prefix of a further attachment."""
        return self.composition.prefix + self.section.path

    def text(self) -> Reading | None:
        """The text of the section after its heading, as one reading; None where it has none."""
        return join_readings(self.section.paragraphs) if self.section.paragraphs else None


def work_items(document: Document) -> Iterator[WorkItem]:
    """The tasks of a plan in order of print; nothing for documents of another genre."""
    if document.genre is not Genre.PLAN:
        return
    first, *issued = document.compositions
    plans = [each for each in issued if each.sections and not (each.title and LISTS.search(each.title.text))]
    if not plans or (first.title is not None and is_own_kind(first.title.text)) or calls_itself(first, plans):
        plans.insert(0, first)
    for composition in plans:
        titles = composition.title or document.title
        minutes = titles is not None and MINUTES.search(titles.text) is not None
        emergency = is_emergency_plan(titles)
        ruled = titles is not None and RULES.search(titles.text) is not None and not PLAN.search(titles.text)
        for section in composition.sections:
            for item in items_below(composition, section, ()):
                # of rules (办法) only what somebody answers for is a task, of minutes only what they decide
                decided = not minutes or decides(item.section)
                # an emergency plan tells what is done when something happens, and what each member is there for
                decided = decided and (not emergency or is_member_duty(item.section, item.above))
                if decided and (not ruled or is_answered_for(item)):
                    yield item


def calls_itself(notice: Composition, attached: Sequence[Composition]) -> bool:
    """Whether a notice asks for work in its own parts, beside the lists that it attaches and does not issue.

    Not where a path of its parts comes again in what is attached: one path tells one task.
    """
    if notice.title is None or ISSUING.search(notice.title.text) or not orders_work((notice,), LEAST_OWN):
        return False
    paths = {section.path for section in notice.walk()}
    return paths.isdisjoint(each.prefix + section.path for each in attached for section in each.walk())


def is_answered_for(item: WorkItem) -> bool:
    """Whether somebody answers for a section, or for one above it."""
    return ends_in_bodies(item.section) or any(is_assigned(each) for each in (item.section, *item.above))


def items_below(composition: Composition, section: Section, above: tuple[Section, ...]) -> Iterator[WorkItem]:
    """The lowest sections below one, unless its heading is a general one."""
    heading = section.heading.text.rstrip("：:") if section.heading else None
    if heading is not None and (OF_ITSELF.match(heading) or REPORTING.fullmatch(heading)):
        return
    # goals that somebody answers for are work: 一、主要预期目标 …（市发展改革委牵头）
    assigned_goals = heading is not None and heading.endswith(("目标", "指标")) and ends_in_roles(section)
    if heading is not None and GENERAL.fullmatch(heading) and not (assigned_goals or all_assigned(section)):
        return
    if heading is not None and GOALS_AND_TASKS.fullmatch(heading) and not is_assigned(section):
        return
    if has_fields(section):
        yield WorkItem(composition, section, above)
    elif section.sections:
        for below in section.sections:
            yield from items_below(composition, below, (*above, section))
    elif (section.heading or section.paragraphs) and not says_of_itself(section) and not informs(section):
        yield WorkItem(composition, section, above)


def informs(section: Section) -> bool:
    """Whether a section tells for whom, when or how much (补贴对象), and nobody is to do anything about it."""
    heading = section.heading.text.rstrip("：:") if section.heading else ""
    if not only_informs(heading):
        return False
    readings = [reading.text for reading in section.paragraphs]
    return not any(LABEL.search(text) or ASSIGNING.search(text) for text in readings)


def is_assigned(section: Section) -> bool:
    """Whether this section or one below it says who answers for it."""
    readings = (each for part in section.walk() for each in (part.heading, *part.paragraphs) if each is not None)
    return any(LABEL.search(reading.text) for reading in readings)


def all_assigned(section: Section) -> bool:
    """Whether every section below this one ends in who answers for it, as goals dealt out to offices do."""
    return bool(section.sections) and all(is_assigned(each) or ends_in_bodies(each) for each in section.sections)


def ends_in_bodies(section: Section) -> bool:
    """Whether a section's last text closes with a bracket that names bodies."""
    last = section.paragraphs[-1] if section.paragraphs else section.heading
    text = last.text.rstrip("。；;") if last is not None else ""
    start = next((start for start, end in bracket_groups(text) if end == len(text)), None)
    return last is not None and start is not None and bool(read_bracket(last.cut(0, len(text)), start, len(text)))


def ends_in_roles(section: Section) -> bool:
    """Whether the bracket of bodies that a section closes with also says what they are to do."""
    last = section.paragraphs[-1].text.rstrip("。；;") if section.paragraphs else ""
    start = next((start for start, end in bracket_groups(last) if end == len(last)), len(last))
    says = ASSIGNING.search(last, start) or LABEL.search(last, start)
    return says is not None and ends_in_bodies(section)


def says_of_itself(section: Section) -> bool:
    """Whether a section without a heading only says from when the text applies or who explains it."""
    return (
        section.heading is None and bool(section.paragraphs) and OF_ITSELF.match(section.paragraphs[0].text) is not None
    )


def find_tasks(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The tasks of a plan, in order of print."""
    found: list[Fact] = []
    for order, item in enumerate(work_items(document), 1):
        title = item.section.heading or first_sentence(item.section.paragraphs[0])
        text = item.text()
        found.append(
            Task(
                task=item.path,
                title=title_of(title),
                text=text.text if text else title.text,
                section=title_of(item.parent.heading) if item.parent and item.parent.heading else None,
                order=order,
                spans=(title.span(),),
            )
        )
    return found, []


def first_sentence(reading: Reading) -> Reading:
    """A paragraph's text up to its first full stop or semicolon."""
    match = SENTENCE.match(reading.text)
    return reading.cut(0, match.end() if match and match.end() else len(reading.text))


def title_of(heading: Reading) -> str:
    """A heading as a title: without closing marks, and without the assignment in a bracket at its end."""
    text = heading.text.rstrip("：:。；;")
    last = next((start for start, end in bracket_groups(text) if end == len(text)), 0)
    if last and read_bracket(heading.cut(0, len(text)), last, len(text)):
        text = text[:last].rstrip("：:。；;")
    return text
