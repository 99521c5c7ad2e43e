"""Any text at all is read to the end: no exception, no character lost, and every fact stands in print.

The texts are documents spoilt in every way that files are: lines dropped, doubled and shuffled, brackets left open,
digits of every width, control characters, emoji, a megabyte without a line break.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.export import export_store
from graph.intake import Intake
from graph.shard import shard_of
from graph.shard_loading import Loading
from graph.shards import MadeShard, Shards
from loaders.evidence import quotes_of
from loaders.fact_types import Fact
from loaders.model import Document, Span
from loaders.problems import share_out
from loaders.read import OF_GENRE, ReadFile, find_facts, read_file
from loaders.text import read, source_of
from loaders.tree import build_tree
from loaders.triples import document_iri, document_quads
from ontology.errors import SourceError
from ontology.iri import IriMinter

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "corpus", ROOT / "tests" / "documents", ROOT / "tests" / "samples")
PATHS = [path for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
TEXTS = [path.read_text(encoding="utf-8") for path in PATHS]
SHORT = [text for text in TEXTS if len(text) < 5000]
# one file of each kind of document
LONG = [path for path in PATHS if path.parent.name == "samples" and not path.stem.endswith("duties-2022")]
PASSAGE = 2000  # characters of real text in one example: enough for a head, some sections and an imprint
MEGABYTE = 1_000_000

BRACKETS = "（）()【】[]《》〈〉“”「」{}〔〕"
# ten digits of each width and script that a file may hold; Python takes some of them for digits only in part
DIGITS = ["0123456789", "０１２３４５６７８９", "零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "٠١٢٣٤٥٦٧٨٩"]
DIGITS += ["𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "⓪①②③④⑤⑥⑦⑧⑨", "⁰¹²³⁴⁵⁶⁷⁸⁹", "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑", "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", "½⅓¼⅕⅙⅛百千万亿", "9" * 10]
STRANGERS = [*map(chr, range(32)), *"\x7f\x80\x85\xa0\xad\u200b\u200d\u2028\u202e\u3000"]
STRANGERS += ["\ufeff", "\ufffd", "\uffff", "😀", "👨‍👩‍👧", "🇨🇳", "e\u0301", "𠮷"]
STRANGERS += ["<b>", "&amp;", '"', "\\", "{}", "%2F", "\r\n"]
HALF_PAIRS = "\ud800\udbff\udc00\udfff"  # a decoder never gives them, but a text may hold them

Spoiling: TypeAlias = Callable[[str, random.Random], str]


# ---------------------------------------------------------------- ways to spoil a text


def drop_lines(text: str, chance: random.Random) -> str:
    return "\n".join(line for line in text.split("\n") if chance.random() > 0.2)


def double_lines(text: str, chance: random.Random) -> str:
    return "\n".join(line for line in text.split("\n") for _ in range(1 + (chance.random() < 0.2)))


def shuffle_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def join_lines(text: str, chance: random.Random) -> str:
    return "".join(line + ("\n" if chance.random() < 0.5 else "") for line in text.split("\n"))


def leave_out_line_breaks(text: str, chance: random.Random) -> str:
    return text.replace("\n", "")


def break_lines(text: str, chance: random.Random) -> str:
    return "".join(char + (chance.choice("\n\r\f \u3000") if chance.random() < 0.05 else "") for char in text)


def unbalance_brackets(text: str, chance: random.Random) -> str:
    kept = [char for char in text if char not in BRACKETS or chance.random() > 0.3]
    return "".join(char + (chance.choice(BRACKETS) if chance.random() < 0.02 else "") for char in kept)


def change_digits(text: str, chance: random.Random) -> str:
    def change(char: str) -> str:
        place = next((digits.find(char) for digits in DIGITS[:3] if char in digits), -1)
        if place < 0 or chance.random() > 0.5:
            return char
        return chance.choice(DIGITS)[place if chance.random() < 0.5 else chance.randrange(10)]

    return "".join(map(change, text))


def lengthen_digits(text: str, chance: random.Random) -> str:
    return "".join(char * (40 if char.isdecimal() and chance.random() < 0.1 else 1) for char in text)


def strew_strangers(text: str, chance: random.Random) -> str:
    return "".join(char + (chance.choice(STRANGERS) if chance.random() < 0.03 else "") for char in text)


def drop_characters(text: str, chance: random.Random) -> str:
    return "".join(char for char in text if chance.random() > 0.03)


def halve_punctuation(text: str, chance: random.Random) -> str:
    half = str.maketrans("，；：（）．！", ",;:().!")
    return "".join(char.translate(half) if chance.random() < 0.5 else char for char in text)


def splice_another(text: str, chance: random.Random) -> str:
    other = chance.choice(TEXTS)
    start, place = chance.randrange(len(other)), chance.randrange(len(text) + 1)
    return text[:place] + other[start : start + 300] + text[place:]


SPOILINGS: tuple[Spoiling, ...] = (
    drop_lines, double_lines, shuffle_lines, join_lines, leave_out_line_breaks, break_lines, unbalance_brackets,
    change_digits, lengthen_digits, strew_strangers, drop_characters, halve_punctuation, splice_another,
)  # fmt: skip


def spoil(text: str, seed: int, ways: int) -> str:
    """A text spoilt in `ways` ways; the same for the same seed."""
    chance = random.Random(seed)
    for spoiling in chance.sample(SPOILINGS, ways):
        text = spoiling(text, chance)
    return text


# ---------------------------------------------------------------- what must be true of every text


def read_any(text: str) -> ReadFile:
    """Read a text as a file is read, and check that nothing is lost and that all facts stand in print."""
    source = source_of(text, "anhe.txt")
    issue, problems = build_tree(source)
    pieces = sorted(piece for document in issue.documents for leaf in document.leaves for piece in leaf.pieces)
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(start < end for start, end in pieces)
    facts: list[tuple[Fact, ...]] = []
    for document in issue.documents:
        found, unread = find_facts(document)
        facts.append(tuple(found))
        problems = [*problems, *unread]
    for problem in problems:
        assert problem.span is None or is_within(problem.span, text)
    for document, found_here, unread in zip(issue.documents, facts, share_out(issue, problems), strict=True):
        check_facts(document, found_here)
        quads = list(document_quads(document, found_here, IriMinter(), unread))
        assert len(quads) == len(set(quads)) > 0
    return ReadFile(issue, tuple(facts), tuple(problems))


def is_within(span: Span, text: str) -> bool:
    """Whether a passage's pieces follow each other within a text."""
    places = [place for piece in span.pieces for place in piece]
    return places == sorted(places) and (not places or (places[0] >= 0 and places[-1] <= len(text)))


