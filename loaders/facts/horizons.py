"""The time frame of a title or part: the years that a plan looks ahead to. It is never a deadline."""

from __future__ import annotations

from loaders.model import Composition, Document, Section
from loaders.regex import regex

_DASH = r"(?:[-－—–~～―─]{1,2}|至|到)"
HORIZON = regex(
    rf"[12]\d{{3}}年?{_DASH}[12]\d{{3}}年|[“\"]?十[一二三四五六七八]五[”\"]?(?:规划)?(?:期间|时期|期)?|[12]\d{{3}}年(?:度)?(?!\d)"
)
# a part's own frame stands in what leads its sections in: 在“十四五”时期实施五项工程
PART_HORIZON = regex(
    rf"(?:在|到)?(?P<frame>[“\"]?十[一二三四五六七八]五[”\"]?(?:规划)?(?:期间|时期)|[12]\d{{3}}年?{_DASH}[12]\d{{3}}年)"
)


def find_horizons(document: Document, composition: Composition) -> dict[str, str]:
    """The horizon of each section by its path: its own part's, else its title's."""
    horizons: dict[str, str] = {}
    titles = (composition.title, document.title)
    found = next((match[0] for title in titles if title and (match := HORIZON.search(title.text))), None)
    for section in composition.sections:
        spread(section, found, horizons)
    return horizons


def spread(section: Section, horizon: str | None, horizons: dict[str, str]) -> None:
    """Write down the horizon of a section and of all below it."""
    if section.sections:
        texts = [reading.text for reading in (section.heading, *section.paragraphs) if reading is not None]
        own = next((match["frame"] for text in texts if (match := PART_HORIZON.search(text))), None)
        horizon = own or horizon
    if horizon is not None:
        horizons[section.path] = horizon
    for below in section.sections:
        spread(below, horizon, horizons)
