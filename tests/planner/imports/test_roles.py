"""Who is in sales and who in marketing."""

from __future__ import annotations

import pytest

from planner.imports.roles import RoleField, RoleFinder, RoleSource, roles_in


@pytest.mark.parametrize(
    "text",
    ["Salg", "Salg Øst", "Sælger", "Salgschef", "Sales", "Sales Executive", "Account Manager",
     "Key Account Manager", "KAM", "Business Development", "Vertrieb", "Vertriebsleiter",
     "Verkäuferin", "Inside sales", "Eksportsælger", "Salgsassistent, Lager", "SDR"],
)  # fmt: skip
def test_sales(text: str) -> None:
    """Words of sales in three languages, joined ones too."""
    assert roles_in(text) == ({"sales"}, False)


@pytest.mark.parametrize(
    "text",
    ["Marketing", "Markedsføring", "Marketingkoordinator", "Onlinemarketing", "Campaign Manager",
     "Kampagneleder", "Content Creator", "Brand Manager", "SEO-specialist", "PR-konsulent",
     "Werbung", "Social Media Manager"],
)  # fmt: skip
def test_marketing(text: str) -> None:
    """Words of marketing in three languages, joined ones too."""
    assert roles_in(text) == ({"marketing"}, False)


@pytest.mark.parametrize(
    "text",
    ["Salesforce Administrator", "Projekt Ny Sal", "Accountant", "Marketplace lead", "HR-partner",
     "Timer pr. uge", "Brandmand", "Indkøber", "Einkauf", "Udsalg", "Account", "Wholesaler", ""],
)  # fmt: skip
def test_neither(text: str) -> None:
    """Words that only contain such a word are not it."""
    assert roles_in(text) == (set(), False)


@pytest.mark.parametrize(
    "text", ["Sales & Marketing Director", "Salgsmarketing", "Salgs- og marketingchef"]
)
def test_both(text: str) -> None:
    """Who is both is not guessed to be one."""
    assert roles_in(text) == ({"sales", "marketing"}, False)


def test_weak_words() -> None:
    """Communication counts as marketing only where nothing stronger is said."""
    assert roles_in("Kommunikationskonsulent") == ({"marketing"}, True)
    assert roles_in("Salg og kommunikation") == ({"sales"}, False)


def cells(**fields: str) -> dict[RoleField, str]:
    """Return cells by field."""
    return {
        field: fields[field] for field in ("role", "department", "team", "title") if field in fields
    }


@pytest.mark.parametrize(
    ("fields", "role", "source"),
    [
        ({"role": "sales", "department": "Marketing"}, "sales", ("word", "role", "sales")),
        ({"role": "other", "title": "Sælger"}, "other", ("word", "role", "other")),
        ({"role": "M", "title": "Sælger"}, "marketing", ("word", "role", "M")),
        ({"role": "Manager", "title": "Sælger"}, "sales", ("word", "title", "Sælger")),
        ({"department": "Salg", "title": "Brand Manager"}, "sales", ("word", "department", "Salg")),
        ({"team": "Content", "title": "KAM"}, "marketing", ("word", "team", "Content")),
        (
            {"department": "Salg & Marketing", "title": "Sælger"},
            "sales",
            ("word", "title", "Sælger"),
        ),
        (
            {"department": "Salg & Marketing", "title": "Direktør"},
            "other",
            ("unclear", "department", "Salg & Marketing"),
        ),
        ({"department": "Presse"}, "marketing", ("weak_word", "department", "Presse")),
        ({"department": "IT"}, "other", ("nothing", "", "")),
    ],
)
def test_what_is_believed_first(
    fields: dict[str, str], role: str, source: tuple[str, str, str]
) -> None:
    """Role before department before team before title, and the source is told."""
    assert RoleFinder().find(cells(**fields)) == (role, RoleSource(*source))  # type: ignore[arg-type]  # literals


def test_what_the_user_says_wins() -> None:
    """Named values win over every word, in any case, and 1 is 1.0."""
    finder = RoleFinder(sales=["1", "øst"], marketing=["3.0", "Ukendt"])
    assert finder.find(cells(team="1"))[0] == "sales"
    assert finder.find(cells(team="ØST", title="Marketing"))[0] == "sales"
    assert finder.find(cells(team="3"))[0] == "marketing"
    assert finder.find(cells(department="Lager, Øst"))[1] == RoleSource("said", "department", "Øst")
    assert finder.find(cells(title="Sælger"))[1].by == "word"
    assert finder.unused() == [("marketing", "Ukendt")]
