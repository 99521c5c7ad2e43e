"""A gazette's own matter (cover, contents, rubrics, running heads, publisher's page) and the documents among it."""

from __future__ import annotations

import pytest

from loaders.fact_types import DocumentFact, Event, Recipient, Responsibility, Task
from loaders.model import Issue, Part
from loaders.read import find_facts
from loaders.text import source_of
from loaders.tree import build_tree

WATER = "安河市人民政府关于加强节水工作的通知"
SPRING = "安河市人民政府办公室关于做好春耕工作的通知"
COVER = "安河市人民政府公报\nANHESHI RENMIN ZHENGFU GONGBAO\n2021年第3期\n（总第55期）\n"
MADE = "主管主办：安河市人民政府办公室\n编辑出版：《安河市人民政府公报》编辑部\n"
PUBLISHER = f"{MADE}地  址：安河市中山路1号\n准印证号：安新出印字第18号\n"
CONTENTS = (
    f"目    录\n【市政府文件】\n{WATER}……（1）\n"
    "【市政府办公室文件】\n安河市人民政府办公室关于做好春耕\n工作的通知……（3）\n"
)


def notice(title: str, number: str, end: str = "安河市人民政府\n2021年3月1日\n") -> str:
    """A notice as a gazette prints it, its number below the title."""
    return f"{title}\n{number}\n各县、区人民政府：\n请认真做好工作。\n{end}"


FIRST, SECOND = notice(WATER, "安政发〔2021〕3号"), notice(SPRING, "安政办发〔2021〕7号")


def issue_of(text: str) -> Issue:
    """The documents of a text."""
    return build_tree(source_of(text, "anhe.txt"))[0]


def heads(text: str) -> list[tuple[str, str | None, str | None]]:
    """The label, the title and the addressees of each document of a text."""
    return [
        (
            document.label,
            document.title.text if document.title else None,
            document.recipients.text if document.recipients else None,
        )
        for document in issue_of(text).documents
    ]


TO = "各县、区人民政府："
BOTH = [("安政发〔2021〕3号", WATER, TO), ("安政办发〔2021〕7号", SPRING, TO)]
ISSUES = [
    ("cover and contents", f"{COVER}{CONTENTS}{FIRST}{SECOND}"),
    ("rubrics", f"{COVER}{CONTENTS}市政府文件\n{FIRST}·市政府办公室文件·\n{SECOND}"),
    ("rubrics without a cover", f"【市政府文件】\n{FIRST}【市政府办公室文件】\n{SECOND}"),
    ("a publisher's page", f"{COVER}{FIRST}{SECOND}{PUBLISHER}"),
    ("a publisher's page in front", f"{COVER}{PUBLISHER}{CONTENTS}{FIRST}{SECOND}"),
    ("running heads", f"{COVER}{CONTENTS}{FIRST}- 3 -\n2021年第3期\n{SECOND}- 4 -\n2021年第3期\n"),
    (
        "a running head in a sentence",
        f"{COVER}{FIRST.replace('认真做', '认真' + chr(10) + '2021年第3期' + chr(10) + '做')}{SECOND}",
    ),
    (
        "contents without pages",
        f"{COVER}目录\n{WATER}（安政发〔2021〕3号）\n安河市人民政府办公室关于做好春耕\n工作的通知\n{FIRST}{SECOND}",
    ),
    (
        "contents that leave out the issuers",
        f"{COVER}目录\n〔文件选登〕\n{WATER[7:]}\n  安政发〔2021〕3号(1)\n{SPRING[10:]}\n  安政办发〔2021〕7号(3)\n"
        f"{FIRST.replace('政府关于', '政府' + chr(10) + '关于', 1)}{SECOND}",
    ),
    (
        "numbered contents with pages behind wide space",
        f"{COVER}目录\n一、市政府文件\n1.{WATER}(安政发〔2021〕3号)  1\n"
        f"二、市政府办公室文件\n1.{SPRING}  12\n{FIRST}{SECOND}",
    ),
    (
        "contents with pages before the titles",
        f"{COVER}目录\n市政府文件\n1 {WATER[:14]}\n  {WATER[14:]}（安政发〔2021〕3号）\n市政府办公室文件\n9  {SPRING}\n"
        f"封底  来信摘登\n{FIRST}{SECOND}",
    ),
    (
        "numbers in brackets below the titles",
        f"{COVER}{FIRST}{SECOND}".replace("安政", "（安政").replace("号\n各", "号）\n各"),
    ),
    ("a running head with a rubric", f"{COVER}{CONTENTS}{FIRST}·3·\n市政府办公室文件  2021·3\n{SECOND}"),
    ("a year with a letter for its nought", f"{COVER}{FIRST.replace('2021年', '2O21年')}{SECOND}"),
    (
        "copies without a date of printing end a document",
        f"{COVER}{FIRST}主题词：水利 节约 通知\n抄送：市委办公室，市政协办公室。\n{SECOND}",
    ),
]


