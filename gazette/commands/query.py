"""query, queries and sparql: asking the graph."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from gazette.options import FORMATS, opened, reads_graph, speaks, writes_answer
from gazette.outcome import Outcome

if TYPE_CHECKING:
    from graph.answers import Answer
    from queries.headings import Language


@click.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []})
@click.argument("name")
@reads_graph
@writes_answer
@speaks
@click.option("--choices", metavar="PARAMETER", help="List what the graph has for a parameter, and answer nothing.")
@click.pass_context
def query(
    context: click.Context, name: str, store: Path, endpoint: str | None, format_name: str, out: Path | None,
    lang: str | None, choices: str | None,
) -> Outcome:  # fmt: skip
    """Answer the question NAME of the catalogue; `gazette query NAME --help` shows its parameters.

    NAME may also be the question's title (指标责任链), or a part of its Chinese title that no other has.
    """
    from gazette.arguments import read_parameters
    from gazette.asked import find_asked, named_parameter, named_parameters
    from gazette.language import headed, in_language, language_of
    from gazette.summaries import default_remark, describe, unknown_remark
    from graph.answers import run_query
    from graph.choices import list_choices, unknown_values

    if name in ("-h", "--help"):
        return Outcome(f"{context.get_help()}\n")
    language = language_of(lang)
    found = find_asked(name, language)
    asked, remarks = found.query, [found.remark] if found.remark else []
    if {"-h", "--help"} & set(context.args):
        return Outcome(f"{describe(asked, language)}\n", remarks)
    given = named_parameters(asked, read_parameters(context.args))
    with opened(store, endpoint) as engine:
        if choices is not None:
            parameter = asked.parameter(named_parameter(asked, choices.replace("-", "_")))
            answer = list_choices(engine, asked, parameter.name)
            answer = headed(answer, parameter.type.choices or "", language, format_name)
            return answered(answer, format_name, out, remarks, language)
        answer = run_query(engine, asked, given)
        unknown = () if answer.rows else unknown_values(engine, asked, given)
        empty = [unknown_remark(asked, each, language) for each in unknown]
        if not answer.rows and not empty and (said := default_remark(asked, given, language)) is not None:
            empty.append(said)
        answer = in_language(answer, asked.name, engine, lang, format_name)
        return answered(answer, format_name, out, [*remarks, *empty], language)


@click.command()
@click.argument("word", required=False)
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True)
@speaks
def queries(word: str | None, format_name: str, lang: str | None) -> Outcome:
    """List the questions of the catalogue, or those that mention WORD, in Chinese or in English."""
    from gazette.language import FOR_PROGRAMS, language_of
    from gazette.render import Format, render
    from gazette.summaries import list_queries, not_mentioned
    from queries.catalogue import catalogue

    found = list_queries(list(catalogue().values()), word, None if format_name in FOR_PROGRAMS else lang)
    remarks = () if found.rows else (not_mentioned(word or "", language_of(lang)),)
    return Outcome(render(found, Format(format_name)), remarks)


@click.command()
@click.argument("text", metavar="QUERY")
@reads_graph
@writes_answer
def sparql(text: str, store: Path, endpoint: str | None, format_name: str, out: Path | None) -> Outcome:
    """Answer a SPARQL QUERY of your own over all graphs; `-` reads it from standard input."""
    with opened(store, endpoint) as engine:
        return answered(engine.run(sys.stdin.read() if text == "-" else text), format_name, out)


def answered(
    answer: Answer, format_name: str, out: Path | None, remarks: Sequence[str] = (), language: Language | None = None
) -> Outcome:
    """An answer as the text to print, or written to a file; remarks: lines to say beside it.

    A file whose ending is that of a format is written so unless another is asked for: a table for the terminal in a
    file that ends in .csv is nothing that a spreadsheet opens.
    """
    from gazette.counts import counted_in
    from gazette.render import Format, render
    from gazette.table_files import write_answer

    if out is None:
        return Outcome(render(answer, Format(format_name)), remarks)
    asked_for = click.get_current_context().get_parameter_source("format_name") is not ParameterSource.DEFAULT
    ending = out.suffix.lower().removeprefix(".")
    if not asked_for and ending in FORMATS:
        format_name = ending
    write_answer(answer, out, Format(format_name))
    return Outcome(f"{counted_in(len(answer.rows), 'row', click.format_filename(out), language)}\n", remarks)
