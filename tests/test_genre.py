"""What a document does, told from titles of every common form, or from its text where it has no title."""

from __future__ import annotations

import pytest

from loaders.model import Genre
from loaders.text import source_of
from loaders.tree import build_tree

GOALS = "为加快发展，现决定如下。\n一、发展目标\n到2025年，增加值达到50亿元。\n二、激活投资\n吸引资本。\n"
OF_GOALS = [
    (Genre.PLAN, "关于壮大民营经济的决定", GOALS),
    (Genre.PLAN, "安河市推进民营经济发展的实施细则", GOALS),
    (Genre.OTHER, "关于壮大民营经济的决定", GOALS.replace("发展目标", "总则")),
    (Genre.APPOINTMENT, "安河市人民代表大会常务委员会关于接受张远辞去职务的决定", GOALS),
]


@pytest.mark.parametrize(("genre", "title", "text"), OF_GOALS)
def test_decisions_and_rules_that_set_goals_are_plans(genre: Genre, title: str, text: str) -> None:
    assert build_tree(source_of(f"{title}\n\n{text}", "anhe.txt"))[0].documents[0].genre is genre


SUMS = "各单位：\n\n一、住宿费限额标准为每人每天140元。\n\n二、市内交通费每人每天30元包干使用。\n"
TELLS_SUMS = [
    (Genre.STANDARD, "关于转发《河东省差旅费管理办法》的通知", SUMS),
    (Genre.OTHER, "关于转发《河东省差旅费管理办法》的通知", SUMS.replace("标准为", "").replace("每人每天30元", "据实")),
    (Genre.OTHER, "关于差旅费的报道", SUMS),
]


@pytest.mark.parametrize(("genre", "title", "text"), TELLS_SUMS)
def test_notices_that_say_several_sums_set_standards(genre: Genre, title: str, text: str) -> None:
    assert build_tree(source_of(f"{title}\n\n{text}", "anhe.txt"))[0].documents[0].genre is genre


