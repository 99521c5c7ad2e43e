"""What a node of a document is called in Chinese, so that whoever meets its IRI reads what it is.

A label says in a few words what the fact's columns hold; the columns and the passages remain what is cited.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from loaders.fact_types import (
    Alias,
    Appointment,
    Backup,
    Citation,
    Classification,
    CollectiveDuty,
    Decision,
    Event,
    EventBody,
    EventPlace,
    EventWork,
    Fact,
    Fallback,
    Meeting,
    Oversight,
    Participant,
    Portfolio,
    PostHeld,
    Recipient,
    Responsibility,
    Standard,
    Target,
    Task,
)
from loaders.regex import regex

LONGEST = 40  # characters; a label names a thing, it does not repeat it
FIELD = regex(r"\{(\w+)\}")
WORDS: dict[type[Fact], str] = {
    Recipient: "{role} {recipient}",
    Citation: "{relation} {cited_title} {cited_number}",
    PostHeld: "{person} {post}",
    Oversight: "{person} {relation} {body}",
    Portfolio: "{person} {relation} {domain}",
    Alias: "{body} 挂牌 {alias}",
    Backup: "{person} 互补 {backup}",
    Fallback: "{person} {rule}",
    CollectiveDuty: "{officials} {duty}",
    Appointment: "{action} {person} {post}",
    Task: "{task} {title}",
    Responsibility: "{task} {body} {role}",
    Target: "{indicator} {comparator} {value} {unit}",
    Event: "{event} {text}",
    Participant: "{event} {person}",
    EventBody: "{event} {body}",
    EventPlace: "{event} {place}",
    EventWork: "{event} {action} {work}",
    Meeting: "{event} {meeting}",
    Decision: "{event} {action} {matter}",
    Classification: "主题 {topic_name}",
    Standard: "{measure} {group} {tier} {condition} {value} {unit}",
}

FIELDS = {kind: FIELD.findall(words) for kind, words in WORDS.items()}


def fact_label(fact: Fact, private: Collection[str] = ()) -> str:
    """A fact's label: what its columns hold, cut where it is long or would name somebody private.

    private: names of those visited in hardship, by whom nobody shall find anything.

    >>> fact_label(Backup(spans=(), person="张安", backup="李河"))
    '张安 互补 李河'
    >>> fact_label(EventPlace(spans=(), event="03-02#1", place="白露家"), ["白露"])
    '03-02#1 …'
    """
    kind = type(fact)
    text = WORDS[kind].format_map({field: text_of(getattr(fact, field)) for field in FIELDS[kind]})
    first = min((at for name in private if (at := text.find(name)) >= 0), default=None)
    return shortened(text if first is None else f"{text[:first]}…")


def text_of(value: object) -> str:
    """A field's value as text; empty where nothing is printed."""
    if isinstance(value, Decimal):
        return format(value, "f")
    return "" if value is None else str(value)


def shortened(text: str) -> str:
    """A text on one line of at most `LONGEST` characters.

    >>> shortened("一  二"), len(shortened("字" * 50))
    ('一 二', 40)
    """
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
