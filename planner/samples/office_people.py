"""The staff of the sample office: 24 in sales, 12 in marketing, 15 others."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec import structs

from planner.model import Person, Role, Team
from planner.samples.people import roster

_TEAMS: Final[tuple[tuple[str, str, Role], ...]] = (
    ("retail", "Retail sales", "sales"),
    ("enterprise", "Enterprise sales", "sales"),
    ("public", "Public sector sales", "sales"),
    ("content", "Content", "marketing"),
    ("demand", "Demand", "marketing"),
    ("brand", "Brand and events", "marketing"),
    ("product", "Product", "other"),
    ("finance", "Finance", "other"),
    ("support", "Support", "other"),
    ("people", "People and office", "other"),
)
TEAMS: Final = {team_id: (Team(id=team_id, name=name), role) for team_id, name, role in _TEAMS}

NEW_HIRE: Final = "1051"
OFFICE_MANAGER: Final = "1050"

# name | title | team | days | tags | needs | strengths | desk needs; needs as letters of people.py
TABLE: Final = """
Åse Højlund     |*Head of retail sales   |retail    |MTWT-|Denmark, Fjord        |LC|FR|window
Jonas Brandt    |Account manager         |retail    |MT-TF|Denmark, Fjord        |LN|FK|
Priya Nair      |Account manager         |retail    |MTWTF|UK, English           |LB|RT|two-screens
Mikkel Ørum     |Account manager         |retail    |-TWT-|Sweden, Tide          |N |F |
Tom Whitaker    |Account manager         |retail    |MT-T-|UK, English, Tide     |LN|K |
Karoline Skøtt  |Account manager         |retail    |-TWTF|Denmark, Reef         |BC|RT|sit-stand
Bjarke Dyhr     |Sales trainee           |retail    |MTWTF|Denmark               |LN|  |
Rosa Lindqvist  |Account manager         |retail    |M-WT-|Sweden, Swedish       |LB|FT|
Søren Kjærgaard |*Head of enterprise sales|enterprise|MTWTF|Germany, Reef         |CL|FR|sit-stand
Hannah Doyle    |Key account manager     |enterprise|-TWT-|UK, English, Reef     |CB|K |two-screens
Aksel Thorup    |Key account manager     |enterprise|MTWT-|Denmark, Reef         |L |FT|
Nadia Rahimi    |Key account manager     |enterprise|MT-T-|Germany, German       |LN|R |quiet
Frederik Bølling|Key account manager     |enterprise|-TWTF|Denmark, Fjord        |NC|FK|
Chloe Barrett   |Solution seller         |enterprise|MTWTF|UK, English, Fjord    |LC|T |two-screens
Lærke Munk      |Solution seller         |enterprise|-T-T-|Denmark, Tide         |LB|F |
Viggo Stampe    |Solution seller         |enterprise|MTWT-|Germany, German, Tide |N |RK|wide-access
Grete Vang      |*Head of public sector  |public    |MTWT-|Denmark, Tide         |BL|RT|window
Elliot Payne    |Tender manager          |public    |MT-TF|UK, English           |C |T |two-screens
Ingrid Sæther   |Tender manager          |public    |-TWT-|Norway, Fjord         |CB|TR|quiet
Malthe Gry      |Account manager         |public    |MTWTF|Denmark, Tide         |LN|F |
Yusuf Demir     |Account manager         |public    |MT-T-|Germany, German, Reef |L |FK|
Beatrice Hollis |Account manager         |public    |-TWTF|UK, English, Fjord    |LB|R |sit-stand
Jeppe Råbjerg   |Account manager         |public    |MTW--|Denmark, Reef         |N |K |
Tilde Korsgaard |Sales coordinator       |public    |MTWTF|Denmark, Norway       |LN|RT|
Kirstine Ågård  |*Head of content        |content   |MTWT-|Denmark, Tide         |KT|BC|window
Owen Prescott   |Content writer          |content   |-TWT-|UK, English, Fjord    |K |BL|quiet
Alma Riis       |Content writer          |content   |MT-T-|Denmark, Reef         |TF|C |
Ditte Bækgaard  |Translator              |content   |-TWTF|Sweden, Swedish, German|T |B |quiet
Anders Fønss    |*Head of demand         |demand    |MTWTF|Germany, Reef         |FR|LN|sit-stand
Zoe Carmichael  |Campaign manager        |demand    |MT-TF|UK, English, Tide     |FK|LN|two-screens
Birk Holmgaard  |Campaign manager        |demand    |MTWT-|Denmark, Fjord        |F |NL|
Leila Haddad    |CRM specialist          |demand    |-TWT-|Germany, German, Tide |RF|LC|two-screens
Charlotte Nyborg|*Head of brand          |brand     |MTWT-|Denmark, Norway, Reef |TK|B |window
Torben Slot     |Event manager           |brand     |MT-T-|Denmark, Tide         |K |BN|
Fiona Gallagher |Designer                |brand     |MTWTF|UK, English, Reef     |T |B |two-screens
Jens Østergaard |Market analyst          |brand     |-TWTF|Sweden, Denmark, Fjord|KR|CL|
Niels Rønne     |*Head of product        |product   |MTWT-|Fjord, Tide, Reef     |  |  |sit-stand
Amara Okafor    |Product manager         |product   |MT-TF|Fjord                 |  |  |two-screens
Esben Lyng      |Product manager         |product   |-TWT-|Tide                  |  |  |
Merete Tang     |Product owner           |product   |MTWTF|Reef                  |  |  |two-screens
Daniel Reyes    |Product analyst         |product   |MT-T-|Reef                  |  |  |
Birgitte Falk   |*Finance manager        |finance   |MTWT-|                      |  |  |quiet
Peder Skov      |Controller              |finance   |MTWTF|                      |  |  |quiet
Joan Ellery     |Bookkeeper              |finance   |MT-T-|                      |  |  |quiet
Anne-Mette Kjær |Bookkeeper              |finance   |-TWTF|                      |  |  |quiet
Lukas Hedegård  |*Support manager        |support   |MTWTF|first aid             |  |  |sit-stand
Grace Whitlock  |Support engineer        |support   |MTWT-|English               |  |  |two-screens
Ulla Bæk        |Support engineer        |support   |MT-TF|Danish, first aid     |  |  |
Callum Reid     |IT support              |support   |MTWTF|English               |  |  |two-screens
Hanne Østerby   |*Office manager         |people    |MTWTF|first aid             |  |  |
Sana Malik      |People partner          |people    |MTWT-|                      |  |  |quiet
"""


def office_people() -> dict[str, Person]:
    """Everybody, by id. The last of them has just been taken on."""
    people = roster(TABLE, TEAMS)
    newcomer = structs.replace(people[NEW_HIRE], start_date=date(2027, 1, 4))
    return {**people, NEW_HIRE: newcomer}
