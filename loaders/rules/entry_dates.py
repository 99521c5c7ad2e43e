"""How the entries of a chronicle (大事记, 政务要闻) begin: marks, dates, ranges of days, words that repeat a date.

All match on readings, white space deleted, so that 1月7 日 and 1月7日 are one. Digits of both widths and Chinese
numerals are meant; what the groups say is read by `loaders.chronicle`.
"""

from __future__ import annotations

import re

from loaders.regex import regex
from loaders.rules.layout import CHRONICLE_NAME

DIGIT = r"[0-9０-９]"
NUMERAL = rf"(?:{DIGIT}{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}})"
YEAR = rf"(?:{DIGIT}{{4}}|[一二][〇○◯Ｏ零O0一二三四五六七八九]{{3}})年"
DASH = r"(?:[—－\-–~～―─至到]{1,2}|——)"

# ● △ before an entry; two of them may stand side by side
MARK = r"[●○◎◉⊙◆◇■□▲△Δ∆▼▽★☆►▶▪▫◤⊕※*＊·•]"
MARKS = regex(rf"{MARK}{{1,2}}")

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
        (?:上旬|中旬|下旬|初|中|底|末|间|上半月|下半月)?
      | 上旬|中旬|下旬|月初|月中|月底|月末 )
"""

# the head of an entry: mark, opening bracket, date, closing bracket, day of the week
HEAD = regex(
    rf"""
    (?P<mark>{MARK}{{1,2}})?
    (?:[【\[［〔（(](?=[^】\]］〕）)]{{1,24}}[】\]］〕）)]))?
    (?P<date>{DAY}|{SAME}|{MONTH})?
    [】\]］〕）)]?
    (?:[（(]?(?:星期|周)[一二三四五六日天][)）]?)?
    """,
    re.X,
)

# the time of day that may follow a date: 5日下午，, 19日凌晨2时
PART_OF_DAY = r"(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间?|深夜|夜间)"
HOUR = rf"{NUMERAL}(?:[时点](?:半|许|左右|{NUMERAL}分(?:许|左右)?)?|[:：]{DIGIT}{{2}})"
TIME = regex(rf"{PART_OF_DAY}(?:{HOUR})?|{HOUR}")

# what may stand between a date and the text of its entry
AFTER_DATE = "，,：:、。.|｜"
SENTENCE_ENDS = "。！？!?；;…"
CLOSING_MARKS = "”’」』》）)】"

# a mark that stands in no title, as · does
BULLET = r"[●○◎◉⊙◆◇■□▲△Δ∆▼▽★☆►▶▪▫◤]"
# what the title of a chronicle ends in, and the date, mark or 同日 with which its first entry begins
CHRONICLE_PERIOD = r"(?:[（(](?=[^（）()]{0,30}[年月日期季度])[^（）()]{1,30}[）)])?"
CHRONICLE_TITLE = regex(rf"[^。；！？：:，,《》]{{0,40}}?{CHRONICLE_NAME}{CHRONICLE_PERIOD}】?$")
ENTRY_START = rf"(?:{MARK}{{1,2}})?[【\[［〔]?(?:(?:{YEAR})?{NUMERAL}月{NUMERAL}[日号]|{NUMERAL}[日号](?=[^刊报均电])|{NUMERAL}月{NUMERAL}(?:{DASH}|[、和及]){NUMERAL}[日号])"
STARTS_ENTRY = regex(rf"{ENTRY_START}|{BULLET}")
DATED_LINE = regex(rf"(?:{MARK}{{1,2}})?[【\[［〔]?(?:{YEAR})?{NUMERAL}月{NUMERAL}[日号]")
# the year and the month that a chronicle's title names, or a line below it: 七月大事记, （2013年7月）
PERIOD_YEAR = regex(rf"(?P<year>{DIGIT}{{4}}|[一二][〇○◯Ｏ零O0一二三四五六七八九]{{3}})年")
PERIOD_MONTH = regex(rf"(?P<month>{NUMERAL})月(?:份)?(?![0-9一二三四五六七八九十]{{1,3}}日)")
PERIOD_LINE = regex(rf"[（(]?(?:{YEAR})?(?:度)?(?:{NUMERAL}月(?:份)?)?[）)]?")
# a line that is nothing but the days that a chronicle covers: （2010年9月1日～9月30日）, （2023.2.27—2023.3.5）
PERIOD_DAYS = regex(
    rf"[（(]?(?P<year>{DIGIT}{{4}})[年.](?P<month>{DIGIT}{{1,2}})[月.]{DIGIT}{{1,2}}日?{DASH}"
    rf"(?:(?P<year2>{DIGIT}{{4}})[年.])?(?:(?P<month2>{DIGIT}{{1,2}})[月.])?{DIGIT}{{1,2}}日?[）)]?"
)
# a line that is nothing but a month and its year: 3/2007, 2007.3
SLASHED = regex(r"(?P<month>[0-9]{1,2})[/／.](?P<year>[12][0-9]{3})|(?P<year2>[12][0-9]{3})[/／.\-](?P<month2>[0-9]{1,2})")
# the title of a chronicle on one line with its first entry: 安河市大事记（2021年8月）8月3日 …
INLINE_CHRONICLE = regex(
    rf"(?P<title>[^。；！？：:，,《》]{{0,40}}?{CHRONICLE_NAME}{CHRONICLE_PERIOD})(?={ENTRY_START}|{BULLET})"
)
