"""The names that columns go by in English, Danish and German, by meaning."""

from __future__ import annotations

from typing import Final

from planner.imports.columns import Meanings, by_name

_ROSTER: Final[dict[str, tuple[str, ...]]] = {
    "id": (
        "id", "nr", "number", "nummer", "employee id", "employee number", "employee no",
        "employee nr", "employee code", "emp id", "emp no", "staff id", "staff number",
        "personnel number", "worker id", "user id", "person id", "associate id",
        "person id external",
        "medarbejder id", "medarbejdernr", "medarbejder nr", "medarbejdernummer",
        "medarbejder nummer", "lønnr", "lønnummer", "medarbejder lønnummer", "tjenestenummer",
        "initialer", "initials", "personalenummer", "personalnummer", "personal nr",
        "mitarbeiternummer", "mitarbeiter nr", "mitarbeiter id",
    ),
    "name": (
        "name", "names", "full name", "employee name", "employee", "display name", "person",
        "person name", "staff", "staff name", "worker", "worker name", "payroll name", "navn",
        "fulde navn", "fuldt navn", "medarbejder", "medarbejdernavn", "medarbejderens navn",
        "ansat", "mitarbeiter", "mitarbeitername", "vollständiger name",
    ),
    "first_name": (
        "first name", "firstname", "given name", "forename", "fornavn", "fornavne", "vorname",
        "prénom",
    ),
    "middle_name": ("middle name", "mellemnavn", "mellemnavne", "zweiter vorname"),
    "last_name": (
        "last name", "lastname", "surname", "family name", "efternavn", "nachname",
        "familienname", "nom",
    ),
    "preferred_name": ("preferred name", "known as", "nickname", "kaldenavn", "rufname"),
    "email": (
        "email", "e mail", "mail", "email address", "e mail address", "mail address", "work email",
        "primary email", "email1", "user name", "username", "user principal name", "upn",
        "mailadresse", "emailadresse", "e mailadresse", "e mail adresse", "arbejdsmail",
        "dienstliche e mail",
    ),
    "role": ("role", "rolle", "function", "funktion", "sales or marketing"),
    "department": (
        "department", "dept", "department name", "home department description", "business unit",
        "organisation", "organization", "org unit", "division", "afdeling", "afdelingsnavn",
        "organisationsenhed", "enhed", "forretningsområde", "abteilung", "bereich", "service",
    ),
    "team": ("team", "teams", "team name", "teamnavn", "group", "gruppe", "squad", "hold"),
    "title": (
        "title", "job title", "position", "position description", "business title", "job role",
        "job profile", "employee title", "profession", "titel", "jobtitel", "stilling",
        "stillingsbetegnelse", "jobtype", "jobtyper", "jobfunktion", "stelle", "berufsbezeichnung",
        "stellenbezeichnung", "poste",
    ),
    "manager": (
        "manager", "manager name", "manager id", "line manager", "supervisor", "reports to", "boss",
        "leder", "ledernavn", "nærmeste leder", "chef", "overordnet", "teamleder", "vorgesetzter",
        "vorgesetzte", "führungskraft",
    ),
    "manager_email": (
        "manager email", "manager e mail", "reports to email", "supervisor email", "leder e mail",
        "leders e mail", "lederens e mail", "leder mail",
    ),
    "days": (
        "days", "office days", "weekdays", "working days", "work days", "days in office",
        "in office", "dage", "kontordage", "ugedage", "arbejdsdage", "fremmødedage",
        "dage på kontoret", "tage", "bürotage", "anwesenheitstage", "arbeitstage", "wochentage",
    ),
    "tags": (
        "tags", "tag", "labels", "region", "product", "products", "account", "accounts", "segment",
        "market", "industry", "language", "languages", "etiketter", "produkt", "produkter",
        "marked", "branche", "sprog",
    ),
    "needs": ("needs", "need", "wants", "behov", "ønsker", "bedarf"),
    "strengths": (
        "strengths", "strength", "offers", "styrker", "styrke", "stærke sider", "tilbyder",
        "kan bidrage med", "stärken",
    ),
    "desk_needs": (
        "desk needs", "desk need", "desk requirements", "equipment", "pladsbehov", "bordbehov",
        "udstyr", "udstyrsbehov", "krav til plads", "ausstattung",
    ),
    "desk": (
        "desk", "desk id", "desk name", "deskname", "desk number", "current desk", "seat",
        "seat id", "seat number", "current seat", "workstation", "plads", "pladsnr", "pladsnummer",
        "nuværende plads", "siddeplads", "bord", "bordnr", "arbejdsplads", "platz", "sitzplatz",
        "arbeitsplatz",
    ),
    "locked": (
        "locked", "lock", "fixed", "fixed seat", "fixed desk", "låst", "fast plads", "gesperrt",
        "fester platz",
    ),
    "is_lead": ("is lead", "lead", "team lead", "er leder", "er teamleder"),
    "start_date": (
        "start date", "start", "hire date", "date of hire", "original hire date", "joining date",
        "date of joining", "startdato", "ansættelsesdato", "ansat fra", "ansat dato",
        "tiltrædelse", "tiltrædelsesdato", "eintritt", "eintrittsdatum", "einstellungsdatum",
    ),
    "leave_date": (
        "leave date", "leaving date", "end date", "termination date", "last day",
        "last working day", "contract end date", "slutdato", "fratrædelse", "fratrædelsesdato",
        "fratrådt", "fratrådt dato", "fratræder", "ophørsdato", "sidste dag", "sidste arbejdsdag",
        "ansat til", "austritt", "austrittsdatum",
    ),
    "status": (
        "status", "employment status", "employee status", "worker status", "account status",
        "active", "active status", "aktiv", "ansættelsesstatus", "medarbejderstatus",
        "beschäftigungsstatus",
    ),
}  # fmt: skip

