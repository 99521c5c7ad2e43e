"""Names of what is paid or charged (起付标准, 支付比例, 补贴, 收费): what they end in, where they start, what kind they are.

All match on readings without their bracketed remarks. A word that is bound to one place or body may not enter.
"""

from __future__ import annotations

from loaders.regex import regex

# What the name of a thing that is paid or charged ends in; longer words need no entry beside a shorter end.
MEASURE_HEADS: tuple[str, ...] = (
    "标准", "最低线", "保障线", "比例", "限额", "额度", "定额", "费率", "税率", "利率", "费用", "基数", "价格", "单价", "基价", "限价", "电价", "水价", "气价",
    "热价", "票价", "运价", "地价", "租金", "起付线", "封顶线", "补贴", "补贴费", "补助", "补助费", "补助金", "补贴金", "津贴", "救助金", "慰问金", "抚恤金",
    "养老金", "保险金", "保障金", "奖学金", "助学金", "奖金", "奖励", "奖励金", "生活费", "供养费", "护理费", "抚养费", "抚育费", "丧葬费", "收费", "学费",
    "住宿费", "保教费", "处理费", "停车费", "服务费", "物业费", "保费", "工本费", "检测费", "检查费", "诊疗费", "诊查费", "挂号费", "床位费", "治疗费",
    "手术费", "化验费", "门诊费", "管理费", "使用费", "开垦费", "配套费", "租赁费", "资源费", "水费", "电费", "气费", "热费", "采暖费", "供暖费", "取暖费",
    "供热费", "垃圾费", "清运费", "基本工资", "最低工资", "待遇", "补偿费", "补偿", "赔偿金", "伙食费", "交通费", "培训费", "报名费", "考试费", "年费",
    "月租费", "视听维护费", "维护费", "殡葬费", "火化费", "保管费", "拖车费", "清障费", "系数", "报酬", "年金", "统筹金", "缴费", "差旅费", "公务费", "经费",
    "维修资金", "保证金", "押金", "订金", "代收费", "代办费", "评估费", "鉴定费", "公证费", "律师费", "仲裁费", "押运费", "过路费", "通行费", "占道费", "门票",
    "月票", "接运费", "保健金", "慰藉金", "扶助金", "优待金", "筹资", "额上限", "额下限", "基数上限", "基数下限", "缴存额", "售价", "救助额", "补助额", "补偿额", "支付额", "基准价", "到户价", "零售价", "指导价", "起步价", "寄存费", "安装费", "入网费", "初装费", "存车费", "登记费", "代理费", "查询费", "加工费", "测绘费", "讲解费",
)  # fmt: skip
# 附加费, 手续费: any charge whose name is not what is done with it
HEAD = "|".join(sorted(MEASURE_HEADS, key=len, reverse=True)) + "|(?<![消自公免浪花白付旅耗话小收缴交计续])费(?!用)"
MEASURE_AT_END = regex(rf"(?<!不)(?<!免)(?:{HEAD})$")
# where a measure's name starts: after these, and after a place of treatment (see TIERS); 在校 and 在职 are part of names
NAME_STARTS = regex(
    r"(?<!非全日制[工用就][作工业])(?<!公积金)(?<!报销)(?:(?<!保险)(?<!基金)(?<!费用)(?<!医疗费)的|每次(?=住院|门诊|转)|每[人户生]每[年月](?=[^0-9发给支收补缴奖领享]{2})|(?<=[^、])[淡旺平]季(?=最[高低]|门票|票价|限价|价格)|(?<!基金)(?<!费用)(?<!医疗费)的(?!缴|费|个人|单位|待遇))|(?<=[\u4e00-\u9fff]{2})(?:发放|发给|给予|享受|领取)(?![标比限金额价的待]|费)|部分|(?<=[假日节])期间|实行|[将把按于]|至(?![0-9])|到(?![户站期岸岗])|由(?:现行|原来|目前)|对(?!象)|在(?![校职园编册读岗籍院乡外训任])|(?<![人行作])为|周岁(?:及?以[上下])?"
)
# 城乡居民养老保险|个人缴费标准: what a payer pays for is part of its name
INSURANCE = regex(r"^[^，,的]{0,14}(?:保险|医保|合作医疗)$")
# 抗战时期参加工作的|离休干部护理费: people that words in front of them describe, and what they get
DESCRIBED = regex(
    rf"(?<=的)(?P<people>[^，,、的]{{0,6}}(?:干部|职工|工人|人员|居民|学生|儿童|孤儿|老人|老年人|军人|士兵|烈属|遗属|家属|家庭|党员|教师|医生|农民|村民|对象|患者|残疾人|毕业生|用户|亲属|配偶|父母|子女|遗孀))(?P<name>[^，,、的人户]{{0,10}}(?:{HEAD}))$"
)
# 在职职工起付标准: people, and a measure that stands well without them
PEOPLE = r"(?:居民|职工|学生|儿童|老年人|老人|人员|对象|参保人|未成年人|孤儿|群众|患者|残疾人|毕业生)"
PEOPLE_FIRST = regex(PEOPLE)
PEOPLE_GO_ON = regex(
    rf"(?:[、和及或的中]|以及|[^，,。；;不可应按享由]{{0,30}}(?:[、和及或]|以及)[^，,。；;]{{0,30}}?{PEOPLE})"
)
# 城镇职工基本医疗保险首次住院起付标准: an insurance, and what it sets
OF_INSURANCE = regex(r".*(?:医疗保险|医保)(?=(?:首次|住院|普通门诊|门诊|年度|最高|参保|个人|筹资|财政)[^，,、]*$)")
STANDS_ALONE = regex(
    r"(?:(?<=用户)(?:到户(?:水|电|气|热)?价格?|[水电气热]费|[供用][水电气热暖]价格)|(?:(?<=用水)|(?<=用户)|(?<=企业)|(?<=单位))(?:污水|垃圾)处理费(?:标准)?|(?<=职工|居民)(?:生育|门诊|住院|大病)[^，、的]{0,6}待遇|(?<=居民|职工|学生|儿童|老人|人员|人口|保人|对象|孤儿|群众|患者|血压|尿病|透析|化疗|治疗|病种|性病|殊病|特病|疾病|移植)(?P<name>(?:住院|普通门诊|门诊慢特病|门诊|大病保险|医疗)?(?:年度)?(?:统筹)?(?:基金)?(?:年度)?(?:最高)?(?:限额|起付标准|起付线|封顶线|(?:支付|报销|补偿|救助|自付|资助|补助)(?:比例|限额|标准)|缴费(?:标准|比例|基数)|收费标准|[^，。、的]{0,8}医疗费用?(?:报销|支付)的?比例))|(?<=孤儿|儿童)(?:基本)?生活(?:保障|养育|补贴|照料)?(?:费)?标准|(?:(?<=[^民]用水|[^民]用气|[^民]用电|[^民]用热))(?:到户|终端|基本|综合|销售|执行){1,2}(?:价格|水价|电价|气价|热价)|(?<=职工|单位|个人)住房公积金的?月?缴存(?:比例|基数|额)(?:[上下]限)?)$"
)
# 该停车场收费标准: the one that the title names
THIS = regex(r"^(?:该|此|上述|以上)[\u4e00-\u9fff]{0,8}?(?=(?:收费|计费|执行|缴费|发放)?(?:标准|价格)$)")
# 第一档气价: a price that its class stands before
# 半自理标准: a class, and nothing of what the standard is for
CLASS_STANDARD = regex(
    r"(?P<class>(?:完全|部分|全|半|不能|能|完全不能|部分不能)?(?:自理|失能|护理)|[轻中重]度(?:失能|残疾)?|第?[一二三四五](?:档|级|类|等))(?:人员|对象)?标准"
)
PRICE_ALONE = frozenset({"气价", "水价", "电价", "热价", "价格", "单价"})
# 20万元至30万元支付90%: standards that may be shares
SHARED_STANDARD = regex(r"(?:支付|报销|补偿|救助|自付)标准$")
# 发放标准, 收费标准: headings that name no measure of their own
GENERIC = regex(
    r"(?:[发收计征][放费取收]|执行|具体|调整|补助|补贴|缴费|支付|救助|奖励|价格|资助|补偿|保障|供养|有关|相关|各类|项目|一次性|定额|享受|待遇(?=标准|比例|额度)|新的?|及|和|调整后的?)*(?:标准|比例|额度|限额|价格|金额|收费)"
)
KIND_OF_PAYMENT = regex(r"补助|补贴|救助|奖励|资助|补偿")
# 城市低保标准和农村低保标准: each name stands by itself
FULL_NAME = regex(r"[^、和及]{4,}(?:标准|比例|限额|价格)")
STANDARD_END = regex(r"(?:收费|价格|发放|计费)?标准$")
# kinds of treatment that a heading names for all below it
SETTING = regex(r"普通门诊|门诊慢特病|门诊慢性病|门诊特殊病|门诊统筹|门诊|住院|大病保险|医疗救助|生育")
# what each unit can count: shares in %, money in 元
SHARE = regex(r"(?:比例|率|系数|比重|成数)$")
# 最低生活保障标准: up to which somebody is kept, not what is paid
LIVING = regex(r"(?:低保|最低生活保障)标准$")
# 起付标准, 支付限额: sums from or up to which something is paid, of which no share is
LIMIT = regex(r"(?:起付标准|起付线|限额|封顶线)$")
HOLDS_MEASURE = regex(HEAD)
# 护理补贴标准为一级: what the measure's name is followed by when the class stands between it and the amount
MEASURE_FIRST = regex(
    rf"(?P<measure>[^，,。；;：:]*(?:{HEAD}))(?:统一|分别)?(?:调整|提高|降低|确定|核定)?(?:为|是|到|至|按照?|：|:)(?=.)"
)
# 一级医院基金支付比例在职职工65%: the people behind the measure
PEOPLE_LAST = regex(
    r"(?P<measure>[^，,。；;：:]*(?:比例|标准|限额|起付线))(?=(?:在职|退休|参保|成年|未成年|普通|一般|老年|居民|职工|学生)[^，,。；;：:]{0,8}$)"
)
# 产前检查费采取按人头定额支付方式，标准为1200元: how something is paid before what is paid
TOLD_HOW = regex(
    rf"(?P<measure>[^，,。；;：:]{{2,20}}?(?:{HEAD}))(?=采[取用]|实行|按照?|执行|由(?!现行|原)|分为?[0-9二三四五两](?:个?(?:等级|档次)|[种档类级])$|分[0-9二三四五两]种)"
)
# 均, 统一: several measures with one amount
ALIKE = regex(r"均|统一|都(?!市)")
# 向考生收取的考务费标准: a measure that somebody asks of others
ASKED_FOR = regex(r"(?:收取|缴纳|发放|征收|支付)$")
# 学费应按学期, 基础票价现行2元以下: a sentence about a measure is no condition
TELLS_OF_MEASURE = regex(
    rf"(?:{HEAD})(?:统一|分别)?(?:(?:调整|提高|降低|确定|核定)[为到至]|为)|(?:{HEAD})(?:应|均|按|现行|实行|执行|由|原则上)|(?:厅|局|委员会|政府|中心|部门)在"
)
