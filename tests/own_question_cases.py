"""What our own ten questions must answer on the sample; read from the print."""

from __future__ import annotations

from question_cases import CHRONICLE, INSURANCE, NOTICE, OUTLINE, PLAN, SMOKING, SMOKING_OFFICIALS, Case

OWN = [
    Case("own 1", "topic-targets", {"topic": "体育"}, "task value owner role share official relation", [
        ("二/（四）/12", value, "市体育局", "负责", "sole", "王少林", "分管")
        for value in ("1", "55.8", "92", "2.7", "4.5")
    ]),
    Case("own 2", "falls-due", {"until": "2023-12-31"}, "due_by indicator ownership owners overseers", [
        ("2022-12-31", "全市各级党政机关全部建成无烟机关", "joint", SMOKING, SMOKING_OFFICIALS),
        ("2023-12-31", "国家、省卫生乡镇比例", "lead", "市卫生健康委", "单义"),
    ]),
    Case("own 3", "companions", {"person": "吕志成"}, "other appearances first last", [
        ("王新伟", "11", "2022-01-04", "2022-01-30"), ("于学利", "4", "2022-01-04", "2022-01-24"),
        ("姜有为", "2", "2022-01-05", "2022-01-05"), ("李乐成", "2", "2022-01-25", "2022-01-30"),
        ("仇保兴", "1", "2022-01-04", "2022-01-04"), ("韩东太", "1", "2022-01-04", "2022-01-04"),
        ("吴联合", "1", "2022-01-05", "2022-01-05"), ("高国华", "1", "2022-01-05", "2022-01-05"),
        ("赵延庆", "1", "2022-01-11", "2022-01-11"), ("王健", "1", "2022-01-30", "2022-01-30"),
    ]),
    Case("own 4", "whereabouts", {"person": "吕志成", "since": "2022-01-01", "until": "2022-01-07"},
     "start event places", [
        ("2022-01-01", "01-01#2", "沈阳分会场"),
        ("2022-01-02", "01-02#2",
         "地铁三号线一期工程南阳湖街站施工现场；新隆嘉生鲜超市铁西云峰街店；和平区南市场环卫作业中心"),
        ("2022-01-03", "01-03#2", "沈阳富运冷链物流有限公司；市公安局"),
        ("2022-01-04", "01-04#1", "本期未载"), ("2022-01-04", "01-04#2", "本期未载"),
        ("2022-01-05", "01-05#2", "本期未载"), ("2022-01-05", "01-05#3", "本期未载"),
    ]),
    Case("own 5", "body-in-documents", {"body": "市财政局", "document": NOTICE, "other_document": INSURANCE},
     "document printed_as kind statement", [
        (INSURANCE, "沈阳市财政局", "印发", "关于调整城乡居民医保住院起付标准和统筹基金支付比例的通知"),
        (NOTICE, "市财政局", "分管联系", "高伟 分管 市财政局"),
    ]),
    Case("own 6", "facts-on-page", {"document": CHRONICLE, "first_line": "1252", "last_line": "1261"},
     "page line kind", [
        # two posts, one who takes part, three places, the entry; 他强调 starts in line 1258
        *((None, "1252", kind) for kind in ("任职", "任职", "参加", "地点", "地点", "地点", "大事")),
        (None, "1258", "参加"),
    ]),
    Case("own 7", "division-changes", {}, "body before after", []),
    Case("own 8", "most-cited", {"document": PLAN}, "cited_title cited_number times relations", [
        ("国民体质测定标准", None, "1", "提到"), ("沈阳市“健康细胞”工程建设计划（2021－2025年）", None, "1", "按照"),
        ("沈阳市健康城市健康村镇建设实施方案（2021－2025年）", None, "1", "待制定"),
        ("沈阳市控制吸烟条例", None, "1", "贯彻"),
        ("辽宁省人民政府关于印发辽宁省深入开展爱国卫生运动五年行动方案（2021－2025年）", "辽政发〔2021〕15号",
         "1", "根据"),
    ]),
    Case("own 9", "target-gaps", {}, "document targets unowned generic_only undated both", [
        (PLAN, "28", "0", "1", "10", "1"), (OUTLINE, "3", "3", "0", "1", "1"),
    ]),
    Case("own 10", "changes-in-period", {"since": "2022-01-01", "until": "2022-01-31"},
     "body person action post not_before not_after basis", [
        ("政协沈阳市第十六届委员会", person, "当选", post, "2022-01-07", "2022-01-10", "会期")
        for person, post in (("于学利", "政协沈阳市第十六届委员会主席"), *((name, "副主席") for name in (
            "蹇彪", "王镇", "王燕玲", "于龙", "李军", "侯巍", "贾海洋")))
    ]),
    Case("own 10", "changes-in-period", {"until": "2022-01-06"}, "person", []),
]  # fmt: skip