@pytest.mark.parametrize("text", [case[1] for case in ISSUES], ids=[case[0] for case in ISSUES])
def test_an_issue_is_cut_into_its_documents_and_nothing_else(text: str) -> None:
    assert heads(text) == BOTH


@pytest.mark.parametrize("text", [case[1] for case in ISSUES], ids=[case[0] for case in ISSUES])
def test_every_character_of_an_issue_stands_in_one_leaf(text: str) -> None:
    leaves = [leaf for document in issue_of(text).documents for leaf in document.leaves]
    assert "".join(text[start:end] for start, end in sorted(piece for leaf in leaves for piece in leaf.pieces)) == text


def test_the_gazettes_own_matter_is_told_from_the_documents() -> None:
    found = issue_of(f"{COVER}{CONTENTS}【市政府文件】\n{FIRST}{SECOND}{PUBLISHER}")
    own = [
        leaf.reading.text for document in found.documents for leaf in document.leaves if leaf.part is Part.PERIODICAL
    ]
    assert own[:4] == ["安河市人民政府公报", "ANHESHI RENMIN ZHENGFU GONGBAO", "2021年第3期", "（总第55期）"]
    assert {"【市政府文件】", f"{WATER}……（1）"} <= set(own)
    assert own[-1] == "准印证号：安新出印字第18号"


def test_what_the_contents_list_begins_a_document_though_no_number_and_no_date_say_so() -> None:
    minutes = "市政府第三次常务会议纪要\n会议议定事项如下：\n一、由市建设局负责防汛。\n"
    figures = "安河市2020年统计公报\n安河市统计局\n全年节水100万吨。\n"
    contents = f"目录\n{WATER}…1\n安河市2020年统计公报…2\n市政府第三次常务会议纪要…4\n{SPRING}…5\n"
    labels = [head[0] for head in heads(f"{COVER}{contents}{FIRST}{figures}{minutes}{SECOND}")]
    assert labels == [
        "安政发〔2021〕3号",
        "安河市2020年统计公报",
        "市政府第三次常务会议纪要",
        "安政办发〔2021〕7号",
    ]


PAGE = "".join(f"请第{line}组认真做好工作。\n" for line in "一二三四五六七八九十甲乙")
HEADS = [
    ("a rubric beside the page's number", "— {page} —\n市政府文件\n"),
    ("the gazette's name in wide figures", "· {page} ·\n安河政报２０２１年第３期\n"),
    ("a name that no rule knows", "- {page} -\n安河之声\n"),
    ("a head with the page's number in it", "安河之声 {page}\n"),
    ("the number above the head, alone", "{page}\n安河市人民政府公报 2021年第3期\n"),
]


