"""What a SPARQL text asks of its surroundings, read from its words: data sets named by FROM, services elsewhere.

Only words that the grammar takes for keywords count: strings, comments, IRIs, variables, prefixed names and language
tags are passed over. Code point escapes (`\\u0053ERVICE`) are resolved first, as SPARQL 1.1 §19.2 says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from loaders.regex import regex

ESCAPE = regex(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
TOKEN = regex(
    r"""
      (?P<comment>\#[^\n\r]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    # a string that nothing closes goes on to the end: trying each quote anew would cost the square of the length
    | (?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*(?:\"{3}|\Z) | '{3}(?:[^'\\]|\\.|'(?!''))*(?:'{3}|\Z)
        | "(?:[^"\\\n\r]|\\.)*"? | '(?:[^'\\\n\r]|\\.)*'?)
    | (?P<word>[?$@]?[\w-]*:[\w.:%-]* | [?$@]?[\w-]+)   # a variable, a language tag, a prefixed name, a keyword
    | (?P<mark>[^\s])
    """,
    re.X | re.S,
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a query asks of its surroundings.

    graphs: how many graphs FROM and FROM NAMED name. services: the IRI behind each SERVICE, None where a variable or a
    prefixed name stands there.
    """

    graphs: int
    services: tuple[str | None, ...]


def read_surroundings(text: str) -> Surroundings:
    """What a SPARQL text, which need not parse, asks of its surroundings.

    >>> read_surroundings('SELECT * FROM <http://a/> { ?from a "FROM" SERVICE SILENT <http://b/> {} } # SERVICE')
    Surroundings(graphs=1, services=('http://b/',))
    """
    graphs = 0
    services: list[str | None] = []
    tokens = list(words_and_iris(text))
    for place, token in enumerate(tokens):
        following = tokens[place + 1 : place + 3]
        if token.upper() == "FROM":
            graphs += 1
        elif token.upper() == "SERVICE":
            target = next((each for each in following if each.upper() != "SILENT"), "")
            services.append(target[1:-1] if target.startswith("<") else None)
    return Surroundings(graphs, tuple(services))


def undeclared_prefixes(text: str) -> list[str]:
    """The prefixes that a SPARQL text uses and does not declare, each once, in order of use.

    >>> undeclared_prefixes("PREFIX org: <http://www.w3.org/ns/org#> SELECT * { ?a org:holds ?b ; gz:oversees ?c }")
    ['gz']
    """
    tokens = list(words_and_iris(text))
    declared = {after for token, after in pairwise(tokens) if token.upper() == "PREFIX"}
    names = (token.partition(":")[0] for token in tokens if ":" in token and token[0] not in "<?$@:_")
    return [name for name in dict.fromkeys(names) if f"{name}:" not in declared]


def words_and_iris(text: str) -> Iterator[str]:
    """The tokens of a SPARQL text without comments and strings, each as it stands."""
    for match in TOKEN.finditer(ESCAPE.sub(resolved, text)):
        if match.lastgroup not in ("comment", "string"):
            yield match.group()


def resolved(escape: re.Match[str]) -> str:
    """The character of a code point escape; what is no character stays as it stands."""
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code <= 0x10FFFF else escape.group()
