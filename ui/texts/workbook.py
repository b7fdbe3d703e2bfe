"""The words of the workbook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from planner.match import match_of
from planner.model import Plan
from ui.proof import Proof
from ui.texts.marks import QT_TRANSLATE_NOOP
from ui.texts.scores import certificate_text, match_text, points_name
from ui.texts.words import (
    days_text,
    desk_state_name,
    feature_name,
    link_kind_name,
    role_name,
)

WORDS: Final[Mapping[str, str]] = {
    "sheet.seating": QT_TRANSLATE_NOOP("Workbook", "Seating"),
    "sheet.desks": QT_TRANSLATE_NOOP("Workbook", "Desks"),
    "sheet.pairs": QT_TRANSLATE_NOOP("Workbook", "Pairs"),
    "sheet.moves": QT_TRANSLATE_NOOP("Workbook", "Moves"),
    "sheet.numbers": QT_TRANSLATE_NOOP("Workbook", "Numbers"),
    "sheet.neighbours": QT_TRANSLATE_NOOP("Workbook", "Neighbours"),
    "person_id": QT_TRANSLATE_NOOP("Workbook", "Id"),
    "name": QT_TRANSLATE_NOOP("Workbook", "Name"),
    "role": QT_TRANSLATE_NOOP("Workbook", "Role"),
    "team": QT_TRANSLATE_NOOP("Workbook", "Team"),
    "days": QT_TRANSLATE_NOOP("Workbook", "Office days"),
    "floor": QT_TRANSLATE_NOOP("Workbook", "Floor"),
    "room": QT_TRANSLATE_NOOP("Workbook", "Room"),
    "desk": QT_TRANSLATE_NOOP("Workbook", "Desk"),
    "partner": QT_TRANSLATE_NOOP("Workbook", "Partner"),
    "covered": QT_TRANSLATE_NOOP("Workbook", "Covered"),
    "features": QT_TRANSLATE_NOOP("Workbook", "Features"),
    "state": QT_TRANSLATE_NOOP("Workbook", "State"),
    "match": QT_TRANSLATE_NOOP("Workbook", "Match"),
    "because": QT_TRANSLATE_NOOP("Workbook", "Because"),
    "desk_sales": QT_TRANSLATE_NOOP("Workbook", "Desk (sales)"),
    "desk_marketing": QT_TRANSLATE_NOOP("Workbook", "Desk (marketing)"),
    "step": QT_TRANSLATE_NOOP("Workbook", "Step"),
    "from_floor": QT_TRANSLATE_NOOP("Workbook", "From floor"),
    "from_desk": QT_TRANSLATE_NOOP("Workbook", "From desk"),
    "to_floor": QT_TRANSLATE_NOOP("Workbook", "To floor"),
    "to_desk": QT_TRANSLATE_NOOP("Workbook", "To desk"),
    "note": QT_TRANSLATE_NOOP("Workbook", "Note"),
    "waits": QT_TRANSLATE_NOOP("Workbook", "waits without a desk until the others have moved"),
    "desk_a": QT_TRANSLATE_NOOP("Workbook", "Desk A"),
    "name_a": QT_TRANSLATE_NOOP("Workbook", "Sits there"),
    "desk_b": QT_TRANSLATE_NOOP("Workbook", "Desk B"),
    "name_b": QT_TRANSLATE_NOOP("Workbook", "Sits there"),
    "kind": QT_TRANSLATE_NOOP("Workbook", "Kind"),
    "distance_mm": QT_TRANSLATE_NOOP("Workbook", "Distance (mm)"),
    "yes": QT_TRANSLATE_NOOP("Workbook", "yes"),
    "no": QT_TRANSLATE_NOOP("Workbook", "no"),
    "plan": QT_TRANSLATE_NOOP("Workbook", "Seating plan"),
    "scenario": QT_TRANSLATE_NOOP("Workbook", "Scenario"),
    "first_scenario": QT_TRANSLATE_NOOP("Workbook", "first scenario"),
    "date": QT_TRANSLATE_NOOP("Workbook", "Date"),
    "reached": QT_TRANSLATE_NOOP("Workbook", "reached"),
    "of": QT_TRANSLATE_NOOP("Workbook", "of"),
    "seated": QT_TRANSLATE_NOOP("Workbook", "People with a desk"),
    "covered_sales": QT_TRANSLATE_NOOP("Workbook", "Salespeople with a marketer beside"),
    "covered_marketing": QT_TRANSLATE_NOOP("Workbook", "Marketers with a salesperson beside"),
    "must_broken": QT_TRANSLATE_NOOP("Workbook", "Broken rules that must hold"),
    "score": QT_TRANSLATE_NOOP("Workbook", "Score"),
    "total": QT_TRANSLATE_NOOP("Workbook", "Total"),
}

_NAMES: Final = (role_name, desk_state_name, link_kind_name)


class WorkbookWords:
    """The words for the workbook of one plan, in the language on screen."""

    def __init__(self, plan: Plan, proof: Proof | None) -> None:
        self._plan = plan
        self._proof = proof

    def word(self, code: str) -> str:
        """A sheet's name, a heading or a value."""
        if code in WORDS:
            return QCoreApplication.translate("Workbook", WORDS[code])
        return next((name(code) for name in _NAMES if name(code) != code), code)

    def days(self, days: str) -> str:
        """ "Mo Tu We"."""
        return days_text(days)

    def features(self, features: Iterable[str]) -> str:
        """Desk features with commas."""
        return ", ".join(feature_name(feature) for feature in features)

    def points(self, key: str) -> str:
        """A weight's name or a rule's sentence."""
        return points_name(self._plan, key)

    def because(self, sales_id: str, marketing_id: str) -> str:
        """Why two people match as they do."""
        return match_text(match_of(self._plan, sales_id, marketing_id))

    def proof(self) -> str:
        """What is proved, or "" for nothing."""
        if self._proof is None:
            return ""
        return certificate_text(self._proof)
