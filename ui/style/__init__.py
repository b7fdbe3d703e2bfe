"""How controls look: one proxy style over Fusion, and the theme in force for a widget.

Properties that a widget may carry: ``primary`` (the filled button), ``small`` (28 px high),
``link`` (accent text), ``danger`` (crimson text).
"""

from ui.style.seatmate import SeatmateStyle
from ui.style.theming import RADIUS_PX, chevron, ring, rounded, state_icon, theme_of, tick

__all__ = [
    "RADIUS_PX",
    "SeatmateStyle",
    "chevron",
    "ring",
    "rounded",
    "state_icon",
    "theme_of",
    "tick",
]
