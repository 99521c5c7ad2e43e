"""Names that are understood within the body that issues a document, and those that are the place's or anybody's."""

from __future__ import annotations

import pytest

from graph.answers import EmbeddedEngine
from graph.build import build_store
from graph.store import open_store
from loaders.divisions import is_division
from loaders.model import Genre

BUREAU, COMMISSION = "安河市教育局", "安河省发展和改革委员会"

DIVISIONS = [
    ("人事处", BUREAU, Genre.DUTIES),
    ("人事处", BUREAU, Genre.PLAN),
    ("办公室", BUREAU, Genre.PLAN),
    ("机关党委", COMMISSION, Genre.PLAN),
    ("综合科", BUREAU, Genre.OTHER),
    ("经济运行局", COMMISSION, Genre.DUTIES),
    ("信息中心", BUREAU, Genre.DUTIES),
    ("委后勤服务中心", COMMISSION, Genre.DUTIES),
    ("基金管理处", BUREAU, Genre.DUTIES),
    ("委", COMMISSION, Genre.DUTIES),
    ("局", BUREAU, Genre.PLAN),
]
OF_THE_PLACE = [
    ("人事处", "安河市人民政府", Genre.PLAN),
    ("秘书一处", "安河市人民政府办公室", Genre.DUTIES),
    ("办公室", "中共安河市委办公室", Genre.DUTIES),
    ("党政办公室", "安河高新区管委会", Genre.DUTIES),
    ("办公室", "安河市人大常委会办公室", Genre.DUTIES),
    ("信息中心", BUREAU, Genre.PLAN),
    ("市信息中心", BUREAU, Genre.DUTIES),
    ("省教育考试院", BUREAU, Genre.DUTIES),
    ("国家安全局", BUREAU, Genre.DUTIES),
    ("安河海关", BUREAU, Genre.DUTIES),
    ("团市委", BUREAU, Genre.DUTIES),
    ("中共安河市委办公室", BUREAU, Genre.DUTIES),
    ("驻京办", BUREAU, Genre.DUTIES),
    ("各处室", BUREAU, Genre.DUTIES),
    ("有关部门", BUREAU, Genre.DUTIES),
    ("科协", BUREAU, Genre.DUTIES),
    ("人民检察院", BUREAU, Genre.DUTIES),
    ("河东街道办事处", BUREAU, Genre.PLAN),
    ("森林公园管理处", BUREAU, Genre.PLAN),
    (BUREAU, BUREAU, Genre.DUTIES),
]


@pytest.mark.parametrize(("name", "issuer", "genre"), DIVISIONS)
def test_divisions(name: str, issuer: str, genre: Genre) -> None:
    assert is_division(name, issuer, genre)


@pytest.mark.parametrize(("name", "issuer", "genre"), OF_THE_PLACE)
def test_bodies_of_the_place(name: str, issuer: str, genre: Genre) -> None:
    assert not is_division(name, issuer, genre)


NOTICE = """{code}〔2021〕{serial}号

{issuer}关于局领导工作分工的通知

各处室：

现将局领导工作分工通知如下：

何安　局长。主持局全面工作。分管人事处、办公室。

林溪　副局长。分管综合处、市信息中心。

{issuer}
2021年3月{serial}日
"""


@pytest.fixture(scope="module")
def two_bureaus(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedEngine:
    """A store of the divisions of work of two bureaus of one city."""
    folder = tmp_path_factory.mktemp("bureaus")
    paths = []
    for serial, (issuer, code) in enumerate([("沈阳市教育局", "沈教发"), ("沈阳市财政局", "沈财发")], start=1):
        path = folder / f"{serial}.txt"
        path.write_text(NOTICE.format(issuer=issuer, code=code, serial=serial), encoding="utf-8")
        paths.append(path)
    build_store(paths, folder / "store")
    return EmbeddedEngine(open_store(folder / "store"))


def test_divisions_of_two_bureaus_are_two_and_a_body_of_the_city_is_one(two_bureaus: EmbeddedEngine) -> None:
    rows = two_bureaus.run(
        """PREFIX gz: <https://w3id.org/gazette/ns#>
        SELECT DISTINCT ?printed ?body ?scope {
            ?fact a gz:Oversight ; gz:body ?printed ; gz:namesBody/gz:denotes ?body . ?body gz:scope ?scope
        } ORDER BY ?printed ?body"""
    ).rows
    base = "https://w3id.org/gazette/id/沈阳市/body/"
    assert [row for row in rows if row[0] in ("人事处", "市信息中心")] == [
        ("人事处", f"{base}沈阳市教育局~人事处", "沈阳市教育局"),
        ("人事处", f"{base}沈阳市财政局~人事处", "沈阳市财政局"),
        ("市信息中心", f"{base}市信息中心", "沈阳市"),
    ]
