"""Answers in the language that `--lang` asks for: headings, and in English the names and closed words in the cells."""

from __future__ import annotations

from gazette.chinese_words import in_chinese
from graph.answers import Answer, Engine
from graph.translation import translate
from queries.headings import Language, head_columns

# what programs read keeps the contract's columns in any language
FOR_PROGRAMS = frozenset({"json", "parquet"})


def language_of(lang: str | None) -> Language | None:
    """The language that `--lang` asks for; None where nobody asks, and English is spoken."""
    return Language(lang) if lang else None


def headed(answer: Answer, query: str, language: Language | None, format_name: str) -> Answer:
    """An answer with Chinese headings where Chinese is asked for; its cells stay, as does what programs read."""
    if language is not Language.CHINESE or format_name in FOR_PROGRAMS:
        return answer
    return Answer(head_columns(answer.columns, language, query), answer.rows)


def in_language(answer: Answer, query: str, engine: Engine, lang: str | None, format_name: str) -> Answer:
    """The answer to a catalogue query in a language, to be written in a format.

    lang: `zh` puts Chinese headings above the columns, and our closed words (yes, no, joint …) into Chinese; `en`
    English ones, with the cells in English too as far as it is certain; None leaves the answer as it is.
    """
    if lang is None:
        return answer
    language = Language(lang)
    worded = translate(answer, query, engine) if language is Language.ENGLISH else answer
    if format_name in FOR_PROGRAMS:
        return worded
    if language is Language.CHINESE:
        worded = in_chinese(answer)
    return Answer(head_columns(worded.columns, language, query), worded.rows)
