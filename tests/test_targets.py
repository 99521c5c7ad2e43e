"""Targets read out of whole sentences: what is found, with its frame, and what is left alone."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from target_documents import document_of, paragraphs_of, section_of, spelt, targets_of

from loaders.fact_types import Target
from loaders.facts.targets import find_targets
from loaders.model import Genre, Section
from loaders.text import reading_of, source_of, squeeze
from loaders.tree import build_tree
from loaders.values import TargetKind


def row(target: Target) -> str:
    """Indicator, comparator, value and unit, with what frames them: ^deadline, @period, !qualifier."""
    marks = [("^", target.deadline), ("@", target.period), ("!", target.qualifier)]
    framed = "".join(f" {mark}{value}" for mark, value in marks if value)
    return f"{target.indicator} {target.comparator} {target.value} {target.unit}{framed}"


# id, sentence, rows
FOUND: list[tuple[str, str, list[str]]] = [
    # a rate's part in a class of places; a floor for each; a share that enters
    ("counties and cities of a rate",
     "2025年，市区幼儿入园率达到50%以上，县（市）达到30%以上；各县（市）至少办1所早教中心。",
     ["市区幼儿入园率 >= 50 % ^2025", "县（市）幼儿入园率 >= 30 % ^2025", "早教中心 >= 1 所 ^2025"]),
    ("a share that enters", "80%以上的村（社区）幼儿园进入省等级行列。", ["村（社区）幼儿园进入省等级行列 >= 80 %"]),
    # what is said of people who can work is no report; days kept; rounds in words
    ("people able to work", "全市有劳动能力且有意愿的人口就业率达到96%以上。",
     ["全市有劳动能力且有意愿的人口就业率 >= 96 %"]),
    ("days kept", "全年空气质量优良天数保持310天以上。", ["空气质量优良天数 >= 310 天 @全年"]),
    ("one round", "每5年对园长和教师进行一轮全员培训。", ["全员培训 = 1 轮 @每5年"]),
    # lists of good deeds: places in front of what is done, people whose trouble ends, what is done to so many
    ("inside the town", "完成市区120幢房屋的庭院改善、10条背街小巷改善和3.5万平方米危旧房改善。",
     ["市区房屋的庭院改善 = 120 幢", "背街小巷改善 = 10 条", "危旧房改善 = 3.5 万平方米"]),
    ("people whose trouble ends", "解决2万人的饮水安全问题，缓解市区300户家庭的住房困难。",
     ["饮水安全问题 = 2 万人", "市区家庭的住房困难 = 300 户"]),
    ("done to so many", "对居住在山区的300户农户实施搬迁，对2万名劳动力进行技能培训。",
     ["农户实施搬迁 = 300 户", "劳动力进行技能培训 = 2 万名"]),
    ("done in so many places", "在全市20个乡镇建设便民服务中心。", ["乡镇建设便民服务中心 = 20 个"]),
    ("works that are finished", "完成全市26个社区试点工作。", ["全市社区试点工作 = 26 个"]),
    ("lines and roads", "优化调整公交线路2条，打通断头路9条。", ["优化调整公交线路 = 2 条", "打通断头路 = 9 条"]),
    ("a norm that is bound", "按照地上车位不大于25%合理确定配比。", ["地上车位 <= 25 %"]),
    # 以上年 is no 上年; money that people give or spend on lots; sizes of what was counted before
    ("so many or more a year", "培育3家以上年营业收入超10亿元的企业，新增20家以上科技企业上市。",
     ["培育年营业收入超10亿元的企业 >= 3 家", "新增科技企业上市 >= 20 家"]),
    ("money raised", "募集社会捐赠2亿元以上，年均销售福利彩票3亿元以上。",
     ["募集社会捐赠 >= 2 亿元", "年均销售福利彩票 >= 3 亿元 @年均"]),
    ("the size of what was counted", "建设孵化器15家以上，面积50万平方米以上。",
     ["建设孵化器 >= 15 家", "孵化器面积 >= 50 万平方米"]),
    ("a share that signs", "80%以上的驻区单位和社区签订协议，60%以上科技人员落户企业，半数专利由企业申请。",
     ["驻区单位和社区签订协议 >= 80 %", "科技人员落户企业 >= 60 %"]),
    ("all of a class, with a hope in between", "全部文化站力争达省一级以上标准。",
     ["全部文化站力争达省一级以上标准 = 100 % !力争"]),
    # units with a myriad in front of thousands, people without a measure word, a number behind 人数
    ("ten thousand kilowatts", "全年新增光伏装机3万千瓦以上，保障电量供给12亿千瓦时左右。",
     ["新增光伏装机 >= 3 万千瓦 @全年", "保障电量供给 ~ 12 亿千瓦时 @全年"]),
    ("people without a measure word", "城镇年均新增就业人数2万以上，登记失业率控制在4%以内。",
     ["城镇年均新增就业人数 >= 2 万 @年均", "登记失业率 <= 4 %"]),
    ("a number behind what it counts", "参保人数12万人以上。", ["参保人数 >= 12 万人"]),
    # so many or more of a thing; what each is to have by a day or as an aim
    ("at least so many of a thing", "年均开发200个以上的公益岗位。", ["公益岗位 >= 200 个 @年均"]),
    ("each is to have one", "到2024年，各区（县级市）建有1所公办技工学校，每个街（镇）有2所托老所。",
     ["公办技工学校 = 1 所 ^2024", "托老所 = 2 所 ^2024"]),
    ("all of a class come through", "力争全部街道（镇）通过义务教育规范化验收。",
     ["全部街道（镇）通过义务教育规范化验收 = 100 % !力争"]),
    ("all dealt with", "确保辖区内污水全部进行处理。", ["辖区内污水全部进行处理 = 100 %"]),
    ("full share in front", "100%保障新上重点项目用水。", ["保障新上重点项目用水 = 100 %"]),
    ("full employment", "困难家庭毕业生当年实现100%就业。", ["困难家庭毕业生当年就业 = 100 %"]),
    # the whole that a share is of behind its bound; what insurance pays in all; waiting and living
    ("a share of a whole, bound", "保障性住房的年度土地供应量不低于居住用地供应总量的70%。",
     ["保障性住房的年度土地供应量 >= 70 %"]),
    ("what insurance pays in all", "居民医保政策范围内住院费用支付比例达到70%左右。",
     ["居民医保政策范围内住院费用支付比例 ~ 70 %"]),
    ("how long one waits", "保障性住房轮候时间不超过3年。", ["保障性住房轮候时间 <= 3 年"]),
    ("how long one lives", "居民平均期望寿命超过79岁。", ["居民平均期望寿命 >= 79 岁"]),
    # what describes the things counted; 为 inside a word of degree; a rank to come
    ("things described by a sum", "培育年产值超20亿元、具有较强竞争力的龙头企业2家，建设产业园区3个。",
     ["培育年产值超20亿元、具有较强竞争力的龙头企业 = 2 家", "建设产业园区 = 3 个"]),
    ("rather ripe", "打造2个技术较为成熟的示范基地，探索新路径。", ["技术较为成熟的示范基地 = 2 个"]),
    ("a rank to come", "水产养殖机械化水平位居全省前列，养殖机械化率达到85%以上。", ["养殖机械化率 >= 85 %"]),
    ("an area each year", "到2025年，无人机植保年覆盖面积达到7万亩。",
     ["无人机植保年覆盖面积 = 7 万亩 ^2025 @年"]),
    # a total dealt out to years; a rate's part put for another part; a part of town that has something inside
    ("years of a total", "修复草原300万亩，其中2023年80万亩，2024年100万亩，2025年120万亩。",
     ["修复草原 = 300 万亩", "修复草原 = 80 万亩 ^2023", "修复草原 = 100 万亩 ^2024", "修复草原 = 120 万亩 ^2025"]),
    ("one bound for two values", "优良率到2023年和2025年分别不低于50%和55%。",
     ["优良率 >= 50 % ^2023", "优良率 >= 55 % ^2025"]),
    ("growth behind a rate", "公益金用于健身的比例不低于70%，并逐年递增5%。",
     ["公益金用于健身的比例 >= 70 %", "公益金用于健身的比例递增 = 5 %"]),
    ("a stock behind what is done each year", "每年实施改造项目200项，上云企业总数达到2万家。",
     ["实施改造项目 = 200 项 @每年", "上云企业总数 = 2 万家"]),
    ("points printed once", "签约率2023年、2024年分别提高1个和3个百分点。",
     ["签约率提高 = 1 个百分点 ^2023", "签约率提高 = 3 个百分点 ^2024"]),
    ("in two years", "两年内新建公园20个。", ["新建公园 = 20 个 @两年内"]),
    ("every five years", "骨干教师每五年轮训1次。", ["轮训 = 1 次 @每五年"]),
    ("two clocks", "企业诉求3个工作日内响应、15个工作日内办结。", []),
    ("another part of a rate", "县城以上城区污水处理率达到98%以上，乡镇达到60%以上。",
     ["县城以上城区污水处理率 >= 98 %", "乡镇污水处理率 >= 60 %"]),
    ("done at last, by a day", "到2025年底前，全市首批12个示范社区全面建成，形成经验。",
     ["全市首批示范社区全面建成 = 12 个 ^2025"]),
    ("done at last, as an aim", "力争20个省级项目年内竣工。", ["省级项目竣工 = 20 个 ^2022 !力争"]),
    ("a share in a list of places", "确保安河新区、城北区、城南区、河东区、河西区、平山区50%的城市社区建成综合体。",
     ["安河新区、城北区、城南区、河东区、河西区、平山区城市社区建成综合体 = 50 %"]),
    ("years to come", "每年招引项目100个，带动未来五年工业投资1000亿元以上。",
     ["招引项目 = 100 个 @每年", "带动工业投资 >= 1000 亿元 @未来五年"]),
    ("people chosen and paid", "5年内培养资助研究人员不少于400名，选拔资助不少于200名青年人才。",
     ["培养资助研究人员 >= 400 名 @5年内", "青年人才 >= 200 名 @5年内"]),
    ("people paid to learn", "每年资助培养社会工作督导员50名。", ["资助培养社会工作督导员 = 50 名 @每年"]),
    ("newly set up and sown", "全年扩种大豆3万亩，新创产业园区3个。",
     ["扩种大豆 = 3 万亩 @全年", "新创产业园区 = 3 个 @全年"]),
    ("a burden taken off", "大力落实疫情发生以来出台的各类政策，力争减轻企业负担20亿元。",
     ["减轻企业负担 = 20 亿元 !力争"]),
    ("set up inside", "规划区内设置中学1所、小学2所。", ["规划区内设置中学 = 1 所", "小学 = 2 所"]),
    # levels
    ("reach", "森林覆盖率达到36%以上。", ["森林覆盖率 >= 36 %"]),
    ("reach, no bound", "人均体育场地面积达到2.7平方米。", ["人均体育场地面积 = 2.7 平方米"]),
    ("full-width digits", "森林覆盖率达到３６％。", ["森林覆盖率 = 36 %"]),
    ("half-width punctuation", "回收率达到36%,普及率不低于9.5%;", ["回收率 = 36 %", "普及率 >= 9.5 %"]),
    ("short verb", "水产品产量达125万吨。", ["水产品产量 = 125 万吨"]),
    ("sign", "标准化市场比例≥70%。", ["标准化市场比例 >= 70 %"]),
    ("no less than", "养老床位不少于35张。", ["养老床位 >= 35 张"]),
    ("must not be less than", "护理型床位占比不得低于55%。", ["护理型床位占比 >= 55 %"]),
    ("exceed", "规上工业企业突破1000户。", ["规上工业企业 >= 1000 户"]),
    ("about", "公民具备科学素质的比例达到19%左右。", ["公民具备科学素质的比例 ~ 19 %"]),
    ("about in front", "焚烧处理能力达到约500吨。", ["焚烧处理能力 ~ 500 吨"]),
    ("within", "城镇登记失业率控制在4.5%以内。", ["城镇登记失业率 <= 4.5 %"]),
    ("at most", "平均跑动次数不超过0.3次。", ["平均跑动次数 <= 0.3 次"]),
    ("below", "细颗粒物平均浓度降至35微克/立方米以下。", ["细颗粒物平均浓度 <= 35 微克/立方米"]),
    ("kept", "秸秆综合利用率稳定在90%以上。", ["秸秆综合利用率 >= 90 %"]),
    ("from one to another", "预留比例由44%提高至60%。", ["预留比例 = 60 %"]),
    ("from last year's level", "绿化率由去年的44%提高到60%。", ["绿化率 = 60 %"]),
    ("from the present level", "绿化率从目前的44%提高到60%。", ["绿化率 = 60 %"]),
    ("an index", "出生人口性别比控制在112以下。", ["出生人口性别比 <= 112 None"]),
    ("an index, in Latin", "新建数据中心PUE值不高于1.3。", ["新建数据中心PUE值 <= 1.3 None"]),
    ("an index reached", "农田灌溉水有效利用系数达到0.58。", ["农田灌溉水有效利用系数 = 0.58 None"]),
    ("an index with its name in brackets", "电能利用效率（PUE）控制在1.3以内。", ["电能利用效率（PUE） <= 1.3 None"]),
    ("an index in points", "市民满意度指数达到85分。", ["市民满意度指数 = 85 分"]),
    ("a measure word of two parts", "每天抽检蔬菜不少于20个批次。", ["抽检蔬菜 >= 20 个批次 @每天"]),
    ("people without a measure word", "解决20万农村人口饮水安全问题。", ["农村人口饮水安全问题 = 20 万"]),
    ("the share that gets something", "使全县90%以上的农村人口喝上安全水。", ["全县农村人口喝上安全水 >= 90 %"]),
    ("newly planted", "新造油茶林5万亩。", ["新造油茶林 = 5 万亩"]),
    (
        "level behind its growth",
        "人均纯收入增长12%以上，达到8600元。",
        ["人均纯收入增长 >= 12 %", "人均纯收入 = 8600 元"],
    ),
    (
        "level behind its growth, not of what is counted so before",
        "生产总值达到5亿元，人均收入增长12%，达到8600元。",
        ["生产总值 = 5 亿元", "人均收入增长 = 12 %", "人均收入 = 8600 元"],
    ),
    (
        "rate behind its rise",
        "森林覆盖率提高2个百分点，达到45%。",
        ["森林覆盖率提高 = 2 个百分点", "森林覆盖率 = 45 %"],
    ),
    (
        "dealt out to places",
        "新增菜地3万亩，其中：安河县2万亩、其余县（区）共1万亩。",
        ["新增菜地 = 3 万亩", "安河县新增菜地 = 2 万亩", "其余县（区）新增菜地 = 1 万亩"],
    ),
    (
        "dealt out in a sentence of its own",
        "新建农田5万亩。其中：安河县3万亩、平林县2万亩。",
        ["新建农田 = 5 万亩", "安河县新建农田 = 3 万亩", "平林县新建农田 = 2 万亩"],
    ),
    (
        "made sure of, and more",
        "粮食总产确保22亿公斤，力争达到23亿公斤。",
        ["粮食总产 = 22 亿公斤", "粮食总产 = 23 亿公斤 !力争"],
    ),
    ("things, not places", "新建网点50个，其中超市10个。", ["新建网点 = 50 个", "新建超市 = 10 个"]),
    ("hours in the name", "游客投诉24小时内办结率达90%以上。", ["游客投诉24小时内办结率 >= 90 %"]),
    ("days in the name", "一般事项2个工作日内办结率达到98%。", ["一般事项2个工作日内办结率 = 98 %"]),
    ("hours to keep, no rate", "游客投诉24小时内办结。", ["游客投诉办结 <= 24 小时"]),
    ("from a year's level", "绿化率从2020年的44%提高到60%。", ["绿化率 = 60 %"]),
    ("percentage points", "普及率比2020年提高5个百分点。", ["普及率比2020年提高 = 5 个百分点"]),
    ("growth", "社会消费品零售总额增长6%以上。", ["社会消费品零售总额增长 >= 6 %"]),
    ("mean growth", "生产总值年均增长6.5%左右。", ["生产总值年均增长 ~ 6.5 % @年均"]),
    ("fall", "单位能耗比2020年下降14.5%。", ["单位能耗比2020年下降 = 14.5 %"]),
    ("share of a whole", "研发投入占生产总值的2.5%以上。", ["研发投入占生产总值 >= 2.5 %"]),
    ("share in words", "参保率达到百分之九十五以上。", ["参保率 >= 95 %"]),
    ("a third", "绿色建材占比达到三分之一以上。", ["绿色建材占比 >= 33.3333 %"]),
    ("per thousand", "婴儿死亡率控制在4‰以内。", ["婴儿死亡率 <= 4 ‰"]),
    ("per hundred thousand", "孕产妇死亡率控制在10/10万以下。", ["孕产妇死亡率 <= 10 /10万"]),
    ("years of life", "人均预期寿命达到79岁。", ["人均预期寿命 = 79 岁"]),
    ("time cut down", "接电工程由15个工作日压缩至7个工作日以内。", ["接电工程 <= 7 个工作日"]),
    ("time allowed", "企业开办时间压缩至0.5个工作日以内。", ["企业开办时间 <= 0.5 个工作日"]),
    ("output", "旅游总收入达到80亿元。", ["旅游总收入 = 80 亿元"]),
    ("bare rate", "推进垃圾分类，覆盖率达到95%。", ["垃圾分类，覆盖率 = 95 %"]),
    ("bare share", "定向招用毕业生,比例不低于40%。", ["定向招用毕业生,比例 >= 40 %"]),
    ("bare growth", "预算收入达到100亿元，年均增长5%。", ["预算收入 = 100 亿元", "预算收入年均增长 = 5 % @年均"]),
    ("attribute in the name", "产值超100亿元企业达到10户。", ["产值超100亿元企业 = 10 户"]),
    ("attribute before 的", "收入超过20万元的村达到60%以上。", ["收入超过20万元的村 >= 60 %"]),
    ("number in a name", "公交站点500米覆盖率达到100%。", ["公交站点500米覆盖率 = 100 %"]),
    ("share of villages", "80%以上的行政村达到宜居标准。", ["行政村达到宜居标准 >= 80 %"]),
    ("share set aside", "拿出不低于30%的岗位招聘毕业生。", ["岗位招聘毕业生 >= 30 %"]),
    ("aim", "实现回收率达到90%的目标。", ["回收率 = 90 %"]),
    # things to do
    ("do, number first", "新建5所小学。", ["新建小学 = 5 所"]),
    ("do, thing first", "新建小学5所。", ["新建小学 = 5 所"]),
    ("thing, then verb", "城镇新增就业6万人。", ["城镇新增就业 = 6 万人"]),
    ("about ten", "培育10家左右龙头企业。", ["培育龙头企业 ~ 10 家"]),
    ("at least, apart", "每月至少安排2次大清扫。", ["大清扫 >= 2 次 @每月"]),
    ("at least, behind the verb", "每月举办至少2场招聘活动。", ["招聘活动 >= 2 场 @每月"]),
    ("one in words", "每年至少举办一个赛事活动。", ["赛事活动 >= 1 个 @每年"]),
    ("once a quarter", "每季度召开一次调度会。", ["调度会 = 1 次 @每季度"]),
    ("in words", "新建幼儿园五十家。", ["新建幼儿园 = 50 家"]),
    (
        "a time that a thing may take is none of each year",
        "每年开展桥梁检测不少于2次，抢险到场时间不超过40分钟。",
        ["开展桥梁检测 >= 2 次 @每年", "抢险到场时间 <= 40 分钟"],
    ),
    ("myriads", "每年新增就业岗位15万个以上。", ["新增就业岗位 >= 15 万个 @每年"]),
    ("thousands comma", "改造水厂1,800家。", ["改造水厂 = 1800 家"]),
    ("bracket in the verb", "新（改、扩）建小学10所。", ["新（改、扩）建小学 = 10 所"]),
    ("name in quotes", "“明厨亮灶”不少于1800家。", ["“明厨亮灶” >= 1800 家"]),
    ("purpose cut off", "开发800个服务岗位用于招录毕业生。", ["服务岗位 = 800 个"]),
    ("range", "打造2—3个特色街区。", ["特色街区 >= 2 个", "特色街区 <= 3 个"]),
    ("range with 至", "提供3至5个岗位信息。", ["岗位信息 >= 3 个", "岗位信息 <= 5 个"]),
    ("bound before 的", "开展不少于2次的科普活动。", ["科普活动 >= 2 次"]),
    ("money as a size", "引进5亿元以上项目10个。", ["引进5亿元以上项目 = 10 个"]),
    ("at least, any verb", "县级领导每月至少下沉1次。", ["县级领导下沉 >= 1 次 @每月"]),
    ("floor under what there is", "每个行政村至少有1名村医。", ["村医 >= 1 名"]),
    ("bracket within the sentence", "参加活动（由各区组织实施）不少于5次。", ["参加活动（由各区组织实施） >= 5 次"]),
    ("after an assignment", "美化环境。（市园林局负责）新建小学5所。", ["新建小学 = 5 所"]),
    ("two verbs", "组织100家企业参加10场展会。", ["企业 = 100 家", "展会 = 10 场"]),
    ("investment made", "完成投资20亿元。", ["完成投资 = 20 亿元"]),
    # lists
    ("list, thing first", "新建小学5所、初中3所。", ["新建小学 = 5 所", "新建初中 = 3 所"]),
    ("list of public things", "新建公园12个、公共厕所5座。", ["新建公园 = 12 个", "新建公共厕所 = 5 座"]),
    ("list, number first", "提供1次指导服务、3次岗位推荐。", ["指导服务 = 1 次", "岗位推荐 = 3 次"]),
    (
        "list of levels",
        "产值超10亿元企业达到9户、超1亿元企业50户。",
        ["产值超10亿元企业 = 9 户", "超1亿元企业 = 50 户"],
    ),
    ("thing printed last", "建成1个国家级、3个省级园区。", ["国家级园区 = 1 个", "省级园区 = 3 个"]),
    (
        "thing printed in the clause before",
        "培育市级以上企业9家，其中国家级3家。",
        ["培育市级以上企业 = 9 家", "培育国家级企业 = 3 家"],
    ),
    (
        "share of the same thing",
        "工业产值达到5亿元，占全市比重超过4%。",
        ["工业产值 = 5 亿元", "工业产值占全市比重 >= 4 %"],
    ),
    ("thing printed first", "建成国家级园区1个、省级3个。", ["国家级园区 = 1 个", "省级园区 = 3 个"]),
    ("shared value", "确保回访率、服务率100%。", ["回访率 = 100 %", "服务率 = 100 %"]),
    ("one name with 、", "文明、健康知识知晓率达到90%。", ["文明、健康知识知晓率 = 90 %"]),
    ("rate alone", "知晓率达到90%。", ["知晓率 = 90 %"]),
    ("each of a class", "建成健康社区、健康学校，每类不少于5个。", ["健康社区、健康学校，每类 >= 5 个"]),
    ("dealt out", "减排量、减碳量分别达到9吨、5吨。", ["减排量 = 9 吨", "减碳量 = 5 吨"]),
    (
        "dealt out, shared rate",
        "城镇、农村自来水普及率分别达到99%、95%。",
        ["城镇普及率 = 99 %", "农村自来水普及率 = 95 %"],
    ),
    ("dealt out over years", "到2023年、2025年，回收率分别达到3%、5%。", ["回收率 = 3 % ^2023", "回收率 = 5 % ^2025"]),
    (
        "dealt out over three years",
        "2022年、2023年、2024年分别新建小学5所、6所、7所。",
        ["新建小学 = 5 所 ^2022", "新建小学 = 6 所 ^2023", "新建小学 = 7 所 ^2024"],
    ),
    ("dealt out, shared change", "能耗、碳排放分别降低15%、18%。", ["能耗降低 = 15 %", "碳排放降低 = 18 %"]),
    (
        "name kept over a semicolon",
        "到2023年，绿色工厂达到3家；到2025年，达到5家。",
        ["绿色工厂 = 3 家 ^2023", "绿色工厂 = 5 家 ^2025"],
    ),
    (
        "and then more",
        "新增规上企业50家以上，力争达到100家。",
        ["新增规上企业 >= 50 家", "新增规上企业 = 100 家 !力争"],
    ),
    ("sums in a list", "实现工业产值1000亿元、税收100亿元。", ["工业产值 = 1000 亿元", "税收 = 100 亿元"]),
    # a noun printed once
    ("rate of parts", "普及率平原区达到100%、丘陵区达到90%以上。", ["普及率平原区 = 100 %", "普及率丘陵区 >= 90 %"]),
    ("rate of a part", "全市处理率达到90%，其中县城达到95%。", ["全市处理率 = 90 %", "县城处理率 = 95 %"]),
    ("another rate", "处理率达到90%，县城绿地率达到95%。", ["处理率 = 90 %", "县城绿地率 = 95 %"]),
    ("verb alone", "治理侵蚀沟186条，其中治理不少于100条。", ["治理侵蚀沟 = 186 条", "治理侵蚀沟 >= 100 条"]),
    ("total of what is new", "新增企业50家，总数达到300家。", ["新增企业 = 50 家", "企业总数 = 300 家"]),
    ("so many in all", "新建5G基站1000个，累计达到5000个。", ["新建5G基站 = 1000 个", "5G基站累计 = 5000 个"]),
    (
        "verb behind the thing",
        "污水管网新增100公里，改造50公里。",
        ["污水管网新增 = 100 公里", "污水管网改造 = 50 公里"],
    ),
    ("put right", "整治企业30家，6月底前整治到位20家。", ["整治企业 = 30 家", "整治企业 = 20 家 ^2022-06"]),
    ("verb alone, in another unit", "治理侵蚀沟186条，治理不少于100亩。", ["治理侵蚀沟 = 186 条"]),
    ("another verb", "新建5G基站2500个，累计建成1.2万个。", ["新建5G基站 = 2500 个", "建成5G基站 = 1.2 万个"]),
    (
        "place alone",
        "每个县盘活农房50栋，租期不超过20年，全省完成5000栋。",
        ["每个县盘活农房 = 50 栋", "全省盘活农房 = 5000 栋"],
    ),
    (
        "begun, then done",
        "启动18个小区改造，年底前完成12个以上。",
        ["启动小区改造 = 18 个", "小区改造完成 >= 12 个 ^2022"],
    ),
    ("idle clause between", "经费占比不低于3%，并逐年提高，达到5%。", ["经费占比 >= 3 %", "经费占比 = 5 %"]),
    ("thing without a number", "培育养老企业，每个街道至少扶持1家。", ["培育养老企业，每个街道至少扶持 >= 1 家"]),
    (
        "over the full stop",
        "新建幼儿园24所。其中，2022年完成8所，2023年完成16所。",
        ["新建幼儿园 = 24 所", "新建幼儿园 = 8 所 ^2022", "新建幼儿园 = 16 所 ^2023"],
    ),
    ("chosen for something", "选择20个社区开展试点。", ["社区开展试点 = 20 个"]),
    # forms of order
    ("place between verb and number", "完成全市68所敬老院改造。", ["全市敬老院改造 = 68 所"]),
    ("some of them named", "新建河东学校、河西学校等5所学校。", ["新建学校 = 5 所"]),
    ("one in each", "每个镇建成一支消防队。", ["消防队 = 1 支"]),
    ("per head of a team", "每人联系10家以上重点企业。", ["联系重点企业 >= 10 家"]),
    ("share of towns", "百分之七十以上的建制镇要编制规划。", ["建制镇要编制规划 >= 70 %"]),
    ("rank", "满意度较2020年提高2个位次以上。", ["满意度较2020年提高 >= 2 个位次"]),
    ("rare measure word", "新增消火栓450具。", ["新增消火栓 = 450 具"]),
    (
        "done at set times",
        "每季度调度1次，每年对落实情况进行1次监督检查。",
        ["调度 = 1 次 @每季度", "监督检查 = 1 次 @每年"],
    ),
    ("told at set times", "每季度通报1次进展情况。", ["通报进展情况 = 1 次 @每季度"]),
    ("hours of service", "每月提供不少于30小时的居家服务。", ["居家服务 >= 30 小时 @每月"]),
    ("within days, of what", "不动产登记1个工作日内办结。", ["不动产登记办结 <= 1 个工作日"]),
    ("time at most", "企业开办时间不超过3个工作日。", ["企业开办时间 <= 3 个工作日"]),
    ("mean limit", "平均审批时限不超过9个工作日。", ["平均审批时限 <= 9 个工作日"]),
    ("cut down to within", "开办时间压缩至1个工作日内。", ["开办时间 <= 1 个工作日"]),
    ("from one step to another", "项目从签约到开工平均不超过90天。", ["项目从签约到开工平均 <= 90 天"]),
    ("minutes", "急救到达时间控制在30分钟以内。", ["急救到达时间 <= 30 分钟"]),
    ("loans in all", "新增企业贷款30亿元以上。", ["新增企业贷款 >= 30 亿元"]),
    ("adjective with 补贴", "开展补贴性职业技能培训9万人次。", ["开展补贴性职业技能培训 = 9 万人次"]),
    ("建设 before 有", "建设有机肥厂2座、堆肥场35处。", ["建设有机肥厂 = 2 座", "堆肥场 = 35 处"]),
    ("harmonious ones", "打造10个和美乡村。", ["和美乡村 = 10 个"]),
    ("built-up area", "建成区绿地新增100公顷。", ["建成区绿地新增 = 100 公顷"]),
    ("who reaches it", "60%以上的县区达到示范标准。", ["县区达到示范标准 >= 60 %"]),
    ("yearly size in the name", "培育年产值10亿元以上企业5家。", ["培育年产值10亿元以上企业 = 5 家"]),
    ("high standard", "建设500亩以上高标准农田。", ["高标准农田 >= 500 亩"]),
    # all of a class
    ("number of the class", "实现25户以上自然村通硬化路全覆盖。", ["25户以上自然村通硬化路 = 100 %"]),
    ("all, of the clause before", "四类危桥，12月底前全部改造到位。", ["四类危桥，全部改造到位 = 100 % ^2022-12"]),
    ("all, opening a branch", "二级以上医院全部开设老年病科。", ["二级以上医院全部开设老年病科 = 100 %"]),
    ("full coverage", "推动实现物业服务全覆盖。", ["物业服务 = 100 %"]),
    ("full coverage under a deadline", "到2025年，垃圾分类全覆盖。", ["垃圾分类 = 100 % ^2025"]),
    (
        "all, by a season, of what was counted",
        "完成水库加固15座，汛期前全部下闸蓄水。",
        ["水库加固 = 15 座", "水库加固全部下闸蓄水 = 100 %"],
    ),
    ("all", "党政机关全部建成无烟机关。", ["党政机关全部建成无烟机关 = 100 %"]),
    ("all of", "完成全部小区改造。", ["全部小区改造 = 100 %"]),
    ("whole city", "将健康细胞创建覆盖到全市。", ["健康细胞创建 = 100 %"]),
    ("hundred per cent done", "问题线索100%办结。", ["问题线索办结 = 100 %"]),
    # deadlines
    ("governs its list", "到2025年，A区达到5个；B区达到6个。", ["A区 = 5 个 ^2025", "B区 = 6 个 ^2025"]),
    ("ends at the full stop", "到2025年，绿地率达到5%。回收率达到6%。", ["绿地率 = 5 % ^2025", "回收率 = 6 %"]),
    (
        "later one takes over",
        "到2023年，通车率达到7%；到2025年，通车率达到9%。",
        ["通车率 = 7 % ^2023", "通车率 = 9 % ^2025"],
    ),
    ("goal's year", "2025年目标：绿地率达到5%。", ["绿地率 = 5 % ^2025"]),
    ("task's year", "2023年任务：新建小学5所。", ["新建小学 = 5 所 ^2023"]),
    ("year first", "2022年，新建小学5所。", ["新建小学 = 5 所 ^2022"]),
    ("end of a year", "2023年底前完成小区改造5个。", ["小区改造 = 5 个 ^2023"]),
    ("month", "2022年6月底前新建小学5所。", ["新建小学 = 5 所 ^2022-06"]),
    ("day", "2022年6月30日前新建小学5所。", ["新建小学 = 5 所 ^2022-06-30"]),
    ("chinese year", "到二〇二五年，新建小学5所。", ["新建小学 = 5 所 ^2025"]),
    ("range of years", "2021—2025年，新建小学5所。", ["新建小学 = 5 所 ^2025"]),
    ("end of the plan", "到“十四五”末，新建小学5所。", ["新建小学 = 5 所 ^2025"]),
    ("end of the year, no year", "年底前新建小学5所。", ["新建小学 = 5 所 ^2022"]),
    ("month of the sentence's year", "2023年任务：一是4月底前新建小学5所。", ["新建小学 = 5 所 ^2023-04"]),
    ("within a clause", "回收率2022年达到6%、2025年达到8%。", ["回收率 = 6 % ^2022", "回收率 = 8 % ^2025"]),
    ("compared year is none", "绿地率较2020年提高5个百分点。", ["绿地率较2020年提高 = 5 个百分点"]),
    ("first day of a range is none", "2022年5月1日至10月31日，举办赛事5场。", ["举办赛事 = 5 场"]),
    ("year from which is none", "2022年起，举办赛事5场。", ["举办赛事 = 5 场"]),
    ("year of a plan's name is none", "完成2023年任务，新建小学5所。", ["新建小学 = 5 所"]),
    ("achieved, then asked", "已建成小学5所，到2025年达到8所小学规模。", []),
    ("past report, next sentence", "2021年绿地率达到5%。到2025年绿地率达到9%。", ["绿地率 = 9 % ^2025"]),
    (
        "of a part only",
        "改建公路9公里，其中2024年完成4公里；通达率达到90%。",
        ["改建公路 = 9 公里", "改建公路 = 4 公里 ^2024", "通达率 = 90 %"],
    ),
    (
        "part, then the list's own",
        "到2025年，绿地率达到9%，其中2023年达到8%，回收率达到7%。",
        ["绿地率 = 9 % ^2025", "绿地率 = 8 % ^2023", "回收率 = 7 % ^2025"],
    ),
    ("behind the subject", "网办率2024年底达到95%，办结率不低于98%。", ["网办率 = 95 % ^2024", "办结率 >= 98 %"]),
    (
        "behind the whole place",
        "全市2025年绿地率达到9%，回收率达到7%。",
        ["全市绿地率 = 9 % ^2025", "回收率 = 7 % ^2025"],
    ),
    (
        "behind the number",
        "整改率达到90%，其中5处须于5月31日前销案。",
        ["整改率 = 90 %", "整改率销案 = 5 处 ^2022-05-31"],
    ),
    ("of an item", "一是2023年底前新建小学5所；二是新建初中3所。", ["新建小学 = 5 所 ^2023", "新建初中 = 3 所"]),
    (
        "of items under one",
        "到2025年，一是2023年底前新建小学5所；二是新建初中3所。",
        ["新建小学 = 5 所 ^2023", "新建初中 = 3 所 ^2025"],
    ),
    ("each of two years", "2022年、2023年各新建小学5所。", ["新建小学 = 5 所 ^2022", "新建小学 = 5 所 ^2023"]),
    (
        "level of each of two years",
        "2022年、2023年粮食产量均达到5万吨。",
        ["粮食产量 = 5 万吨 ^2022", "粮食产量 = 5 万吨 ^2023"],
    ),
    (
        "each year of two",
        "新建小学9所，2022年、2023年每年完成4所。",
        ["新建小学 = 9 所", "新建小学 = 4 所 ^2023 @每年"],
    ),
    ("districts of two years", "2022年、2023年，各区新建小学5所。", ["各区新建小学 = 5 所 ^2023"]),
    (
        "range, then its first year",
        "2022年至2023年，培训9万人次以上，其中2022年不少于5万人次。",
        ["培训 >= 9 万人次 ^2023", "培训 >= 5 万人次 ^2022"],
    ),
    (
        "years of things are none",
        "2021年排查出的危桥，12月底前全部改造到位。",
        ["2021年排查出的危桥，全部改造到位 = 100 % ^2022-12"],
    ),
    ("year of building is none", "改造2023年底前建成的小区5个。", ["改造2023年底前建成的小区 = 5 个"]),
    ("so far, yet to come", "截至2023年底，建成公园5个。", ["公园 = 5 个 ^2023"]),
    # periods and qualifiers
    (
        "years that end a period",
        "每年招聘教师60名，三年培训教师900人次。",
        ["招聘教师 = 60 名 @每年", "培训教师 = 900 人次"],
    ),
    ("a level is not done each year", "每半年开展一次测评，满意度达到98%。", ["测评 = 1 次 @每半年", "满意度 = 98 %"]),
    ("a level within the clause", "每年满意度达到98%。", ["满意度 = 98 % @每年"]),
    ("each year", "每年建成社区5个，建成健康家庭不少于9个。", ["社区 = 5 个 @每年", "健康家庭 >= 9 个 @每年"]),
    ("ends at the semicolon", "每年举办赛事5场；新建小学3所。", ["举办赛事 = 5 场 @每年", "新建小学 = 3 所"]),
    ("five-year period", "“十四五”期间，培训人数不少于9人次。", ["培训人数 >= 9 人次 @“十四五”期间"]),
    ("year at the clause's head", "年旅游综合收入达到50亿元。", ["年旅游综合收入 = 50 亿元 @年"]),
    ("hours", "每48小时开展1次检测。", ["检测 = 1 次 @每48小时"]),
    ("years to come", "力争三年内打造50个示范村。", ["示范村 = 50 个 @三年内 !力争"]),
    ("year in the name", "年培训人数不少于500人次。", ["年培训人数 >= 500 人次 @年"]),
    ("strive", "农膜回收率力争达到90%。", ["农膜回收率 = 90 % !力争"]),
    (
        "a total behind its growth",
        "旅游业增加值年均增长8%，总量达到90亿元。",
        ["旅游业增加值年均增长 = 8 % @年均", "旅游业增加值总量 = 90 亿元"],
    ),
    ("in what currency", "实现旅游总收入120亿元人民币。", ["旅游总收入 = 120 亿元"]),
    (
        "what is striven for behind an offer",
        "对企业奖励20万元，力争2024年新增企业50家。",
        ["新增企业 = 50 家 ^2024 !力争"],
    ),
    ("a goal behind an offer", "对入选企业给予奖励，每年培育企业50家。", ["培育企业 = 50 家 @每年"]),
    (
        "what there was none of, not what was counted before",
        "产值超5亿元企业10家以上，上市企业实现零的突破，力争达到3家。",
        ["产值超5亿元企业 >= 10 家", "上市企业 = 3 家 !力争"],
    ),
    ("strive for a list", "力争到2025年，绿地率达到9%。", ["绿地率 = 9 % ^2025 !力争"]),
    ("in principle", "出现空缺原则上招录比例不低于3%。", ["出现空缺原则上招录比例 >= 3 % !原则上"]),
]

LEFT_ALONE: list[tuple[str, str]] = [
    ("the size of one project", "抓好80万吨乙烯改扩建项目。"),
    ("a norm", "按园区陆地面积5%－10%的比例设置儿童活动场地。"),
    ("help for so many", "对300户农户给予补贴。"),
    ("things in so many places", "在20个乡镇的便民服务中心公开。"),
    ("a deed that names techniques", "其中宜机化玉米大豆带状复合种植等新技术1.2万亩。"),
    ("done, and told", "全市有12个公园建成，8个项目建成投产。"),
    ("done last year", "去年，12个项目建成投产。"),
    ("what each person chosen gets", "对入选人员每人资助20万元。"),
    ("done since", "今年以来完成投资12亿元。"),
    ("a place's share of nothing", "其中：安河县2万亩、平林县1万亩。"),
    ("a place's share of what has been done", "目前全市已建成公园20个，其中安河县5个。"),
    ("a sum to be won", "争取中央资金5亿元。"),
    ("a sum set aside", "县财政每年安排专项资金不低于2000万元。"),
    ("a sum raised", "筹措资金18亿元。"),
    ("what is lent", "争取贷款5亿元。"),
    ("a time aimed at", "力争3年内完成。"),
    ("a number without a unit", "出生人口控制在112以下。"),
    ("an index in a condition", "环境空气质量指数达到200，启动应急响应。"),
    ("an index compared", "消费价格指数高于上年。"),
    ("an index as it was", "目前恩格尔系数为28。"),
    ("an index of which a place is told", "综合指数达到1.5的企业优先推荐。"),
    ("myriads without people", "服务20万平台用户。"),
    ("a share with no verb", "90%以上的农村人口。"),
    ("reward", "对首次认定的高新技术企业，给予一次性奖励20万元。"),
    ("rewards dealt out", "对营业收入首次突破10亿元、5亿元的企业，分别给予50万元、30万元奖励。"),
    ("subsidy", "按照每人每天50元标准给予培训补贴，补贴期限不超过12个月。"),
    ("threshold", "对吸纳就业10人以上的企业，给予不超过20万元的贷款贴息。"),
    ("threshold without 的", "年培训100人次以上机构，可享受3次以上免费服务。"),
    ("threshold list", "注册资本不低于1000万元，从业人员不少于50人的企业可申报。"),
    ("condition", "年营业收入达到5000万元的，优先推荐。"),
    ("loan limit", "创业担保贷款额度由20万元提高至30万元，贷款期限不超过3年。"),
    ("tax", "减按15%的税率征收企业所得税。"),
    ("rate of insurance", "失业保险费率降低至1%。"),
    ("interest", "贷款利率下限由4.3%下调至4.0%。"),
    ("down payment", "首套住房首付款比例降至20%。"),
    ("rent", "减免3个月租金，租金年递增幅度不超过5%。"),
    ("two thresholds", "投资额在1亿元以上且每亩税收不低于20万元的工业项目为重大项目。"),
    ("a threshold behind an offer", "对入选机构给予补贴，每年培训100人以上的，再给予5万元奖励。"),
    ("what is asked behind an offer", "对基地给予补助，每年开展活动20场以上可享受减免。"),
    ("price cut for bidders", "报价扣除比例提高至10%—20%。"),
    ("reimbursement", "住院报销比例提高5个百分点。"),
    ("deposit", "投标保证金不得超过估算价的2%。"),
    ("fine", "罚款金额不超过1万元。"),
    ("fund", "设立10亿元产业发展基金，首期规模不低于3亿元。"),
    ("budget", "每年安排专项资金不低于5000万元。"),
    ("duration", "公示时间不少于5个工作日。"),
    ("validity", "本办法自印发之日起施行，有效期5年。"),
    ("age", "年龄不超过35周岁。"),
    ("floor area", "新建体育馆建筑面积不少于5000平方米。"),
    ("size before 的", "新建5000平方米的体育馆。"),
    ("count of programmes", "实施五项提升行动，推进15条措施落地，开展3项专项行动。"),
    ("count of great works", "实施十大工程，聚焦3大领域。"),
    ("working groups", "领导小组下设办公室和5个工作组。"),
    ("name of a circle", "打造15分钟健身圈、“一刻钟”服务圈。"),
    ("name in quotes", "落实“三个一”机制，推行“3个100”模式。"),
    ("article", "培育一批典型，形成一套模式，打造一个平台。"),
    ("ordinal", "完成第3批5级评审。"),
    ("rank", "测评成绩进入全省前10名。"),
    ("5G", "推进5G网络建设。"),
    ("two or three in words", "打造三个中心。"),
    ("achieved", "全市已建成公园20个，绿地率达到38%。"),
    ("stands at", "目前，全市共有养老机构50家，床位5000张。"),
    ("until a day gone by", "截至2021年底，建成公园100个，绿地率达到38%。"),
    ("last year", "2021年，地区生产总值增长6%。"),
    ("last five-year plan", "“十三五”期间，新增就业20万人。"),
    ("since", "去年以来，新增企业5000户。"),
    ("no number", "回收率稳步提高，覆盖率持续提升。"),
    ("enumeration", "餐饮、零售、旅游等5个行业受影响。"),
    ("composition", "专家组由5名以上专家组成。"),
    ("coverage as a manner", "开展全覆盖检查，做到全覆盖、零容忍。"),
    ("all the money", "所需资金全部由财政承担。"),
    ("all of it free", "公园全部免费。"),
    ("in brackets", "推进公园建设（其中新建5个）。"),
    ("in the assignment", "推进公园建设。（市园林局牵头，2023年底前完成5个，各区配合）"),
    ("hundred odd", "培训人员100余人次，惠及数百户家庭。"),
    ("which bodies", "培训100人以上的机构。"),
    ("share of nothing", "比例不低于30%。"),
    ("within days", "在5个工作日内办结。"),
    ("step of a procedure", "不动产登记自受理之日起5个工作日内办结。"),
    ("threshold of size", "全面消除66人以上大班额。"),
    ("threshold of what is reached", "推动20户以上自然村通公交。"),
    ("threshold from below", "淘汰10蒸吨以下燃煤锅炉。"),
    ("threshold of a place", "建设500亩以上产业园。"),
    ("threshold of a village", "打造50户以上自然村。"),
    ("verb without a thing", "累计建成1.2万个。"),
    ("place without a thing", "全省完成5000栋。"),
    ("part of nothing", "其中2022年完成8所。"),
    ("all of a deed", "建立问题台账，年底前全部整改到位。"),
    ("so far", "截至2021年底，公路总里程达2865公里，通达率为96.3%。"),
    ("there are", "全县有幼儿园312所。"),
    ("turns of years", "原则上三年轮翻一次。"),
    ("important ones", "80%以上的重要道路。"),
    ("lump in each", "每个县培育一批企业，形成一套机制。"),
    ("happens at set times", "每月发生3次以上投诉的企业。"),
    ("round the clock", "每天提供24小时服务。"),
    ("loan of one", "发放贷款单户额度不超过500万元。"),
    ("life of a lease", "租赁期限一般不超过20年，试用期不超过6个月。"),
]

# id, sentence, column, value
COLUMNS: list[tuple[str, str, str, str | None]] = [
    ("quote is the clause", "到2025年，全市绿地率达到5%，其他。", "quote", "全市绿地率达到5%"),
    ("quote keeps each year", "每年区、县（市）至少举办一个赛事。", "quote", "每年区、县（市）至少举办一个赛事"),
    ("quote of a bare share", "招用毕业生,比例不低于40%。", "quote", "招用毕业生,比例不低于40%"),
    ("bearer: not levels of a thing", "县（市、区）、乡镇（街道）两级文化设施达标率达到95%。", "bearer", None),
    ("kind reach", "绿地率达到5%。", "kind", "reach"),
    ("kind keep", "绿地率稳定在5%。", "kind", "keep"),
    ("kind limit", "失业率控制在5%以内。", "kind", "limit"),
    ("kind limit by bound", "停车位不大于25%。", "kind", "limit"),
    ("kind do", "新建小学5所。", "kind", "do"),
    ("kind all", "物业服务全覆盖。", "kind", "all"),
    ("kind all by a full rate", "知晓率达到100%。", "kind", "all"),
    ("bearer", "各区、县（市）培训人数不少于5人次。", "bearer", "各区、县（市）"),
    ("bearer without 各", "每年区、县（市）至少举办一个赛事。", "bearer", "区、县（市）"),
    ("bearer of an earlier clause", "各县（市、区）建成社区，每类不少于5个。", "bearer", "各县（市、区）"),
    ("bearer, the nearest subject", "各区要落实责任，市督查室每季度通报1次进展。", "bearer", "市督查室"),
    ("bearer, an office named by its work", "各区要落实，市政府督查室每季度通报1次进展。", "bearer", "市政府督查室"),
    ("bearer, two bodies", "各区要落实，市教育局、市财政局每年组织2次培训。", "bearer", "市教育局、市财政局"),
    ("no body, a deed without one", "各区要落实责任，每季度通报1次进展。", "bearer", "各区"),
    ("no body, a thing of the city", "各区要落实责任，市场经营者每年至少参加2次培训。", "bearer", "各区"),
    ("bearer with its office", "各区、县（市）教育局每年组织2次培训。", "bearer", "各区、县（市）教育局"),
    ("a body of an earlier clause bears what is done", "县林业局要牵头落实，新造林5万亩。", "bearer", "县林业局"),
    ("but no level", "县规划局要完成编制，服务半径不超过800米。", "bearer", None),
    ("the bracket behind the last number", "建成绿道30公里（市园林局牵头，各区配合）。", "quote", "建成绿道30公里"),
    ("somebody else", "各镇要落实，文化服务中心每年举办5场活动。", "bearer", None),
    ("no body, all of a class", "城区积水点全部消除。", "bearer", None),
    ("no body, a centre to be built", "区域医疗中心建设5个。", "bearer", None),
    ("no body, what is laid out", "新区布局建设公园5个。", "bearer", None),
    ("the city bears", "各区要落实，全市绿地率达到5%。", "bearer", None),
    ("per class", "建成健康社区、健康学校，每类不少于5个。", "per", "每类"),
    ("per thousand people", "每千人口拥有床位不少于5张。", "per", "每千人口"),
    ("per head", "人均绿地面积达到5平方米。", "per", "人均"),
    ("per graduate", "为每位毕业生提供1次职业指导。", "per", "每位毕业生"),
    ("per nothing", "绿地面积达到5平方米。", "per", None),
]


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND])
def test_found(text: str, rows: list[str]) -> None:
    assert [row(target) for target in targets_of(text)] == rows


@pytest.mark.parametrize("text", [case[1] for case in LEFT_ALONE], ids=[case[0] for case in LEFT_ALONE])
def test_left_alone(text: str) -> None:
    assert [spelt(target) for target in targets_of(text)] == []


def test_parts_of_a_list_name_their_own_bearers() -> None:
    targets = targets_of("每个县（市）至少建设2个物流中心、每个乡镇至少建设3个站点。")
    assert [target.bearer for target in targets] == ["每个县（市）", "每个乡镇"]


@pytest.mark.parametrize(("text", "column", "value"), [case[1:] for case in COLUMNS], ids=[case[0] for case in COLUMNS])
def test_column(text: str, column: str, value: str | None) -> None:
    (target,) = targets_of(text)
    assert getattr(target, column) == value


@pytest.mark.parametrize("text", [case[1] for case in FOUND], ids=[case[0] for case in FOUND])
def test_quote_is_printed_where_the_span_says(text: str) -> None:
    document = document_of(section_of(text))
    for target in find_targets(document)[0]:
        assert target.quote
        assert squeeze(document.source.printed(target.spans[-1])) == target.quote
        assert target.quote in squeeze(text)


def test_deadline_leads_to_the_print_that_sets_it() -> None:
    document = document_of(section_of("到2025年，绿地率达到5%。"))
    (target,) = find_targets(document)[0]
    assert [document.source.printed(span) for span in target.spans] == ["到2025年", "绿地率达到5%"]


def test_sentence_runs_on_over_paragraphs() -> None:
    document = document_of(section_of("到2025年，绿地率达到", "5%，回收率达到6%。"))
    targets = find_targets(document)[0]
    assert [row(target) for target in targets] == ["绿地率 = 5 % ^2025", "回收率 = 6 % ^2025"]
    assert document.source.printed(targets[0].spans[-1]) == "绿地率达到\n5%"


def test_heading_with_a_colon_governs_its_sentence() -> None:
    (target,) = targets_of("绿地率达到5%。", heading="2025年目标：")
    assert str(target.deadline) == "2025"


def test_heading_that_states_numbers_is_read() -> None:
    found = targets_of("完成时限：2019年9月底", heading="新建公办幼儿园18所，新增学位5400个")
    assert [row(target) for target in found] == ["新建公办幼儿园 = 18 所", "新增学位 = 5400 个"]


def test_number_that_the_text_repeats_is_read_once() -> None:
    (target,) = targets_of("在老城新建公办小学5所。", heading="新建小学5所")
    assert target.quote == "在老城新建公办小学5所"


@pytest.mark.parametrize(
    "heading",
    [
        "实施5大工程",
        "打造15分钟健身圈",
        "实现公交全覆盖",
        "完善三个体系",
        "打造3个中心",
        "落实2021年计划",
        "建设5G基站",
        "推进“3+1”行动",
    ],
)
def test_heading_that_names_its_task_states_nothing(heading: str) -> None:
    assert targets_of("推进建设。", heading=heading) == []


def test_heading_with_sections_below_states_nothing() -> None:
    below = section_of("推进建设。", path="一/（一）")
    section = Section("一", "一", reading_of("新建小学5所"), below.paragraphs, (below,))
    assert find_targets(document_of(section)) == ([], [])


def test_assignment_lines_are_no_text() -> None:
    section = section_of("新建小学5所。", "责任单位：市教育局，每年不少于3所小学的区")
    assert [row(target) for target in find_targets(document_of(section))[0]] == ["新建小学 = 5 所"]


@pytest.mark.parametrize("heading", ["现状与目标", "主要目标", "发展目标", "目标任务"])
def test_sections_of_goals_are_read(heading: str) -> None:
    (target,) = targets_of("绿地率达到5%。", heading=heading)
    assert target.task == "二/（一）"


def test_so_far_in_a_document_without_a_date_reports() -> None:
    assert targets_of("截至2020年底，公路总里程达2865公里。", dated=None) == []


def test_year_of_the_title_dates_what_has_no_date() -> None:
    document = document_of(section_of("年底前新建小学5所。"), dated=None)
    titled = replace(document, title=reading_of("安河市2019年民生实事任务分解方案"), compositions=())
    spans_years = replace(document, title=reading_of("安河市行动方案（2021—2025年）"))
    assert find_targets(spans_years)[0][0].deadline is None
    (target,) = find_targets(replace(titled, compositions=(replace(document.compositions[0], title=None),)))[0]
    assert str(target.deadline) == "2019"


@pytest.mark.parametrize("heading", ["发展现状", "工作基础", "主要成效", "面临形势", "存在的问题"])
def test_sections_that_report_are_left_alone(heading: str) -> None:
    below = section_of("绿地率达到5%。", path="一/（一）")
    section = Section("一", "一", reading_of(heading), below.paragraphs, (below,))
    assert find_targets(document_of(section)) == ([], [])


@pytest.mark.parametrize("genre", [Genre.DUTIES, Genre.CHRONICLE, Genre.APPOINTMENT, Genre.STANDARD])
def test_other_genres_are_left_alone(genre: Genre) -> None:
    assert find_targets(document_of(section_of("绿地率达到5%。"), genre=genre)) == ([], [])


def test_task_is_the_path_below_its_attachment() -> None:
    document = document_of(section_of("绿地率达到5%。"))
    attached = replace(document.compositions[0], prefix="附件2/")
    (target,) = find_targets(replace(document, compositions=(attached,)))[0]
    assert target.task == "附件2/二/（一）"


def test_horizon_is_the_title_s_unless_the_part_has_one() -> None:
    task = section_of("绿地率达到5%。", path="二/（一）")
    plain = Section("一", "一", None, paragraphs_of("绿地率达到6%。"))
    part = Section("二", "二", reading_of("重点工程"), paragraphs_of("在“十四五”时期实施五项工程。"), (task,))
    targets = find_targets(document_of(plain, part))[0]
    assert [(target.horizon, target.deadline) for target in targets] == [("2021—2025年", None), ("“十四五”时期", None)]


@pytest.mark.parametrize(
    ("dated", "deadline"), [("2022年1月27日", "2022"), ("二〇二三年三月", "2023"), (None, None)], ids=str
)
def test_end_of_the_year_is_the_document_s(dated: str | None, deadline: str | None) -> None:
    (target,) = targets_of("年底前新建小学5所。", dated=dated)
    assert (str(target.deadline) if target.deadline else None) == deadline


@pytest.mark.parametrize(
    "text",
    ["减排量、减碳量、节水量分别达到9吨、5吨。", "新建5至3个公园。", "新建公园不少于5个以下。"],
    ids=["numbers that do not pair off", "range downwards", "two bounds"],
)
def test_contradiction_is_a_problem(text: str) -> None:
    targets, problems = find_targets(document_of(section_of(text)))
    assert targets == []
    assert [problem.code for problem in problems] == ["target.unclear"]
    assert problems[0].span is not None


def test_kinds_are_all_used() -> None:
    texts = [case[1] for case in FOUND]
    assert {target.kind for text in texts for target in targets_of(text)} == set(TargetKind)


@pytest.mark.parametrize(
    "text",
    [
        "新建小学5所和" * 2000,
        "到2025年达到5%、" * 2000,
        "（" * 40_000,
        "“" * 40_000,
        "一" * 20_000,
        "A率、" * 20_000,
        "2022年、" * 4000,
    ],
    ids=["numbers", "years", "brackets", "quotes", "numerals", "names", "lists of years"],
)
def test_long_text_takes_linear_time(text: str) -> None:
    def seconds(part: str) -> float:
        start = time.perf_counter()
        targets_of(part)
        return time.perf_counter() - start

    half = min(seconds(text[: len(text) // 2]) for _ in range(2))
    assert seconds(text) < 4 * half + 0.5


def test_plan_is_read_from_its_print() -> None:
    source = source_of(PLAN, "anhe.txt")
    issue, _ = build_tree(source)
    targets, problems = find_targets(issue.documents[0])
    assert problems == []
    assert [(target.task, row(target)) for target in targets] == [
        ("一/（二）", "全市绿地率 = 40 % ^2025"),
        ("二/（一）/1", "建设口袋公园 >= 12 个 ^2023"),
        ("二/（一）/2", "巡查 >= 2 次 @每月"),
        ("三/（一）", "培训管护人员 = 300 人次 @每年"),
    ]
    assert {target.horizon for target in targets} == {"2022—2025年"}


PLAN = """安政发〔2022〕9号

安河市人民政府关于印发安河市公园城市
行动方案（2022—2025年）的通知

各区、县（市）人民政府：

现将《安河市公园城市行动方案（2022—2025年）》印发给你们，请认真贯彻执行。

安河市人民政府
2022年3月8日

安河市公园城市行动方案（2022—2025年）

一、总体要求

（一）指导思想。坚持人民至上。

（二）发展目标。到2025年，全市绿地率达到
40%，公园更加宜人。

二、重点任务

（一）建设公园。

1．增加数量。2021年，全市建成公园30个。到2023年底，建设口袋公园
12个以上。（市园林局牵头，市财政局配合）

2．加强管护。每月开展不少于2次巡查，对年管护面积100万平方米以上的企业，给予最高5万元奖励。（市园林局负责）

三、保障措施

（一）加强培训。每年培训管护人员300人次。

（二）加强督查。定期通报。
"""
