"""Places: what the list of divisions says, and which place a body's name belongs to by its form."""

from __future__ import annotations

import time

import pytest

from ontology.places import find_place, listed_places, place_of_prefix, province_of

FOUND = [
    pytest.param("大连市人民政府办公室关于市政府领导分工的通知", "大连市", id="listed city"),
    pytest.param("福建省人民政府", "福建省", id="province"),
    pytest.param("内蒙古自治区人民政府", "内蒙古自治区", id="autonomous region"),
    pytest.param("吉林省吉林市人民政府", "吉林市", id="city below its province"),
    pytest.param("海南藏族自治州人民政府", "海南藏族自治州", id="the longest name, not 海南省's short one"),
    pytest.param("延边州教育局", "延边朝鲜族自治州", id="short name"),
    pytest.param("阿里地区行署", "阿里地区", id="region"),
    pytest.param("中共大连市委办公室", "大连市", id="Party committee"),
    pytest.param("政协大连市第十六届委员会", "大连市", id="consultative conference"),
    pytest.param("大连市安河区人民政府", "安河区", id="district below a listed city"),
    pytest.param("安河市安东区人民政府办公室", "安东区", id="district below a city that is not listed"),
    pytest.param("安河市人民政府关于印发", "安河市", id="city that is not listed"),
    pytest.param("中国共产党安河市委员会", "安河市", id="its Party committee"),
    pytest.param("安河市教育局", "安河市", id="its department"),
    pytest.param("安河市教育局、安河市财政局关于", "安河市", id="its departments"),
    pytest.param("安河县卫生健康局", "安河县", id="county's department"),
    pytest.param("安河自治县人民政府", "安河自治县", id="autonomous county"),
    pytest.param("安河镇人民政府", "安河镇", id="town"),
    pytest.param("安河新区管委会关于", "安河新区", id="new area"),
    pytest.param("安河综合实验区党工委关于", "安河综合实验区", id="experimental zone"),
    pytest.param("安河市大事记", "安河市", id="chronicle"),
    pytest.param("安城市教育局", "安城市", id="a city whose name ends in 城"),
    pytest.param("大连市城市管理局", "大连市", id="city, then 城市"),
    pytest.param("大连市市场监管局", "大连市", id="city, then 市场"),
    pytest.param("大连市各区人民政府", "大连市", id="city, then all its districts"),
    pytest.param("大连市乡镇人民政府", "大连市", id="city, then a class of places"),
    pytest.param("大连市开发区管委会", "大连市", id="city, then a kind of area"),
    pytest.param("大连市社区委员会", "大连市", id="city, then a community"),
    pytest.param("", None, id="leave alone: nothing"),
    pytest.param("各区、县（市）人民政府", None, id="leave alone: all districts"),
    pytest.param("全市各部门", None, id="leave alone: the whole city"),
    pytest.param("市政府办公室", None, id="leave alone: the city unnamed"),
    pytest.param("市县人民政府", None, id="leave alone: cities and counties"),
    pytest.param("县级以上人民政府", None, id="leave alone: county level"),
    pytest.param("新区管委会", None, id="leave alone: a new area unnamed"),
    pytest.param("国务院办公厅关于", None, id="leave alone: the state"),
    pytest.param("城市管理办法", None, id="leave alone: 城市"),
    pytest.param("海绵城市建设方案", None, id="leave alone: a kind of city"),
    pytest.param("智慧城市建设方案", None, id="leave alone: another kind of city"),
    pytest.param("超市管理条例", None, id="leave alone: 超市"),
    pytest.param("农贸市场管理办法", None, id="leave alone: 市场"),
    pytest.param("农村集市建设方案", None, id="leave alone: 集市"),
    pytest.param("示范县创建方案", None, id="leave alone: a kind of county"),
    pytest.param("关于印发安河市供水方案的通知", None, id="leave alone: not at the start"),
]


@pytest.mark.parametrize(("text", "place"), FOUND)
def test_find_place(text: str, place: str | None) -> None:
    assert find_place(text) == place


@pytest.mark.parametrize("unit", ["市", "大连市", "安河市", "安", "区县", "（"])
def test_a_long_text_takes_no_time(unit: str) -> None:
    started = time.process_time()
    find_place(unit * (1_000_000 // len(unit)))
    assert time.process_time() - started < 1


PREFIXES = [
    pytest.param("沪", "上海市", id="municipality"),
    pytest.param("闽", "福建省", id="province"),
    pytest.param("榕", "福州市", id="city by another name"),
    pytest.param("宁", None, id="leave alone: 宁夏, 南京, 宁德, 西宁"),
    pytest.param("国", None, id="leave alone: the state"),
    pytest.param("", None, id="leave alone: nothing"),
]


@pytest.mark.parametrize(("prefix", "place"), PREFIXES)
def test_place_of_prefix(prefix: str, place: str | None) -> None:
    assert place_of_prefix(prefix) == place


@pytest.mark.parametrize(
    ("place", "province"),
    [("大连市", "辽宁省"), ("辽宁省", "辽宁省"), ("延边州", "吉林省"), ("上海市", "上海市"), ("安河市", None)],
)
def test_province_of(place: str, province: str | None) -> None:
    assert province_of(place) == province


def test_the_list_is_whole_and_without_doubles() -> None:
    kinds: dict[str, int] = {}
    for place in listed_places():
        kinds[place.kind] = kinds.get(place.kind, 0) + 1
    provinces = {"省": 23, "直辖市": 4, "自治区": 5, "特别行政区": 2}
    assert kinds == provinces | {"地级市": 293, "自治州": 30, "地区": 7, "盟": 3}
    names = [place.name for place in listed_places()] + [place.short for place in listed_places() if place.short]
    assert len(names) == len(set(names))
    assert {place.province for place in listed_places()} == {
        place.name for place in listed_places() if place.kind in provinces
    }
    assert all(place.name.endswith(place.kind[-1]) or place.kind in {"直辖市", "地级市"} for place in listed_places())