@pytest.mark.parametrize("head", [case[1] for case in HEADS], ids=[case[0] for case in HEADS])
def test_the_head_of_a_page_in_mid_sentence_is_no_part_of_it(head: str) -> None:
    breaks = [head.format(page=page) for page in (3, 4, 5)]
    body = "".join(
        f"{PAGE}各单位要认真做好节水工作，按照各自的职责分工和市政府的\n{mark}要求抓紧落实。\n" for mark in breaks
    )
    text = f"{WATER}\n安政发〔2021〕3号\n{TO}\n{body}安河市人民政府\n2021年3月1日\n"
    (document,) = issue_of(text).documents
    texts = [leaf.reading.text for leaf in document.leaves if leaf.part is Part.PARAGRAPH]
    assert sum(1 for each in texts if "市政府的要求抓紧落实" in each) == 3
    assert not [each for each in texts if "之声" in each or "文件" in each or "政报" in each or "公报" in each]


def test_the_last_page_may_be_short() -> None:
    text = f"{WATER}\n安政发〔2021〕3号\n{TO}\n{PAGE}3\n{PAGE}4\n{PAGE}5\n安河市人民政府\n2021年3月1日\n6\n"
    (document,) = issue_of(text).documents
    numbers = [leaf.reading.text for leaf in document.leaves if leaf.part is Part.PAGE_NUMBER]
    assert numbers == ["3", "4", "5", "6"]


def test_a_cell_that_stands_beside_a_pages_number_is_no_head() -> None:
    rows = "".join(f"{PAGE}{cell}\n— {page} —\n" for page, cell in ((3, "市水务局"), (4, "市水务局"), (5, "一、总则")))
    (document,) = issue_of(f"{WATER}\n安政发〔2021〕3号\n{TO}\n{rows}").documents
    assert not [leaf for leaf in document.leaves if leaf.part is Part.PERIODICAL]


def test_minutes_that_the_contents_list_begin_with_who_held_the_meeting() -> None:
    minutes = "安河市人民政府\n市政府第三次常务会议纪要\n会议议定事项如下：\n一、由市建设局负责防汛。\n"
    contents = f"目录\n{WATER}…1\n市政府第三次常务会议纪要…4\n"
    documents = issue_of(f"{COVER}{contents}{FIRST}{minutes}").documents
    assert [each.label for each in documents] == ["安政发〔2021〕3号", "市政府第三次常务会议纪要"]
    assert "安河市人民政府" in [leaf.reading.text for leaf in documents[1].leaves]


def test_a_tables_first_cell_is_no_part_of_its_title() -> None:
    head = "附件\n节水任务分工表\n序号\n工作措施\n责任单位\n完成时限\n"
    table = f"{head}1\n改造管网\n市水务局\n6月底\n2\n推广器具\n市住建局\n9月底\n"
    (document,) = issue_of(f"{FIRST}{table}").documents
    tasks = [fact for fact in find_facts(document)[0] if isinstance(fact, Task)]
    assert [(each.task, each.title) for each in tasks] == [("1", "改造管网"), ("2", "推广器具")]


EXPLAINED = "《安河市节水措施》政策解读"
FIGURES = "2021年1—3月安河市主要经济指标"
MONTH = "2021年3月政务大事记"


def test_what_no_kind_of_document_ends_in_is_a_title_where_the_contents_list_it() -> None:
    contents = (
        f"目录\n市政府文件\n3  {WATER}\n政策解读\n9  {EXPLAINED}\n统计数据\n12  {FIGURES}\n政务大事记\n14  {MONTH}\n"
    )
    text = (
        f"{COVER}{contents}{FIRST}政策解读\n{EXPLAINED}\n一、背景\n《安河市节水措施》要求市水务局落实节水1000吨。\n"
        f"统计数据\n— 11 —\n2021年第3期  12\n{FIGURES}\n工业增加值　5.2\n"
        f"政务大事记\n{MONTH}\n3月1日　市长张安河调研节水。\n"
    )
    documents = issue_of(text).documents
    assert [each.label for each in documents] == ["安政发〔2021〕3号", EXPLAINED, FIGURES, MONTH]
    rubrics = [leaf.reading.text for each in documents for leaf in each.leaves if leaf.part is Part.PERIODICAL][-5:]
    assert {"统计数据", "政务大事记"} <= set(rubrics)
    assert not [fact for each in documents[1:3] for fact in find_facts(each)[0] if isinstance(fact, Task)]


