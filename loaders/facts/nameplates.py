"""Second nameplates that any document prints in brackets behind a body's name (aliases): 市商务局（市口岸办）.

A division of work is read by `duties.py`, with its lists; here is the running text of all others, and signatures.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.bodies import is_body, is_generic
from loaders.fact_types import Alias, Fact
from loaders.model import Document, Genre, Problem, Reading
from loaders.regex import regex
from loaders.values import BodyName

BRACKETED = regex(
    r"(?:^|(?<=[，。；：、,;:日]))(?P<body>[^，。；：、,;:！？“”《》（）()\d]{3,24})[（(](?P<inside>[^（）()，。；《》“”]{3,24})[）)]"
)
# how the name of a body begins that stands on its own: with its place or its level
STARTS = regex(r"[\u4e00-\u9fff]{2,8}?[省市县区州盟旗]|[省市县区州盟旗]|自治区|国家|全国|中共|中国")
# 马川同志任市商务局（市口岸办）局长: the name of the body begins after the verb that gives or takes a post
POSTED = regex(r"^(?:.*(?:同志任|担任|兼任|免去其|任命为)|任命[\u4e00-\u9fff·]{2,8}?为)")
# 免去唐明市商务局, 林清任市商务局: nothing says for certain where the body begins. 任丘市, 任城区 are places
VERB = regex(r"同志|免去|任命|聘任|提名|辞去|[\u4e00-\u9fff]任(?=[省市县区州盟旗])")
# inside the bracket: another form of the same body, not a second one
ANOTHER_FORM = regex(r"党组|党委|党工委|总支|扩大|筹|原|含|不含|包括|简称|下同|以下")
SECOND_NAME = regex(r"[（(](?P<inside>[^（）()]{3,40})[）)]")


def find_nameplates(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The second nameplates of a document, in order of print; a division of work's own lists are left to its reader."""
    found: list[Fact] = []
    if document.genre is not Genre.DUTIES:
        for reading in document.readings():
            found += nameplates_in(reading)
    return [*found, *signed_twice(document.signatures)], []


def nameplates_in(reading: Reading) -> Iterator[Alias]:
    """The nameplates of one paragraph."""
    if "（" not in reading.text and "(" not in reading.text:
        return
    for match in BRACKETED.finditer(reading.text):
        body = POSTED.sub("", match["body"].removeprefix("同日").removeprefix("由"))
        if not stands_alone(body):
            continue
        aliases = re.split(r"[、/]", match["inside"])
        if all(map(is_second_name, aliases)):
            span = reading.span(match.start("body"), match.end())
            yield from (Alias(BodyName(body, body), alias, spans=(span,)) for alias in aliases)


def is_second_name(text: str) -> bool:
    """Whether a text in a bracket can be another body's name, and not a remark or another form of the first."""
    return is_body(text) and len(text) >= 3 and not is_generic(text) and not ANOTHER_FORM.search(text)


def stands_alone(body: str) -> bool:
    """Whether a text is one body's name and nothing else: it starts with a place or level and ends as a body does.

    >>> stands_alone("任丘市商务局"), stands_alone("免去唐明市商务局")
    (True, False)
    """
    return is_body(body) and not is_generic(body) and STARTS.match(body) is not None and VERB.search(body) is None


def signed_twice(signatures: tuple[Reading, ...]) -> Iterator[Alias]:
    """The second name of an issuer that signs in brackets below the first."""
    for first, second in itertools.pairwise(signatures):
        match = SECOND_NAME.fullmatch(second.text)
        if match and is_body(match["inside"]):
            yield Alias(BodyName(first.text, first.text), match["inside"], spans=(first.span(), second.span()))
