"""Sample staff: a roster as a readable table, and names for as many people as an office needs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final

from planner.model import Person, Role, Team

NEED_LETTERS: Final = {
    "L": "better_leads", "N": "more_leads", "C": "competitive_intelligence", "B": "brand_awareness",
    "F": "lead_follow_up", "R": "crm_use", "K": "campaign_feedback", "T": "consistent_messages",
}  # fmt: skip
"""One letter a need, to keep the table narrow: four that sales has, four that marketing has."""

FIRST_NAMES: Final = (
    "Åse", "Jonas", "Priya", "Mikkel", "Tom", "Karoline", "Bjarke", "Rosa", "Søren", "Hannah",
    "Aksel", "Nadia", "Frederik", "Chloe", "Lærke", "Viggo", "Grete", "Elliot", "Ingrid", "Malthe",
    "Yusuf", "Beatrice", "Jeppe", "Tilde", "Kirstine", "Owen", "Alma", "Ditte", "Anders", "Zoe",
    "Birk", "Leila", "Charlotte", "Torben", "Fiona", "Jens", "Niels", "Amara", "Esben", "Merete",
    "Daniel", "Birgitte", "Peder", "Joan", "Anne", "Lukas", "Grace", "Ulla", "Callum", "Hanne",
    "Sana", "Bjørn", "Gustav", "Cecilie", "Pia", "Ole", "Märta", "Hugo", "Ruth", "Erik",
)  # fmt: skip
LAST_NAMES: Final = (
    "Højlund", "Brandt", "Nair", "Ørum", "Whitaker", "Skøtt", "Dyhr", "Lindqvist", "Kjærgaard",
    "Doyle", "Thorup", "Rahimi", "Bølling", "Barrett", "Munk", "Stampe", "Vang", "Payne", "Sæther",
    "Gry", "Demir", "Hollis", "Råbjerg", "Korsgaard", "Ågård", "Prescott", "Riis", "Bækgaard",
    "Fønss", "Carmichael", "Holmgaard", "Haddad", "Nyborg", "Slot", "Gallagher", "Østergaard",
    "Rønne", "Okafor", "Lyng", "Tang", "Reyes", "Falk", "Skov", "Ellery", "Kjær", "Hedegård",
    "Whitlock", "Bæk", "Reid", "Østerby", "Malik", "Sørensen", "Bloch", "Toft", "Ashworth",
    "Nørgaard", "Finch", "Dahl", "Lund", "Petersen",
)  # fmt: skip


def names(rng: random.Random) -> Iterator[str]:
    """Full names without end, no two the same."""
    pairs = [(first, last) for first in FIRST_NAMES for last in LAST_NAMES]
    rng.shuffle(pairs)
    for middle in ("", *(f"{chr(65 + i)}. " for i in range(26))):
        for first, last in pairs:
            yield f"{first} {middle}{last}"
    raise ValueError("too_many_names")


def roster(
    table: str, teams: dict[str, tuple[Team, Role]], first_id: int = 1001
) -> dict[str, Person]:
    """People of a table, a line each: name, title, team, days, tags, needs, strengths, desk needs.

    A star before the title makes a lead, who is also the manager of the team's others. Ids are
    staff numbers as text.
    """
    people: dict[str, Person] = {}
    leads: dict[str, str] = {}
    for number, line in enumerate(table.strip().splitlines(), first_id):
        name, title, team_id, days, tags, needs, strengths, desk_needs = (
            cell.strip() for cell in line.split("|")
        )
        team, role = teams[team_id]
        is_lead = title.startswith("*")
        if is_lead:
            leads[team_id] = str(number)
        people[str(number)] = Person(
            id=str(number),
            name=name,
            role=role,
            email=f"{_ascii(name)}@example.com",
            title=title.lstrip("*"),
            department={"sales": "Sales", "marketing": "Marketing"}.get(role, team.name),
            team_id=team_id,
            manager_id=None if is_lead else leads.get(team_id),
            days=days,
            tags=_words(tags),
            needs=tuple(NEED_LETTERS[letter] for letter in needs),
            strengths=tuple(NEED_LETTERS[letter] for letter in strengths),
            desk_needs=_words(desk_needs),
            is_lead=is_lead,
        )
    return people


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(",") if word.strip())


def _ascii(name: str) -> str:
    plain = name.lower()
    for letter, instead in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("ä", "ae"), (" ", ".")):
        plain = plain.replace(letter, instead)
    return plain
