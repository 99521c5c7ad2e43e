"""Words that tell a piece of a sentence from the name of a measure, a group, a class or a condition."""

from __future__ import annotations

from loaders.regex import regex
from loaders.rules.standard_groups import ANY_PLACE
from loaders.rules.standard_measures import GENERIC, HEAD

# 执行居民用水价格, 核定你校住宿费标准: what is done with a measure, and who is addressed, are no part of its name
NOT_OF_NAME = regex(
    r"^(?:[12][0-9]{3}年度?(?=[^末底初前后])(?=.{3}))?(?:(?:同意|批准|核准|核定|执行|实行|确定|明确)(?=.{3})(?:对)?)?"
    r"(?:(?:你|贵|我)(?:市|县|区|州|局|司|公司|校|院|单位|厅|委|们)的?)?(?=.{2})"
)
NAMED_WELL = regex(rf"^[^的、和及]{{2,}}(?:{HEAD})$")
NO_MEASURE = regex(
    # 每间住8人宿舍住宿费, 由现行水价, 其他时间票价, 商业、供热等其它用气价格
    r"待遇$|营运|^(?:限额|标准|比例|额度|费用|费)$|每|[，,。；;：:？?！!]|由现行|等其[它他]|[0-9]元|调整|提高(?!$)|适当|上年度|上一年|公司|[市县区旗镇州直]、"
    # 第一档气价: a class and a measure in one
    r"|^第?[一二三四五六七八九十](?:档|级|类|等|阶梯)[^的]{0,3}价|^、"
    r"|^(?:实施|施行|户|其(?![他它余])|[淡旺平]季|按照?(?!病种|床日|人头|项目)|以[^工奖]|由|将|对|从|在[^校园院外任职岗编]|经[^济营]|凡|其中|并|且|但|本|该|此|上述|上年|现行|原[^料]|调整后|其[他它余]时)"
    # 未参加保险的补助金: for whom it is, before the measure
    r"|^(?:未|已|参加|领取|符合|享受|持有?|因|属于?|患)[^的]*的"
    # 河东区、平山县供养标准
    rf"|^(?:[12][0-9]{{3}}年度?)?{ANY_PLACE}(?:、|和|及|以及){ANY_PLACE}"
)
NO_GROUP = regex(
    r"^以及|^[）)、，,的]|^下同|^[0-9]+(?:至|到|[-－—–~～])[0-9]+$|面积$|加价$|归并|合并为|乘坐|由现行|各(?:有关)?(?:部门|单位|委办局)$"
    r"|人民政府(?:$|[、，])|驻[^、，]{1,6}(?:单位|企业)$|通知|[。；;：:]|[0-9]元[/／]"
)
# 报销比例 3000元, 起付线 50%: what the one before was for
OTHER_UNIT = regex(r".*(?:比例|费率|系数) [百千万亿]*元.*|.*(?:起付线|封顶线|限额|价格?|票价|费用?) [%％‰]")
# 居民用气价格 for 居民用气: nothing but the kind of amount is left beside the group
KIND_ALONE = GENERIC
NO_TIER = regex(r"[。；;：:，,]|[0-9]元|^行车$")
NO_CONDITION = regex(
    r"^[一二三四五六]$|在[一二三四五六]$|^[）)、，,]|^[0-9]{1,2}（|[^，、]第[一二三四五六](?:阶梯|档|级)|^(?:提高|调整)|[由从]原?[月年]$|，以及|由现行|[。；;]|[0-9]元[/／][^月年人次]|(?:由|为|调|应|从|[^截][至到]|以及|[和及、]|原|现行|幅度|(?<![依次逐分个])按)$"
    # 于2003年11月: when another change was made
    rf"|(?:{HEAD})(?:现行|应按)|于[12][0-9]{{3}}年[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?$"
)
