"""Which printed names are one body or one person, and why. Alone in deciding it.

A name denotes the body of that name in the place that its prefix says (市 the city, 省 its province). A nameplate in
brackets denotes the body it is put behind. Everything else stays apart: a wrong merge is worse than a missing one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ontology.iri import IriMinter, NamedThing, NameKind
from ontology.places import province_of

STATE = "中国"
# prefixes that put a body above the place whose document names it
OF_PROVINCE = ("省", "自治区")
# 国家高新区管委会, 中央大街街道办事处: of the place, whatever their first word says
LOCAL = re.compile(r"(?:区|园|基地|新城)(?:管委会|管理委员会)?$|实验室$|街道(?:办事处)?$")
OF_STATE = ("国家", "全国", "中央", "国务院", "中华全国")


@dataclass(frozen=True, slots=True)
class Nameplate:
    """One alias fact: within a place, `alias` is a second name of `body`; `fact` and `document` say where."""

    place: str | None
    body: str
    alias: str
    fact: str
    document: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a printed name denotes: the thing's IRI, its label and place, the reason, and the facts that show it."""

    name: NamedThing
    name_iri: str
    thing: str
    label: str
    scope: str | None
    reason: str
    evidence: tuple[str, ...] = ()


def resolve_names(names: Iterable[str], nameplates: Iterable[Nameplate], minter: IriMinter) -> Iterator[Resolution]:
    """What each printed name denotes, in the order of the names' IRIs.

    names: IRIs of printed names. nameplates: all alias facts. A nameplate that two bodies carry denotes neither.
    """
    plates: dict[tuple[str | None, str], list[Nameplate]] = {}
    for plate in nameplates:
        plates.setdefault((plate.place, plate.alias), []).append(plate)
    for iri in sorted(set(names)):
        name = minter.named(iri)
        if name.kind is NameKind.PERSON:
            reason = "同一地方公文中的同名者"
            yield Resolution(name, iri, minter.person(name.place, name.name), name.name, name.place, reason)
        else:
            yield resolve_body(name, iri, plates.get((name.place, name.name), []), minter)


def resolve_body(name: NamedThing, iri: str, plates: list[Nameplate], minter: IriMinter) -> Resolution:
    """What the name of a body denotes."""
    carriers = {plate.body for plate in plates}
    if len(carriers) == 1:
        (carrier,) = carriers
        scope = scope_of(carrier, name.place)
        documents = "、".join(sorted({plate.document for plate in plates}))
        reason = f"{documents}印作“{carrier}（{name.name}）”：括号内是同一单位的另一块牌子"
        evidence = tuple(sorted(plate.fact for plate in plates))
        return Resolution(name, iri, minter.body(scope, carrier), carrier, scope, reason, evidence)
    scope = scope_of(name.name, name.place)
    reason = "名称（括号外部分）相同"
    if len(carriers) > 1:
        reason = f"几个单位都挂这块牌子（{'、'.join(sorted(carriers))}），不与其中任何一个合并"
    return Resolution(name, iri, minter.body(scope, name.name), name.name, scope, reason)


def scope_of(name: str, place: str | None) -> str | None:
    """The place that a body belongs to, by its name's prefix and the place whose document names it.

    >>> scope_of("市教育局", "沈阳市"), scope_of("省教育厅", "沈阳市"), scope_of("国家税务总局", "沈阳市")
    ('沈阳市', '辽宁省', '中国')
    """
    if name.startswith(OF_STATE) and not LOCAL.search(name):
        return STATE
    if name.startswith(OF_PROVINCE) and place is not None:
        return province_of(place) or place
    return place
