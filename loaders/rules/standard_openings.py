"""Titles, introductions and headings of notices that set standards: what they say of the amounts below them.

All match on readings without their bracketed remarks. A word that is bound to one place or body may not enter.
"""

from __future__ import annotations

from loaders.regex import regex
from loaders.rules.standard_amounts import PER
from loaders.rules.standard_measures import HEAD

# the whole city or province is no part of a measure's name
EVERYWHERE = r"(?:(?:我|本|全)(?:市|省|区|县|州|旗|盟|县区|市区|镇|乡)(?:内|范围内|行政区域内)?)的?"
# of titles: 关于调整城乡居民医保住院起付标准和统筹基金支付比例的通知
TITLE_VERB = regex(
    r"(?:和(?=提高|调整|降低|规范|发放)|发放|给予|调整|提高|降低|公布|规范|明确|核定|制定|确定|完善|发布|下达|重新核定|进一步规范|统一|执行|实行|做好|提标|印发|规定|适当提高)+"
)
TITLE_MEASURES = regex(
    rf"关于(?:[^，。]{{0,20}}?(?:{TITLE_VERB.pattern})(?:{EVERYWHERE})?)?(?P<measures>[^，。]{{0,60}}(?:{HEAD}))(?:[及和]?(?:有关|相关)|等|的|政策)"
)
# 安河物业公司停车库收费标准, 安河市第二中学住宿费标准: whose it is
OF_COMPANY = regex(r"^[^，。、和及]{2,30}?(?:公司|集团|(?<=[^高初])中学|大学|学院)的?(?=[^，。]{4,}$)")
# 安河市自来水价格, 平山自治县供水价格: a place in front of what its notice sets
OF_CITY = regex(
    r"^(?!(?:全|我|本|城|各|该|辖|县)[市县区旗])[\u4e00-\u9fff]{2,9}?(?:自治县|自治州|自治旗|[市县旗])(?![级直内外区域政场民价、和及（(容委属郊])(?=[^，。、和及]{4,}$)"
)
# 对进场车辆实行收费: what is charged has no name but 收费
CHARGES_FOR = regex(r"^对[^，。]*?(?:继续)?(?:实行|进行|予以)(?=收费$)")
# 标准如下, 有关事项通知如下: what closes an introduction
INTRODUCES = regex(
    r"(?:(?:(?:按照?|根据|依据)[^，,。；;：:]{2,24}?)?(?:划?分为|划?分成|划?分)[二两三四五六七八九2-9]个?(?:档次|等级|档|类|级|等))?"
    r"(?:[，,]按照?(?:以下|下列)(?:规定|标准|办法)(?:执行|收取|发放)?)?(?:的?(?:有关|相关|具体)?(?:事项|问题|情况|内容|政策)?(?:如下|通知|公布|明确|规定|公告|调整|提高|确定|执行|规范|重新核定|分别|均(?=执行)|[作做](?:以下|如下)?(?:适当)?(?=调整)|进行(?:以下|如下|适当)?(?=调整|规范)|以下(?=调整|规定)){1,4}(?:为|如下|通知)?)?[：:]?$"
)
# 起付线和补偿比例按下表执行
BY_TABLE = regex(
    r"[，,]?(?:均|统一|具体|详)?(?:按照?|见|如|由)?(?:下|附)表(?:所列|所示|规定)?的?(?:规定|标准)?(?:执行|收取|发放|确定)?$"
)
# 现就提高我县困难群众救助标准有关事项通知如下: what a notice is about, not whom an amount is for
SUBJECT_STARTS = regex(
    rf"(?:现|特)?(?:就(?![业读学医诊餐近])|关于)(?:[12][0-9]{{3}}年度?)?(?:{TITLE_VERB.pattern})?(?:[12][0-9]{{3}}年度?)?(?:{EVERYWHERE})?"
)
# 调整住院起付标准, 提高分娩医疗费补助标准: a heading that says what is done with a measure
DONE_WITH = regex(
    rf"^(?:关于|适当|进一步|合理|稳步|逐步|重新|统一){{0,4}}(?:调整|提高|降低|明确|规范|完善|核定|确定|制定|统一|上调|下调|增设|优化){{1,4}}(?:和(?:提高|规范|完善))?(?:{EVERYWHERE})?(?!后)(?=.{{2,}}(?:{HEAD})$)"
)
# 职工医保门诊慢性病政策: a heading
POLICY = regex(r"(?<=.{4})(?:有关|相关)?(?:政策|办法)$")
# 按面积收费的标准: a heading that says by what is charged
CHARGED_BY = regex(r"(?P<condition>按[^，,。；;：:]{1,10}(?:收费|计费|计价|计收))(?:的?(?:标准|价格))?")
# 生育医疗费定额标准为：
NAMES_MEASURE = regex(rf"(?:{HEAD})(?:分别)?(?:为|如下|是)?[：:]$")
ANNOUNCES = regex(r"事项|问题|通知|公告|公布")
SUBJECT_VERB = regex(rf"(?:现|特)?(?:将|对|把)?(?:{TITLE_VERB.pattern})?(?:[12][0-9]{{3}}年度?)?(?:{EVERYWHERE})?")
# 各镇人民政府，县直各单位，驻县企业: whom a notice is sent to
ADDRESSES = regex(
    r"^各[^，,。；;0-9]{1,10}(?:村|居|社区|乡|镇|街道|[市县区旗]|校|园|院)(?:[（(][^（）()]{1,4}[）)])?[：:]$|^[^。；;《》0-9]*(?:人民政府|管委会|办事处|[局厅委]|(?:各|有关|直属)[^，,、]{0,8}(?:单位|部门|机构|企业))(?:[，,、（(]|[：:]$)"
)
# 鉴于…的情况，经研究，: why and by whom it was decided
GROUNDS = regex(r"^.*[，,]经[^，,]{0,12}(?:研究(?:决定)?|同意|批准|审议通过)[，,](?=.)")
# 发放高龄补贴。具体标准为: what the next sentence says the amounts of
PAID = regex(
    rf"(?:发放|给予|实行|收取|建立|设立|征收|享受)(?P<measure>(?:一次性)?[^，,。；;：:、的]{{1,16}}(?:{HEAD}|费))[。；;]?$"
)
# 全区污水处理费每吨上调0.55元。: what the next sentence says the new amounts of
CHANGED = regex(
    rf"(?:[^，,。]{{2,16}}起[，,])?(?:{EVERYWHERE})?(?P<measure>[^，,。；;：:0-9]{{2,20}}(?:{HEAD}))(?:{PER})?"
    rf"(?:上调|下调|提高|降低|上浮|下浮|增加|减少)了?(?:{PER})?[0-9.]+(?:元[^，,。；;0-9]{{0,6}}|[%％])。"
)
STANDARD_STARTS = regex(r"(?:具体|发放|补贴|补助|收费|奖励|执行)?(?:的)?标准(?:分别)?(?:如下|为)?[：:]")
# 一是基本生活标准。: what the next sentences say the amounts of
NAMED = regex(
    rf"(?:[^，,。；;：:]{{2,24}}[：:])?(?:[一二三四五六七八九十]+是|[0-9]+[.．、])?(?P<measure>[^，,。；;：:]{{2,24}}(?:{HEAD}))[。；;]"
)
# 特困人员：2万元以下的按80%救助。5万元以上的救助2万元。: a sentence that names no measure before its amount
GOES_ON = regex(rf"(?:(?!{HEAD})[^：:，,；;。]){{0,30}}?[0-9.]+[百千万亿]?(?:元|[%％])(?!.*[：:])")
# 2.1万元至5万元: the number of an item in front of an amount
ITEM_MARK = regex(r"(?P<number>[0-9]{1,2})[.．](?=[0-9])")
# 骨灰寄存：1.城区：40元。2.农村：25元。
ITEMS = regex(r"(?P<name>[^，,。；;：:]{2,20})[：:]1[.．、](?![0-9])")
NEXT_ITEM = regex(r"[2-9][.．、](?![0-9])")
