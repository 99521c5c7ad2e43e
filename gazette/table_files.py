"""Answers as files: one, or the fact tables in a folder, one a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from gazette.render import Format, as_csv, as_json, json_records, render
from graph.answers import Answer
from graph.whole_file import whole_file
from ontology.errors import GazetteError


def write_tables(answers: Mapping[str, Answer], folder: Path, format: str) -> Iterator[Path]:
    """Write each table into a folder, made if need be, as `TABLE.csv`, `.json` or `.parquet`; yields the paths.

    CSV starts with a byte-order mark, by which spreadsheets know UTF-8. Raises GazetteError where it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, answer in answers.items():
            path = folder / f"{name}.{format}"
            if format == "csv":
                path.write_text(as_csv(answer), encoding="utf-8-sig", newline="")
            elif format == "parquet":
                from graph.parquet import write_table

                write_table(answer, name, path)
            else:
                path.write_text(as_json(json_records(answer)), encoding="utf-8")
            yield path
    except OSError as error:
        message = f"{folder}: the tables cannot be written here ({error.strerror}); name another folder"
        raise GazetteError(message) from None


def write_answer(answer: Answer, path: Path, format: Format) -> None:
    """Write an answer to a file, as `render` gives it; CSV starts with a byte-order mark. Raises GazetteError."""
    encoding = "utf-8-sig" if format is Format.CSV else "utf-8"
    with whole_file(path) as beside:
        beside.write_text(render(answer, format), encoding=encoding, newline="")
