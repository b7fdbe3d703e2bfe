"""Finding and sorting names as Danes do."""

from __future__ import annotations

import random

import pytest

from ui.panels.search import folded, matches, sort_key

NAMES = [
    "Anders", "Bo", "Cæcilie", "Dorthe", "Emil", "Zakarias", "Æbelø", "Ærø", "Østergaard",
    "Øster Ågård", "Ågård", "Aase", "Åse",
]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("aagaard", "Ågård"),
        ("ågård", "Aagaard"),
        ("agard", "Ågård"),
        ("ostergaard", "Østergård"),
        ("oestergaard", "Østergaard"),
        ("kjaer", "Kjær"),
        ("KJÆR", "Kjaer"),
        ("jurgen", "Jürgen"),
        ("rene", "René"),
        ("el", "Michael"),
        ("emi", "Noemi"),
        ("lund freja", "Freja Lund"),
    ],
)
def test_a_name_is_found_as_people_type_it(query: str, name: str) -> None:
    """Aa and å, ø and o, æ and ae, accents, case and the order of words make no difference."""
    assert matches(query, (name,))


@pytest.mark.parametrize(("query", "name"), [("xyz", "Freja"), ("lund emil", "Freja Lund")])
def test_what_is_not_there_is_not_found(query: str, name: str) -> None:
    """A word that the name lacks finds nothing, even beside one that it has."""
    assert not matches(query, (name,))


def test_an_empty_query_finds_everybody() -> None:
    """Nothing typed leaves nobody out."""
    assert matches("  ", ("Freja",))


def test_order_is_danish() -> None:
    """æ, ø and å come last in this order, and aa stands where å does."""
    shuffled = NAMES[:]
    random.Random(1).shuffle(shuffled)
    ordered = sorted(shuffled, key=sort_key)
    assert ordered[:6] == NAMES[:6]
    assert [name[0] for name in ordered[6:10]] == ["Æ", "Æ", "Ø", "Ø"]
    assert set(ordered[10:]) == {"Ågård", "Aase", "Åse"}


def test_numbers_sort_by_value() -> None:
    """Desk A2 comes before A10."""
    assert sorted(["A10", "A2", "A1"], key=sort_key) == ["A1", "A2", "A10"]


def test_folding_keeps_different_names_apart() -> None:
    """Folding is for finding: it does not make all names one."""
    assert folded("Bo") != folded("Bæk")
