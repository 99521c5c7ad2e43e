"""Tables of standards that a file's text gives as lines: their units, cells and columns.

All match on readings without their bracketed remarks. A word that is bound to one place or body may not enter.
"""

from __future__ import annotations

from loaders.numerals import ARABIC
from loaders.regex import regex
from loaders.rules.standard_amounts import COUNTED, PER

# （元/月） after the name of a column, 单位：元/月 above a table
COLUMN_UNIT = regex(r"[（(](?:单位[：:])?(?P<unit>[^（）()]{1,12})[）)]$")
UNIT_LINE = regex(r"[（(]?(?:计量|金额)?单位[：:](?P<unit>[^（）()：:，。]{1,12})[）)]?")
# 收费标准（单位：元/生·月） as the heading of what a table prints
UNIT_BEHIND = regex(r"[（(](?:计量|金额)?单位[：:](?P<unit>[^（）()：:，。]{1,12})[）)][：:]?$")
CELL_UNIT = regex(r"[百千万亿]{0,2}元(?:[/／·].{1,10})?|[%％‰]|倍")
CELL_AMOUNT = regex(
    rf"(?:{PER}){{0,4}}(?P<number>{ARABIC})(?P<unit>[百千万亿]{{0,2}}元(?:[/／][^0-9，。；]{{1,12}}|(?:每(?:{COUNTED})){{1,3}})?|[%％‰]|倍)?"
)
CELL_NONE = regex(r"[—－–\-/]{1,2}|无")
CELL_FREE = regex(r"免费|免收|不收费?|不设")
SENTENCE_MARK = regex(r"[。；！？：，]|[:;,](?![0-9]{3})")
# 档次: the column whose names are classes
CLASS_COLUMN = regex(r"(?:地区|区域)?(?:档次|等级|级别|类别|档级|等次)")
# 执行地区: the column that says whom a row's amounts are for; 备注 says nothing of them
PLACES_COLUMN = regex(
    r"(?:执行|适用|实施|所属|包括|包含)?(?:的)?(?:行政)?(?:地区|区域|范围|县区|县市区|市县|对象|单位)"
)
REMARKS_COLUMN = regex(r"备注|说明|文号|依据|(?:收费|定价|政策)依据|批准文号")
# 计算单位: the column that says by what each row is charged (户·月)
UNIT_COLUMN = regex(r"(?:计算|计量|计费|计价|计收|收费|价格)?单位")
UNIT_WORDS = regex(rf"(?:每)?(?:{COUNTED}|场次|次数)(?:[·•.、/／](?:每)?(?:{COUNTED}))*")
MONEY_ALONE = regex(r"[百千万亿]{0,2}元")
# 现行价 beside 调整价: what held before, and what the notice sets
PRICE_NAME = r"(?:收费|执行|销售)?(?:标准|价格?|[水电气热票]价|金额)?(?:[（(][^（）()]{1,12}[）)])?"
OLD_NAME = regex(rf"(?:现行|原|现|(?:调整|调价|调)前)的?{PRICE_NAME}")
NEW_NAME = regex(rf"(?:(?:调整|调价|提高|调)后?|新|拟调整?)的?{PRICE_NAME}")
PLAIN_COLUMN = regex(
    r"(?:[调提降]整?[高低]?后的?|现行|执行|新)?(?:收费|补助|补贴|发放|缴费|供养|保障|救助|奖励|执行|计费)?(?:标准|金额|额度|价格|数额)"
)
