"""What a desk is called in every list: its name where that tells it apart, else its id."""

from __future__ import annotations

from collections import Counter

from planner.model import Plan


def desk_labels(plan: Plan) -> dict[str, str]:
    """Desk id -> what lists call it; no two desks are called the same.

    A desk goes by its name unless another desk has the same name, or has that name as its id.
    """
    names = Counter(desk.name for desk in plan.desks.values())

    def label(desk_id: str, name: str) -> str:
        is_own = names[name] == 1 and (name == desk_id or name not in plan.desks)
        return name if name and is_own else desk_id

    return {desk.id: label(desk.id, desk.name) for desk in plan.desks.values()}
