"""How every IRI of the graph is minted. The only module that builds or encodes one.

Forms, below the base `https://w3id.org/gazette/id/` (which can be set); a place that is not known is `~`:

    安河市/document/安政发〔2021〕3号                    a document; without a number TITLE~YEAR-MONTH or TITLE~HASH
    …/task/二/（一）/2   …/event/01-01.1              a task by its path, an event by its day and count
    …/passage/1203-1240,1262-1270   …/1              a passage by its ranges, and the selector of one range
    …/KIND/n                                         any other part or fact, numbered in order of print
    安河市/body/市教育局   安河市/person/何安   安河市/post/市长
    安河市/name/body/市教育局   安河市/name/person/何安    a name as printed: a function of name and place alone
    安河市/body/市教育局~人事处   …/name/body/市教育局~人事处   what is understood within something narrower than a
                                                     place: a division of a body, a name of a document without place
    graph/entities                                   the named graphs that belong to no document
    dataset   dataset/class/gz:Event   dataset/nq    the data set; what it holds of a class or property; a file of it
    query/targets   query/targets/document           a question of the catalogue, and one of its parameters
    parameter/p_document                             the property of that name's parameters, which is their variable
    validation/0f3a…                                 a result of a validation, by a hash of what it says

Text keeps its Chinese. Percent-encoded are the characters that RFC 3987 allows in no path (spaces, brackets,
`#?%|<>`, private use, noncharacters, lone surrogates), invisible ones (bidi controls, zero-width and other blanks),
and, inside a name, `/` and `~`, which divide the forms above. So two different texts never share an IRI.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import unquote

from ontology.errors import GazetteError

NAMESPACE = "https://w3id.org/gazette/ns#"
BASE = "https://w3id.org/gazette/id/"
NO_PLACE = "~"

ALLOWED_ASCII = r"A-Za-z0-9\-._!$&'()*+,;=:@"
# RFC 3987's ucschar; planes 1 to 13 lack only their last two code points, plane 14 starts at E1000
ALLOWED_BEYOND = (
    r"\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(rf"\U{plane:04x}0000-\U{plane:04x}fffd" for plane in range(1, 14))
    + r"\U000e1000-\U000efffd"
)
# allowed by the grammar, but never seen by a reader, or told to be left out (RFC 3987, 4.1)
INVISIBLE = r"\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
KEPT = rf"(?![{INVISIBLE}])[{ALLOWED_ASCII}{ALLOWED_BEYOND}]"
ENCODED_IN_NAME = re.compile(rf"(?!{KEPT}).", re.S)
ENCODED_IN_PATH = re.compile(rf"(?!{KEPT}|[/~]).", re.S)
ABSOLUTE = re.compile(rf"[A-Za-z][A-Za-z0-9+.\-]*:(?:{KEPT}|[/~?%#])*[/#]")


class NameKind(StrEnum):
    """What a printed name names."""

    BODY = "body"
    PERSON = "person"


class SharedGraph(StrEnum):
    """The named graphs that belong to no document."""

    ENTITIES = "entities"
    NAMES = "names"
    INFERRED = "inferred"
    CATALOGUE = "catalogue"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class NamedThing:
    """What the IRI of a printed name says.

    within: where the name is understood if that is narrower than the place: the body that a division belongs to; the
    document, where no place is known.
    """

    kind: NameKind
    place: str | None
    name: str
    within: str | None = None


@lru_cache(maxsize=4096)  # the same names come again and again
def encode_name(text: str) -> str:
    """A text as one segment of an IRI's path.

    >>> encode_name("安政发〔2021〕3号"), encode_name("A/B 100%"), encode_name("..")
    ('安政发〔2021〕3号', 'A%2FB%20100%25', '%2E%2E')
    """
    return encode_dots(ENCODED_IN_NAME.sub(percent_encoded, text))


def encode_path(text: str) -> str:
    """A text whose slashes divide it, as several segments of an IRI's path.

    >>> encode_path("附件2/二/（一）/2~2")
    '附件2/二/（一）/2~2'
    """
    return "/".join(encode_dots(part) for part in ENCODED_IN_PATH.sub(percent_encoded, text).split("/"))


def encode_dots(segment: str) -> str:
    """A segment, with its dots encoded where it would mean this folder or the one above."""
    return segment.replace(".", "%2E") if segment in (".", "..") else segment


def percent_encoded(match: re.Match[str]) -> str:
    """A matched character as the percent-encoded bytes of its UTF-8."""
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "surrogatepass"))


def text_digest(text: str) -> str:
    """Eight hexadecimal digits of a text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class IriMinter:
    """Mints the IRIs of things below `base`: an absolute IRI that ends in `/` or `#`, else GazetteError."""

    base: str = BASE

    def __post_init__(self) -> None:
        if ABSOLUTE.fullmatch(self.base) is None:
            raise GazetteError(f"{self.base}: no base for IRIs; give an absolute IRI that ends in / or #, like {BASE}")

    def document(self, place: str | None, number: str | None, title: str, month: str | None, text: str) -> str:
        """A document: by its number; without one by its title and month; without either by its title and text.

        >>> IriMinter().document("安河市", "安政发〔2021〕3号", "关于…的通知", "2021-03", "…")
        'https://w3id.org/gazette/id/安河市/document/安政发〔2021〕3号'
        >>> IriMinter().document("安河市", None, "安河大事记", "2021-03", "…")
        'https://w3id.org/gazette/id/安河市/document/安河大事记~2021-03'
        """
        key = encode_name(number) if number else f"{encode_name(title)}~{encode_name(month or text_digest(text))}"
        return f"{self._place(place)}/document/{key}"

    def task(self, document: str, path: str) -> str:
        """A task of a document, by its path (二/（一）/2)."""
        return f"{document}/task/{encode_path(path)}"

    def event(self, document: str, event: str) -> str:
        """An event of a document, by its day and count (01-01#1, which is written 01-01.1)."""
        return f"{document}/event/" + ".".join(encode_name(part).replace(".", "%2E") for part in event.split("#"))

    def passage(self, document: str, pieces: Iterable[tuple[int, int]]) -> str:
        """A passage of a document, by its ranges."""
        return f"{document}/passage/" + ",".join(f"{start}-{end}" for start, end in pieces)

    def selector(self, passage: str, order: int) -> str:
        """The selector of one range of a passage, numbered from 1."""
        return f"{passage}/{order}"

    def part(self, document: str, kind: str, order: int) -> str:
        """Any other part of a document or fact that stands in it, numbered from 1 in order of print."""
        return f"{document}/{encode_name(kind)}/{order}"

    def body(self, scope: str | None, name: str, within: str | None = None) -> str:
        """A body, in the place that its name is understood in; a division, within its body."""
        return f"{self._place(scope)}/body/{inside(within, name)}"

    def person(self, scope: str | None, name: str, within: str | None = None) -> str:
        """A person, in the place that the name is understood in."""
        return f"{self._place(scope)}/person/{inside(within, name)}"

    def post(self, scope: str | None, name: str, within: str | None = None) -> str:
        """A post, in the place that its name is understood in."""
        return f"{self._place(scope)}/post/{inside(within, name)}"

    def name(self, kind: NameKind, place: str | None, name: str, within: str | None = None) -> str:
        """A name as it is printed in the documents of a place, or within something narrower; `named` undoes it.

        >>> IriMinter().name(NameKind.BODY, "安河市", "人事处", within="市教育局")
        'https://w3id.org/gazette/id/安河市/name/body/市教育局~人事处'
        """
        return f"{self._place(place)}/name/{kind}/{inside(within, name)}"

    def graph(self, graph: SharedGraph) -> str:
        """A named graph that belongs to no document. A document's graph has the document's IRI."""
        return f"{self.base}graph/{graph}"

    def dataset(self, *part: str) -> str:
        """The data set as a whole, which the graph `about` describes, or a part of it.

        >>> IriMinter().dataset("class", "gz:Event")
        'https://w3id.org/gazette/id/dataset/class/gz:Event'
        """
        return "/".join((f"{self.base}dataset", *map(encode_name, part)))

    def query(self, name: str, parameter: str | None = None) -> str:
        """A question of the catalogue, or one of its parameters."""
        return f"{self.base}query/{encode_name(name)}" + (f"/{encode_name(parameter)}" if parameter else "")

    def parameter(self, name: str) -> str:
        """The property that all parameters of a name have in common; its last part is the variable in the queries.

        >>> IriMinter().parameter("document")
        'https://w3id.org/gazette/id/parameter/p_document'
        """
        return f"{self.base}parameter/p_{encode_name(name)}"

    def prefix(self, prefix: str) -> str:
        """The declaration of a prefix that the catalogue's queries use."""
        return f"{self.graph(SharedGraph.CATALOGUE)}/prefix/{encode_name(prefix)}"

    def result(self, *said: str) -> str:
        """A result of a validation, by what it says."""
        return f"{self.base}validation/{hashlib.sha256(repr(said).encode()).hexdigest()[:32]}"

    def named(self, iri: str) -> NamedThing:
        """What the IRI of a printed name says; raises ValueError for any other IRI.

        >>> minter = IriMinter()
        >>> minter.named(minter.name(NameKind.BODY, "安河市", "市教育局"))
        NamedThing(kind=<NameKind.BODY: 'body'>, place='安河市', name='市教育局', within=None)
        """
        segments = iri.removeprefix(self.base).split("/")
        if not iri.startswith(self.base) or len(segments) != 4 or segments[1] != "name":
            raise ValueError(f"{iri}: not the IRI of a printed name below {self.base}")
        place, _, kind, last = segments
        within, tilde, name = last.rpartition("~")
        scope = None if place == NO_PLACE else decoded(place)
        return NamedThing(NameKind(kind), scope, decoded(name), decoded(within) if tilde else None)

    def _place(self, place: str | None) -> str:
        return self.base + (NO_PLACE if place is None else encode_name(place))


def inside(within: str | None, name: str) -> str:
    """The last segment of the IRI of what a name stands for, with what it is understood within in front."""
    return encode_name(name) if within is None else f"{encode_name(within)}~{encode_name(name)}"


def decoded(segment: str) -> str:
    """The text that a segment was encoded from."""
    return unquote(segment, "utf-8", "surrogatepass")