def check_facts(document: Document, facts: tuple[Fact, ...]) -> None:
    """Each fact is quoted from the document that says it, in passages that print what it holds."""
    own = [place for leaf in document.leaves for piece in leaf.pieces for place in piece]
    first, last = min(own, default=0), max(own, default=0)
    for fact in facts:
        quotes_of(document.source, fact)
        assert all(first <= start < end <= last for span in fact.spans for start, end in span.pieces), fact


def build_any(readings: list[ReadFile], folder: Path) -> None:
    """Build a whole graph of what was read, write it to a file and read that."""
    store, minter, path = ox.Store(), IriMinter(), folder / "any.nq"
    intake = Intake(store, minter)
    with Loading(store, Shards(intake.settings)) as loading:
        for reading in readings:
            shard = shard_of(reading, minter)
            made = MadeShard(Path("anhe.txt"), shard.record, shard=shard)
            loading.add(made, intake.take(shard.record, "anhe.txt"))
    build = intake.finish(None)
    documents = [document for reading in readings for document in reading.issue.documents]
    assert build.documents == len({document_iri(document, minter) for document in documents})
    assert export_store(store, path) == build.triples
    assert set(ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS)) == set(store)


# ---------------------------------------------------------------- the tests


def test_the_texts_hold_every_kind_of_document() -> None:
    kinds = {document.genre for text in TEXTS for document in build_tree(source_of(text, "a.txt"))[0].documents}
    assert kinds == set(OF_GENRE)


@settings(max_examples=200)
@given(st.text(st.characters(), max_size=300))
def test_random_characters(text: str) -> None:
    read_any(text)


@settings(max_examples=300)
@given(st.sampled_from(TEXTS), st.floats(0, 1), st.integers(0, 2**32), st.integers(1, len(SPOILINGS)))
def test_spoilt_passages(text: str, place: float, seed: int, ways: int) -> None:
    start = int(place * max(0, len(text) - PASSAGE))
    read_any(spoil(text[start : start + PASSAGE], seed, ways))


@pytest.mark.parametrize("spoiling", SPOILINGS, ids=lambda spoiling: spoiling.__name__)
def test_documents_spoilt_in_one_way_build(spoiling: Spoiling, tmp_path: Path) -> None:
    build_any([read_any(spoiling(text, random.Random(seed))) for seed, text in enumerate(SHORT)], tmp_path)


@pytest.mark.parametrize("seed", range(4))
def test_the_sample_spoilt_in_several_ways_builds(seed: int, tmp_path: Path) -> None:
    build_any([read_any(spoil(TEXTS[0], seed, seed + 1))], tmp_path)


UNUSUAL = [
    ("nothing", ""),
    ("a byte-order mark", "\ufeff"),
    ("blank lines", " \n\u3000\n\f"),
    ("half pairs", "".join(half + text[:400] for half, text in zip(HALF_PAIRS, TEXTS, strict=False))),
    ("one character", "安"),
    ("brackets only", BRACKETS * 100),
    ("digits only", "".join(DIGITS) * 20),
    ("every character below 3000", "".join(map(chr, range(0x3000)))),
]


@pytest.mark.parametrize("text", [case[1] for case in UNUSUAL], ids=[case[0] for case in UNUSUAL])
def test_unusual_texts(text: str) -> None:
    read_any(text)


LINES = [("the sample, a megabyte", PATHS[0], MEGABYTE), *((path.stem, path, MEGABYTE // 4) for path in LONG)]


@pytest.mark.parametrize(("path", "size"), [case[1:] for case in LINES], ids=[case[0] for case in LINES])
def test_much_text_without_a_line_break(path: Path, size: int) -> None:
    line = leave_out_line_breaks(path.read_text(encoding="utf-8"), random.Random(0))
    text = line * (size // len(line.encode("utf-8")) + 1)
    began = time.process_time()
    reading = read_any(text)
    assert sum(map(len, reading.facts)) > 1
    # what grows with the square takes minutes at this length
    assert time.process_time() - began < 60


@settings(max_examples=50)
@given(data=st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("gb18030", "replace")))
def test_any_bytes_are_read_or_refused(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.txt"
    path.write_bytes(data)
    with suppress(SourceError):
        read_any(read_file(path).issue.source.text)


def test_each_spoilt_file_of_the_corpora(corpora: Path) -> None:
    paths = sorted(corpora.rglob("*.txt"))
    assert paths, f"{corpora} holds no .txt files"
    for seed, path in enumerate(paths[:20]):
        text = read(path)[0].text
        start = random.Random(seed).randrange(max(1, len(text) - 5 * PASSAGE))
        read_any(spoil(text[start : start + 5 * PASSAGE], seed, 1 + seed % 5))