TITLES = [
    (Genre.DUTIES, "安河市人民政府办公室关于市政府领导同志工作分工的通知"),
    (Genre.DUTIES, "关于调整市政府领导同志工作分工的通知"),
    (Genre.DUTIES, "关于市政府领导工作分工的通知"),
    (Genre.DUTIES, "安河市人民政府关于调整市长、副市长工作分工的通知"),
    (Genre.CHRONICLE, "市政府工作要事记（2021年3月）"),
    (Genre.CHRONICLE, "安河县2021年3月政务要事"),
    (Genre.CHRONICLE, "安河市委、市政府2021年3月执政纪事"),
    (Genre.CHRONICLE, "安河市2021年大事纪要"),
    (Genre.PLAN, "安河市重大事项管理工作方案"),
    (Genre.DUTIES, "关于局领导班子成员分工的通知"),
    (Genre.DUTIES, "安河经开区管委会领导分工"),
    (Genre.DUTIES, "关于明确县政府党组成员工作分工的通知"),
    (Genre.DUTIES, "关于市政府领导AB角工作制度的通知"),
    (Genre.PLAN, "安河市人民政府办公室关于印发政府工作报告重点工作分工方案的通知"),
    (Genre.PLAN, "关于印发2021年《政府工作报告》重点任务责任分工的通知"),
    (Genre.PLAN, "安河市人民政府关于落实《政府工作报告》重点工作部门分工的意见"),
    (Genre.PLAN, "关于印发2021年市政府重点工作任务分解的通知"),
    (Genre.PLAN, "安河市优化营商环境任务分工方案"),
    (Genre.PLAN, "安河市大气污染防治实施方案"),
    (Genre.PLAN, "安河市2021年生态环境保护工作要点"),
    (Genre.PLAN, "安河市支持企业发展若干政策措施"),
    (Genre.PLAN, "安河市养老服务三年行动计划（2021—2023年）"),
    (Genre.PLAN, "安河市“十四五”水务发展规划"),
    (Genre.PLAN, "安河市人民政府关于加快发展养老服务业的实施意见"),
    (Genre.PLAN, "关于印发安河市提高城乡居民收入行动方案的通知"),
    (Genre.PLAN, "安河市物价补贴联动实施方案"),
    (Genre.PLAN, "2021年安河市民生实事项目"),
    (Genre.PLAN, "关于分解落实2021年县政府十件惠民实事的通知"),
    (Genre.PLAN, "安河市人民政府办公室关于分解落实《政府工作报告》的通知"),
    (Genre.PLAN, "安河市2005年十件实事"),
    (Genre.PLAN, "安河市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"),
    (Genre.APPOINTMENT, "安河市人民代表大会常务委员会关于接受张远同志辞去安河市副市长职务请求的决定"),
    (Genre.STANDARD, "安河市发展和改革委员会关于调整机动车停放服务收费标准的通知"),
    (Genre.STANDARD, "关于提高城乡居民基本养老保险基础养老金标准的通知"),
    (Genre.STANDARD, "关于公布2021年最低工资标准的通知"),
    (Genre.STANDARD, "关于提高高龄老人津贴标准的意见"),
    (Genre.STANDARD, "关于调整城区自来水价格的实施方案"),
    (Genre.PLAN, "关于提高城乡居民收入水平的意见"),
    (Genre.STANDARD, "安河市农机购置补贴实施细则"),
    (Genre.STANDARD, "关于调整居民用水价格的通知"),
    (Genre.STANDARD, "安河省发展计划委员会关于调整平山市自来水价格的批复"),
    (Genre.STANDARD, "安河市自然资源和规划局关于公布征地补偿标准的通知"),
    (Genre.STANDARD, "关于调整住房公积金缴存基数上下限的通知"),
    (Genre.STANDARD, "安河市人民政府办公室关于调整老年人高龄津贴政策的通知"),
    (Genre.APPOINTMENT, "安河市人民政府关于王明等同志任免职的通知"),
    (Genre.APPOINTMENT, "安河市人民政府关于王明任职的通知"),
    (Genre.APPOINTMENT, "安河市人民代表大会常务委员会任免名单"),
    (Genre.APPOINTMENT, "关于免去李华同志职务的通知"),
    (Genre.APPOINTMENT, "人事任免"),
    (Genre.APPOINTMENT, "安河省人民政府任免工作人员"),
    (Genre.CHRONICLE, "安河区人民政府2018年3月工作动态"),
    (Genre.CHRONICLE, "安河大事记"),
    (Genre.CHRONICLE, "安河市2021年1月大事记"),
    (Genre.CHRONICLE, "大事记（2021年1月）"),
    (Genre.CHRONICLE, "政务要闻"),
    (Genre.CHRONICLE, "一月大事"),
    (Genre.OTHER, "安河市人民政府关于禁止燃放烟花爆竹的通告"),
    (Genre.OTHER, "安河市人民政府关于同意设立工业园区的批复"),
    (Genre.OTHER, "安河市城市供水管理办法"),
    (Genre.OTHER, "安河市人民政府关于表彰先进集体的决定"),
    (Genre.OTHER, "安河市人民政府关于成立水务集团的通知"),
    (Genre.OTHER, "关于做好重大事项报告工作的通知"),
    (Genre.OTHER, "关于任职资格考试有关事项的通知"),
]


@pytest.mark.parametrize(("genre", "title"), TITLES, ids=[title for _, title in TITLES])
def test_a_title_tells_what_a_document_does(genre: Genre, title: str) -> None:
    document = build_tree(source_of(f"{title}\n\n为了工作，有关事项如下。\n\n一、加强领导。\n", "anhe.txt"))[
        0
    ].documents[0]
    assert document.title is not None
    assert (document.title.text, document.genre) == (title, genre)


FORMS = [
    (
        Genre.APPOINTMENT,
        "posts given and taken",
        "决定接受王明辞去安河市副市长职务的请求；\n任命李华为安河市财政局局长；\n免去王立的市审计局局长职务。",
    ),
    (
        Genre.PLAN,
        "assignments",
        "一、节水。推进。（责任单位：市水务局）\n二、用水。推进。（市水务局负责）\n三、治水。推进。",
    ),
    (
        Genre.OTHER,
        "few assignments",
        "一、节水。推进。\n二、用水。推进。\n三、治水。推进。\n四、管水。推进。（市水务局负责）",
    ),
    (Genre.CHRONICLE, "entries", "1月4日　甲。\n1月5日　乙。\n同日　丙。\n△6日　丁。\n1月7日　戊。"),
    (
        Genre.OTHER,
        "one entry",
        "1月4日，市政府召开会议。\n会议指出，要节水。\n会议要求，要管水。\n会议强调，要治水。\n会议决定，成立专班。",
    ),
]


@pytest.mark.parametrize(("genre", "text"), [(case[0], case[2]) for case in FORMS], ids=[case[1] for case in FORMS])
def test_a_text_without_a_title_shows_its_genre_by_its_form(genre: Genre, text: str) -> None:
    assert build_tree(source_of(text, "anhe.txt"))[0].documents[0].genre is genre
