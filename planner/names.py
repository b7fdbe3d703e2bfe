"""Names in few letters, for desks and tokens: "FLU" and "Freja L." for Freja Lund. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from planner.model import Person, Plan

LETTERS: Final = 3
NOBODY: Final = "?"
_KEPT: Final = 4

_known: list[tuple[Mapping[str, Person], Mapping[str, str]]] = []


def initials(plan: Plan) -> Mapping[str, str]:
    """Three capital letters for every person of the plan, no two the same where that is possible.

    Who comes first by id has first choice, so a newcomer with a later id changes nobody's letters.
    Cached by the identity of the table of people.
    """
    for people, letters in _known:
        if people is plan.people:
            return letters
    letters = _give_letters(plan.people)
    _known.insert(0, (plan.people, letters))
    del _known[_KEPT:]
    return letters


def short_name(name: str) -> str:
    """The first name and the initial of the last: "Freja L."; a single name as it is."""
    words = name.split()
    if len(words) < 2:
        return name.strip()
    last = next((letter.upper()[0] for letter in words[-1] if letter.isalnum()), "")
    return f"{words[0]} {last}." if last else words[0]


def _give_letters(people: Mapping[str, Person]) -> dict[str, str]:
    taken: set[str] = set()
    given = {}
    for person_id in sorted(people):
        choices = list(_choices(people[person_id].name))
        chosen = next((choice for choice in choices if choice not in taken), choices[0])
        taken.add(chosen)
        given[person_id] = chosen
    return given


def _choices(name: str) -> Iterator[str]:
    """What a name can be cut down to, best first: FLU, FLN, FLD, FRL, FEL ... FL2, FL3 ... F10."""
    words = [letters for letters in map(_letters, name.split()) if letters]
    if not words:
        words = [NOBODY]
    first, last = words[0], words[-1] if len(words) > 1 else ""
    if last:
        for letter in last[1:] or [""]:
            yield first[0] + last[0] + letter
        for letter in first[1:]:
            yield first[0] + letter + last[0]
    else:
        yield first[:LETTERS]
    stem = (first[0] + last[:1]) if last else first[: LETTERS - 1]
    yield from (f"{stem}{number}" for number in range(2, 10))
    yield from (f"{first[0]}{number}" for number in range(10, 100))


def _letters(word: str) -> str:
    """The letters and digits of a word in capitals, each one character (ß is S)."""
    return "".join(letter.upper()[0] for letter in word if letter.isalnum())
