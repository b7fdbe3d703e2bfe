"""Single words on screen: roles, needs, features, days, kinds; exactly those of the glossary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.texts.marks import QT_TRANSLATE_NOOP

ROLES: Final = {
    "sales": QT_TRANSLATE_NOOP("Words", "Sales"),
    "marketing": QT_TRANSLATE_NOOP("Words", "Marketing"),
    "other": QT_TRANSLATE_NOOP("Words", "Other"),
}
PERSONS: Final = {
    "sales": QT_TRANSLATE_NOOP("Words", "salesperson"),
    "marketing": QT_TRANSLATE_NOOP("Words", "marketer"),
    "other": QT_TRANSLATE_NOOP("Words", "colleague"),
}
NEEDS: Final = {
    "better_leads": QT_TRANSLATE_NOOP("Words", "better leads"),
    "more_leads": QT_TRANSLATE_NOOP("Words", "more leads"),
    "competitive_intelligence": QT_TRANSLATE_NOOP("Words", "competitive intelligence"),
    "brand_awareness": QT_TRANSLATE_NOOP("Words", "brand awareness"),
    "lead_follow_up": QT_TRANSLATE_NOOP("Words", "better lead follow-up"),
    "crm_use": QT_TRANSLATE_NOOP("Words", "consistent CRM use"),
    "campaign_feedback": QT_TRANSLATE_NOOP("Words", "campaign feedback"),
    "consistent_messages": QT_TRANSLATE_NOOP("Words", "consistent use of messages and tools"),
}
FEATURES: Final = {
    "sit-stand": QT_TRANSLATE_NOOP("Words", "sit-stand"),
    "two-screens": QT_TRANSLATE_NOOP("Words", "two screens"),
    "window": QT_TRANSLATE_NOOP("Words", "window"),
    "quiet": QT_TRANSLATE_NOOP("Words", "quiet"),
    "wide-access": QT_TRANSLATE_NOOP("Words", "wide access"),
}
LINK_KINDS: Final = {
    "side": QT_TRANSLATE_NOOP("Words", "side by side"),
    "facing": QT_TRANSLATE_NOOP("Words", "facing"),
    "back_to_back": QT_TRANSLATE_NOOP("Words", "back to back"),
    "corner": QT_TRANSLATE_NOOP("Words", "corner"),
    "across": QT_TRANSLATE_NOOP("Words", "across an aisle"),
    "cell": QT_TRANSLATE_NOOP("Words", "cells that share an edge"),
    "by_hand": QT_TRANSLATE_NOOP("Words", "linked by hand"),
}
ROOM_KINDS: Final = {
    "office": QT_TRANSLATE_NOOP("Words", "office"),
    "meeting": QT_TRANSLATE_NOOP("Words", "meeting room"),
    "phone": QT_TRANSLATE_NOOP("Words", "phone room"),
    "kitchen": QT_TRANSLATE_NOOP("Words", "kitchen"),
    "lounge": QT_TRANSLATE_NOOP("Words", "lounge"),
    "storage": QT_TRANSLATE_NOOP("Words", "storage"),
    "corridor": QT_TRANSLATE_NOOP("Words", "corridor"),
    "other": QT_TRANSLATE_NOOP("Words", "other room"),
}
DESK_STATES: Final = {
    "in_use": QT_TRANSLATE_NOOP("Words", "in use"),
    "guest": QT_TRANSLATE_NOOP("Words", "guest desk"),
    "out_of_service": QT_TRANSLATE_NOOP("Words", "out of service"),
}
WALL_KINDS: Final = {
    "outer": QT_TRANSLATE_NOOP("Words", "outer wall"),
    "inner": QT_TRANSLATE_NOOP("Words", "inner wall"),
    "glass": QT_TRANSLATE_NOOP("Words", "glass wall"),
    "screen": QT_TRANSLATE_NOOP("Words", "screen"),
}
OBJECT_KINDS: Final = {
    "table": QT_TRANSLATE_NOOP("Words", "table"),
    "round_table": QT_TRANSLATE_NOOP("Words", "round table"),
    "plant": QT_TRANSLATE_NOOP("Words", "plant"),
    "printer": QT_TRANSLATE_NOOP("Words", "printer"),
    "sofa": QT_TRANSLATE_NOOP("Words", "sofa"),
    "armchair": QT_TRANSLATE_NOOP("Words", "armchair"),
    "stairs": QT_TRANSLATE_NOOP("Words", "stairs"),
    "lockers": QT_TRANSLATE_NOOP("Words", "lockers"),
    "counter": QT_TRANSLATE_NOOP("Words", "counter"),
    "text": QT_TRANSLATE_NOOP("Words", "text"),
    "other": QT_TRANSLATE_NOOP("Words", "other thing"),
}
TABLES: Final = {
    "floors": QT_TRANSLATE_NOOP("Words", "floors"),
    "rooms": QT_TRANSLATE_NOOP("Words", "rooms"),
    "walls": QT_TRANSLATE_NOOP("Words", "walls"),
    "doors": QT_TRANSLATE_NOOP("Words", "doors"),
    "windows": QT_TRANSLATE_NOOP("Words", "windows"),
    "benches": QT_TRANSLATE_NOOP("Words", "benches"),
    "desks": QT_TRANSLATE_NOOP("Words", "desks"),
    "objects": QT_TRANSLATE_NOOP("Words", "things that are no seats"),
    "links": QT_TRANSLATE_NOOP("Words", "links by hand"),
    "pictures": QT_TRANSLATE_NOOP("Words", "pictures"),
    "waivers": QT_TRANSLATE_NOOP("Words", "accepted findings"),
    "people": QT_TRANSLATE_NOOP("Words", "people"),
    "teams": QT_TRANSLATE_NOOP("Words", "teams"),
    "rules": QT_TRANSLATE_NOOP("Words", "rules"),
    "scenarios": QT_TRANSLATE_NOOP("Words", "scenarios"),
    "rounds": QT_TRANSLATE_NOOP("Words", "rounds"),
    "agreements": QT_TRANSLATE_NOOP("Words", "agreements"),
    "plan": QT_TRANSLATE_NOOP("Words", "plan"),
    "face_time": QT_TRANSLATE_NOOP("Words", "face time"),
}
DAYS: Final = (
    QT_TRANSLATE_NOOP("Days", "Mo"),
    QT_TRANSLATE_NOOP("Days", "Tu"),
    QT_TRANSLATE_NOOP("Days", "We"),
    QT_TRANSLATE_NOOP("Days", "Th"),
    QT_TRANSLATE_NOOP("Days", "Fr"),
    QT_TRANSLATE_NOOP("Days", "Sa"),
    QT_TRANSLATE_NOOP("Days", "Su"),
)
LONG_DAYS: Final = (
    QT_TRANSLATE_NOOP("Days", "Monday"),
    QT_TRANSLATE_NOOP("Days", "Tuesday"),
    QT_TRANSLATE_NOOP("Days", "Wednesday"),
    QT_TRANSLATE_NOOP("Days", "Thursday"),
    QT_TRANSLATE_NOOP("Days", "Friday"),
    QT_TRANSLATE_NOOP("Days", "Saturday"),
    QT_TRANSLATE_NOOP("Days", "Sunday"),
)


def role_name(role: str) -> str:
    """ "Sales", "Marketing", "Other"."""
    return _word(ROLES, role)


def role_person(role: str) -> str:
    """One person of the role: "salesperson", "marketer", "colleague"."""
    return _word(PERSONS, role)


def need_name(need: str) -> str:
    """The words of a need or strength; a free word as it is."""
    return _word(NEEDS, need)


def feature_name(feature: str) -> str:
    """The words of a desk feature; a free word as it is."""
    return _word(FEATURES, feature)


def feature_phrase(feature: str) -> str:
    """A desk feature as somebody needs it: "a window", "two screens"."""
    if feature == "window":
        return QCoreApplication.translate("Words", "a window")
    return feature_name(feature)


def link_kind_name(kind: str) -> str:
    """How two desks are beside each other."""
    return _word(LINK_KINDS, kind)


def room_kind_name(kind: str) -> str:
    """What a room is for."""
    return _word(ROOM_KINDS, kind)


def desk_state_name(state: str) -> str:
    """ "in use", "guest desk", "out of service"."""
    return _word(DESK_STATES, state)


def wall_kind_name(kind: str) -> str:
    """What a wall is made as."""
    return _word(WALL_KINDS, kind)


def object_kind_name(kind: str) -> str:
    """What a thing on the floor is."""
    return _word(OBJECT_KINDS, kind)


def table_name(table: str) -> str:
    """What the rows of a table are, in the plural."""
    return _word(TABLES, table)


def day_name(index: int, *, long: bool = False) -> str:
    """A weekday, 0 = Monday: "Mo", or "Monday" when ``long``."""
    return QCoreApplication.translate("Days", (LONG_DAYS if long else DAYS)[index])


def days_text(days: str) -> str:
    """Office days of a pattern such as "MTW--": "Mo Tu We"; "never in" for none."""
    inside = [day_name(index) for index, letter in enumerate(days) if letter != "-"]
    return " ".join(inside) or QCoreApplication.translate("Days", "never in")


def _word(words: Mapping[str, str], code: str) -> str:
    return QCoreApplication.translate("Words", words[code]) if code in words else code
