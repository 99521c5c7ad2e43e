"""Regular expressions that are compiled when they are first used.

The rules of reading are some hundreds of long patterns. Compiling all of them takes half a second in every process,
and a short document needs a quarter of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile(pattern, flags)` gives, but compiled at its first use, where a faulty pattern raises re.error.

    >>> regex("[0-9]+").findall("3个，12个")
    ['3', '12']
    """
    return cast("re.Pattern[str]", LateRegex(pattern, flags))


class LateRegex:
    """A pattern whose methods become those of the compiled one when the first of them is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        # from now on they are found without asking here
        self.__dict__.update({method: getattr(compiled, method) for method in METHODS})
        return self.__dict__[name]

    def __repr__(self) -> str:
        return f"regex({self.pattern!r}, {self.flags})"


def listed(item: str, joiners: str, repeat: str = "{0,40}") -> str:
    """A pattern for a list: items with 、 between them, the last of which joiners (和|及) may join to two more.

    An item may hold joiners itself (和平区). So that a list that fails at its end is not tried again in each way in
    which its joiners could be read, which doubles with each of them, what stands before a 、 is read once.

    repeat: how many items with 、 there may be.

    >>> import re
    >>> rule = re.compile(listed("[一-龥]{1,3}?区", "和|及"))
    >>> [rule.fullmatch(text) is not None for text in ("和平区、河东区和河西区", "河东区和", "河东和河西区、新区")]
    [True, False, False]
    """
    joined = f"{item}(?:(?:{joiners}){item})"
    return f"(?:(?>{joined}{{0,2}}(?=、))、){repeat}{joined}{{0,2}}"


def parted(item: str, marks: str, repeat: str) -> str:
    """A pattern for items between marks (a class of characters), each of which is read once, in one way.

    repeat: how many items stand before the last one.

    >>> import re
    >>> re.compile(parted("[0-9]+元", "、和", "{1,12}")).fullmatch("10元、20元和30元") is not None
    True
    """
    return f"(?:(?>{item}(?=[{marks}]))[{marks}]){repeat}{item}"


def alternatives(words: str) -> str:
    """A pattern for any of these words, the longest first.

    It looks at the first character before it tries each word, which makes long lists quick.
    """
    listed = sorted(set(words.split()), key=lambda word: (-len(word), word))
    firsts = "".join(sorted({re.escape(word[0]) for word in listed}))
    return f"(?=[{firsts}])(?:{'|'.join(re.escape(word) for word in listed)})"
