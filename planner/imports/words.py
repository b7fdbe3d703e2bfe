"""Words in cells: needs, desk features, yes and no, statuses, lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from planner.imports.columns import normal
from planner.model import FEATURES, NEEDS

_LIST: Final = re.compile(r"[;,\n\r]|\s/\s")

_NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "better_leads": (
        "better quality leads", "lead quality", "qualified leads", "bedre leads", "bedre emner",
        "kvalificerede leads", "bessere leads",
    ),
    "more_leads": ("flere leads", "flere emner", "mehr leads"),
    "competitive_intelligence": (
        "competitor intelligence", "competitor information", "konkurrentviden",
        "viden om konkurrenter", "viden om konkurrenterne", "konkurrentindsigt",
        "konkurrentovervågning", "konkurrentanalyse", "wettbewerbsinformationen",
    ),
    "brand_awareness": (
        "kendskab", "brandkendskab", "kendskab til brandet", "kendskab til mærket",
        "mærkekendskab", "markenbekanntheit",
    ),
    "lead_follow_up": (
        "better lead follow up", "follow up", "follow up on leads", "opfølgning",
        "lead opfølgning", "leadopfølgning", "opfølgning på leads", "bedre opfølgning på leads",
        "bedre leadopfølgning", "lead nachverfolgung",
    ),
    "crm_use": (
        "consistent crm use", "use of crm", "crm", "crm brug", "brug af crm", "ensartet crm brug",
        "ensartet brug af crm", "konsekvent brug af crm", "crm nutzung",
    ),
    "campaign_feedback": (
        "feedback on campaigns", "kampagnefeedback", "feedback på kampagner",
        "tilbagemelding på kampagner", "tilbagemeldinger på kampagner", "kampagnenfeedback",
    ),
    "consistent_messages": (
        "consistent use of messages and tools", "consistent use of messages", "ensartede budskaber",
        "fælles budskaber", "ensartet brug af budskaber og værktøjer",
        "konsekvent brug af budskaber og værktøjer", "einheitliche botschaften",
    ),
}  # fmt: skip

_FEATURES: Final[Mapping[str, tuple[str, ...]]] = {
    "sit-stand": (
        "sit stand", "sit stand desk", "standing desk", "height adjustable", "adjustable desk",
        "hæve sænke", "hæve sænkebord", "hæve sænke bord", "hævesænkebord", "hævebord",
        "høhenverstellbar", "höhenverstellbar", "stehtisch",
    ),
    "two-screens": (
        "two screens", "2 screens", "dual screen", "dual screens", "two monitors", "2 monitors",
        "dual monitor", "to skærme", "2 skærme", "dobbeltskærm", "zwei bildschirme",
        "2 bildschirme", "zwei monitore",
    ),
    "window": (
        "window seat", "by the window", "at the window", "vindue", "vinduesplads", "ved vindue",
        "ved vinduet", "fenster", "fensterplatz",
    ),
    "quiet": (
        "quiet zone", "silent", "stille", "stillezone", "rolig", "ro", "rolig plads", "ruhig",
        "ruhezone",
    ),
    "wide-access": (
        "wide access", "wheelchair", "wheelchair access", "accessible", "step free", "kørestol",
        "kørestolsplads", "bred adgang", "rollstuhl", "barrierefrei",
    ),
}  # fmt: skip

_YES: Final = frozenset(
    {"yes", "y", "true", "1", "x", "ja", "j", "sand", "wahr", "ok", "locked", "låst", "fest", "✓"}
)
_NO: Final = frozenset({"no", "n", "false", "0", "nej", "falsk", "nein", "falsch", "", "-"})

_LEFT: Final = frozenset(
    {
        "terminated", "t", "left", "inactive", "former", "resigned", "retired", "deceased",
        "dismissed", "ended", "offboarded", "disabled", "suspended", "fratrådt", "inaktiv",
        "ophørt", "stoppet", "tidligere", "pensioneret", "deaktiveret", "ausgeschieden",
        "ausgetreten", "gekündigt", "no", "nej", "nein", "false", "0", "i",
    }
)  # fmt: skip
_STAYS: Final = frozenset(
    {
        "active", "a", "full time", "fulltime", "part time", "parttime", "permanent", "temporary",
        "contractor", "contract", "intern", "employee", "employed", "on leave", "leave", "hired",
        "probation", "notice", "enabled", "regular", "aktiv", "ansat", "fuldtid", "deltid",
        "fastansat", "vikar", "orlov", "på orlov", "barsel", "på barsel", "sygemeldt", "elev",
        "praktikant", "studentermedhjælper", "opsagt", "prøvetid", "vollzeit", "teilzeit",
        "elternzeit", "befristet", "unbefristet", "yes", "ja", "true", "1", "x", "",
    }
)  # fmt: skip


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[str, ...]:
    """Return the values of a cell that may hold several: parted by ; or , or " / " or lines."""
    return tuple(dict.fromkeys(part for piece in _LIST.split(text) if (part := piece.strip())))


def _by_word(words: Mapping[str, tuple[str, ...]], codes: tuple[str, ...]) -> dict[str, str]:
    found = {normal(word): code for code, all_ in words.items() for word in all_}
    return {**found, **{normal(code): code for code in codes}}


_NEED_OF: Final = _by_word(_NEEDS, NEEDS)
_FEATURE_OF: Final = _by_word(_FEATURES, FEATURES)


def read_needs(text: str) -> tuple[str, ...]:
    """Return needs (or strengths) as codes of ``NEEDS`` where they are known, else as written."""
    return tuple(dict.fromkeys(_NEED_OF.get(normal(part), part) for part in parts(text)))


def read_features(text: str) -> tuple[str, ...]:
    """Return desk features as those of ``FEATURES`` where they are known, else as written."""
    return tuple(dict.fromkeys(_FEATURE_OF.get(normal(part), part) for part in parts(text)))


def is_yes(text: str) -> bool:
    """True for yes, ja, 1, x and the like."""
    return text.casefold().strip() in _YES


def is_yes_or_no(text: str) -> bool:
    """True for what can only be a yes or a no, an empty cell included."""
    return text.casefold().strip() in _YES | _NO


def has_left(status: str) -> bool | None:
    """Tell whether a status word says that somebody has left; None for a word we do not know.

    Somebody on leave is still staff.
    """
    word = normal(status)
    if word in _LEFT:
        return True
    return False if word in _STAYS else None
