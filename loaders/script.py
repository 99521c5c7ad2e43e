"""Whether a text is printed in traditional characters (關於…的通知), which the rules do not read."""

from __future__ import annotations

from loaders.model import Problem, Source, Span
from loaders.regex import regex

# traditional forms that official prose is full of, each before its simplified form; no pair that one of the two shares
PAIRS = (
    "關关 發发 號号 縣县 區区 單单 為为 會会 議议 辦办 應应 對对 業业 務务 國国 際际 機机 構构 經经 濟济 開开 "
    "實实 現现 標标 責责 書书 記记 長长 廳厅 處处 員员 門门 進进 強强 規规 劃划 導导 組组 織织 環环 設设 點点 項项 "
    "體体 總总 財财 產产 農农 鄉乡 鎮镇 統统 領领 隊队 黨党 團团 據据 將将 時时 間间 東东 車车 動动 過过 這这 請请"
).split()
TRADITIONAL = regex(f"[{''.join(pair[0] for pair in PAIRS)}]")
SIMPLIFIED = regex(f"[{''.join(pair[1] for pair in PAIRS)}]")
LEAST = 8  # characters of a text in traditional print
CODE = "text.traditional"
TIMES = 3  # so many times as many as in simplified print


def traditional_print(source: Source) -> Problem | None:
    """The problem of a text in traditional characters; None for one that only quotes some."""
    found = TRADITIONAL.search(source.text)
    if found is None:
        return None
    count = len(TRADITIONAL.findall(source.text))
    if count < LEAST or count < TIMES * len(SIMPLIFIED.findall(source.text)):
        return None
    message = "the text is printed in traditional characters, which no rule reads; its text is kept without facts"
    advice = "convert the file to simplified characters, for example with OpenCC, and read that"
    span = Span(source.name, source.line_at(found.start()), ((found.start(), found.end()),))
    return Problem(CODE, message, advice, span)
