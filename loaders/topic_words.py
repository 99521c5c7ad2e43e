"""Which words of a text name topics of the subject scheme. The words themselves stand in `ontology/topics.ttl`.

The longest word at a place counts: 健康教育 is health promotion, and neither 健康 nor 教育. A word of the scheme that
belongs to the name of a body (市教育局, 卫生健康主管部门) says nothing of what a text is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.regex import regex
from ontology.topics import topics

# what may stand beside the words of a topic where a text is nothing but these: 民政工作, 教育、体育等方面工作
BESIDE = regex(
    r"(?:工作|事业|管理|事务|建设|发展|改革|服务|方面|领域|系统|全省|全市|全县|全区|等|的|和|与|及|以及|[、，（）()])*"
)
ITEM = regex(r"[^、，；,;]+")
# behind a word, what makes it part of a body's name; not 格局, 服务大厅 and 委托
BODY_END = regex(
    r"[^，。；：、,;:（）()《》“”\s]{0,6}?"
    r"(?:(?<![格布大结全时政僵开])局(?!面|部|限|势)|(?<![大餐客])厅|委员会|委(?=$|[，。；、）)等和与])|部门|办公室|机关(?=$|[，。；、）)等和与])"
    r"|总队|支队|大队|协会|学会|集团|公司)"
)


@dataclass(frozen=True, slots=True)
class TopicWord:
    """A word [start, end) of a text that names topics, by their IRIs in the order of the scheme."""

    start: int
    end: int
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of the scheme.

    lengths: first character → how long the words are that start with it, the longest first. topics: word → its topics.
    alone: words that name a topic only where nothing else is said.
    """

    lengths: dict[str, tuple[int, ...]]
    topics: dict[str, tuple[str, ...]]
    alone: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The words of the scheme, made once."""
    named: dict[str, list[str]] = {}
    excluded: dict[str, None] = {}
    for topic in topics():
        for word in topic.words:
            named.setdefault(word, []).append(topic.iri)
        excluded.update(dict.fromkeys(topic.excluded))
    lengths: dict[str, set[int]] = {}
    for word in {**named, **excluded}:
        lengths.setdefault(word[0], set()).add(len(word))
    return Lexicon(
        {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()},
        {word: tuple(iris) for word, iris in named.items()},
        frozenset(excluded),
    )


def topic_words(text: str, begin: int = 0, stop: int | None = None) -> list[TopicWord]:
    """The words that name topics in the part [begin, stop) of a text without white space, in order.

    >>> [("加强心理健康教育"[word.start : word.end]) for word in topic_words("加强心理健康教育")]
    ['心理健康']
    >>> topic_words("加强宣传教育")
    []
    """
    known = lexicon()
    end = len(text) if stop is None else stop
    words = list(words_in(text, known, begin, end))
    if says_nothing_else(text, words, begin, end):
        kept = [word for word in words if text[slice(*word)] in known.topics]
    else:
        kept = [
            word for word in words if text[slice(*word)] not in known.alone and BODY_END.match(text, word[1]) is None
        ]
    return [TopicWord(*word, known.topics[text[slice(*word)]]) for word in kept]


def item_words(text: str) -> Iterator[TopicWord]:
    """The words that name topics in a list, each of whose items is looked at by itself.

    >>> [word.start for word in item_words("教育、科技、药品监督管理")]
    [0, 3, 6]
    """
    for item in ITEM.finditer(text):
        yield from topic_words(text, *item.span())


def words_in(text: str, known: Lexicon, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Where words of the scheme stand, the excluded ones too: at each place the longest, none within another."""
    place = begin
    while place < end:
        for length in known.lengths.get(text[place], ()):
            word = text[place : place + length]
            if place + length <= end and (word in known.topics or word in known.alone):
                yield place, place + length
                place += length
                break
        else:
            place += 1


def says_nothing_else(text: str, words: Sequence[tuple[int, int]], begin: int, end: int) -> bool:
    """Whether a part of a text is nothing but words of the scheme and what may stand beside them."""
    place = begin
    for start, after in (*words, (end, end)):
        if BESIDE.fullmatch(text, place, start) is None:
            return False
        place = after
    return bool(words)
