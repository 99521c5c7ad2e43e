"""Why a SPARQL text does not parse, in a line: what stands where, and what SPARQL has there.

The store says how far it read, and lists some of all that might have followed, whose order changes from run to run.
Only the place is taken from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from graph.query_text import TOKEN, undeclared_prefixes
from loaders.regex import regex
from ontology.terms import PREFIXES

PLACE = regex(r"error at (?P<line>\d+):(?P<column>\d+)")
FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
PROLOGUE = {"PREFIX": 3, "BASE": 2}  # tokens that each takes
WORDS = (
    *FORMS,
    *"PREFIX BASE WHERE FILTER OPTIONAL UNION MINUS GRAPH VALUES UNDEF BIND AS ORDER GROUP BY HAVING LIMIT".split(),
    *"OFFSET DISTINCT REDUCED FROM NAMED SERVICE SILENT COUNT SUM AVG MIN MAX SAMPLE SEPARATOR EXISTS NOT IN".split(),
    *"IF TRUE FALSE ASC DESC CONTAINS REGEX REPLACE STR STRLEN SUBSTR STRSTARTS STRENDS STRBEFORE STRAFTER".split(),
    *"LCASE UCASE BOUND COALESCE CONCAT LANG LANGMATCHES DATATYPE IRI YEAR MONTH DAY ABS".split(),
)
QUOTES = "“”‘’「」"
BRACES = {"{": "}", "(": ")", "[": "]"}
NEAR = 3  # tokens shown where a query is not understood
FOLLOWED = {"ORDER": "BY", "GROUP": "BY"}
LONGEST = 60  # characters of a token that are shown
LIKE = 0.75  # how alike a word must be to one of SPARQL's to be taken for it


def parse_error(text: str, message: str) -> str:
    """Why a query does not parse; `message` is the store's, of which only the place is read."""
    tokens = [match for match in TOKEN.finditer(text) if match.lastgroup != "comment"]
    return (
        wrong_start(tokens)
        or wrong_quotes(text, tokens)
        or wrong_string(text, tokens)
        or wrong_iri(text, message)
        or undeclared(text, message)
        or left_open(text, tokens, message)
        or wrong_place(text, tokens, message)
    )


def wrong_start(tokens: Sequence[re.Match[str]]) -> str | None:
    """That a query does not begin as queries do; None where it does.

    >>> wrong_start(list(TOKEN.finditer("SELEC ?a { ?a ?b ?c }")))
    'it begins with SELEC; a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE: did you mean SELECT?'
    """
    at = 0
    while at < len(tokens) and (taken := PROLOGUE.get(tokens[at].group().upper())):
        at += taken
    begins = "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE"
    if at >= len(tokens):
        return f"it asks nothing; {begins}"
    first = tokens[at].group()
    if first.upper() in FORMS:
        return None
    if first.upper() in UPDATES:
        return f"it begins with {shown(first)}, which changes a graph; here is only asked, and {begins}"
    close = get_close_matches(first.upper(), FORMS, n=1, cutoff=LIKE)
    return f"it begins with {shown(first)}; {begins}" + (f": did you mean {close[0]}?" if close else "")


def wrong_quotes(text: str, tokens: Sequence[re.Match[str]]) -> str | None:
    """That a string stands in quotation marks of print; None where none does."""
    found = next((each for each in tokens if each.group() in QUOTES), None)
    if found is None:
        return None
    return f"{found.group()} at {place(text, found.start())} is no quotation mark of SPARQL; write '…'"


def wrong_string(text: str, tokens: Sequence[re.Match[str]]) -> str | None:
    """That a string is not closed, on its line where it has one quotation mark; None where all are."""
    for each in tokens:
        string = each.group()
        marks = string[:3] if string[:3] in ("'''", '"""') else string[:1]
        if each.lastgroup == "string" and (len(string) < 2 * len(marks) or not string.endswith(marks)):
            return f"the string that begins at {place(text, each.start())} is not closed; write {marks} behind it"
    return None


def wrong_iri(text: str, message: str) -> str | None:
    """That what stands between < and > is no IRI; None where the store says nothing of it."""
    if "IRI parsing failed" not in message:
        return None
    start = text.rfind("<", 0, reached(text, message))
    iri = text[start : text.find(">", start) + 1]
    return f"{shown(iri)} at {place(text, start)} is no IRI; an IRI has a scheme (http:) and no blanks" if iri else None


def undeclared(text: str, message: str) -> str | None:
    """The line to write for a prefix that is not declared; None where all are."""
    if "Prefix not found" not in message:
        return None
    names = undeclared_prefixes(text)
    name = next((name for name in names if name in PREFIXES), names[0] if names else None)
    if name is None:
        return None
    written = f"PREFIX {shown(name)}: <{PREFIXES.get(name, '…')}>"
    return f"it does not say what {shown(name)}: stands for; begin it with {written}"


def left_open(text: str, tokens: Sequence[re.Match[str]], message: str) -> str | None:
    """What a query that ends too early leaves open; None where it was read no further than into it."""
    if reached(text, message) < len(text.rstrip()):
        return None
    open_at: list[re.Match[str]] = []
    for each in tokens:
        if each.group() in BRACES:
            open_at.append(each)
        elif open_at and each.group() == BRACES[open_at[-1].group()]:
            open_at.pop()
    if not any(each.group() == "{" for each in tokens):
        return "it ends without a pattern; write { … } with what is looked for"
    if not open_at:
        return None
    last = open_at[-1]
    return f"it ends before the {last.group()} at {place(text, last.start())} is closed; write {BRACES[last.group()]}"


def wrong_place(text: str, tokens: Sequence[re.Match[str]], message: str) -> str:
    """The tokens at which a query is not understood, and a word of SPARQL that one of them may have been."""
    stop = reached(text, message)
    near = [each for each in tokens if each.start() < stop][-NEAR:]
    if not near:
        return "it is not understood"
    for index, each in enumerate(near):
        word, at = each.group().upper(), place(text, each.start())
        close = get_close_matches(word, WORDS, n=1, cutoff=LIKE) if word.isalpha() and word not in WORDS else []
        if close and len(word) > 1:
            return f"{shown(each.group())} at {at} is no word of SPARQL: did you mean {close[0]}?"
        needs = FOLLOWED.get(word)
        if needs and index + 1 < len(near) and near[index + 1].group().upper() != needs:
            return f"{word} at {at} is not followed by {needs}; write {word} {needs}"
    said = " ".join(shown(each.group()) for each in near)
    advice = "look there for a word or a mark too many, or for one that is missing"
    return f"it is not understood near “{said}” ({place(text, near[-1].start())}); {advice}"


def reached(text: str, message: str) -> int:
    """How far the store read: the place in the text that its message tells as line and column, both from 1."""
    found = PLACE.search(message)
    if found is None:
        return len(text)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    line = min(int(found["line"]), len(starts))
    return min(len(text), starts[line - 1] + int(found["column"]) - 1)


def place(text: str, at: int) -> str:
    """A place as people count: line and column from 1."""
    return f"line {text.count(chr(10), 0, at) + 1}, column {at - text.rfind(chr(10), 0, at)}"


def shown(token: str) -> str:
    """A token for a message, cut where it is long."""
    return token if len(token) <= LONGEST else f"{token[:LONGEST]}…"