def test_a_chronicle_that_prints_days_alone_falls_in_the_month_of_its_title() -> None:
    chronicle = "三月份大事记\n2日，市长张安河调研节水。\n同日，副市长李平山调研春耕。\n5日，全市节水会议召开。\n"
    documents = issue_of(f"{FIRST}{chronicle}").documents
    events = [fact for fact in find_facts(documents[-1])[0] if isinstance(fact, Event)]
    assert [str(each.start) for each in events] == ["2021-03-02", "2021-03-02", "2021-03-05"]


def test_those_honoured_sign_nothing() -> None:
    honours = "先进单位名单\n安东县人民政府\n河西区人民政府\n市公安局\n市交通局\n2021年3月1日\n"
    notice_of = "安河市人民政府关于表彰节水先进单位的决定\n安政发〔2021〕9号\n各县、区人民政府：\n决定予以表彰。\n"
    (document,) = issue_of(f"{notice_of}{honours}").documents
    (told,) = [fact for fact in find_facts(document)[0] if isinstance(fact, DocumentFact)]
    assert told.issuers == ("安河市人民政府",)


def test_what_a_document_issues_is_no_document_though_the_contents_list_it() -> None:
    order = (
        "安河市人民政府令\n第3号\n《安河市节水规定》已经市政府常务会议通过，现予发布，自2021年4月1日起施行。\n"
        "市长 王明\n2021年3月1日\n"
        "安河市节水规定\n第一条 为了节水，制定本规定。\n"
    )
    contents = f"目录\n安河市节水规定(市政府令第3号)  (1)\n{SPRING}  (4)\n"
    assert [head[:2] for head in heads(f"{COVER}{contents}{order}{SECOND}")] == [
        ("第3号", "安河市人民政府令"),
        ("安政办发〔2021〕7号", SPRING),
    ]


def test_rows_of_a_table_above_a_title_are_no_part_of_it() -> None:
    table = "附件\n节水任务分解表\n县 任务\n东县 210\n合计 340\n"
    for second in (
        SECOND,
        f"安政办发〔2021〕7号\n{SPRING[:10]}\n{SPRING[10:]}\n{TO}\n请抓好。\n安河市人民政府办公室\n2021年3月2日\n",
    ):
        assert heads(FIRST + table + second) == BOTH


MINUTES = (
    "安河市人民政府专题会议纪要\n2021年2月8日下午，副市长王明主持召开会议。现纪要如下：\n"
    "一、会议听取了市水务局的汇报。\n二、会议同意建设水厂，由市水务局牵头，市财政局配合。\n三、市审计局要抓好审计。\n"
    "出席：王明\n列席：市水务局李敏\n记录：周文\n"
)


@pytest.mark.parametrize("sent", ["", "发：市水务局、市财政局，各街道办事处。\n", "抄送：市委办公室。\n"])
def test_a_notice_behind_minutes_that_print_no_date_at_their_end_is_a_document(sent: str) -> None:
    labels = [
        head[0] for head in heads(f"{MINUTES}{sent}{WATER}\n{TO}\n请认真做好工作。\n安河市人民政府\n2021年3月1日\n")
    ]
    assert labels == ["安河市人民政府专题会议纪要", WATER]


def test_titles_that_minutes_or_an_attachment_list_begin_no_document() -> None:
    listed = f"{FIRST}附件\n废止文件目录\n1.关于印发节水办法的通知\n{WATER}\n{SPRING}\n"
    assert [head[0] for head in heads(f"{listed}一共三件。\n")] == ["安政发〔2021〕3号"]


