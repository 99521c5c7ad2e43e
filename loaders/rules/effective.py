"""Patterns of the date from which a document applies (施行日期): 本办法自2022年3月1日起施行.

All match on readings, white space deleted. A date is never finer than the print; 自发布之日起 prints none.
"""

from __future__ import annotations

from loaders.regex import regex
from loaders.rules.layout import DATE

# what a date makes a document do
APPLIES = r"(?:施行|执行|实施|生效|试行|实行|适用)"
# words that may stand between 起 and the verb
ADVERB = r"(?:[，,]|正式|开始|统一|同时|全面|起|在?(?:全[市区县省州旗]|全行政区|本[市区县省]|我[市区县省])(?:范围内)?)"
# 0时, 零时, 24时, 0:00
HOUR = r"(?:(?:零|\d{1,2})[时点]|\d{1,2}[：:]\d{2})?"
FROM = rf"(?:自|从|于|由)?(?P<date>{DATE}){HOUR}"
UNTIL = rf"(?:起|开始)?(?:至|到|[-－—–~～]{{1,2}})(?:{DATE}){HOUR}(?:止)?(?:期间)?"
# a period with both its days
SPAN = regex(rf"{DATE}{HOUR}{UNTIL}")

# 自2022年2月1日起执行; not 自2020年1月1日起施行的《…条例》
STARTS = regex(rf"{FROM}(?:{UNTIL}|起|开始|[，,])?{ADVERB}{{0,3}}{APPLIES}(?![的以前后过])")
# 执行时间：自2022年2月1日起; 有效期自2022年3月1日至2027年2月28日; 试行期 and 有效期至 start nothing
LABELLED = regex(
    rf"(?:(?:施行|执行|实施|实行|生效|启用)(?:的)?(?:时间|日期|期限|起始时间)|有效期限?|有效时间)"
    rf"(?:统一|均)?(?:为|是|[：:])?(?:自|从|于)?(?P<date>{DATE}){HOUR}(?:起|至|到|止|开始|[-－—–~～]|[。；;]|$)"
)
LABEL_HEADING = regex(r"(?:本\w{1,6}?)?(?:施行|执行|实施|实行|生效|调整)(?:的)?(?:时间|日期|期限)[：:。]?")
LABEL_ANSWER = regex(rf"{FROM}(?:{UNTIL})?(?:起|开始|止)?(?:{APPLIES})?[。；;，,]?")
# 我区决定自2014年7月1日起，将…标准提高至…; 补发 and 废止 say something else of the date, and 于…前
# is by when something must be done
DECIDES = regex(
    rf"(?:自|从|于)(?P<date>{DATE}){HOUR}(?:{UNTIL})?(?![之以]?前)起?(?:开始)?(?![。；;]|[^。；;，,]{{0,6}}(?:补发|废止|停止执行|失效|终止|补缴|补交)|[^。；;]{{0,40}}开展[^。；;]{{0,20}}(?:活动|整治|行动|检查))"
)
DECISION = regex(r"决定|同意|批准|经研究|经[^，。；]{1,30}(?:审议|研究|会议)")
# what a notice of standards does to a standard from a day on
CHANGES = regex(
    r"调整|提高|降低|上调|下调|提标|执行|取消|暂停|停止?征|停收|免[征收除缴]|恢复|统一|按|为|至|到|发放|收取|征收"
)

# words that make the document itself the subject: 本通知, 本办法（试行）, 以上标准, 调整后的收费标准, 新标准
ITSELF = regex(
    r"(?:第[一二三四五六七八九十百]{1,5}条)?(?:本|此|该|上述|以上|前述|新|现|这次|此次|本次|调整后|修订后|修改后|提高后|提标后|降低后|新的|新修订)[^，,。；;：:《》]{0,24}"
)
# words that may stand before 自…起 without naming a subject
OPENING = regex(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]"
    r"|第[一二三四五六七八九十百]{1,5}条|现|并|决定|均|统一|一律|全部|请|拟|即|将|[^，,。；;]{0,6}(?:予以)?(?:公布|印发|发布)[^，,。；;]{0,6}){0,3}"
)
# what the document itself issues: 《…办法》已经…通过，现予公布，自…起施行
ISSUES = regex(r"现(?:予以?|将)?[^，,。；;《》]{0,6}(?:公布|发布|印发)")
# a law or an older document that is told of, and applies from its own date
OTHER_WORK = regex(r"《(?P<title>[^《》]{2,80})》")
