"""Which document issues what a meeting decided or adopted: found by wording, place and date, and else not at all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from graph.answers import EmbeddedEngine
from graph.carried_out import Decided, Issued, find_carried_out

DAY = date(2021, 3, 2)
DIVISION = "安河市人民政府办公室关于市政府领导同志工作分工的通知"
MATTER = "市政府领导班子成员工作分工"


def decided(wording: str, titled: bool = False, action: str = "审议通过", place: str = "安河市") -> Decided:
    return Decided("fact", wording, titled, action, place, DAY, DAY + timedelta(days=1))


def issued(title: str, days: int = 7, place: str = "安河市", document: str = "one", enclosed: str = "") -> Issued:
    titles = (title, enclosed) if enclosed else (title,)
    return Issued(document, document, titles, place, DAY + timedelta(days=days))


# id, what was decided, the documents, which one carries it out
CASES = [
    ("leaders said otherwise", decided(MATTER), [issued(DIVISION)], "one"),
    ("printed as a change", decided("调整市政府领导同志分工方案"), [issued(DIVISION)], "one"),
    ("a county's", decided("县政府领导分工", place="安河县"),
     [issued("安河县人民政府办公室关于调整县政府领导同志工作分工的通知", place="安河县")], "one"),
    ("the plan that a notice issues", decided("安河市供水规划（2021—2025年）", titled=True),
     [issued("安河市人民政府关于印发供水规划的通知", enclosed="安河市供水规划（2021-2025年）")], "one"),
    ("a draft", decided("安河市供水条例实施办法（送审稿）", titled=True),
     [issued("安河市人民政府关于印发安河市供水条例实施办法（试行）的通知")], "one"),
    ("on the day itself", decided(MATTER), [issued(DIVISION, days=0)], "one"),
    ("in the eighth week", decided(MATTER), [issued(DIVISION, days=57)], "one"),
    ("a title, months later", decided("供水应急预案", titled=True), [issued("供水应急预案", days=120)], "one"),
    ("one of several", decided(MATTER), [issued(DIVISION, days=-90, document="old"), issued(DIVISION)], "one"),
    ("leave alone: too late", decided(MATTER), [issued(DIVISION, days=58)], None),
    ("leave alone: before", decided(MATTER), [issued(DIVISION, days=-1)], None),
    ("leave alone: another place", decided(MATTER), [issued(DIVISION, place="河东市")], None),
    ("leave alone: another body's", decided("市人大常委会领导班子成员工作分工"), [issued(DIVISION)], None),
    ("leave alone: its head word only", decided("工作分工"), [issued(DIVISION)], None),
    ("leave alone: another plan of the kind", decided("供水应急预案"), [issued("安河市供热应急预案")], None),
    ("leave alone: another year's", decided("安河市2020年工作要点"), [issued("安河市2021年工作要点")], None),
    ("leave alone: about it", decided("供水应急预案"), [issued("关于开展供水应急预案演练的通知")], None),
    ("leave alone: two that fit", decided(MATTER), [issued(DIVISION), issued(DIVISION, document="two")], None),
    ("leave alone: only studied", decided(MATTER, action="研究"), [issued(DIVISION)], None),
]  # fmt: skip


@pytest.mark.parametrize(("matter", "documents", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_carried_out(matter: Decided, documents: list[Issued], expected: str | None) -> None:
    found = [(each.fact, each.document) for each in find_carried_out([matter], documents)]
    assert found == ([("fact", expected)] if expected else [])


LINKS = """PREFIX gz: <https://w3id.org/gazette/ns#> PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?wording ?document ?reason {
    ?fact gz:carriedOutBy/dcterms:identifier ?document ; gz:reason ?reason ; gz:matter|gz:work ?wording
}"""


def test_in_a_graph(sample: EmbeddedEngine, anhe: EmbeddedEngine) -> None:
    (row,) = sample.run(LINKS).rows
    assert row == (
        "市政府领导班子成员工作分工",
        "沈政办发〔2022〕1号",
        "沈政办发〔2022〕1号的题名与“市政府领导班子成员工作分工”所指相同；在其后15日成文，8周内同地只此一件",
    )
    (row,) = anhe.run(LINKS).rows
    assert row == (
        "安河市全民健康行动方案（2021—2025年）",
        "安政发〔2021〕8号",
        "安政发〔2021〕8号的题名与《安河市全民健康行动方案（2021—2025年）》所指相同；在其当日成文，26周内同地只此一件",
    )
