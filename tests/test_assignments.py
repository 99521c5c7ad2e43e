"""Assignments in every form of the genre: which bodies and roles each gives, and what it leaves alone."""

from __future__ import annotations

import pytest

from loaders.fact_types import Responsibility
from loaders.facts.responsibilities import find_responsibilities
from loaders.text import source_of
from loaders.tree import build_tree

HEAD = "安河市节水行动方案\n\n一、主要任务\n"
W, F, A, G, X = "市水务局", "市财政局", "市审计局", "市公安局", "各县、区人民政府"


def roles(assignment: str) -> str:
    """The bodies of a task that ends in an assignment, each with its role, as one line."""
    break_before = "" if assignment[:1] in "（(【[［〔" else "\n"
    text = f"{HEAD}（一）加强节水。完善制度，全面推进。{break_before}{assignment}\n（二）用水。扎实推进。"
    document = build_tree(source_of(text, "anhe.txt"))[0].documents[0]
    facts = [fact for fact in find_responsibilities(document)[0] if isinstance(fact, Responsibility)]
    assert all(fact.task == "一/（一）" for fact in facts)
    return " ".join(f"{fact.body.printed}={fact.role}" for fact in facts)


def row(lead: str = "", responsible: str = "", support: str = "", carry_out: str = "") -> str:
    """An expected line: bodies by their role, in this order, separated by blanks."""
    given = (("牵头", lead), ("负责", responsible), ("配合", support), ("落实", carry_out))
    return " ".join(f"{body}={role}" for role, bodies in given for body in bodies.split())


