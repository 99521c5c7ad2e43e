"""Names that a list of bodies prints short, because they share a head or a tail with a neighbour → the whole names."""

from __future__ import annotations

import re

from loaders.body_names import is_generic
from loaders.rules import body_words


def full_name(printed: str, previous: str) -> str | None:
    """The name of a body printed short after another: 驻沪办, 检察院, 财政局; None where the print is the name."""
    if printed.startswith("驻") and previous.find("驻") > 0 and previous[-1] == printed[-1] and printed[-1] in "办处局":
        return previous[: previous.index("驻")] + printed
    if printed in body_words.PARTY_DEPARTMENTS:
        match = re.match(r"(?:中共.{2,10}?)?[省市县区州盟旗]委(?=[^员会])", previous)
        return match.group() + printed if match else None
    if printed in body_words.SISTER_ORGANS:
        match = re.match(r"[省市县区州盟旗](?=.)", previous)
        return match.group() + printed if match else None
    if body_words.DEPARTMENTS.match(printed) is None:
        return None
    listed = re.match(r"(?:[省市县区州盟旗]?各|有关).{1,12}?(?=[^各、（）()市县区州盟旗乡镇]{2})", previous)
    if listed is not None and previous[0] in "各" and is_generic(previous) and previous[-1] in "局委办厅":
        units = re.match(r"各(?:[市县区州盟旗乡镇、]|（[^（）]{1,6}）|\([^()]{1,6}\))+", previous)
        return units.group() + printed if units else None
    place = re.match(r"[省市县区州盟旗](?!委|政府|人民)", previous)
    return place.group() + printed if place and body_words.DEPARTMENTS.match(previous[1:]) else None


def shared_tail(printed: str, following: str) -> str | None:
    """The name of a place that takes its head from the next one: 河东区 before 、河西区人民政府."""
    if len(printed) < 3 or printed[-1] not in "区县市旗" or printed[0] in "各有相":
        return None
    match = re.match(r"(?:、[^、，；]{2,6}[区县市旗]){0,12}[、和][^、，；]{2,6}[区县市旗](人民政府|政府)", following)
    return printed + match[1] if match else None
