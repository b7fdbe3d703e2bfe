"""Space rules by country, as data: figure, unit, where it comes from and how sure that is.

A pack is a default that the customer may overrule, never legal advice: the program says "checked
against pack DK, version 2026-11". Confidence: A = an authority's own page or the rule's text, B = a
union, trade body or publisher quoting it, C = trade or planner's rule of thumb. The EU gives no
figures (directive 89/654/EEC asks for "sufficient" space), so each country has its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from planner.model.settings import SpacePack

Unit = Literal["m3", "m2", "mm"]
Confidence = Literal["A", "B", "C"]

VERSION: Final = "2026-11"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a pack. ``source`` is a web address or the rule's own name."""

    value: float
    unit: Unit
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Pack:
    """The figures of one country; None where it has no such rule.

    ``air_least`` is what each person must have, ``air_advised`` what each ought to have;
    ``height_cap`` the height that counts at most. ``area_first`` and ``area_next`` are floor for
    the first and each further person. ``ceilings``: (floor area from which it holds in m2, least
    height). ``behind_desk``: from the edge of a desk to what stands behind.
    """

    name: SpacePack
    behind_desk: Figure
    air_least: Figure | None = None
    air_advised: Figure | None = None
    height_cap: Figure | None = None
    area_first: Figure | None = None
    area_next: Figure | None = None
    ceilings: tuple[tuple[float, Figure], ...] = ()


_AT_DK: Final = "https://at.dk/spoergsmaal-svar/k/kontor-plads-pr-ansat"
_ASR_AREA: Final = "ASR A1.2 s.5(3), https://bgbau-medien.de"
_ASR_HEIGHT: Final = "ASR A1.2, https://uni-heidelberg.de"
_CHAIR: Final = Figure(1000, "mm", "https://jasonl.com.au", "C")

PACKS: Final[Mapping[SpacePack, Pack]] = {
    pack.name: pack
    for pack in (
        Pack(
            "DK",
            behind_desk=Figure(1100, "mm", "AT-vejledning A.1.15, https://prosa.dk", "B"),
            air_least=Figure(8, "m3", _AT_DK, "A"),
            air_advised=Figure(12, "m3", _AT_DK, "A"),
            # 7 m2 is of the room, not of each person: a very common misreading.
            area_first=Figure(7, "m2", _AT_DK, "A"),
            area_next=Figure(0, "m2", _AT_DK, "A"),
            ceilings=((0, Figure(2500, "mm", _AT_DK, "A")),),
        ),
        Pack(
            "DE",
            behind_desk=Figure(1000, "mm", "ASR A1.2 s.5.1, https://bgbau-medien.de", "A"),
            air_least=Figure(12, "m3", _ASR_HEIGHT, "B"),
            area_first=Figure(8, "m2", _ASR_AREA, "A"),
            area_next=Figure(6, "m2", _ASR_AREA, "A"),
            ceilings=tuple(
                (area, Figure(height, "mm", _ASR_HEIGHT, "B"))
                for area, height in ((0, 2500), (50, 2750), (100, 3000), (2000, 3250))
            ),
        ),
        Pack(
            "UK",
            behind_desk=_CHAIR,
            air_least=Figure(11, "m3", "HSE L24 reg.10, https://lrdpublications.org.uk", "B"),
            height_cap=Figure(3000, "mm", "HSE L24 reg.10, https://lrdpublications.org.uk", "B"),
        ),
        Pack("US", behind_desk=Figure(915, "mm", "https://officefurniture2go.com", "C")),
        Pack("none", behind_desk=_CHAIR),
    )
}


def pack_of(name: SpacePack) -> Pack:
    """The pack of a plan's settings."""
    return PACKS[name]
