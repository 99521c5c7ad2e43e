"""The bytes of an HTML page → characters, by byte-order mark, by what decodes, and by what the page declares."""

from __future__ import annotations

import codecs
import re

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
DECLARED = re.compile(
    rb"<(?:meta\b[^<>]{0,300}?charset|\?xml\b[^<>]{0,100}?encoding)"
    rb"\s{0,9}=\s{0,9}[\"']?\s{0,9}(?P<name>[A-Za-z0-9_.:-]{1,40})",
    re.I,
)
HEAD = 8192  # bytes in which a page must declare its charset; the standard asks for 1024, pages of offices take more
CHARSETS = {
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cp936": "gb18030", "gb18030": "gb18030", "gb2312": "gb18030",
    "gb_2312-80": "gb18030", "gbk": "gb18030", "utf-8": "utf-8", "utf8": "utf-8", "x-gbk": "gb18030",
}  # fmt: skip


def decode_page(data: bytes) -> tuple[str, str, int]:
    """A page's text, its charset, and how many characters could not be decoded (U+FFFD stands for each).

    A byte-order mark decides; then UTF-8, for what decodes as UTF-8 is nothing else; then the declared charset; then
    GB 18030.
    >>> decode_page('<meta charset="gb2312">安河'.encode("gbk"))
    ('<meta charset="gb2312">安河', 'gb18030', 0)
    """
    for mark, charset in MARKS:
        if data.startswith(mark):
            return replace_bad(data[len(mark) :], charset)
    match = DECLARED.search(data[:HEAD])
    declared = CHARSETS.get(match["name"].decode("ascii").lower()) if match else None
    for charset in ("utf-8", declared or "gb18030", "gb18030"):
        # a few stray bytes do not make a page that says it is UTF-8 one in GB 18030
        if charset == "gb18030" and declared in (None, "utf-8"):
            text, _, bad = replace_bad(data, "utf-8")
            if bad * 50 < sum(char > "\x7f" for char in text):
                return text, "utf-8", bad
        try:
            return data.decode(charset), charset, 0
        except UnicodeDecodeError:
            continue
    return replace_bad(data, declared or "gb18030")


def replace_bad(data: bytes, charset: str) -> tuple[str, str, int]:
    """A text with U+FFFD for what is not in `charset`, the charset, and how many these are."""
    text = data.decode(charset, "replace")
    return text, charset, text.count("\ufffd")