_NEVER: Final = frozenset(
    {
        "password", "adgangskode", "kodeord", "passwort", "new", "cpr", "ssn", "personnummer",
        "personnr", "birth", "birthday",
        "fødselsdato", "fødselsdag", "geburtsdatum", "salary", "løn", "månedsløn", "løntype",
        "gehalt", "lohn", "pay", "iban", "bank", "konto", "phone", "telefon", "telefonnummer",
        "tlf", "mobile", "mobil", "fax", "address", "adresse", "street", "city", "by", "zip",
        "postal", "postnr", "state", "country", "land", "license", "expiry", "gender", "køn",
        "geschlecht", "marital", "nationality", "nationalitet", "religion", "race", "health",
        "bemærkninger", "bemærkning", "remarks", "notes", "note", "comment", "comments",
        "kommentar", "years", "count", "recovery", "secondary", "home", "cost", "location",
        "building", "bygning", "section", "hash", "hours", "timer", "rate", "level", "type",
        "usage", "sign", "arbejdssted", "arbejdsort", "education", "field", "satisfaction",
        "enrollment", "office", "phones", "assistant", "timestamp",
    }
)  # fmt: skip
"""Words of headers that are never taken for a slip of one of the names."""


ROSTER: Final = Meanings(
    by_name(_ROSTER),
    _NEVER,
    frozenset({"name", "navn", "id", "nr", "number", "nummer", "email", "e mail", "title"}),
)

_DESKS: Final[dict[str, tuple[str, ...]]] = {
    "desk": (
        "desk", "desk id", "desk name", "desk number", "desk nr", "name", "id", "seat", "seat id",
        "seat number", "workstation", "workplace", "plads", "pladsnr", "pladsnummer", "pladsnavn",
        "bord", "bordnr", "arbejdsplads", "navn", "nr", "platz", "platznummer", "tisch",
        "arbeitsplatz",
    ),
    "floor": (
        "floor", "floor name", "level", "storey", "story", "etage", "sal", "plan", "stockwerk",
        "geschoss",
    ),
    "room": (
        "room", "room name", "zone", "area", "rum", "lokale", "lokalenavn", "rumnavn", "raum",
        "zimmer",
    ),
    "angle": (
        "angle", "angle deg", "rotation", "rotation deg", "direction", "vinkel", "drejning",
        "retning", "winkel", "richtung", "drehung",
    ),
    "features": (
        "features", "feature", "equipment", "udstyr", "egenskaber", "faciliteter", "ausstattung",
        "merkmale",
    ),
}  # fmt: skip
_LENGTHS: Final[dict[str, tuple[str, ...]]] = {
    "x": ("x", "pos x", "x pos", "position x", "x position", "x coordinate", "x koordinat"),
    "y": ("y", "pos y", "y pos", "position y", "y position", "y coordinate", "y koordinat"),
    "width": ("width", "w", "bredde", "breite"),
    "depth": ("depth", "d", "dybde", "tiefe"),
}
_UNITS: Final = ("", " mm", " cm", " m")

DESKS: Final = Meanings(
    by_name(_DESKS)
    | by_name(
        {
            meaning: [name + unit for name in names for unit in _UNITS]
            for meaning, names in _LENGTHS.items()
        }
    ),
    frozenset({"count", "height", "højde", "höhe", "name", "person", "employee", "medarbejder"}),
)
