"""How the entries of a chronicle (大事记, 政务要闻) begin: marks, dates, ranges of days, words that repeat a date.

All match on readings, white space deleted, so that 1月7 日 and 1月7日 are one. Digits of both widths and Chinese
numerals are meant; what the groups say is read by `loaders.chronicle`.
"""

from __future__ import annotations

import re

DIGIT = r"[0-9０-９]"
NUMERAL = rf"(?:{DIGIT}{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}})"
YEAR = rf"(?:{DIGIT}{{4}}|[一二][〇○◯Ｏ零O0一二三四五六七八九]{{3}})年"
DASH = r"(?:[—－\-–~～―─至到]{1,2}|——)"

# ● △ before an entry; two of them may stand side by side
MARK = r"[●○◎◉⊙◆◇■□▲△▼▽★☆►▶▪▫◤⊕※*＊·•]"

DAY = rf"""
    (?: (?:(?P<year>{YEAR})? (?P<month>{NUMERAL})月(?:份)?)? (?P<day>{NUMERAL})[日号] (?!刊|报|均|电)
        (?: {DASH} (?:(?P<year2>{YEAR})? (?P<month2>{NUMERAL})月)? (?P<day2>{NUMERAL})[日号]
          | (?:[、和及] (?:(?P<month3>{NUMERAL})月)? (?P<day3>{NUMERAL})[日号])+ )?
      | (?:(?P<year4>{YEAR})? (?P<month4>{NUMERAL})月)? (?P<day4>{NUMERAL}) [日]?
        (?: (?:{DASH}|、) (?:(?P<month5>{NUMERAL})月)? (?P<day5>{NUMERAL}))+ [日号] )
"""
SAME = r"(?P<same>同日|当日|是日|同天|当天|同一天|同一日)"
# a month without a day, or a part of one: no day may be made of it
MONTH = rf"""
    (?P<month_only> (?:(?P<year6>{YEAR})? (?P<month6>{NUMERAL})月(?:份)? | 本月|是月|当月|月内|同月)
        (?:上旬|中旬|下旬|初|中|底|末|间|上半月|下半月)? )
"""

# the head of an entry: mark, opening bracket, date, closing bracket, day of the week
HEAD = re.compile(
    rf"""
    (?P<mark>{MARK}{{1,2}})?
    (?:[【\[［〔（(](?=[^】\]］〕）)]{{1,24}}[】\]］〕）)]))?
    (?P<date>{DAY}|{SAME}|{MONTH})?
    [】\]］〕）)]?
    (?:[（(]?(?:星期|周)[一二三四五六日天][)）]?)?
    """,
    re.X,
)

# what may stand between a date and the text of its entry
AFTER_DATE = "，,：:、。.|｜"
SENTENCE_ENDS = "。！？!?；;…"
CLOSING_MARKS = "”’」』》）)】"
