"""Sentences for what the domain says in codes. Needs QtCore alone: the command line speaks too."""

from ui.texts.findings import finding_text, unseated_text
from ui.texts.rules import group_text, rule_name, rule_text, strength_text
from ui.texts.scores import (
    coverage_text,
    match_text,
    move_note,
    move_text,
    moves_text,
    points_name,
    proof_text,
)  # fmt: skip
from ui.texts.words import (
    day_name,
    days_text,
    desk_state_name,
    feature_name,
    link_kind_name,
    need_name,
    object_kind_name,
    role_name,
    role_person,
    room_kind_name,
    wall_kind_name,
)  # fmt: skip

__all__ = [
    "coverage_text", "day_name", "days_text", "desk_state_name", "feature_name", "finding_text",
    "group_text", "link_kind_name", "match_text", "move_note", "move_text", "moves_text",
    "need_name", "object_kind_name", "points_name", "proof_text", "role_name",
    "role_person", "room_kind_name", "rule_name", "rule_text", "strength_text", "unseated_text",
    "wall_kind_name",
]  # fmt: skip
