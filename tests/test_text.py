"""Reading a text file: encodings, what is no text, its lines, and print as it is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text import read, read_pieces, reading_of, source_of, squeeze
from ontology.errors import SourceError

TEXT = "安河市人民政府关于加强节水工作的通知\n\n各县、区：\n"
ENCODINGS = [
    ("UTF-8", TEXT.encode("utf-8"), "utf-8", []),
    ("UTF-8 with a byte-order mark", TEXT.encode("utf-8-sig"), "utf-8", []),
    ("GB 18030", TEXT.encode("gb18030"), "gb18030", ["text.gb18030"]),
    ("GB 18030 beyond GBK", (TEXT + "㐀𠀀").encode("gb18030"), "gb18030", ["text.gb18030"]),
]


@pytest.mark.parametrize(
    ("data", "encoding", "codes"), [case[1:] for case in ENCODINGS], ids=[case[0] for case in ENCODINGS]
)
def test_a_file_is_read_in_its_encoding(tmp_path: Path, data: bytes, encoding: str, codes: list[str]) -> None:
    path = tmp_path / "anhe.txt"
    path.write_bytes(data)
    source, problems = read(path)
    assert source.text.startswith(TEXT)
    assert (source.encoding, [problem.code for problem in problems]) == (encoding, codes)


NO_TEXTS = [
    ("empty", b"", "the file is empty; there is nothing to read"),
    ("blank", "　\n \n".encode(), "the file is empty; there is nothing to read"),
    (
        "binary",
        bytes(range(256)) * 4,
        "this is no text in UTF-8 or GB 18030 but binary data; save its text as UTF-8 first",
    ),
    ("noughts", b"\x00" * 100, "this is no text in UTF-8 or GB 18030 but binary data; save its text as UTF-8 first"),
]


@pytest.mark.parametrize(("data", "message"), [case[1:] for case in NO_TEXTS], ids=[case[0] for case in NO_TEXTS])
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "anhe.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError) as error:
        read(path)
    assert str(error.value) == f"{path}: {message}"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="this is a folder"):
        read(tmp_path)


LINES = [
    ("line feeds", "甲\n乙\n", (0, 2)),
    ("carriage returns", "甲\r乙\r丙", (0, 2, 4)),
    ("both", "甲\r\n乙\r\n", (0, 3)),
    ("one line", "甲乙", (0,)),
    ("nothing", "", (0,)),
]


@pytest.mark.parametrize(("text", "lines"), [case[1:] for case in LINES], ids=[case[0] for case in LINES])
def test_lines_start_after_each_kind_of_line_end(text: str, lines: tuple[int, ...]) -> None:
    assert source_of(text, "anhe.txt").lines == lines


SQUEEZED = [
    ("spaces between characters", "安 河　市", "安河市"),
    ("a broken line", "节约\n用水", "节约用水"),
    ("two Latin words", "Wi-Fi  hot spot", "Wi-Fi hot spot"),
    ("a Latin word cut by a line", "hot\nspot", "hot spot"),
    ("a number cut by a line", "12\n34个", "1234个"),
    ("two numbers", "2021 12", "2021 12"),
    ("a number beside Chinese", "到 2025 年", "到2025年"),
    ("widths and quotes stay", "（一）“十四五”，(1)", "（一）“十四五”，(1)"),
    ("no-break and zero-width", "安\u00a0河\u2003市\u200b", "安河市\u200b"),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SQUEEZED], ids=[case[0] for case in SQUEEZED])
def test_a_reading_is_the_print_without_white_space(text: str, expected: str) -> None:
    assert squeeze(text) == expected


@given(st.text(alphabet="安河 　\n\r\t1２aA。（）\u2028\x1d", max_size=60))
def test_each_character_of_a_reading_knows_its_place(text: str) -> None:
    reading = reading_of(text)
    source = reading.source
    assert all(
        source.text[place] == char or (char == " " and source.text[place].isspace())
        for char, place in zip(reading.text, reading.places, strict=True)
    )
    assert "".join(reading.text.split()) == "".join(text.split())


def test_a_span_has_a_piece_on_either_side_of_what_is_left_out() -> None:
    source = source_of("提高到\n— 1 —\n90%以上。", "anhe.txt")
    reading = read_pieces(source, [(0, 4), (10, len(source.text))])
    span = reading.span()
    assert [source.text[start:end] for start, end in span.pieces] == ["提高到", "90%以上。"]
    assert squeeze(source.printed(span)) == reading.text == "提高到90%以上。"
    assert reading.span(3).line == 3