def test_minutes_give_the_tasks_that_they_decide_and_none_for_what_was_heard() -> None:
    document = issue_of(MINUTES).documents[0]
    facts, _ = find_facts(document)
    assert [fact.task for fact in facts if isinstance(fact, Task)] == ["二", "三"]
    assert [(fact.task, fact.body.printed, fact.role.value) for fact in facts if isinstance(fact, Responsibility)] == [
        ("二", "市水务局", "牵头"),
        ("二", "市财政局", "配合"),
        ("三", "市审计局", "负责"),
    ]


OWN_PARTS = "一、抓好开工。市发展改革委要加强调度。\n二、抓好保障。市自然资源局要保障用地。\n"
TABLE = "附件\n2021年重点工程任务一览表\n序号  工作任务  责任单位\n1  建水厂  市水务局\n2  建学校  市教育局\n"


@pytest.mark.parametrize(
    ("verb", "tasks"), [("下达", ["一", "二", "1", "2"]), ("印发", ["1", "2"])], ids=["calls itself", "hands on"]
)
def test_a_notice_that_asks_for_work_beside_the_list_it_attaches_has_tasks_of_its_own(
    verb: str, tasks: list[str]
) -> None:
    text = f"安河市人民政府关于{verb}2021年重点工程任务的通知\n{TO}\n{OWN_PARTS}安河市人民政府\n2021年3月1日\n{TABLE}"
    facts, _ = find_facts(issue_of(text).documents[0])
    assert [fact.task for fact in facts if isinstance(fact, Task)] == tasks


def test_who_minutes_are_sent_to_are_their_recipients() -> None:
    document = issue_of(f"{MINUTES}发：市水务局、市财政局，各街道办事处。\n").documents[0]
    facts, _ = find_facts(document)
    assert [fact.recipient.printed for fact in facts if isinstance(fact, Recipient)] == [
        "市水务局",
        "市财政局",
        "各街道办事处",
    ]


def test_all_provinces_are_one_recipient() -> None:
    document = issue_of(f"{WATER}\n各省、自治区、直辖市人民政府，国务院各部委：\n请节水。\n").documents[0]
    facts, _ = find_facts(document)
    assert [fact.recipient.printed for fact in facts if isinstance(fact, Recipient)] == [
        "各省、自治区、直辖市人民政府",
        "国务院各部委",
    ]


def test_a_list_of_one_months_appointments_names_its_issuer() -> None:
    text = "安河市人民政府2021年5月份人事任免\n安政人字〔2021〕12号：\n王明任市水务局副局长；\n免去李敏的副主任职务。\n"
    facts, _ = find_facts(issue_of(text).documents[0])
    assert [fact.issuers for fact in facts if isinstance(fact, DocumentFact)] == [("安河市人民政府",)]


def test_a_report_has_its_title_without_where_and_by_whom_it_was_given_and_addresses_nobody() -> None:
    text = "政 府 工 作 报 告\n——2021年1月5日在安河市人民代表大会上\n安河市市长 王明\n各位代表：\n现在，我报告工作。\n"
    assert heads(text) == [("政府工作报告", "政府工作报告", None)]


PLAIN = [
    (
        "a plan's own contents",
        "安河市水务发展规划\n目录\n一、总体要求……1\n二、主要任务……5\n三、保障措施……9\n一、总体要求\n节水。\n",
    ),
    ("a notice", FIRST),
    ("a heading that reads like a rubric", f"{FIRST}附件\n安河市节水方案\n综合\n一、节水。\n"),
    ("a chronicle's title", "大事记\n3月1日　印发关于节水的通知\n3月2日　开会。\n"),
    ("who to ask, at the end of a notice", f"{FIRST}联系电话：12345\n地址：安河市中山路1号\n"),
]


@pytest.mark.parametrize("text", [case[1] for case in PLAIN], ids=[case[0] for case in PLAIN])
def test_a_document_that_no_gazette_prints_has_nothing_of_one(text: str) -> None:
    found = issue_of(text)
    assert len(found.documents) == 1
    assert not [leaf.reading.text for leaf in found.documents[0].leaves if leaf.part is Part.PERIODICAL]
