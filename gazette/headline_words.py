"""The words of the headline answer, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.counts import counted
from gazette.report_words import Words
from queries.headings import Language

INFERENCE = Words(
    "分管责任（推定）：某位领导对某项指标负责，是由现行分工通知中的“分管”和方案中的“牵头”“负责”推出的，没有文件这样写明。",
    "分管责任（推定）: that an official answers for a target is inferred from 分管 (in the division of work in\n"
    "force) and 牵头 or 负责 (in the plan); no document states it.",
)
OWNERSHIP = {
    "single": Words("只有一个责任主体", "with a single owner"),
    "joint": Words("由几个单位共同负责", "shared by several bodies"),
    "generic": Words("只写泛称（如“有关部门”）", "given only to bodies in general (such as 有关部门)"),
    "none": Words("没有写明由谁负责", "given to nobody by name"),
}
# of each part its heading, and what stands below it
CHARGE = Words(
    "（一）各位领导分管的单位承担多少指标",
    "(i) Lines of charge (分管)",
    "其中由一个单位牵头或独家负责的另计一列。“按照职责分工”交给几个单位的任务，文件没有在它们之间划分，\n"
    "其指标在各条线上都计入，因此各行不能相加。",
    "Targets whose owners the official oversees, and how many of these one such department leads or owns\n"
    "alone. A task given to several bodies 按照职责分工 is not divided by the print: its targets stand on\n"
    "every line, so the lines do not add up.",
)
TOUCH = Words(
    "      只是联系，不是分管",
    "    Kept in touch with, not overseen (联系)",
    "联系不是分管：列在旁边，绝不计入上表。",
    "联系 is not charge: these are shown beside the lines above and never added to them.",
)
SINGLE = Words(
    "（二）有唯一责任主体的指标",
    "(ii) Targets with a single owner",
    "任务只写了一个单位，或者写明由一个单位牵头；表后是两份文件的原文。",
    "Their task names one body alone, or one that leads; below them the sentences of both documents.",
)
UNNAMED = Words(
    "（三）分工通知没有列出的责任主体（通知未列）",
    "(iii) Owners that no notice names (通知未列)",
    "没有列出不等于没有人管：名单以“等”结尾。单位的类别是可能的原因。",
    "Not named is not nobody: lists end in 等. The kind of the body is the likely reason.",
)
OWNERLESS = Words(
    "      没有写明责任主体的指标（本期未载）",
    "     Targets with no owner named (本期未载)",
    "任务和目标部分都没有写明由谁负责。",
    "Neither the task nor the goals part says who answers for them.",
)
NO_NOTICE = Words(
    "图谱中没有当日现行的分工通知，所以谁分管无从说起；加入分工通知后再问。",
    "No division of work (分工通知) in force on this day is in the graph, so nothing says who oversees whom;\n"
    "add one, and ask again.",
)
NUMBER, DEMAND = Words("序号", "no"), Words("要求", "target")
NOTHING = Words("（无）", "(none)")


@dataclass(frozen=True, slots=True)
class Voice:
    """Says the answer in a language; the names and quotes in it are put in by others, made safe to show."""

    language: Language

    def of(self, words: Words) -> str:
        """What something is called."""
        return words.of(self.language)

    def about(self, words: Words) -> str:
        """What stands below a heading."""
        return words.about_zh if self.language is Language.CHINESE else words.about_en

    def question(self, words: Sequence[str], place: str | None) -> str:
        """The question. words: a plan is meant if its title holds one of them; the empty one holds for all."""
        if self.language is Language.CHINESE:
            plans = f"标题含“{'”或“'.join(words)}”的计划方案" if any(words) else "全部计划方案"
            return f"{place or ''}{plans}，指标的责任部门由哪位副市长分管？"
        plans = f"plans whose title holds {' or '.join(words)}" if any(words) else "all plans"
        where = f" in {place}" if place else ""
        return f"Which vice-mayor oversees the departments that own the targets of {plans}{where}?"

    def as_of(self, day: str | None) -> str:
        """The day that the answer holds on."""
        if self.language is Language.CHINESE:
            return f"截至 {day}。" if day else "没有基准日：所有文件都没有日期，请用 --day 指定。"
        return f"As of {day or 'no day: no document has a date; say one with --day'}."

    def counted(self, document: str, total: int, owned: Sequence[tuple[str, int]]) -> str:
        """How many targets a plan has, and how many of each ownership."""
        if self.language is Language.CHINESE:
            told = "，".join(f"{OWNERSHIP[name].zh}的 {count} 项" for name, count in owned)
            return f"{document}：指标 {total} 项；{told}。"
        told = ", ".join(f"{count} {OWNERSHIP[name].en}" for name, count in owned)
        return f"{document}: {counted(total, 'target')}; {told}."

    def no_plan(self, others: Sequence[str], more: int) -> str:
        """That no plan is meant, and which plans could be, a line each. more: how many others are not named."""
        if self.language is Language.CHINESE:
            head = "没有这样的计划方案写有指标；请用 --words 写其标题中的词语。写有指标的是："
            rest = [f"另有 {more} 件"] if more else []
        else:
            head = "No such plan has targets; give words of its title with --words. These have targets:"
            rest = [f"and {more} more"] if more else []
        return "\n".join([head, *(f"    {each}" for each in [*others, *rest] or [self.of(NOTHING)])])
