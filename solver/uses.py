"""What a desk is used for, as the bound tells uses apart: by whom, and what they need beside them.

A seeker or a host *alone* has no partner and needs somebody of the other role beside them; *missed*
they have nobody. A partner seeker has one host beside, a host has one, two, or three and more.
"""

from __future__ import annotations

from typing import Final

OTHER: Final = 0
SEEKER_ALONE: Final = 1
SEEKER_MISSED: Final = 2
SEEKER_PARTNER: Final = 3
HOST_ALONE: Final = 4
HOST_MISSED: Final = 5
HOST_ONE: Final = 6
HOST_TWO: Final = 7
HOST_MORE: Final = 8
USES: Final = 9

SEEKER_USES: Final = (SEEKER_ALONE, SEEKER_MISSED, SEEKER_PARTNER)
HOST_USES: Final = (HOST_ALONE, HOST_MISSED, HOST_ONE, HOST_TWO, HOST_MORE)
MOST_PARTNERS: Final = 3
"""Hosts with more partners than this are not told apart."""

EMPTY: Final = 9
SHARED: Final = 10
STATES: Final = 11
"""A desk may also be empty, or had by people who can share it with others."""