LABELLED = [
    ("responsible", f"（责任单位：{W}、{F}）", row("", f"{W} {F}")),
    ("lead and support", f"（牵头单位：{W}；配合单位：{F}、{A}）", row(W, "", f"{F} {A}")),
    ("joined by a comma", f"（牵头单位：{W}，配合单位：{F}）", row(W, "", F)),
    ("joined by a list's comma", f"（牵头单位：{W}、配合单位：{F}）", row(W, "", F)),
    ("joined by a space", f"（牵头部门：{W} 责任部门：{F}、{A}）", row(W, f"{F} {A}")),
    ("half width", f"(责任部门:{W},{F})", row("", f"{W} {F}")),
    ("主办 and 协办", f"（主办单位：{W}；协办单位：{F}）", row(W, "", F)),
    ("a zone and a county", f"（责任单位：{W}、平山经开区、南桥县）", row("", f"{W} 平山经开区 南桥县")),
    ("without 单位", f"（牵头：{W}；配合：{F}）", row(W, "", F)),
    ("主办 without 单位", f"（主办：{W}；协办：{F}）", row(W, "", F)),
    ("longer labels", f"（牵头责任单位：{W}；配合责任单位：{F}）", row(W, "", F)),
    ("first and other responsible", f"（第一责任单位：{W}；其他责任单位：{F}）", row("", f"{W} {F}")),
    ("主体 and 协同", f"（责任主体：{W}；协同单位：{F}）", row("", W, F)),
    ("承担 and 协作", f"（承担单位：{W}；协作单位：{F}）", row("", W, F)),
    ("落实", f"（落实单位：{X}）", row("", "", "", X)),
    ("offices of one body", "（牵头处室：规划处；配合处室：各处室）", row("规划处", "", "各处室")),
    ("【】", f"【责任单位：{W}、{F}】", row("", f"{W} {F}")),
    ("[]", f"[责任单位:{W}]", row("", W)),
    ("〔〕", f"〔牵头单位：{W}〕", row(W)),
    ("a bare list in 〔〕", f"〔{W}、{F}〕", row("", f"{W} {F}")),
    ("leave alone: a number in 〔〕", "〔2021〕", ""),
    ("leave alone: another name of a thing", "到年底建成一处综合体（社区服务中心）。", ""),
    ("units of a class", f"（{W}、各责任单位）", row("", f"{W} 各责任单位")),
    ("as tags", f"【牵头单位】{W}【配合单位】{F}【完成时限】2023年底", row(W, "", F)),
    ("verbs under a label", f"（责任单位：{W}牵头，{F}、{A}配合）", row(W, "", f"{F} {A}")),
    ("division and verbs", f"（责任分工：{W}牵头，{F}配合）", row(W, "", F)),
    ("a role in a bracket", f"（责任单位：{W}（牵头）、{F}、{A}）", row(W, f"{F} {A}")),
    ("a second nameplate", f"（责任单位：{W}（市河长办）、{F}）", row("", f"{W} {F}")),
    ("full stop inside", f"（责任单位：{W}、{F}。）", row("", f"{W} {F}")),
    ("open list", f"（责任单位：{W}、{F}等相关部门）", row("", f"{W} {F}")),
    ("counted list", f"（责任单位：{W}等12个部门）", row("", W)),
    ("classes of bodies", f"（责任单位：市直有关部门，{X}）", row("", f"市直有关部门 {X}")),
    ("a class with brackets", f"（责任单位：各县（市）区人民政府、{W}）", row("", f"各县（市）区人民政府 {W}")),
    ("by when", f"（责任单位：{W}、{F}；完成时限：2023年底）", row("", f"{W} {F}")),
    ("by when, first", f"（完成时限：2023年底；责任单位：{W}）", row("", W)),
    ("without end", f"（牵头单位：{W}，责任单位：{F}，完成时限：持续推进）", row(W, F)),
    ("people are no bodies", f"（责任领导：王明；责任单位：{W}；责任人：李华）", row("", W)),
    ("leaders are no bodies", f"（牵头市领导：王明；牵头单位：{W}；配合单位：有关部门）", row(W, "", "有关部门")),
    ("leave alone: people", "（责任人：王明、李华）", ""),
    ("leave alone: who supervises", f"（监督单位：{A}）", ""),
    ("leave alone: who guides", f"（指导单位：{W}；实施单位：{X}）", row("", X)),
    ("leave alone: a task force", f"（工作专班：{W}）", ""),
    ("leave alone: a body with a person's name", f"（责任单位：{W}王明）", ""),
]
VERBS = [
    ("牵头 and 配合", f"（{W}牵头，{F}、{A}配合）", row(W, "", f"{F} {A}")),
    ("牵头负责 and 分工负责", f"（{W}牵头负责，{F}、{A}按职责分工负责）", row(W, f"{F} {A}")),
    ("two lead", f"（{W}、{F}牵头，{X}配合）", f"{W}=牵头 {F}=牵头 {X}=配合"),
    ("等部门", f"（{W}牵头，{F}等部门配合）", row(W, "", F)),
    ("按职责分工负责", f"（{W}、{F}等按职责分工负责）", row("", f"{W} {F}")),
    ("按照各自职责分工负责", f"（{W}、{F}按照各自职责分工负责）", row("", f"{W} {F}")),
    ("分工负责", f"（{W}、{F}分工负责）", row("", f"{W} {F}")),
    ("分别负责", f"（{W}、{F}分别负责）", row("", f"{W} {F}")),
    ("会同", f"（{W}会同{F}、{A}负责）", row("", f"{W} {F} {A}")),
    ("会同 and 落实", f"（{W}会同{F}等部门落实）", row("", "", "", f"{W} {F}")),
    ("牵头会同", f"（{W}牵头会同{F}落实）", f"{W}=牵头 {F}=落实"),
    ("商", f"（{W}商{F}负责）", row("", f"{W} {F}")),
    ("由", f"（由{W}牵头，{F}配合）", row(W, "", F)),
    ("由…负责", f"（由{W}负责）", row("", W)),
    ("参与", f"（{W}牵头；{F}、{A}参与）", row(W, "", f"{F} {A}")),
    ("组织实施", f"（{W}牵头组织实施，{F}等单位配合实施）", row(W, "", F)),
    ("为牵头单位", f"（{W}为牵头单位，{F}为配合单位）", row(W, "", F)),
    ("by when", f"（{W}负责，2023年底前完成）", row("", W)),
    ("by when, first", f"（2023年底前完成，{W}负责）", row("", W)),
    ("outside the full stop", f"（{W}负责）。", row("", W)),
    ("two clauses", f"（{W}、{F}负责；{A}配合）", row("", f"{W} {F}", A)),
    ("class of governments", f"（{W}、各县（市、区）人民政府按职责分工负责）", row("", f"{W} 各县（市、区）人民政府")),
    ("sentence with 由", f"由{W}牵头，{F}、{A}配合。", row(W, "", f"{F} {A}")),
    ("此项工作由", f"此项工作由{W}负责。", row("", W)),
    ("bare sentence", f"{W}牵头，{F}配合。", row(W, "", F)),
    ("lead in a sentence that goes on", f"由{W}牵头制定节水办法，加强监管。", row(W)),
    ("as its own circumstances are", f"（{W}负责，各区人民政府结合实际落实）", row("", W, "", "各区人民政府")),
    ("all are told", "全县各部门都要高度重视节水。", row("", "全县各部门")),
    ("a place's government is told", "河东区人民政府要做好保障。", row("", "河东区人民政府")),
    ("a zone's committee is told", "安东新区管委会负责统筹规划。", row("", "安东新区管委会")),
    ("leave alone: governments of no place", "当地政府要做好保障。", ""),
    ("members", f"（牵头单位：{W}；责任单位：市就业联席会议制度成员单位）", row(W, "市就业联席会议制度成员单位")),
    ("special districts", "（责任单位：各县、特区、区人民政府）", row("", "各县、特区、区人民政府")),
    ("leave alone: duty of a class that names nobody", "各级要加强领导，企业应当落实责任。", ""),
    ("leave alone: the word alone", "牵头单位要切实履职，配合单位要加强联动。", ""),
]
BARE = [
    ("leave alone: a name that the line breaks", "推进治水，各县（市、区）", ""),
    ("list", f"（{W}、{F}）", row("", f"{W} {F}")),
    ("list and by when", f"（{W}、{F}，2023年底前完成）", row("", f"{W} {F}")),
    ("list without end", f"（{W}、{F}，长期坚持）", row("", f"{W} {F}")),
    ("a role of its own", f"（{W}（牵头）、{F}）", row(W, F)),
    ("list with a zone", f"（{W}、平山经开区）", row("", f"{W} 平山经开区")),
    ("leave alone: places", "（河东区、平山经开区）", ""),
    ("leave alone: see", "（见附件）", ""),
    ("leave alone: short name", "（以下简称“中心”）", ""),
    ("leave alone: remark", f"（含{F}补助资金）", ""),
    ("leave alone: exception", f"（{F}另有规定的除外）", ""),
    ("leave alone: in mid-sentence", "（由业委会负责），要加强管理。", ""),
    ("leave alone: another name", f"完善后报{W}（市河长办）", ""),
]
LINES = [
    ("line", f"责任单位：{W}、{F}", row("", f"{W} {F}")),
    ("how they share", f"牵头单位：{W}、{F}（按职责分工负责）；配合单位：{A}", row(f"{W} {F}", "", A)),
    ("line with a full stop", f"责任单位：{W}、{F}。", row("", f"{W} {F}")),
    ("two labels on a line", f"牵头单位：{W}。配合单位：{F}。", row(W, "", F)),
    ("behind 。", f"全面落实。牵头单位：{W}；责任单位：{F}", row(W, F)),
    ("lines", f"牵头单位：{W}\n配合单位：{F}\n完成时限：2023年底", row(W, "", F)),
    ("list over lines", f"责任单位：{W}、\n{F}、\n{A}", row("", f"{W} {F} {A}")),
    ("one body a line", f"责任单位：\n{W}\n{F}", row("", f"{W} {F}")),
    ("bracket over lines", f"（责任单位：{W}、\n{F}）", row("", f"{W} {F}")),
    ("tags on lines", f"【牵头单位】{W}\n【配合单位】{F}", row(W, "", F)),
    ("text behind the line", f"责任单位：{W}\n各部门、{F}认真落实。", row("", W)),
    ("a sentence behind the list", f"责任单位：{W}。认真落实，{F}。", row("", W)),
    ("people on a line", f"责任单位：{W}\n责任人：王明、李华", row("", W)),
    ("the first leads", f"责任单位（牵头单位列首位，下同）：{W}、{F}", row(W, F)),
]


@pytest.mark.parametrize(
    ("assignment", "expected"),
    [case[1:] for case in (*LABELLED, *VERBS, *BARE, *LINES)],
    ids=[
        f"{kind}: {case[0]}"
        for kind, table in (("label", LABELLED), ("verb", VERBS), ("bare", BARE), ("line", LINES))
        for case in table
    ],
)
def test_an_assignment_gives_each_body_its_role(assignment: str, expected: str) -> None:
    assert roles(assignment) == expected
