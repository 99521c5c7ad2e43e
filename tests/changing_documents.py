"""Small documents of two cities that change what other documents mean: read once, to be put into stores and taken out.

A slot is a document by its IRI; its versions are what it may print. All slots together touch every kind of derived
triple: divisions of work that end each other, nameplates that are disputed, short forms that come to fit two names,
bodies of a province that both cities name, citations of documents that come later, decisions and what carries them out,
posts, a document without a place, one without a date, and days that move the as-of day.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from loaders.read import find_facts
from loaders.text import source_of
from loaders.tree import build_tree
from loaders.triples import document_iri, document_quads
from ontology.iri import IriMinter


def division(city: str, number: int, day: str, *charges: str) -> str:
    """A division of work: lines of people and what they are in charge of."""
    lines = "\n\n".join(charges)
    return f"""{city[0]}政办发〔2021〕{number}号

{city}人民政府办公室关于市政府领导同志工作分工的通知

各区、县（市）人民政府，市政府各部门：

现将市政府领导同志工作分工通知如下：

市委副书记、市长何安　主持市政府全面工作。分管市审计局。

{lines}

{city}人民政府办公室
{day}
"""


def plan(city: str, number: int, owners: str, what: str = "服务", day: str = "2021年6月1日", basis: str = "") -> str:
    """A plan of one task and one target; day: none where empty."""
    return f"""{city[0]}政发〔2021〕{number}号

{city}人民政府关于印发{city}{what}行动方案的通知

各区、县（市）人民政府，市政府各部门：

{basis}现将《{city}{what}行动方案》印发给你们，请认真贯彻执行。

{city}人民政府
{day}

{city}{what}行动方案

一、重点任务

（一）加强{what}。到2025年，{what}站不少于{number}个。（{owners}）
"""


def chronicle(city: str, month: int, *entries: str) -> str:
    """The chronicle of a month."""
    listed = "\n\n".join(entries)
    return f"{city.removesuffix('市')}大事记\n（2021年{month}月）\n\n{listed}\n"


def appointments(city: str, *sentences: str) -> str:
    """A notice of who takes and leaves which post."""
    listed = "\n\n".join(sentences)
    return f"""{city[0]}政任〔2021〕2号

{city}人民政府关于何林等同志任免职务的通知

各区、县（市）人民政府，市政府各部门：

市政府决定：

{listed}

{city}人民政府
2021年4月6日
"""


SHEN, DA = "沈阳市", "大连市"
CULTURE = "根据《沈阳市人民政府关于印发沈阳市文化行动方案的通知》（沈政发〔2021〕9号），"
LIN, ZHOU, FANG = "副市长林溪　负责金融等方面工作。", "副市长周济　负责城市建设工作。", "副市长方平　负责文化工作。"
SLOTS: tuple[tuple[str, ...], ...] = (
    (
        division(
            SHEN, 1, "2021年3月2日",
            f"{LIN}分管市金融发展局（市金融监管局）、市人社局。联系省教育厅。",
            f"{ZHOU}分管市城市管理局（市园林局）。",
        ),
        division(
            SHEN, 1, "2021年3月2日",
            f"{LIN}分管市人社局。",
            f"{ZHOU}分管市城市管理局。",
            "林溪、周济同志互补。",
        ),
        division(
            SHEN, 1, "2021年3月2日",
            f"{LIN}分管市人社局。",
            f"{ZHOU}分管市城市管理局。",
            "周济、林溪同志互补。",
        ),
    ),
    (
        division(
            SHEN, 4, "2021年9月1日",
            f"{LIN}分管市人社局、市园林局。",
            f"{ZHOU}分管市城市管理局（市园林局）。",
        ),
        division(
            SHEN, 4, "2021年5月1日",
            f"{FANG}分管市文旅局、沈阳市人力资源和社会保障局（市园林局）。",
            f"{ZHOU}分管市城市管理局。",
        ),
        division(
            SHEN, 4, "2022年5月1日",
            f"{LIN}分管市自然资源局（市园林局）、市金融监管局。",
            "林溪、周济同志互补。",
        ),
        division(SHEN, 4, "2021年9月1日", f"{LIN}分管市人社局、市园林局。", f"{ZHOU}分管市城市管理局。"),
    ),
    (
        division(
            DA, 3, "2021年4月2日",
            f"{LIN}分管市金融发展局（省金融监管局）。联系省教育厅。",
            f"{ZHOU}分管市文旅局。",
        ),
        division(DA, 3, "2021年12月2日", f"{ZHOU}分管市文旅局、大连市财政局。协助何安工作。"),
    ),
    (
        plan(SHEN, 8, "市金融监管局牵头，沈阳市人力资源和社会保障局、省教育厅、国家发改委配合"),
        plan(SHEN, 8, "市文旅局牵头，市文化广电和旅游局、有关部门配合", day="2021年6月20日"),
        plan(SHEN, 8, "市园林局负责", basis=CULTURE),
        plan(SHEN, 8, "市人社局、市金融发展局按照职责分工负责"),
    ),
    (
        plan(SHEN, 9, "市文化广电和旅游局牵头，市园林局配合", "文化"),
        plan(SHEN, 9, "市文化旅游体育局牵头，省金融监管局、各区、县（市）人民政府负责", "文化"),
        plan(SHEN, 9, "市文旅局牵头，市城管局负责", "服务", "2021年7月1日"),
    ),
    (
        plan(DA, 8, "市金融监管局、省金融监管局、沈阳市园林局牵头，国家发展和改革委员会、辽宁省教育厅配合"),
        plan(DA, 8, "市文旅局负责", day=""),
        plan(DA, 8, "省金融监管局负责", basis=CULTURE),
    ),
    (
        chronicle(
            SHEN, 5,
            "5月31日 市长何安主持召开市政府第三次常务会议，审议通过《沈阳市服务行动方案》。副市长林溪出席会议。",
            "同日 副市长周济到市人社局调研。",
        ),
        chronicle(
            SHEN, 5,
            "5月31日 市长何安主持召开市政府第三次常务会议，审议通过《沈阳市文化行动方案》。市园林局局长何林出席会议。",
        ),
    ),
    (
        appointments(SHEN, "任命何林为市园林局局长；", "免去周济的市城市管理局局长职务。"),
        appointments(SHEN, "任命方平为市文旅局局长。"),
    ),
    (
        plan(DA, 8, "市文旅局负责").replace("大政发〔2021〕8号", "").replace("大连市", ""),
        plan(DA, 8, "沈阳市园林局牵头，市文化广电和旅游局负责").replace("大政发〔2021〕8号", "").replace("大连市", ""),
    ),
)  # fmt: skip


@cache
def quads_of(slot: int, version: int) -> tuple[str, tuple[ox.Quad, ...]]:
    """The IRI of a slot's document and its graph, in one of its versions."""
    text = SLOTS[slot][version]
    place = SHEN if text.startswith("沈阳大事记") else None
    issue, _ = build_tree(source_of(text, f"{slot}.txt"), place, "2021-06")
    (document,) = issue.documents
    facts, problems = find_facts(document)
    minter = IriMinter()
    return document_iri(document, minter), tuple(document_quads(document, facts, minter, problems))


def every_version() -> Iterator[tuple[int, int]]:
    """All slots with all of their versions."""
    return ((slot, version) for slot, texts in enumerate(SLOTS) for version in range(len(texts)))
